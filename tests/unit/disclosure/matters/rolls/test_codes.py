"""The codes in force, which review is due by when, and which is overdue; for staff."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, OLGA, Register


def see(register: Register, day: str, person: str = CLARE) -> disclosure.CodesView:
    return register.show(disclosure.codes, person=person, on=date.fromisoformat(day))


@pytest.fixture
def document(register: Register) -> str:
    return register.act(
        acts.codes.adopt, version="2019", organ="court", review_due_on=date(2026, 3, 31), by=CLARE
    ).matter


def test_there_is_none_yet(register: Register) -> None:
    assert see(register, "2026-03-03").sentence == "No code has been adopted yet."


def test_a_review_is_due_and_then_overdue(register: Register, document: str) -> None:
    seen = see(register, "2026-03-30")
    assert seen.sentence == "1 code is in force; no review is overdue."
    code = seen.codes[0]
    assert (code.id, code.version, code.organ) == (document, "2019", "Court of Wardens")
    assert (code.review_due, code.is_overdue) == ("Tuesday 31 March 2026, in 1 working day", False)
    assert see(register, "2026-04-01").sentence == "1 code is in force; the review of 1 is overdue."


def test_its_reviews_are_listed(register: Register, document: str) -> None:
    review = register.act(acts.codes.open_review, document=document, version="2019", by=CLARE).matter
    assert see(register, "2026-03-03").codes[0].reviews == ((review, "2019", date(2026, 3, 3)),)


def test_a_later_version_replaces_the_earlier_and_may_have_no_day(register: Register, document: str) -> None:
    register.on("2026-03-05").act(
        acts.codes.adopt, document=document, version="2026", organ="court", by=CLARE
    )
    assert [(c.version, c.review_due) for c in see(register, "2026-03-05").codes] == [("2026", "no day set")]
    assert [c.version for c in see(register, "2026-03-04").codes] == ["2019"]


def test_it_is_for_staff(register: Register) -> None:
    with pytest.raises(disclosure.NotForYou):
        see(register, "2026-03-03", OLGA)
