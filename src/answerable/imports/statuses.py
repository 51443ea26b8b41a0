"""A bare list of statuses, as an organisation sends it, held against what the record says: what changed without a word.

Nothing is written: a status of the register changes only by an act with its reason, and is complete only by evidence.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from io import StringIO

from answerable.disclosure import promises
from answerable.matters import HEADINGS
from answerable.record import Id, Record
from answerable.rules import Rules

# How other systems say the four headings under which a status counts.
SAID_AS = {
    "completed": "complete",
    "implemented": "complete",
    "in-progress": "under-way",
    "further-analysis": "under-way",
    "not-to-be-progressed": "not-progressed",
    "rejected": "not-progressed",
    "not-answered": "unanswered",
    "not-answered-yet": "unanswered",
}
WORDS = {
    "complete": "complete",
    "under-way": "under way",
    "not-progressed": "not progressed",
    "unanswered": "not answered",
}


@dataclass(frozen=True)
class StatusReport:
    """What a list of statuses says that the record does not: one sentence, each sort of change, and every fault."""

    sentence: str
    changes: tuple[str, ...]
    faults: tuple[str, ...]
    unexplained: int


def hold_statuses(record: Record, rules: Rules, *, inquiry: Id, text: str, on: date) -> StatusReport:
    """Hold a list (CSV with the columns number and status) against the recommendations of an inquiry on a day.

    Raises NotHere where there is no such inquiry.
    """
    view = promises.inquiry(record, rules, inquiry=inquiry, reader="staff", on=on)
    now = {one.number: one.heading for one in view.recommendations}
    listed, faults = _listed(text, now)
    moves = Counter((now[n], then) for n, then in listed.items() if now[n] != then)
    missing = sorted(set(now) - set(listed))
    if missing:
        faults = (*faults, f"{len(missing)} that are on record are not in the list: {_some(missing)}")
    changes = tuple(_change(before, then, n) for (before, then), n in sorted(moves.items(), key=_weight))
    return StatusReport(_sentence(len(listed), moves.total()), changes, faults, moves.total())


def _listed(text: str, known: Iterable[int]) -> tuple[dict[int, str], tuple[str, ...]]:
    found: dict[int, str] = {}
    faults: list[str] = []
    for line, row in enumerate(csv.DictReader(StringIO(text)), start=2):
        said = (row.get("number") or "").strip()
        number, status = int(said) if said.isdecimal() else 0, _heading(row.get("status") or "")
        if number not in known:
            faults.append(f"line {line}: the record has no recommendation {said or 'without a number'}")
        elif number in found:
            faults.append(f"line {line}: recommendation {number} stands in the list already")
        elif status is None:
            faults.append(
                f"line {line}: “{row.get('status') or ''}” is no status; say {', '.join(WORDS.values())}"
            )
        else:
            found[number] = status
    return found, tuple(faults)


def _heading(said: str) -> str | None:
    code = "-".join(said.lower().replace("-", " ").split())
    code = SAID_AS.get(code, code)
    return code if code in HEADINGS else None


def _weight(move: tuple[tuple[str, str], int]) -> tuple[bool, tuple[str, str]]:
    # What was put aside and is no longer, without a word, comes before what went on as it should.
    return move[0][0] != "not-progressed", move[0]


def _change(before: str, then: str, number: int) -> str:
    were = "recommendation that was" if number == 1 else "recommendations that were"
    wanted = (
        "no evidence that a second person took as enough is on record"
        if then == "complete"
        else "no reason is on record"
    )
    return f"{number} {were} {WORDS[before]} {'is' if number == 1 else 'are'} now said to be {WORDS[then]}: {wanted}"


def _sentence(listed: int, moved: int) -> str:
    if not moved:
        return f"Of {listed} in the list, all stand as the record says."
    return (
        f"Of {listed} in the list, {moved} {'stands' if moved == 1 else 'stand'} otherwise than the record says, with "
        f"nothing to explain it: {moved} unexplained {'change' if moved == 1 else 'changes'} of status."
    )


def _some(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:10])) + (f" and {len(numbers) - 10} more" if len(numbers) > 10 else "")
