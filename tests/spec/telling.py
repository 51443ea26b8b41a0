"""Rules told in small tables: what happened, day by day, and sentences about it that are right or wrong.

A table has a line a fact: the day, what happened, of which case or person, by whom, and facts as `name: value`,
with `;` between them. A sentence may begin with a day ("on 2026-02-01, …"); else it speaks of the day of the last line.
The answer to each sentence is the same sentence as the rules would have it, so that a wrong one shows the right one.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import Any

from answerable.matters import Duty, Matter, NotAllowed, decide, duties, fold
from answerable.record import KINDS, Event, MemoryRecord, schema
from answerable.roster import Roster, fold_roster
from answerable.rules import Rules

DIGEST = "ab" * 32
# What a line need not say, since nothing in these rules turns on it.
USUAL: Mapping[str, Mapping[str, object]] = {
    "Received": {"complaint": "CP-1", "channel": "web"},
    "Linked": {"complaint": "CP-2", "channel": "web"},
    "Triaged": {"outcome": "investigate"},
    "Alleged": {"allegation": "A1", "rule": "respect"},
    "Allocated": {"investigator": "Ivy"},
    "Suspended": {"reason": "illness"},
    "Lifted": {"reason": "illness"},
    "Stopped": {"reason": "illness"},
    "Extended": {"limit": "investigate", "reason": "complex"},
    "Referred": {"to": "panel"},
    "Returned": {"reason": "no-evidence"},
    "Recommended": {"allegation": "A1"},
    "Found": {"allegation": "A1", "finding": "proved"},
    "Sanctioned": {"sanction": "warning"},
    "Disposed": {"disposal": "no-further-action"},
    "Communicated": {"to": "complainant"},
    "Appealed": {"by": "respondent", "ground": "new-evidence"},
    "Reopened": {"reason": "no-evidence"},
    "Left": {"manner": "resigned"},
    "Obliged": {"respondent": "Bob", "course": "fair-light"},
    "Waived": {"reason": "illness"},
    "Asked": {"motion": "M1", "number": 1, "addressee": "office", "form": "count", "words": DIGEST},
    "Answered": {"answer": DIGEST, "quality": "full"},
    "Refused": {"ground": "not-held"},
    "Appointed": {"role": "officer"},
    "StoodDown": {"role": "officer"},
    "Seated": {"panel": "panel"},
    "Unseated": {"panel": "panel"},
    "Trained": {"course": "sitting-fairly"},
    "ConflictDeclared": {"nature": "friend"},
    "Sat": {"panel": "panel", "members": ()},
    "Corrected": {"reason": "wrong-date"},
}


@dataclass
class Told:
    """What a table tells, as a record; and the day of its last line."""

    rules: Rules
    record: MemoryRecord = field(default_factory=MemoryRecord)
    last: date = date(2026, 1, 1)

    def matter(self, id: str, on: date | None = None) -> Matter:
        """Give the matter of this id as it stood at the end of a day."""
        found = fold(self.record.read(subject=id), self.rules, as_of=on)
        assert found is not None, f"nothing opened {id} by {on or self.last}"
        return found

    def roster(self) -> Roster:
        """Give the roster that the table tells."""
        return fold_roster(self.record.read())

    def duty(self, limit: str, matter: str, on: date) -> Duty | None:
        """Give the latest duty under a limit, or None where there is none."""
        found = [d for d in duties(self.rules, self.matter(matter, on), on=on) if d.limit == limit]
        return max(found, key=lambda d: d.due.start, default=None)


def tell(rules: Rules, table: str) -> Told:
    """Put a table's lines on record, in their order, each on its day (or on the day of `recorded`).

    A line of an earlier day than the one above it was entered with that one: the record never goes back in time.
    """
    told = Told(rules)
    lines = [
        [cell.strip() for cell in line.split("|")] for line in table.strip().splitlines() if line.strip()
    ]
    for row in lines[1:]:
        cells = dict(zip(lines[0], row, strict=False))
        event = make_event(cells)
        day = date.fromisoformat(cells.get("recorded") or cells["day"])
        at = datetime.combine(day, time(12), UTC)
        if not cells.get("recorded"):
            at = max(at, told.record.head().at or at)
        told.record.append([event], after=told.record.head().size, at=at)
        told.last = max(told.last, event.happened_on)
    return told


def make_event(cells: Mapping[str, str]) -> Event:
    """Make the event of one line."""
    return Event(
        subject=cells["of"],
        facts=make_facts(cells["event"], cells.get("facts", "")),
        happened_on=date.fromisoformat(cells["day"]),
        actor=cells.get("by") or "import",
    )


def make_facts(kind: str, words: str) -> Any:
    """Make facts of `name: value; name: value`, with what is usual for the kind where nothing is said."""
    said = dict(part.strip().split(": ", 1) for part in words.split(";") if part.strip())
    fields = {f.name: f for f in schema(KINDS[kind])}
    read = {name: _read(fields[name], value) for name, value in said.items()}
    return KINDS[kind](**{**USUAL.get(kind, {}), **read})


def _read(of: Any, value: str) -> object:
    if of.many:
        return tuple(value.split())
    return {int: int, bool: lambda v: v == "yes", date: date.fromisoformat}.get(of.type, str)(value)


# -- sentences -------------------------------------------------------------------------------------------------------


def answer(told: Told, sentence: str) -> str:
    """Give the sentence as it should be."""
    dated = re.fullmatch(r"on (\d{4}-\d\d-\d\d), (.+)", sentence, re.DOTALL)
    on, said = (date.fromisoformat(dated[1]), dated[2]) if dated else (told.last, sentence)
    for pattern, right in SENTENCES.items():
        found = re.fullmatch(pattern, said, re.DOTALL)
        if found:
            return (f"on {on}, " if dated else "") + right(told, on, **found.groupdict())
    raise AssertionError(f"no sentence reads like {sentence!r}; there are: {', '.join(SENTENCES)}")


def _due(told: Told, on: date, limit: str, case: str, **_: str) -> str:
    duty = told.duty(limit, case, on)
    if duty is None:
        return f"{limit} of {case} is not due"
    return f"{limit} of {case} is due by {duty.due.on} ({duty.due.source})"


def _done(told: Told, on: date, limit: str, case: str, **_: str) -> str:
    duty = told.duty(limit, case, on)
    if duty is None:
        return f"{limit} of {case} is not due"
    late = " late" if duty.is_late(on) else ""
    if duty.met_on:
        return f"{limit} of {case} was met{late} on {duty.met_on}"
    return f"{limit} of {case} " + (
        f"was missed, closed on {duty.ended_on}" if duty.ended_on else f"is{late or ' open'}"
    )


def _stage(told: Told, on: date, case: str, **_: str) -> str:
    return f"{case} is at {told.matter(case, on).stage}"


def _closed(told: Told, on: date, case: str, **_: str) -> str:
    matter = told.matter(case, on)
    return (
        f"{case} is open"
        if matter.is_open
        else f"{case} is closed since {matter.closed_on}: {matter.disposal}"
    )


def _may(told: Told, on: date, person: str, kind: str, case: str, facts: str | None) -> str:
    words = f" [{facts}]" if facts else ""
    said = f"record {kind} of {case}{words}"
    matter = fold(told.record.read(subject=case), told.rules)
    event = Event(subject=case, facts=make_facts(kind, facts or ""), happened_on=on, actor=person)
    try:
        made = decide(told.rules, matter, told.roster(), event, on=on)
    except NotAllowed as refused:
        return f"{person} may not {said}: {refused}"
    follows = "".join(f"; {e.kind} {e.subject} follows" for e in made[1:])
    return f"{person} may {said}{follows}"


def _holds(told: Told, on: date, person: str, what: str) -> str:
    roster = told.roster()
    has = (
        what in roster.roles(person, on)
        or person in roster.members(what, on)
        or roster.is_trained(person, what, on)
    )
    return f"{person} {'has' if has else 'has not'} {what}"


SENTENCES: Mapping[str, Callable[..., str]] = {
    r"(?P<limit>[a-z-]+) of (?P<case>\S+) is (due by \S+ \(.+\)|not due)": _due,
    r"(?P<limit>[a-z-]+) of (?P<case>\S+) (was met( late)? on \S+|was missed, closed on \S+|is (late|open))": _done,
    r"(?P<case>\S+) is at \S+": _stage,
    r"(?P<case>\S+) is (closed since .+|open)": _closed,
    r"(?P<person>\S+) may (not )?record (?P<kind>\w+) of (?P<case>[^\s:;]+)( \[(?P<facts>[^]]+)\])?([:;].+)?": _may,
    r"(?P<person>\S+) has (not )?(?P<what>\S+)": _holds,
}
