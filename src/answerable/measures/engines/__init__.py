"""Who computes: plain Python over the fold, or ibis on DuckDB over the segments."""
