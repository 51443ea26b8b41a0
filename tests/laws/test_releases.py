"""Honest releases pass: whatever happened, a release put together from the record has nothing in it that stops it."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.measures import OracleEngine
from answerable.record import Event, MemoryRecord, register
from answerable.reports import Announced, Finding, ReleaseDraft, check_release, draft_release, freeze_release
from tests.laws.test_engines import FEW
from tests.lives import BEGIN, guild, years

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def quarter_end(place: int) -> date:
    """The last day of the quarter so many quarters after the histories begin."""
    month = (BEGIN.month - 1) // 3 * 3 + 3 * (place + 1)
    year, rest = divmod(BEGIN.year * 12 + month - 1, 12)
    return date(year, rest + 1, monthrange(year, rest + 1)[1])


def drafted(record: MemoryRecord, as_of: date) -> ReleaseDraft:
    """The release of a quarter as the record would give it now."""
    since = date(as_of.year, as_of.month - 2, 1)
    announced = Announced(f"F-quarter-{as_of:%Y-%m}", "quarter", since, as_of, as_of + timedelta(days=14))
    return draft_release(
        record,
        guild(),
        engine=OracleEngine(record, guild()),
        announced=announced,
        known_at=record.head().size,
        drafted_on=as_of + timedelta(days=13),
    )


def faults(draft: ReleaseDraft) -> list[Finding]:
    """What would stop it."""
    return [one for one in check_release(draft) if one.is_fault]


def parted(events: Sequence[Event], day: date, late: set[int]) -> tuple[list[Event], list[Event]]:
    """What was recorded by a day, and what was recorded later, some of it about the days before."""
    soon = [e.happened_on <= day and n not in late for n, e in enumerate(events)]
    first = [e for e, is_soon in zip(events, soon, strict=True) if is_soon]
    return first, [e for e, is_soon in zip(events, soon, strict=True) if not is_soon]


def corrects(event: Event, entry: int) -> bool:
    """Whether an event strikes out an entry: nobody strikes out a release, since no rule lets them."""
    return isinstance(event.facts, register.Corrected) and event.facts.entry == entry


@settings(FEW, max_examples=10)
@given(st.data())
def test_two_releases_one_after_the_other_are_never_stopped(data: st.DataObject) -> None:
    events = data.draw(years)
    place = data.draw(st.integers(1, 7))
    late = set(data.draw(st.lists(st.integers(0, max(len(events) - 1, 0)), max_size=6)))
    first_end, second_end = quarter_end(place), quarter_end(place + 1)
    soon, later = parted(events, first_end, late)
    record = MemoryRecord()
    record.append(soon, after=0, at=AT)
    first = drafted(record, first_end)
    assert faults(first) == []
    issued, papers = freeze_release(
        guild(), draft=first, findings=check_release(first), pdf=False, on=first.out_on, by="P-clare"
    )
    head = record.append([issued], after=record.head().size, at=AT, papers=papers)
    record.append([e for e in later if not corrects(e, head.size - 1)], after=head.size, at=AT)
    second = drafted(record, second_end)
    assert faults(second) == []
    assert second.previous is not None and second.previous.figures == first.figures


def test_a_release_of_nothing_is_a_release() -> None:
    record = MemoryRecord()
    record.append([], after=0, at=AT)
    stopped = faults(drafted(record, quarter_end(2)))
    assert [one.check for one in stopped] == ["not-bound"]
