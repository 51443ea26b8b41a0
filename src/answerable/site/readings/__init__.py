"""Reading papers: who is here and what for, the right asked, and every reading noted before it goes out."""

from answerable.site.foundation.visit import (
    NobodyReads,
    Visit,
    actor_of,
    is_visited,
    present,
    purpose_of,
    visiting,
)
from answerable.site.readings.noted import MayNotRead, NotedRecord
from answerable.site.readings.seeing import SeenHouse, seen_acting, seen_by, seen_now

__all__ = [
    "MayNotRead",
    "NobodyReads",
    "NotedRecord",
    "SeenHouse",
    "Visit",
    "actor_of",
    "is_visited",
    "present",
    "purpose_of",
    "seen_acting",
    "seen_by",
    "seen_now",
    "visiting",
]
