"""SQLite as Django has it, and fair: whoever has waited longest to write is let in first."""
