"""The site is Django, all of it: the parts joined, the one clock, and the doors for each sort of person."""
