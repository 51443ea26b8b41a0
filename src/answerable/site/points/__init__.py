"""Acting on a point, as the staff and the overseers do it at their own doors: the form of each act, and its taking."""
