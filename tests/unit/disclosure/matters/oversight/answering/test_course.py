"""The latest answer or refusal decides how a point stands, until a new day to answer is set."""

from datetime import UTC, date, datetime

from answerable.disclosure.matters.oversight.answering import course_of
from answerable.record import Entry, Event, Kind, answers, oversight

DUE, LATER = date(2026, 3, 10), date(2026, 3, 20)
PAPER = "0" * 64


def told(*facts: Kind):
    event = [Event(subject="M-1/1", facts=f, happened_on=date(2026, 3, 5), actor="P-1") for f in facts]
    return course_of([Entry(n, e, datetime(2026, 3, 5, tzinfo=UTC), b"") for n, e in enumerate(event)], DUE)


ANSWERED, REFUSED = oversight.Answered(answer=PAPER, quality="words"), oversight.Refused(ground="cost")
MOVES_NOTHING = (
    oversight.Stated(words=PAPER, channel="web"),
    answers.AnswerDrafted(draft=PAPER, quality="words"),
    answers.DraftReviewed(verdict="fit"),
    answers.AnswerClarified(sort="correction", words=PAPER),
    answers.PointRouted(to="court", ground="no-standing"),
    answers.OrganDirected(direction="let-stand", review_on=LATER),
    answers.InsteadOffered(offer="band"),
    answers.InspectionOffered(to="assembly"),
    answers.InspectionAnswered(is_accepted=True),
    answers.Dissatisfied(words=PAPER),
    answers.ObservationsGiven(words=PAPER),
    answers.AnswerJudged(verdict="answered"),
)


def test_nothing_decides_at_first():
    course = told()
    assert (course.decisive, course.due_on, course.opened, course.is_open_again) == (None, DUE, None, False)


def test_answers_and_refusals_decide_and_nothing_else_moves_it():
    assert told(*MOVES_NOTHING).decisive is None
    assert told(REFUSED, ANSWERED, *MOVES_NOTHING).decisive.event.facts is ANSWERED


def test_a_new_day_opens_it_again_and_an_answer_closes_it():
    for opening in (
        answers.OrganDirected(direction="answer", due_on=LATER),
        answers.AnswerJudged(verdict="not-answered", due_on=LATER),
    ):
        course = told(REFUSED, opening, *MOVES_NOTHING)
        assert (course.decisive, course.due_on, course.is_open_again) == (None, LATER, True)
        again = told(REFUSED, opening, ANSWERED)
        assert (again.decisive.event.facts, again.due_on, again.is_open_again) == (ANSWERED, LATER, False)
