"""The providers' door: own sessions, places by number; no name unless the rules give one, and nothing of others."""

import pytest

from answerable import acts
from answerable.disclosure import NotForYou, NotHere, teaching
from answerable.rules import Body, PapersRight, Rules
from tests.people import CAROL, MALLORY, THEO

PROVIDER, OTHER = "O-fair", "O-other"


@pytest.fixture
def door(school):
    for one in (PROVIDER, OTHER):
        school.register.act(acts.people.appoint, person=one, role="course-provider", by=THEO)
    return school


def test_a_provider_sees_its_own_sessions_and_no_other(door):
    own, others = door.session(), door.session(provider=OTHER)
    assert [one.id for one in door.show(teaching.taught, person=PROVIDER)] == [own]
    for number in (others, "L-2026-999"):
        with pytest.raises(NotHere, match=f"You give no session {number}"):
            door.show(teaching.taught_session, session=number, person=PROVIDER)


def test_places_are_known_by_number_and_nobody_by_name(door):
    session, owed = door.session(), door.owe("P-bob", name="Bob Secret")
    door.do(acts.training.book, owed, session=session)
    one = door.show(teaching.taught_session, session=session, person=PROVIDER)
    (place,) = one.places
    assert (place.booking, place.name, place.state) == (f"{session}/1", "", "booked")
    assert "Secret" not in str(one) and "P-bob" not in str(one)
    assert door.show(teaching.obligation_of, session=session, number=1, person=PROVIDER) == owed


def test_a_name_is_shown_where_the_rules_let_the_provider_read_names(door):
    session, owed = door.session(), door.owe("P-bob", name="Bob")
    door.do(acts.training.book, owed, session=session)
    right = PapersRight(roles=("course-provider",), sorts=("people",), source="Order 9(9)")
    rules = door.register.rules
    body = Body(**{**rules.body.model_dump(by_alias=True), "papers": (*rules.body.papers, right)})
    door.register.rules = Rules(**{**vars_of(rules), "body": body})
    one = door.show(teaching.taught_session, session=session, person=PROVIDER)
    assert one.places[0].name == "Bob"


def vars_of(rules):
    return {name: getattr(rules, name) for name in rules.__dataclass_fields__}


def test_what_may_be_said_of_a_place_follows_what_happened(door):
    session, owed = door.session(), door.owe("P-bob")
    door.do(acts.training.book, owed, session=session)

    def place():
        one = door.show(teaching.taught_session, session=session, person=PROVIDER).places[0]
        return one.state, one.may_note, one.may_complete

    assert place() == ("booked", False, False)  # its day is still to come
    door.register.on("2026-04-14")
    assert place() == ("booked", True, False)
    door.do(acts.training.note_presence, owed, session=session, present=True, by=PROVIDER)
    assert place() == ("came", False, True)
    door.do(acts.training.complete, owed, evidence="Signed.", by=PROVIDER)
    assert place() == ("completed", False, False)


@pytest.mark.parametrize("person", [MALLORY, CAROL, "P-nobody"])
def test_it_is_for_providers_only(door, person):
    with pytest.raises(NotForYou):
        door.show(teaching.taught, person=person)
