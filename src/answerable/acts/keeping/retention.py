"""The retention of closed matters: begun on the day of closing, ended where the matter was opened again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.keeping.destruction import read
from answerable.acts.keeping.holds import stops
from answerable.acts.step import Draft, take, today
from answerable.matters import Known, Retention, decide, fold, running, unkept
from answerable.record import Event, Head, Id, Record, keeping
from answerable.rules import Rules

SYSTEM = "system"
REOPENED = "reopened"


@dataclass(frozen=True)
class Begun:
    """What the register did of itself: retentions begun, and ended because their matter was opened again."""

    begun: tuple[Id, ...]
    ended: tuple[Id, ...]
    head: Head


def begin(record: Record, rules: Rules, *, by: Id = SYSTEM, at: datetime) -> Begun:
    """Begin to keep the papers of every closed matter that falls under a schedule, from the day of its closing.

    Done by the register on a timer; done twice, the second time finds nothing to do. Retentions of matters that were
    opened again are ended. Where a hold stands over the matter, the clock of its retention is stopped at once.
    """
    on = today(rules, at)
    made: list[Begun] = []

    def draft(head: Head) -> Draft:
        here = read(record, rules, on)
        begun = [_begun(here, retention, by) for retention in unkept(record, rules)]
        ended = list(_ended(record, rules, on, by))
        made[:] = [Begun(tuple(e[0].subject for e in begun), tuple(e.subject for e in ended), head)]
        decided = (*(event for events in begun for event in events), *ended)
        return Draft((), decided=decided)

    head = take(record, rules, draft=draft, at=at)
    return Begun(made[0].begun, made[0].ended, head)


def _begun(here: Known, retention: Retention, by: Id) -> tuple[Event, ...]:
    matter = retention.matter
    assert matter.closed_on is not None
    facts = keeping.RetentionBegan(of=matter.id, schedule=retention.schedule.schedule)
    event = Event(subject=retention.id, facts=facts, happened_on=matter.closed_on, actor=by)
    decided = decide(here.rules, None, here.roster, event, on=here.on)
    return (*decided, *stops(here, retention.id, matter.id))


def _ended(record: Record, rules: Rules, on: date, by: Id) -> Iterator[Event]:
    reopening = _reopening(rules)
    latest = {e.event.subject: e.index for e in record.read(kinds=reopening)} if reopening else {}
    for began in running(record, rules):
        kept = began.event.facts
        assert isinstance(kept, keeping.RetentionBegan)
        if latest.get(kept.of, -1) > began.index and _is_open(record, rules, kept.of):
            yield Event(
                subject=began.event.subject,
                facts=keeping.RetentionEnded(reason=REOPENED),
                happened_on=on,
                actor=by,
            )


def _is_open(record: Record, rules: Rules, matter: Id) -> bool:
    found = fold(record.read(subject=matter), rules)
    return found is not None and found.is_open


def _reopening(rules: Rules) -> frozenset[str]:
    """Give the kinds of event that lead into an open stage of a procedure whose papers are kept by a schedule."""
    kept = {schedule.procedure for schedule in rules.body.schedules}
    stages = (s for p in rules.procedures if p.id in kept for v in p.versions for s in v.stages)
    kinds = frozenset(t.kind for stage in stages if not stage.closed for t in stage.enters)
    return kinds | {"Corrected"}
