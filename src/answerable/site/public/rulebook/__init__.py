"""The rules for everybody: each procedure drawn, tried on a day of one's choosing, and every set that was adopted."""
