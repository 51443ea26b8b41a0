"""A meeting as it is read: an estimate is called one, an absence is said, and motions are found where they were passed."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.matters.asking import attendance_in_words
from tests.people import CLARE, OLGA, Register, guild

TODAY = date(2026, 3, 3)


@pytest.fixture
def meeting(register: Register) -> str:
    put = {
        "organ": "assembly",
        "attendance": 150,
        "attendance_quality": "estimated",
        "title": "Spring meeting",
    }
    return register.act(acts.asking.hold_meeting, **put, offices={"clerk": False}, by=OLGA).matter


def passed(register: Register, **facts: object) -> acts.Passed:
    points = (acts.PointDraft(words="How many?", form="count"),)
    put = {"organ": "assembly", "addressee": "clerk", "title": "Action", "text": "We ask.", "points": points}
    return register.act(acts.questions.pass_motion, **put, due_on=date(2026, 3, 10), by=OLGA, **facts)


def see(register: Register, meeting: str, reader: str = "public") -> disclosure.asking.MeetingView:
    return register.show(disclosure.asking.meeting, meeting=meeting, reader=reader, on=TODAY)


@pytest.mark.parametrize(
    ("number", "quality", "words"),
    [
        (150, "estimated", "about 150 (estimate)"),
        (1148, "exact", "1,148 (counted)"),
        (None, "unknown", "not known"),
    ],
)
def test_how_many_came_and_how_that_is_known(number: int | None, quality: str, words: str) -> None:
    assert attendance_in_words(guild(), number, quality) == words


def test_it_says_who_was_not_there_and_what_was_passed(register: Register, meeting: str) -> None:
    motion = passed(register, meeting=meeting).motion
    seen = see(register, meeting)
    assert seen.sentence == (
        "The Assembly of Lodges met on 3 March 2026; about 150 were present (estimate). The Clerk was not there. "
        "1 motion was passed."
    )
    assert [one.who for one in seen.absent] == ["Clerk"]
    assert [one.id for one in seen.motions] == [motion]


def test_a_motion_shows_its_meeting_and_whether_whom_it_asks_was_there(
    register: Register, meeting: str
) -> None:
    first = passed(register, meeting=meeting).motion
    second = passed(register, follows=(first,)).motion
    seen = register.show(disclosure.motion, motion=first, reader="public", on=TODAY)
    assert (seen.place.meeting, seen.place.attendance) == (meeting, "about 150 (estimate)")
    assert seen.place.addressee == "The Clerk was not there."
    assert [one.id for one in seen.followed_by] == [second]
    later = register.show(disclosure.motion, motion=second, reader="public", on=TODAY)
    assert ([one.id for one in later.follows], later.place) == ([first], None)
    assert len(seen.digest) == 64


def test_what_was_noted_last_of_somebody_counts(register: Register, meeting: str) -> None:
    register.act(acts.asking.note_attendance, meeting=meeting, office="clerk", present=True, by=CLARE)
    register.act(acts.asking.note_attendance, meeting=meeting, person=OLGA, present=True, by=CLARE)
    seen = see(register, meeting)
    assert (seen.absent, [one.who for one in seen.present]) == ((), ["Clerk", "Chair of the Assembly"])
    assert see(register, meeting, "overseer").present[1].who == "Olga, chair of the Assembly"


def test_the_list_and_the_minutes(register: Register, meeting: str) -> None:
    register.act(acts.asking.agree_minutes, meeting=meeting, words="Agreed.", by=OLGA)
    (line,) = register.show(disclosure.asking.meetings, reader="public", on=TODAY)
    assert (line.title, line.attendance, line.is_minuted) == ("Spring meeting", "about 150 (estimate)", True)
    assert (see(register, meeting).minutes, see(register, meeting).minuted_on) == ("Agreed.", TODAY)


def test_no_such_meeting(register: Register) -> None:
    with pytest.raises(disclosure.NotHere, match="MT-2026-009"):
        see(register, "MT-2026-009")


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"meeting": "MT-2026-009"}, "meeting"),
        ({"follows": ("M-2026-09",)}, "follows"),
        (
            {"points": (acts.PointDraft(words="Why?", form="plan", due_on=date(2026, 3, 1)),)},
            "points-1-due_on",
        ),
    ],
)
def test_a_motion_is_not_put_where_there_was_none(
    register: Register, facts: dict[str, object], field: str
) -> None:
    put = {
        "organ": "assembly",
        "addressee": "clerk",
        "title": "Action",
        "text": "We ask.",
        "due_on": date(2026, 3, 10),
    }
    points = {"points": (acts.PointDraft(words="How many?", form="count"),)}
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.questions.pass_motion, **{**put, **points, **facts}, by=OLGA)
    assert refused.value.field == field


def test_the_meeting_is_one_of_whoever_passed_it(register: Register) -> None:
    court = register.act(acts.asking.hold_meeting, organ="court", by=CLARE).matter
    with pytest.raises(acts.ActRefused, match="was a meeting on 3 March 2026 of court"):
        passed(register, meeting=court)
