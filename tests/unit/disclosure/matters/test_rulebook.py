"""The rules as anyone may read them: every procedure with its drawing, and the rule behind each limit."""

from datetime import date

import pytest

from answerable import disclosure
from answerable.days import Length
from answerable.disclosure.matters.rulebook import in_words
from tests.people import Register


def test_every_procedure_is_there_with_its_drawing(register: Register) -> None:
    seen = register.show(disclosure.procedures, on=register.today)
    assert [one.id for one in seen] == [p.id for p in register.rules.procedures]
    assert all(one.picture.startswith("<svg") and one.name in one.picture for one in seen)


def test_a_procedure_is_told_as_in_force_on_the_day(register: Register) -> None:
    now = register.show(disclosure.procedure, procedure="complaint", on=date(2026, 3, 3))
    then = register.show(disclosure.procedure, procedure="complaint", on=date(2024, 3, 3))
    assert (now.in_force, now.earlier) == (date(2025, 3, 1), (date(2019, 1, 1),))
    assert (then.in_force, then.earlier) == (date(2019, 1, 1), ())
    assert (
        "Tell the respondent what is alleged",
        "5 working days",
        "Investigator",
        "Rule 8(3)",
    ) in now.limits
    assert ("Receive a complaint", "anyone or Complaints officer", "Rule 6(1)") in now.permissions


def test_no_such_procedure(register: Register) -> None:
    assert register.show(disclosure.procedure, procedure="trial-by-combat", on=register.today) is None


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [
        (3, "working-days", "3 working days"),
        (1, "months", "1 month"),
        (4, "weeks", "4 weeks"),
        (1, "calendar-days", "1 day"),
    ],
)
def test_lengths(count, unit, words: str) -> None:
    assert in_words(Length(count=count, unit=unit)) == words
