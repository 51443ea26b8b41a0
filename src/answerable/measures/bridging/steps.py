"""The way from one figure to another, one cause at a time: a chain of scopes, each known with a little more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from answerable.measures.bridging.causes import CAUSES, Cause, causes_of
from answerable.measures.figure import Scope
from answerable.record import Entry, Id, Record

MANY = 2_000  # beyond so many subjects, the record is read once from end to end


@dataclass(frozen=True)
class Step:
    """One cause reckoned with: the scope that has it and all before it, and the entries that are of it."""

    cause: Cause
    scope: Scope
    entries: tuple[int, ...]


def find_steps(record: Record, earlier: Scope, later: Scope) -> tuple[Step, ...]:
    """Give the steps from an earlier scope to a later one; the last has the later scope itself.

    Both may be of other days and periods. Raises ValueError where the later one knows less than the earlier.
    """
    if later.known_at < earlier.known_at:
        raise ValueError(
            f"{later.known_at:,} entries are fewer than {earlier.known_at:,}: give the earlier figure first."
        )
    between = list(record.read(after=earlier.known_at, until=later.known_at))
    known = _about(record, {e.event.subject for e in between}, earlier.known_at)
    causes = causes_of(known, between, until=earlier.as_of)
    return tuple(_steps(causes, later, is_moved=(earlier.as_of, earlier.since) != (later.as_of, later.since)))


def _steps(causes: dict[int, Cause], later: Scope, *, is_moved: bool) -> Iterator[Step]:
    left = frozenset(causes)
    for cause in CAUSES:
        of_it = tuple(index for index, its in causes.items() if its == cause)
        left -= set(of_it)
        if of_it or (cause == "period" and is_moved):
            yield Step(cause, replace(later, without=left), of_it)


def _about(record: Record, subjects: set[Id], until: int) -> Iterator[Entry]:
    if len(subjects) > MANY:
        return (entry for entry in record.read(until=until) if entry.event.subject in subjects)
    return (entry for subject in sorted(subjects) for entry in record.read(subject=subject, until=until))
