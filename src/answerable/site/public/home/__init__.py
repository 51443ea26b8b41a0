"""The first page, which says how it stands before anything else, and the page that leads to everything."""
