"""Files of a case: sent in, and given out again."""
