"""What measures read: the history as plain Python tells it, and the same as views over the columns."""
