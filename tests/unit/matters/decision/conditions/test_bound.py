"""Nobody accepts or disowns a promise for somebody else: the office that is bound does, or the person who is named."""

import pytest

from answerable import acts
from tests.people import CAROL, CLARE, OLGA, THEO, WILMA, Register, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


def promise(register: Register, **facts: object) -> str:
    said = {
        "words": "We will count them.",
        "bound": "clerk",
        "given_to": "assembly",
        "due_on": None,
        "criterion": None,
    }
    return register.act(acts.promises.record, **{**said, **facts}, by=OLGA).matter


@pytest.mark.parametrize("other", [OLGA, CAROL, WILMA, THEO])
def test_only_the_holder_of_the_office_accepts(register: Register, other: str) -> None:
    said = promise(register)
    with pytest.raises(acts.NotAllowed, match="it was said of the office of Clerk") as refused:
        register.act(acts.promises.accept, undertaking=said, by=other)
    assert refused.value.source == "Rule 21(2)"
    register.act(acts.promises.accept, undertaking=said, by=CLARE)


def test_where_a_person_is_named_the_office_alone_is_not_enough(register: Register) -> None:
    said = promise(register, bound_person=CAROL)
    with pytest.raises(acts.NotAllowed, match="it was said of another person"):
        register.act(acts.promises.accept, undertaking=said, by=CLARE)
    register.act(acts.promises.accept, undertaking=said, by=CAROL)


def test_an_organ_is_bound_by_any_of_its_members(register: Register) -> None:
    said = promise(register, bound="court")
    with pytest.raises(acts.NotAllowed, match="the office of Warden"):
        register.act(acts.promises.accept, undertaking=said, by=CLARE)
    register.act(acts.promises.accept, undertaking=said, by=WILMA)


def test_who_left_the_office_can_no_longer_accept_for_it(register: Register) -> None:
    said = promise(register, bound="training-lead")
    register.act(acts.people.stand_down, person=THEO, role="training-lead", by=CLARE)
    with pytest.raises(acts.NotAllowed):
        register.on("2026-03-04").act(acts.promises.accept, undertaking=said, by=THEO)
