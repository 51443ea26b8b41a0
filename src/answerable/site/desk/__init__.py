"""What the desk keeps of its own: drafts, who has a form open, saved views, and bulk acts under way."""
