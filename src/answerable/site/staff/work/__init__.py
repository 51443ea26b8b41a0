"""A day's work at the desk: what is due today, lists and saved views, the search, and one act on many matters."""
