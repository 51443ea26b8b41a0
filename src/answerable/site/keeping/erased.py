"""The list of what was destroyed, kept beside the database: a copy restored from before is cleared again by it."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from answerable.record import Id, Record, keeping
from answerable.site.foundation.files import alone, write_whole

NAME = "erased"


@dataclass(frozen=True, order=True)
class Erased:
    """One destruction: at which place of the record it stands, by which matter, on which day, about which subjects."""

    entry: int
    matter: Id
    on: str
    subjects: tuple[Id, ...]


def write_erased(record: Record, folder: Path) -> int:
    """Bring the list in a folder up to what the record holds, and give how many lines it has.

    Lines that the record does not hold stay: it may be a copy of an earlier day. Numbers only, no names.
    """
    with alone(folder):
        known = set(read_erased(folder))
        every = sorted(known | set(_of(record)))
        if set(every) != known or not (folder / NAME).exists():
            lines = (json.dumps(asdict(one), separators=(",", ":")) for one in every)
            write_whole(folder / NAME, "".join(f"{line}\n" for line in lines).encode(), mode=0o600)
    return len(every)


def read_erased(folder: Path) -> tuple[Erased, ...]:
    """Read the list in a folder, earliest first; empty where there is none."""
    file = folder / NAME
    return tuple(sorted(read_list(file))) if file.exists() else ()


def read_list(file: Path) -> tuple[Erased, ...]:
    """Read a copy of the list, in its own order; raises OSError, or ValueError, TypeError or KeyError for another."""
    found = (json.loads(line) for line in file.read_text("utf-8").splitlines())
    return tuple(Erased(**{**one, "subjects": tuple(one["subjects"])}) for one in found)


def to_clear(erased: Iterable[Erased], *, size: int) -> tuple[Id, ...]:
    """Give the subjects whose papers a copy of so many entries still holds, and that were destroyed after it was made.

    To clear it: `record.append((), after=size, at=…, forget=subjects)`.
    """
    return tuple(dict.fromkeys(s for one in erased if one.entry >= size for s in one.subjects))


def _of(record: Record) -> Iterable[Erased]:
    for entry in record.read(kinds=("Destroyed",)):
        facts, event = entry.event.facts, entry.event
        assert isinstance(facts, keeping.Destroyed)
        yield Erased(entry.index, event.subject, event.happened_on.isoformat(), facts.subjects)
