"""News for whoever wants to be told: feeds, and letters by e-mail."""
