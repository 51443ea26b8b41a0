"""What the whole site stands on: the one clock, and who is here and why."""
