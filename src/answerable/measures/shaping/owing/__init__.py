"""Obligations to complete a course: with a place or without, overdue or in time, owed again by who rejoined."""

from answerable.measures.shaping.owing.obligation import PLACES, STATE_OF, Last, Obligation, is_overdue, made
from answerable.measures.shaping.owing.tables import links, tables

__all__ = ["PLACES", "STATE_OF", "Last", "Obligation", "is_overdue", "links", "made", "tables"]
