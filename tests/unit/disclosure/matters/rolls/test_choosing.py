"""Who and what a form offers: investigators who may be given a case, and why the others may not; sessions with places."""

from datetime import date

from answerable import acts
from answerable.disclosure import case
from tests.people import CAROL, CLARE, IVAN, THEO

COURSE = "handling-complaints"


def the_field(register, matter, kind, name, *, person=THEO):
    view = register.show(case, matter=matter, person=person, on=register.today)
    fields = next(one for one in view.may if one.kind == kind).fields
    return next(one for one in fields if one.name == name)


def test_who_is_not_trained_is_not_offered_and_the_form_says_why(register) -> None:
    register.on("2026-10-05").act(acts.people.name, person=IVAN, name="Ivan", by=CLARE)
    for person in ("P-iris", "P-tied"):
        register.act(acts.people.appoint, person=person, role="investigator", by=CLARE)
        register.act(acts.people.train, person=person, course=COURSE, by=THEO)
    facts = {"words": "It happened.", "channel": "web", "respondent": "P-bob"}
    number = register.act(acts.complaints.receive, **facts, by=CAROL).case
    register.act(acts.cases.triage, case=number, outcome="investigate", by=CAROL)
    register.act(acts.people.declare_conflict, person="P-tied", against=number, nature="friend", by="P-tied")
    field = the_field(register, number, "Allocated", "investigator", person=CAROL)
    assert [code for code, _ in field.choices] == ["P-iris"]
    assert "Ivan had no valid training “Handling Complaints” on 5 October 2026 (Order 4(1))" in field.hint
    assert "P-tied declared a tie to the case or to someone in it (Rule 4(1))" in field.hint


def test_a_place_is_booked_where_one_is_free_and_waited_for_where_none_is(register) -> None:
    free, full, other = (
        register.act(acts.training.announce, course=course, on=date(2026, 4, 14), places=1, by=THEO).matter
        for course in ("fair-light", "fair-light", "honest-books")
    )
    first, owed = (
        register.act(acts.training.oblige, respondent=who, course="fair-light", by=THEO).matter
        for who in ("P-bob", "P-ben")
    )
    register.act(acts.training.book, obligation=first, session=full, by=THEO)
    booking = the_field(register, owed, "Booked", "session")
    assert booking.choices == ((free, f"{free}, 14 April 2026, 1 of 1 places free"),)
    assert [code for code, _ in the_field(register, owed, "WaitListed", "session").choices] == [full]
    assert [code for code, _ in the_field(register, first, "PlaceGivenUp", "session").choices] == [full]
    assert other not in str(booking.choices)
