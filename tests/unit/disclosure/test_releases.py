"""The calendar and single releases as they are shown, what figures declare of their numbers, and statuses."""

from datetime import date

import pytest

from answerable.disclosure import (
    CellAt,
    NotHere,
    calendar,
    declared,
    publication_decisions,
    release_view,
    status_marks,
)
from answerable.record import MemoryRecord
from tests.lives import guild
from tests.released import FIRST, told

TODAY = date(2026, 4, 14)


def test_an_empty_register_announces_nothing() -> None:
    view = calendar(MemoryRecord(), guild(), on=TODAY)
    assert (view.sentence, view.coming) == ("No release is announced.", ())
    assert [series.id for series in view.series] == ["quarter"] and view.series[0].latest is None
    assert publication_decisions(MemoryRecord(), guild(), on=TODAY).sentence.startswith("Nothing was decided")


def test_the_calendar_shows_what_is_out_and_what_is_to_come() -> None:
    story = told()
    view = calendar(story.register.record, guild(), on=TODAY)
    assert [line.id for line in view.coming] == [story.second]
    assert view.series[0].latest.number == 1
    assert view.series[0].beforehand == "4 weeks"
    assert view.sentence == "The next release is announced for 16 April 2026."


def test_as_it_was_shown_on_an_earlier_day() -> None:
    story = told()
    before = calendar(story.register.record, guild(), on=date(2025, 11, 1))
    assert [line.state for line in before.coming] == ["announced"] and before.series[0].latest is None


def test_one_release_with_all_that_belongs_to_it() -> None:
    story = told()
    view = release_view(story.register.record, guild(), series="quarter", number=1, on=TODAY)
    assert (view.line.as_of, view.previous, view.next, view.stopped) == (FIRST, None, None, 0)
    assert (view.statistician, view.officer) == ("Statistician", "Clerk")
    assert view.entry is not None and view.known_at is not None
    with pytest.raises(NotHere, match="no release quarter 7"):
        release_view(story.register.record, guild(), series="quarter", number=7, on=TODAY)


def test_what_figures_declare_holds_no_number() -> None:
    story = told()
    made = declared(
        story.engine,
        measures=["open-by-stage", "received"],
        as_of=date(2026, 3, 31),
        since=date(2026, 1, 1),
        known_at=story.known_at,
    )
    whole = CellAt("open-by-stage", "flow", ("open-at-end",), "cases")
    assert any(one.whole == whole and len(one.parts) == 4 for one in made.sums)
    assert {(s.measure, s.part, s.whole) for s in made.shares} == {("open-by-stage", "closed", "entered")}
    between = [o for o in made.sums if {o.whole.measure, *(p.measure for _, p in o.parts)} > {"received"}]
    assert between, "the cases opened stand in both"


def test_a_status_has_the_entry_that_shows_it() -> None:
    story = told()
    (now,) = status_marks(story.register.record, guild(), known_at=story.known_at)
    assert (now.id, now.sort, now.status) == ("M-2025-01/1", "point", "Answered")
    assert story.register.record.head().size > now.evidence
    assert status_marks(story.register.record, guild(), known_at=0) == ()
