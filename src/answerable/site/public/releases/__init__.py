"""Releases in public: the calendar, each release as it was frozen, and every decision on what is published."""
