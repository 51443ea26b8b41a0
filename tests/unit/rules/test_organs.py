"""Organs answer to whom the rules say on a day, and a standing holds on its days, both ends among them."""

from datetime import date

import pytest

from answerable.rules import Organ, Standing
from answerable.rules.organs import Formerly

BEFORE = Formerly(until=date(2022, 12, 31), answers_to=("council",), source="Rule 1, as it was")
OFFICE = Organ(
    id="office", name="Office", sort="office", answers_to=("court",), formerly=(BEFORE,), source="Rule 1"
)


def test_to_whom_it_answered() -> None:
    assert OFFICE.answering_on(date(2022, 12, 31)) == (("council",), "Rule 1, as it was")
    assert OFFICE.answering_on(date(2023, 1, 1)) == (("court",), "Rule 1")


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2022-12-31", False), ("2023-01-01", True), ("2024-06-30", True), ("2024-07-01", False)],
)
def test_a_standing_holds_on_its_days(day: str, holds: bool) -> None:
    days = {"in_force": date(2023, 1, 1), "until": date(2024, 6, 30)}
    one = Standing(overseer="a", addressee="b", right="ask", source="Rule 2", **days)
    assert one.holds_on(date.fromisoformat(day)) is holds
    assert Standing(overseer="a", addressee="b", right="ask", source="R").holds_on(date.fromisoformat(day))
