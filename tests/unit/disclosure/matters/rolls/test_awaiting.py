"""Which cases wait for a panel: those at a stage where it finds or decides; for staff."""

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, OLGA, Register, decided, heard, received


def see(register: Register, person: str = CAROL, **asked: int) -> tuple[tuple[str, str], ...]:
    return register.show(
        disclosure.awaiting_panel, lists=register.lists, person=person, on=register.today, **asked
    )


def test_only_what_is_before_a_panel_waits(register: Register) -> None:
    received(register)
    assert see(register) == ()
    case, _ = heard(register)
    assert see(register) == ((case, f"{case}, before the Conduct Panel"),)


def test_what_is_under_appeal_waits_too(register: Register) -> None:
    case = decided(register)
    assert see(register) == ()
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    assert see(register) == ((case, f"{case}, under appeal"),)


def test_at_most_so_many(register: Register) -> None:
    first, _ = heard(register)
    heard(register)
    assert [case for case, _ in see(register, most=1)] == [first]


def test_it_is_for_staff(register: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        see(register, OLGA)
