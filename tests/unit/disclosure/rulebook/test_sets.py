"""Every set of rules that was adopted, what each changed, and whether the one in use is adopted at all."""

from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from answerable import acts, disclosure
from answerable.rules import text_of
from tests.people import WILMA, Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


def adopt(register: Register, **said):
    return register.act(
        acts.adoptions.adopt, **{"since": date(2026, 4, 1), "organ": "court", "by": WILMA, **said}
    )


def other_rules(register: Register) -> None:
    """Let the register be served under rules in which the Guild is called otherwise."""
    body = register.rules.body.model_copy(update={"roles": register.rules.body.roles[:-1]})
    changed = replace(register.rules, body=body)
    register.rules = replace(changed, digest=sha256(text_of(changed).encode()).hexdigest())


def test_a_register_that_adopted_nothing_says_so(register: Register):
    view = register.show(disclosure.adopted)
    assert (view.sets, view.is_adopted, view.unadopted) == ((), False, ())
    assert register.show(disclosure.are_adopted), "there is nothing yet that could differ"


def test_a_set_that_was_adopted_says_by_whom_and_from_when(register: Register):
    adopt(register, decision="Resolution 7.")
    one = register.show(disclosure.adopted_sets)[0]
    assert (one.number, one.digest, one.since) == (1, register.rules.digest, date(2026, 4, 1))
    assert (one.decided, one.is_served, one.has_text) == ("Resolution 7.", True, True)
    assert "Court" in one.organ and "arden" in one.by
    text = register.show(disclosure.adopted_text, number=1)
    assert sha256(text).hexdigest() == register.rules.digest
    assert register.show(disclosure.adopted_text, number=2) is None


def test_what_is_in_use_and_not_adopted_is_told_and_two_sets_are_compared(register: Register):
    adopt(register)
    last_role = register.rules.body.roles[-1].name
    other_rules(register)
    view = register.show(disclosure.adopted)
    assert not view.is_adopted and not register.show(disclosure.are_adopted)
    assert [(one.where, one.said) for one in view.unadopted] == [("Roles", (f"no longer: {last_role}",))]
    adopt(register)
    earlier, later, changes = register.show(disclosure.compared, number=2, other=1)
    assert (earlier.number, later.number) == (1, 2)
    assert changes == view.unadopted
    assert register.show(disclosure.compared, number=2, other=2) is None
    assert register.show(disclosure.compared, number=2, other=9) is None
