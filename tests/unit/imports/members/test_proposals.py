"""Whom a case may be about is shown to one of the staff, with what they were on each day that matters."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.imports import members as lists
from answerable.imports.members import Member, write_list
from answerable.imports.members.proposals import membership_on
from tests.people import CAROL, MALLORY, Register, guild, received, staffed
from tests.unit.imports.members.test_matching import invent

BOB = [
    Member("77", "Bob Marrow", "member", date(2015, 1, 1), date(2025, 6, 1), "North"),
    Member("77", "Bob Marrow", "lapsed", date(2025, 6, 1), None, "North"),
]
OTHERS = [
    Member(number, name, "member", None, None, branch)
    for number, (name, branch) in invent(200, 1, seed=1).members.items()
    if number != "77"
]


@pytest.fixture
def register() -> Register:
    made = staffed().on("2025-09-01")
    content = write_list([*BOB, *OTHERS])
    made.act(acts.intake.enter_list, content=content, as_of=date(2025, 8, 31), read=203, faulted=1, by=CAROL)
    return made


def look(register: Register, case: str, **more: object) -> lists.ProposalsView:
    asked = {"matter": case, "person": CAROL, "on": register.today, "names": lambda words: [], **more}
    return register.show(lists.proposals, **asked)


def test_the_likely_one_is_shown_with_what_they_were_when_it_happened_when_it_came_and_today(
    register,
) -> None:
    case = received(register, respondent_name="Bob Marow", conduct_on=date(2025, 5, 1)).case
    seen = look(register, case)
    assert "One member" in seen.sentence and "31 August 2025" in seen.sentence
    bob = seen.candidates[0]
    assert (bob.number, bob.is_likely) == ("77", True)
    assert (bob.at_conduct, bob.at_receipt, bob.today) == ("member", "membership lapsed", "membership lapsed")
    assert any("one letter" in reason for reason in bob.reasons)


def test_another_name_may_be_looked_for(register) -> None:
    case = received(register, respondent_name=None).case
    assert "names nobody" in look(register, case).sentence
    assert look(register, case, name="Bob Marrow").candidates[0].number == "77"
    assert "Nobody" in look(register, case, name="Wolfram Underhay").sentence


def test_without_a_list_nobody_is_proposed_and_it_is_said_why() -> None:
    made = staffed().on("2025-09-01")
    seen = look(made, received(made).case)
    assert seen.candidates == () and "No list of members was read in yet" in seen.sentence
    assert made.show(lists.member_list, person=CAROL, on=made.today) is None


def test_it_is_for_staff_and_for_cases_that_there_are(register) -> None:
    case = received(register).case
    with pytest.raises(disclosure.NotForYou):
        look(register, case, person=MALLORY)
    with pytest.raises(disclosure.NotHere):
        look(register, "C-2025-0999")
    with pytest.raises(disclosure.NotHere, match="holds no number"):
        choose(register, case, "999")


def choose(register: Register, case: str, number: str):  # type: ignore[no-untyped-def]
    asked = {
        "matter": case,
        "number": number,
        "person": CAROL,
        "on": register.today,
        "names": lambda words: [],
    }
    return register.show(lists.listed, **asked)


def test_the_chosen_one_is_given_as_the_record_needs_them(register) -> None:
    case = received(register, conduct_on=date(2014, 5, 1)).case
    bob = choose(register, case, "77")
    assert (bob.name, bob.group, bob.at_receipt, bob.at_conduct) == (
        "Bob Marrow",
        "north",
        "lapsed",
        "non-member",
    )


def test_the_latest_list_is_the_one_that_counts(register) -> None:
    later = register.on("2025-10-01")
    later.act(acts.intake.enter_list, content=write_list(BOB), as_of=later.today, read=2, faulted=0, by=CAROL)
    held = later.show(lists.member_list, person=CAROL, on=later.today)
    assert (held.as_of, held.accepted, held.read_on) == (date(2025, 10, 1), 2, date(2025, 10, 1))


def test_on_a_day_of_which_no_line_speaks_nobody_was_a_member() -> None:
    assert membership_on(BOB, date(2000, 1, 1), guild()) == "non-member"
    assert membership_on(BOB, date(2025, 5, 31), guild()) == "member"
    assert membership_on(BOB, date(2025, 6, 1), guild()) == "lapsed"
