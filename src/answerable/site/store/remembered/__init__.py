"""A record with a memory, which changes nothing of what it tells; and acts that share a commit."""

from answerable.site.store.remembered.commits import Commits, Turn
from answerable.site.store.remembered.memory import Memory
from answerable.site.store.remembered.remembered import Remembered

__all__ = ["Commits", "Memory", "Remembered", "Turn"]
