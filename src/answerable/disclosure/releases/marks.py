"""How what was asked and promised stands at a release, and the entry that shows it: no status without evidence."""

from dataclasses import dataclass

from answerable.matters import fold
from answerable.record import Entry, Id, Record
from answerable.rules import Procedure, Rules

PROCEDURES = ("point", "undertaking", "recommendation")
"""The sorts of matter whose status is public and must not change by itself."""


@dataclass(frozen=True)
class StatusMark:
    """The status of one thing asked or promised, in words, and the entry by which it has it; None where none does."""

    id: Id
    sort: str
    status: str
    evidence: int | None


def status_marks(record: Record, rules: Rules, *, known_at: int) -> tuple[StatusMark, ...]:
    """Give how every point, undertaking and recommendation stood when the record held so many entries."""
    known = [p for p in rules.procedures if p.id in PROCEDURES]
    return tuple(mark for procedure in known for mark in _of(record, rules, procedure, known_at))


def _of(record: Record, rules: Rules, procedure: Procedure, known_at: int) -> list[StatusMark]:
    opened = record.read(until=known_at, kinds={procedure.opens_with})
    subjects = dict.fromkeys(entry.event.subject for entry in opened)
    marks = (_mark(record, rules, procedure, subject, known_at) for subject in subjects)
    return [mark for mark in marks if mark]


def _mark(
    record: Record, rules: Rules, procedure: Procedure, subject: Id, known_at: int
) -> StatusMark | None:
    entries = list(record.read(subject=subject, until=known_at))
    matter = fold(entries, rules)
    if matter is None or matter.procedure != procedure.id:
        return None
    names = {s.id: s.name for v in procedure.versions for s in v.stages}
    return StatusMark(subject, procedure.unit, names.get(matter.stage, matter.stage), _latest(entries))


def _latest(entries: list[Entry]) -> int | None:
    return max((entry.index for entry in entries), default=None)
