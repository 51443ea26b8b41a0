"""Each turn that a point takes is told in one sentence; of drafts only within the body."""

from datetime import date

import pytest

from answerable.disclosure.matters.oversight.answering import Turns, promised_by
from answerable.record import Event, Kind, MemoryRecord, answers, oversight, promises
from tests.people import Register

DAY, PAPER = date(2026, 3, 20), "0" * 64


def told(register: Register, facts: Kind, *, is_within: bool = True, subject: str = "M-1/1"):
    record = MemoryRecord()
    record.append(
        [Event(subject=subject, facts=facts, happened_on=register.today, actor="P-1")],
        after=0,
        at=register.at,
    )
    turns = Turns(register.rules, lambda entry: "Clerk", lambda digest: "Words." if digest else "", is_within)
    return turns.every(list(record.read()), ())


@pytest.mark.parametrize(
    ("facts", "title"),
    [
        (answers.AnswerDrafted(draft=PAPER, quality="words"), "A draft was put forward. It is no answer until it is signed"),
        (answers.DraftReviewed(verdict="sent-back"), "A second person read the draft: it goes back"),
        (answers.AnswerClarified(sort="correction", words=PAPER, reason="words-wrong"),
         "Added to the answer, which stands beside it: something in it was wrong (the words were wrong)"),
        (answers.AnswerClarified(sort="clarification", words=PAPER),
         "Added to the answer, which stands beside it: more was said about it"),
        (answers.PointRouted(to="court", ground="no-standing"), "The refusal was put before the Court of Wardens"),
        (answers.OrganDirected(direction="answer", due_on=DAY),
         "The Court of Wardens decided: it is to be answered, by 20 March 2026"),
        (answers.OrganDirected(direction="let-stand", review_on=DAY),
         "The Court of Wardens decided: the refusal stands. It looks at this again by 20 March 2026"),
        (answers.InsteadOffered(offer="band"), "Offered instead: a band instead of a number"),
        (answers.InspectionOffered(to="assembly", inspectors=2),
         "Offered to 2 of the Assembly of Lodges, to be looked at in confidence. It stays refused"),
        (answers.InspectionAnswered(is_accepted=False), "The offer to look in confidence was not taken up"),
        (answers.InspectionAnswered(is_accepted=True), "The offer to look in confidence was taken up"),
        (answers.Dissatisfied(words=PAPER), "Whoever asked says that this does not answer the point"),
        (answers.ObservationsGiven(words=PAPER), "Whoever answered gave their view on that"),
        (answers.AnswerJudged(verdict="answered"), "The chair judged: it is answered"),
        (answers.AnswerJudged(verdict="not-answered", due_on=DAY),
         "The chair judged: it is not answered. It is due again, by 20 March 2026"),
    ],
)  # fmt: skip
def test_every_turn_has_its_sentence(register: Register, facts: Kind, title: str) -> None:
    [turn] = told(register, facts)
    assert (turn.title, turn.by, turn.on, turn.entry) == (title, "Clerk", register.today, 0)


def test_what_is_no_turn_is_none(register: Register) -> None:
    assert told(register, oversight.Refused(ground="cost")) == ()


def test_of_a_draft_nobody_outside_is_told_and_nobody_its_words(register: Register) -> None:
    drafted = answers.AnswerDrafted(draft=PAPER, quality="words")
    assert told(register, drafted, is_within=False) == ()
    [read] = told(register, answers.DraftReviewed(verdict="fit", words=PAPER))
    assert read.words == ""
    assert told(register, answers.Dissatisfied(words=PAPER), is_within=False)[0].words == "Words."


def test_what_was_promised_for_want_of_an_answer(register: Register) -> None:
    made = promises.UndertakingRecorded(
        words=PAPER,
        bound="clerk",
        given_to="assembly",
        has_no_day=True,
        has_no_criterion=True,
        arises_from="M-1/1",
    )
    [turn] = told(register, made, subject="U-1")
    assert (turn.about, turn.title) == (
        "U-1",
        "Recorded with it, a promise to remedy that, with no day. It binds once it is accepted",
    )
    record = MemoryRecord()
    events = [
        Event(subject=f"U-{n}", facts=facts, happened_on=register.today, actor="P-1")
        for n, facts in enumerate((made, promises.UndertakingAccepted()))
    ]
    record.append(events, after=0, at=register.at)
    assert {point: len(every) for point, every in promised_by(record.read()).items()} == {"M-1/1": 1}
