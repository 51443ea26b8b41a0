"""Makes the register ready for a command: Django set up, tables made, the house joined."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import TYPE_CHECKING

from answerable.site.commands import CannotDo

if TYPE_CHECKING:
    from answerable.rules import Rules
    from answerable.site.house import House


def ready(*, must_hold: bool = False) -> "House":
    """Give the house, its database brought up to date; `must_hold` refuses a register that is still empty."""
    import django
    from django.core.management import call_command
    from django.db.utils import OperationalError

    from answerable.rules import RulesRefused

    django.setup()
    try:
        if _is_behind():
            call_command("migrate", interactive=False, verbosity=0)
        from answerable.site.house import the_house

        house = the_house()
        if getattr(house.lists, "is_behind", False):
            house.lists.rebuild(house.record, house.rules)
    except OperationalError as wrong:
        raise CannotDo(
            f"The database cannot be opened: {wrong}. Check DATABASE_URL, or --home and who may write there."
        ) from None
    except RulesRefused as refused:
        raise CannotDo(
            "The body's rules have faults:\n" + "\n".join(fault_line(f) for f in refused.faults)
        ) from None
    except (KeyError, FileNotFoundError) as wrong:
        raise CannotDo(
            f"There is no body “{os.environ.get('ANSWERABLE_BODY', 'lanternmakers')}”: {wrong}"
        ) from None
    if must_hold and house.head().size == 0:
        from django.conf import settings

        raise CannotDo(
            f"The register in {settings.HOME} is empty. Give --home, or make one: answerable demo --no-serve"
        )
    return house


def the_rules() -> "Rules":
    """Give the rules of the body that was named, without any database."""
    from answerable.rules import RulesRefused, find_body, load

    name = os.environ.get("ANSWERABLE_BODY", "lanternmakers")
    try:
        return load(find_body(name))
    except RulesRefused as refused:
        raise CannotDo(
            "The body's rules have faults:\n" + "\n".join(fault_line(f) for f in refused.faults)
        ) from None
    except (KeyError, FileNotFoundError) as wrong:
        raise CannotDo(f"There is no body “{name}”: {wrong}") from None


def _is_behind() -> bool:
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def fault_line(fault: object) -> str:
    """Write a fault of a rule book as one line: file, line, what, and what to do."""
    where = ":".join(str(part) for part in (getattr(fault, "file", ""), getattr(fault, "line", "")) if part)
    said = (f"{getattr(fault, 'field', '')}:", getattr(fault, "message", ""), getattr(fault, "remedy", ""))
    return f"  {where}: {' '.join(said)}".rstrip()


def a_day(text: str) -> date:
    """Read a day as 2026-06-30; argparse shows the message."""
    import argparse

    with suppress(ValueError):
        return date.fromisoformat(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-06-30")


@contextmanager
def telling(*, quiet: bool = False) -> Iterator[Callable[[str], None]]:
    """Lend a function that says how far something is, in one line that is written over; says nothing to a file."""
    shows, latest = not quiet and sys.stderr.isatty(), ""

    def tell(words: str) -> None:
        nonlocal latest
        if shows and words != latest:
            print(f"\r{words:<60}", end="", file=sys.stderr, flush=True)
            latest = words

    try:
        yield tell
    finally:
        if latest:
            print(f"\r{'':<60}\r", end="", file=sys.stderr, flush=True)
