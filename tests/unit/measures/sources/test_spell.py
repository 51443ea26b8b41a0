from datetime import date

import pytest

from answerable.measures.sources.spell import Spell


@pytest.mark.parametrize(
    ("day", "is_open"),
    [("2024-01-09", False), ("2024-01-10", True), ("2024-02-19", True), ("2024-02-20", False)],
)
def test_a_matter_is_open_at_the_end_of_its_first_day_and_not_of_its_last(day: str, is_open: bool) -> None:
    spell = Spell("C-1", date(2024, 1, 10), date(2024, 1, 10), date(2024, 2, 20), True)
    assert spell.covers(date.fromisoformat(day)) is is_open


def test_a_spell_that_has_not_ended_lasts() -> None:
    assert Spell("C-1", date(2024, 1, 10), date(2024, 1, 10), None, True).covers(date(2034, 1, 1))
