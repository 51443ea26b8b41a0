"""The desk's pages of promises, recommendations, commitments and asks: what there is, and what is newly recorded."""
