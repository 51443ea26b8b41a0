from datetime import date

from answerable.measures import OracleEngine, Scope
from answerable.record import MemoryRecord
from tests.figures import AT
from tests.lives import guild
from tests.unit.measures.library.guild import case

SCOPE = Scope(date(2024, 12, 31), date(2024, 1, 1), 1)


def opened(engine: OracleEngine, scope: Scope) -> object:
    return next(t for t in engine.compute("received", scope).tables if t.name == "by-year").rows[-1][1]


def test_the_history_of_other_days_is_told_anew() -> None:
    record = MemoryRecord()
    record.append([*case("2024-01-01", 1), *case("2024-06-01", 2)], after=0, at=AT)
    engine = OracleEngine(record, guild())
    early = Scope(date(2024, 5, 31), SCOPE.since, 2)
    assert [opened(engine, s) for s in (SCOPE, early, Scope(SCOPE.as_of, SCOPE.since, 2), SCOPE)] == [
        1,
        1,
        2,
        1,
    ]


def test_another_record_of_the_same_size_is_another_history() -> None:
    engine = OracleEngine(MemoryRecord(), guild())
    for year in ("2024-01-01", "2023-01-01"):
        engine.record = MemoryRecord()
        engine.record.append(case(year, 1), after=0, at=AT)
        assert opened(engine, SCOPE) == (1 if year.startswith("2024") else 0)
