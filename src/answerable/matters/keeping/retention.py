"""Which closed matters have begun to be kept, which have not, and which were opened again meanwhile."""

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.matters.book import book_of, matches
from answerable.matters.folding import fold
from answerable.matters.matter import Matter
from answerable.record import Entry, Id, Record, keeping
from answerable.rules import Rules, Schedule


@dataclass(frozen=True)
class Retention:
    """A matter that is closed, and under which schedule its papers are kept; `number` counts its retentions."""

    matter: Matter
    schedule: Schedule
    number: int

    @property
    def id(self) -> Id:
        """The number of the retention: C-2026-0412/retention, and /retention/2 where the case was closed again."""
        stem = f"{self.matter.id}/retention"
        return stem if self.number == 1 else f"{stem}/{self.number}"


def schedule_of(rules: Rules, matter: Matter) -> Schedule | None:
    """Give the schedule that a closed matter's papers fall under by the event that closed it; None where by none."""
    closing = _closing(rules, matter)
    if closing is None:
        return None
    fitting = (s for s in rules.body.schedules if s.procedure == matter.procedure)
    return next((s for s in fitting if matches(s.when, closing.event.facts)), None)


def unkept(record: Record, rules: Rules) -> Iterator[Retention]:
    """Give the closed matters that fall under a schedule and whose papers have not begun to be kept, in order."""
    begun, ended = _begun(record), _ended(record, rules)
    closing = {s.when.kind for s in rules.body.schedules}
    for subject in dict.fromkeys(e.event.subject for e in record.read(kinds=closing)) if closing else ():
        earlier = begun.get(subject, [])
        # Kept still, or destroyed: there is nothing to begin, unless it ended because the matter was opened again.
        if earlier and ended.get(earlier[-1].event.subject) != "RetentionEnded":
            continue
        matter = fold(record.read(subject=subject), rules)
        schedule = schedule_of(rules, matter) if matter and not matter.is_open else None
        if matter and schedule:
            yield Retention(matter, schedule, len(earlier) + 1)


def running(record: Record, rules: Rules) -> Iterator[Entry]:
    """Give the entry that began each retention that runs, in the order in which they began."""
    ended = _ended(record, rules)
    for retentions in _begun(record).values():
        if retentions[-1].event.subject not in ended:
            yield retentions[-1]


def _begun(record: Record) -> dict[Id, list[Entry]]:
    """Give by matter the entries that began its retentions."""
    found: dict[Id, list[Entry]] = {}
    for entry in record.read(kinds=("RetentionBegan",)):
        facts = entry.event.facts
        assert isinstance(facts, keeping.RetentionBegan)
        found.setdefault(facts.of, []).append(entry)
    return found


def _ended(record: Record, rules: Rules) -> dict[Id, str]:
    """Give the matters that were ended, and the kind of event that did it; an end that was corrected is none."""
    found = {e.event.subject: e.event.kind for e in record.read(kinds=("RetentionEnded", "Destroyed"))}
    corrected = {e.event.subject for e in record.read(kinds=("Corrected",))} & found.keys()
    stands = {one for one in corrected if (m := fold(record.read(subject=one), rules)) and m.is_open}
    return {subject: kind for subject, kind in found.items() if subject not in stands}


def _closing(rules: Rules, matter: Matter) -> Entry | None:
    book = book_of(matter, rules)
    closes = (e for e in reversed(matter.entries) if (s := book.entered_by(e.event.facts)) and s.closed)
    return next(closes, None)
