"""Two engines, one truth: plain Python over the fold and DuckDB over the columns give the same figure, cell by cell."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from answerable.measures import LIBRARY, DuckEngine, OracleEngine, Scope, check_sums
from answerable.record import Event
from tests.histories import days, histories
from tests.lives import guild, record_of, scopes, years

FEW = settings(
    max_examples=14,
    deadline=None,
    derandomize=True,
    # A smaller seed is no simpler history: there is nothing to shrink.
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def agree(events: list[Event], *asked: Scope) -> None:
    """Hold every measure of both engines against each other, and its sums against its cells."""
    record = record_of(events)
    with TemporaryDirectory() as folder:
        oracle, duck = OracleEngine(record, guild()), DuckEngine(record, guild(), Path(folder))
        for scope in asked:
            for measure in LIBRARY:
                told, counted = oracle.compute(measure, scope), duck.compute(measure, scope)
                assert counted == told, measure
                assert check_sums(told) == (), measure


@FEW
@given(st.data())
def test_every_measure_agrees_on_plausible_years(data: st.DataObject) -> None:
    events = data.draw(years)
    agree(events, data.draw(scopes(events)))


@settings(FEW, max_examples=4)
@given(histories, days, days)
def test_every_measure_agrees_on_whatever_may_be_on_record(
    events: list[Event], one: date, other: date
) -> None:
    agree(events, Scope(max(one, other), min(one, other), len(events)))


def test_the_empty_record_is_a_case() -> None:
    agree([], Scope(date(2026, 3, 1), date(2026, 3, 1), 0))
