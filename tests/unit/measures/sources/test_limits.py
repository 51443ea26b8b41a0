from dataclasses import replace
from datetime import date

from answerable.measures.sources.limits import case_procedure, due_on, has_whole, whole
from tests.lives import guild
from tests.unit.measures.library.test_backlog import without_whole_limit


def test_the_limit_for_the_whole_is_found_in_each_version() -> None:
    procedure = case_procedure(guild())
    assert procedure is not None
    assert [limit.id for v in procedure.versions if (limit := whole(v))] == ["decide", "decide", "decide"]
    assert has_whole(guild())


def test_a_body_may_lay_down_none_and_may_have_no_cases() -> None:
    assert not has_whole(without_whole_limit())
    assert not has_whole(replace(guild(), procedures=()))
    assert case_procedure(replace(guild(), procedures=())) is None


def test_the_due_day_is_counted_by_the_calendar() -> None:
    procedure = case_procedure(guild())
    assert procedure is not None
    limit = whole(procedure.versions[0])
    assert limit is not None
    assert due_on(date(2024, 8, 31), limit, guild()) == date(2025, 2, 28)
