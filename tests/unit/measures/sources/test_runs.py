"""Runs of the limits that a letter ends."""

from datetime import date

from answerable.matters import fold
from answerable.measures.sources import runs
from answerable.measures.sources.runs import Run
from answerable.record import Event, MemoryRecord, cases
from tests.figures import AT, happened
from tests.lives import guild
from tests.unit.measures.library.guild import closed, received


def limit(id: str) -> runs.Asked:
    return next(one for one in runs.asked(guild()) if one.limit.id == id)


def told(id: str, events: list[Event]) -> list[Run]:
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    matter = fold(record.read(), guild())
    assert matter
    return list(runs.of_matter(matter, limit(id).limit, guild()))


def test_the_limits_are_those_that_a_letter_alone_meets() -> None:
    found = {(one.procedure, one.limit.id) for one in runs.asked(guild())}
    assert {("complaint", "acknowledge"), ("complaint", "notify"), ("complaint", "tell-outcome")} <= found
    assert ("complaint", "triage") not in found


def test_versions_that_say_the_same_are_asked_together() -> None:
    acknowledge = [one for one in runs.asked(guild()) if one.limit.id == "acknowledge"]
    assert len(acknowledge) == 1 and len(acknowledge[0].versions) > 1


def test_a_run_begins_once_and_ends_with_the_letter() -> None:
    events = [received("2025-06-02", "C-1")]
    events += [happened(f"2025-06-{day:02}", "C-1", cases.Allocated(investigator="P-1")) for day in (3, 4)]
    events += [happened("2025-06-05", "C-1", cases.Notified())]
    assert told("notify", events) == [Run(date(2025, 6, 3), date(2025, 6, 5), True)]


def test_the_closing_ends_what_it_does_not_start() -> None:
    events = [received("2025-06-02", "C-1"), closed("2025-06-10", "C-1")]
    assert told("acknowledge", events) == [Run(date(2025, 6, 2), date(2025, 6, 10), False)]
    assert told("tell-outcome", events) == [Run(date(2025, 6, 10))]
