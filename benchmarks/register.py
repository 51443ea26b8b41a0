"""A register in a folder of its own, on SQLite or PostgreSQL, filled with a made-up history: one a process."""

import os
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any

from benchmarks.history import LAST, History, batches

BATCH = 20_000
NOW = datetime.combine(LAST, time(18), tzinfo=UTC)  # the day of every desk: the last of the made-up history


def opened(home: Path, *, database_url: str = "", body: str = "lanternmakers") -> Any:
    """Give the house of a register in a folder, made where there is none; its clock stands at the history's end."""
    os.environ |= {
        "ANSWERABLE_HOME": str(home),
        "ANSWERABLE_BODY": body,
        "DATABASE_URL": database_url,
        "DJANGO_SETTINGS_MODULE": "answerable.site.settings",
    }
    from django import setup
    from django.core.management import call_command

    setup()
    call_command("migrate", interactive=False, verbosity=0)
    from answerable.site import house

    return replace(house.the_house(), clock=lambda: NOW)


def fill(house: Any, history: History) -> None:
    """Append a history in bulk and make the lists of it; what is filled already stays as it is."""
    if house.head().size:
        return
    record(house, history)
    house.lists.rebuild(house.record, house.rules)


def record(house: Any, history: History) -> None:
    """Append a history in bulk; what it tells of later days is recorded now, since no clock goes back."""
    for at, events in batches(history, most=BATCH):
        house.record.append(events, after=house.head().size, at=min(at, NOW))


def connection() -> Any:
    """Give Django's own connection."""
    from django.db import connection as django_s

    django_s.ensure_connection()
    return django_s
