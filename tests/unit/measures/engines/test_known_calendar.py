"""A closing day that is added later does not move a figure as it was known before."""

from dataclasses import replace
from datetime import UTC, date, datetime

from answerable.measures.engines.engine import rules_known
from answerable.measures.figure import Scope
from answerable.record import Event, MemoryRecord, cases
from answerable.rules import ClosingDay
from tests.lives import guild

DAY = date(2026, 5, 13)


def test_the_calendar_is_the_one_known_when_the_latest_entry_was_recorded():
    record = MemoryRecord()
    for at in (datetime(2026, 5, 1, 12, tzinfo=UTC), datetime(2026, 5, 3, 12, tzinfo=UTC)):
        event = Event(
            subject=f"C-{at.day}", facts=cases.Acknowledged(), happened_on=at.date(), actor="import"
        )
        record.append([event], after=record.head().size, at=at)
    rules = guild()
    added = ClosingDay(on=DAY, added_on=date(2026, 5, 2), name="Flood", source="Order 5")
    calendar = rules.body.calendar.model_copy(
        update={"closing_days": (*rules.body.calendar.closing_days, added)}
    )
    flooded = replace(rules, body=rules.body.model_copy(update={"calendar": calendar}))
    flooded = replace(
        flooded,
        calendar=replace(rules.calendar, holidays={**rules.calendar.holidays, DAY: "Flood"}),
    )
    scope = Scope(as_of=date(2026, 6, 1), since=date(2026, 1, 1), known_at=1)
    assert rules_known(record, flooded, scope).calendar.is_working(DAY)
    assert not rules_known(record, flooded, replace(scope, known_at=2)).calendar.is_working(DAY)
    assert rules_known(record, rules, scope) is rules, "where nothing was added, nothing is made anew"
