"""A motion as a good minute, and as a line of marks; the public is told offices, those within names."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.matters.oversight.minutes import summary
from tests.people import CLARE, OLGA, Register


def see(
    register: Register, motion: str, reader: str = "public", day: str = "2026-03-09"
) -> disclosure.MotionView:
    return register.show(disclosure.motion, motion=motion, reader=reader, on=date.fromisoformat(day))


def test_it_reads_as_a_minute(register: Register, motion: str) -> None:
    seen = see(register, motion)
    assert (seen.title, seen.text) == ("Action on complaints", "This Assembly is dismayed.")
    assert seen.sentence == (
        "On 3 March 2026, the Assembly of Lodges put 3 points to the Clerk's office, to be answered by 10 March "
        "2026. Of 3 points, 1 is answered, 1 is refused and 1 is outstanding."
    )
    assert seen.vote == "by a majority: 40 for, 2 against"
    assert seen.attendance == "present: about 150 (estimate)"
    assert seen.due == "Tuesday 10 March 2026, in 1 working day"


def test_who_moved_is_an_office_to_the_public_and_a_name_within(register: Register, motion: str) -> None:
    assert see(register, motion).mover == "Chair of the Assembly"
    assert see(register, motion, "overseer").mover == "Olga, chair of the Assembly"
    assert "Olga" not in repr(see(register, motion)) and "P-" not in repr(see(register, motion))


def test_silence_at_the_deadline_is_late(register: Register, motion: str) -> None:
    assert see(register, motion, day="2026-03-10").summary.endswith("1 is outstanding.")
    assert see(register, motion, day="2026-03-11").summary.endswith("1 is late.")


def test_when_all_is_answered_the_deadline_is_only_a_day(register: Register, motion: str) -> None:
    register.act(acts.questions.answer_in_words, point=f"{motion}/3", words="Nobody.", by=CLARE)
    assert see(register, motion, day="2026-03-20").due == "Tuesday 10 March 2026"


def test_publications_are_listed(register: Register, motion: str) -> None:
    assert see(register, motion).publications == ()
    register.act(acts.questions.publish, motion=motion, pdf=False, by=CLARE)
    seen = see(register, motion).publications
    assert [(one.on, len(one.files)) for one in seen] == [(register.today, len(seen[0].formats))]
    assert (
        register.show(disclosure.motions, reader="public", on=register.today)[0].published_on
        == register.today
    )


def test_a_statement_about_the_whole_motion(register: Register, motion: str) -> None:
    register.act(acts.questions.state, point=motion, words="It is impossible.", channel="person", by=CLARE)
    assert [said.words for said in see(register, motion).statements] == ["It is impossible."]


def test_the_list_is_latest_first_with_a_mark_for_each_point(register: Register, motion: str) -> None:
    register.on("2026-03-05").act(
        acts.questions.pass_motion,
        organ="assembly",
        addressee="court",
        title="Another",
        text="We ask.",
        points=(acts.PointDraft(words="Why?", form="plan"),),
        due_on=date(2026, 3, 20),
        by=OLGA,
    )
    lines = register.show(disclosure.public_motions, on=date(2026, 3, 12))
    assert [line.title for line in lines] == ["Another", "Action on complaints"]
    assert [mark.status for mark in lines[1].points] == ["answered", "refused", "late"]
    assert register.show(disclosure.public_motions, on=date(2026, 3, 4))[0].title == "Action on complaints"


def test_all_points_in_one_sentence(register: Register, motion: str) -> None:
    said = register.show(disclosure.points_summary, on=date(2026, 3, 12))
    assert (said.motions, said.points) == (1, 3)
    assert sum(count for _, _, count in said.counts) == 3
    assert said.sentence == "Of 3 points, 1 is answered, 1 is refused and 1 is late."
    assert summary(()) == "Nothing was asked."


def test_no_such_motion(register: Register, motion: str) -> None:
    with pytest.raises(disclosure.NotHere, match="M-2026-09"):
        see(register, "M-2026-09")
    with pytest.raises(LookupError):
        see(register, motion, day="2026-03-02")
