"""What the process costs, at the desk: the payments on record, one more, and one set right."""
