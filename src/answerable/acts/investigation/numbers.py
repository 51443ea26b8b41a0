"""The next free number of something in a case: C-2026-0412/e1 and on for exhibits, /q1 for questions."""

from collections.abc import Iterable

from answerable.acts.step import ActRefused, taken
from answerable.record import Entry, Id, Record, investigation


def next_exhibit(record: Record, case: Id) -> Id:
    """Give the next free number of an exhibit of a case."""
    held = (entry.event.facts for entry in record.read(subject=case, kinds=("ExhibitTaken",)))
    known = {facts.exhibit for facts in held if isinstance(facts, investigation.ExhibitTaken)}
    return next(f"{case}/e{n}" for n in range(1, len(known) + 2) if f"{case}/e{n}" not in known)


def next_statement(record: Record, case: Id) -> int:
    """Give the next number of a statement in a case; one that was corrected keeps its own."""
    return 1 + max(_numbers(record.read(subject=case, kinds=("StatementTaken",))), default=0)


def next_question(record: Record, case: Id) -> Id:
    """Give the next free number of a question to a party of a case."""
    number = 1
    while taken(record, f"{case}/q{number}"):
        number += 1
    return f"{case}/q{number}"


def check_is_case(record: Record, case: Id) -> None:
    """Refuse the number of a case that there is none of."""
    if next(iter(record.read(subject=case, kinds=("Received",))), None) is None:
        raise ActRefused("case", f"There is no case {case}", "Check the number; it looks like C-2026-0412.")


def _numbers(entries: Iterable[Entry]) -> Iterable[int]:
    for entry in entries:
        if isinstance(entry.event.facts, investigation.StatementTaken):
            yield entry.event.facts.number
