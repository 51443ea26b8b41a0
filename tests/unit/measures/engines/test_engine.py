from datetime import date

import pytest

from answerable.measures import LIBRARY, NoSuchMeasure, OracleEngine, Scope
from answerable.measures.engines.engine import check, measure_of
from answerable.record import MemoryRecord
from tests.lives import guild


def test_a_measure_is_found_by_its_code() -> None:
    assert measure_of("backlog") is LIBRARY["backlog"]


def test_a_measure_that_there_is_not_is_refused_naming_those_there_are() -> None:
    with pytest.raises(NoSuchMeasure, match=r"no measure 'backlogs'; there are: .*backlog"):
        OracleEngine(MemoryRecord(), guild()).compute(
            "backlogs", Scope(date(2026, 1, 2), date(2026, 1, 1), 0)
        )


@pytest.mark.parametrize(
    ("as_of", "since", "known_at", "says"),
    [
        (date(2026, 1, 1), date(2026, 1, 2), 0, "swap the days"),
        (date(2026, 1, 2), date(2026, 1, 1), 8, "the record holds 7 entries"),
        (date(2026, 1, 2), date(2026, 1, 1), -1, "nothing can be known at -1"),
    ],
)
def test_a_scope_that_cannot_be_is_refused(as_of: date, since: date, known_at: int, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        check(Scope(as_of, since, known_at), 7)


def test_a_scope_may_reach_to_the_whole_record() -> None:
    check(Scope(date(2026, 1, 1), date(2026, 1, 1), 7), 7)
