"""A point as each reader may see it: answered, refused, or neither; a statement never counts as an answer."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.disclosure.matters.oversight.points import status_of
from answerable.record import Event, MemoryRecord, oversight
from tests.people import CLARE, Register


def point(register: Register, motion: str, number: int, reader: str = "public", day: str = "2026-03-09"):
    seen = register.show(disclosure.motion, motion=motion, reader=reader, on=date.fromisoformat(day))
    return seen.points[number - 1]


def test_an_answer_with_its_figures(register: Register, motion: str) -> None:
    seen = point(register, motion, 1)
    assert (seen.status, seen.answer.words, seen.answer.by) == ("answered", "As of today.", "Clerk")
    assert [figure.measure for figure in seen.answer.figures] == ["open-by-stage"]
    assert not seen.answer.is_late and seen.due == "Tuesday 10 March 2026"


def test_each_reader_sees_the_figure_released_to_them(register: Register, motion: str) -> None:
    assert [f.reader for f in point(register, motion, 1).answer.figures] == ["public"]
    assert [f.reader for f in point(register, motion, 1, "party").answer.figures] == ["public"]
    assert [f.reader for f in point(register, motion, 1, "overseer").answer.figures] == ["overseer"]
    assert [f.reader for f in point(register, motion, 1, "staff").answer.figures] == ["overseer"]


def test_a_figure_that_the_reader_may_not_see_is_not_shown(register: Register, motion: str) -> None:
    from answerable.measures import OracleEngine

    register.act(
        acts.questions.answer,
        engine=OracleEngine(register.record, register.rules),
        point=f"{motion}/2",
        measures=("open-by-stage",),
        as_of=register.today,
        since=date(2025, 3, 3),
        reader_tier="staff",
        by=CLARE,
    )
    assert point(register, motion, 2, "overseer").answer.figures == ()
    assert [f.reader for f in point(register, motion, 2, "staff").answer.figures] == ["staff"]
    assert [f.reader for f in point(register, motion, 2, "public").answer.figures] == ["public"]


def test_a_refusal_with_its_ground_rule_and_route(register: Register, motion: str) -> None:
    seen = point(register, motion, 2)
    assert (seen.status, seen.refusal.ground) == ("refused", "the asker has no standing to require it")
    assert (seen.refusal.source, seen.refusal.route) == ("Rule 14(7)", "Court of Wardens")
    assert (seen.refusal.words, seen.refusal.by) == ("Ask the Court.", "Clerk")


def test_an_answer_after_a_refusal_leaves_it_to_be_seen(register: Register, motion: str) -> None:
    register.on("2026-03-12").act(
        acts.questions.answer_in_words, point=f"{motion}/2", words="Nothing.", partly=True, by=CLARE
    )
    seen = point(register, motion, 2, day="2026-03-12")
    assert (seen.status, seen.status_words) == ("partly", "partly answered")
    assert seen.answer.is_late and not seen.refusal.is_late
    assert point(register, motion, 2, day="2026-03-11").status == "refused"


def test_a_statement_is_shown_and_answers_nothing(register: Register, motion: str) -> None:
    seen = point(register, motion, 3)
    assert (seen.status, seen.answer) == ("outstanding", None)
    assert [(s.words, s.channel, s.by) for s in seen.statements] == [
        ("We take it seriously.", "in person", "Clerk")
    ]
    assert seen.due == "Tuesday 10 March 2026, in 1 working day"
    assert point(register, motion, 3, "staff").statements[0].by == "Clare, clerk"


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        (oversight.Answered(answer="0" * 64, quality="figures"), "answered"),
        (oversight.Answered(answer="0" * 64, quality="words"), "answered"),
        (oversight.Answered(answer="0" * 64, quality="partly"), "partly"),
        (oversight.Answered(answer="0" * 64, quality="not-held"), "not-held"),
        (oversight.Refused(ground="not-held"), "not-held"),
        (oversight.Refused(ground="cost"), "refused"),
    ],
)
def test_every_status(register: Register, facts, status: str) -> None:
    record = MemoryRecord()
    event = Event(subject="M-2026-01/1", facts=facts, happened_on=register.today, actor=CLARE)
    record.append([event], after=0, at=register.at)
    assert status_of(next(iter(record.read())), date(2026, 3, 1), register.today) == status


def test_an_answer_whose_paper_is_gone_says_so(register: Register, motion: str) -> None:
    event = Event(
        subject=f"{motion}/3",
        facts=oversight.Answered(answer="0" * 64, quality="words"),
        happened_on=register.today,
        actor=CLARE,
    )
    register.record.append([event], after=register.size, at=register.at)
    seen = point(register, motion, 3).answer
    assert (seen.is_held, seen.words) == (False, "(this answer is no longer held)")


def test_a_point_that_no_longer_counts_is_not_among_them(register: Register, motion: str) -> None:
    entries = register.record.read(subject=f"{motion}/2", kinds=("Asked", "Refused"))
    for place in reversed([entry.index for entry in entries]):
        register.act(acts.corrections.correct, entry=place, reason="duplicate", by=CLARE)
    seen = register.show(disclosure.motion, motion=motion, reader="public", on=register.today)
    assert [one.number for one in seen.points] == [1, 3]
    assert seen.summary.startswith("Of 2 points,")
