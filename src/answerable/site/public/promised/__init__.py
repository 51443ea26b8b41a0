"""Public pages of what was promised, recommended and asked, each with everything that happened to it."""
