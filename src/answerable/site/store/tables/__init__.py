"""A record in two tables, entries and heads, by plain SQL; and the turn in which one writer has it to itself."""

from answerable.site.store.tables.top import Top
from answerable.site.store.tables.tree import Tree
from answerable.site.store.tables.turn import Turn
from answerable.site.store.tables.wire import Wire

__all__ = ["Top", "Tree", "Turn", "Wire"]
