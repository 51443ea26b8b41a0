"""Releases at the desk: the calendar, one release and what may be done about it, decisions on what is published."""
