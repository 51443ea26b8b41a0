"""One obligation: overdue by its limit, counted from when it was imposed."""

from datetime import date

from answerable.measures.figure import Scope
from answerable.measures.shaping import owing
from tests.lives import guild

SCOPE = Scope(as_of=date(2024, 12, 31), since=date(2024, 1, 1), known_at=1)


def made(kind: str, imposed: date, rejoined: date | None = None) -> owing.Obligation:
    last = owing.Last("fair-light", kind, imposed, imposed, False, 0, rejoined)
    return owing.made(last, guild(), SCOPE)


def test_the_limit_is_counted_from_the_day_it_was_imposed() -> None:
    assert [made("Obliged", date(2024, 6, day)).is_overdue for day in (29, 30)] == [True, True]
    assert not made("Obliged", date(2024, 7, 1)).is_overdue  # six months from 1 July end on 1 January
    assert not made("Completed", date(2024, 1, 1)).is_overdue


def test_a_body_without_such_a_procedure_has_nothing_overdue() -> None:
    class Bare:
        by_opening_kind: dict[str, object] = {}

    assert not owing.is_overdue(Bare(), date(2019, 1, 1), date(2019, 1, 1), date(2024, 1, 1))
