"""Complaints about the handling, and surveys of confidence, at the desk."""
