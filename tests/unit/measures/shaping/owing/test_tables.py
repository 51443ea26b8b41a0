"""Open obligations in tables: their places, their limit, and both waits of those that stand again."""

from collections import Counter
from datetime import date

from answerable.measures.figure import Scope
from answerable.measures.shaping import owing
from tests.lives import guild

SCOPE = Scope(as_of=date(2024, 12, 31), since=date(2024, 1, 1), known_at=1)


def made(kind: str, imposed: date, rejoined: date | None = None) -> owing.Obligation:
    last = owing.Last("fair-light", kind, imposed, imposed, False, 0, rejoined)
    return owing.made(last, guild(), SCOPE)


def test_places_and_both_waits() -> None:
    counted = Counter(
        [
            made("WaitListed", date(2024, 12, 1)),
            made("Booked", date(2024, 12, 1)),
            made("ObligationRevived", date(2024, 12, 1), date(2024, 12, 21)),
            made("Lapsed", date(2024, 12, 1), date(2024, 12, 21)),
        ]
    )
    places, overdue, again = owing.tables(counted)
    assert dict(places.rows) == {"no-place": 1, "on-a-waiting-list": 1, "with-a-place": 1, "total": 3}
    assert dict(overdue.rows) == {"in-time": 3, "overdue": 0, "total": 3}
    assert again.rows == (("open-and-owed-again", 1, 30, 10),)
