"""A draft is read by another person, and signed with the figures of that very head."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure import fingerprint, read_answer
from answerable.measures import OracleEngine
from tests.people import CAROL, CLARE, OLGA, Register, received

SINCE = date(2025, 3, 3)


def engine(register: Register) -> OracleEngine:
    return OracleEngine(register.record, register.rules)


def drafted(register: Register, point: str, **facts: object) -> None:
    asked = {"engine": engine(register), "as_of": register.today, "since": SINCE, "by": CAROL}
    register.act(acts.answering.draft_answer, point=point, **{**asked, **facts})


def reviewed(register: Register, point: str, verdict: str = "fit", by: str = CLARE) -> None:
    register.act(acts.answering.review_draft, point=point, verdict=verdict, by=by)


def signed(register: Register, point: str, **facts: object) -> None:
    register.act(acts.answering.sign, engine=engine(register), point=point, by=CLARE, **facts)


def test_the_draft_is_signed_as_it_lies_where_no_figure_moved(register: Register, put: acts.Passed) -> None:
    point = put.points[0]
    drafted(register, point, measures=("open-by-stage",), words="As of today.")
    assert not register.record.paper(register.last().draft).is_public
    reviewed(register, point)
    before = register.record.head()
    signed(register, point)
    facts = register.last()
    assert (facts.quality, facts.measures, facts.known_at, facts.root) == (
        "figures",
        ("open-by-stage",),
        before.size,
        before.root,
    )
    paper = read_answer(register.record, facts.answer)
    assert paper.words == "As of today." and {f.known_at for f in paper.figures} == {before.size}
    assert register.record.paper(facts.answer).is_public


def test_where_a_figure_moved_it_is_signed_knowingly(register: Register, put: acts.Passed) -> None:
    point = put.points[0]
    drafted(register, point, measures=("received",), reader_tier="staff")
    drafted_figures = read_answer(register.record, register.last().draft).figures
    reviewed(register, point)
    received(register)
    with pytest.raises(acts.ActRefused, match="side by side") as refused:
        signed(register, point)
    assert refused.value.field == "knowing"
    with pytest.raises(acts.ActRefused):
        signed(register, point, knowing=fingerprint(drafted_figures))
    head = register.record.head()
    figures = acts.answering.Figures(
        register.record, register.rules, engine(register), ("received",), register.today, SINCE
    )
    signed(register, point, knowing=fingerprint(figures.to("staff", head)))
    kept = read_answer(register.record, register.last().answer).figures
    assert fingerprint(kept) != fingerprint(drafted_figures)
    assert kept[0].known_at == register.last().known_at == head.size


def test_a_draft_in_words_is_signed_as_words(register: Register, put: acts.Passed) -> None:
    drafted(register, put.points[2], words="Nobody yet.", partly=True)
    reviewed(register, put.points[2])
    signed(register, put.points[2])
    assert (register.last().quality, register.last().measures) == ("partly", ())
    assert read_answer(register.record, register.last().answer).words == "Nobody yet."


def test_nobody_reads_their_own_draft(register: Register, put: acts.Passed) -> None:
    drafted(register, put.points[0], words="Eleven.")
    with pytest.raises(acts.NotAllowed, match="second person"):
        reviewed(register, put.points[0], by=CAROL)


def test_an_unread_or_returned_draft_is_not_signed(register: Register, put: acts.Passed) -> None:
    point = put.points[0]
    drafted(register, point, words="Eleven.")
    with pytest.raises(acts.NotAllowed, match="has not been read") as refused:
        signed(register, point)
    assert refused.value.source == "Order 12(2)"
    reviewed(register, point, "sent-back")
    with pytest.raises(acts.NotAllowed, match="sent back"):
        register.act(acts.questions.answer_in_words, point=point, words="Twelve.", by=CLARE)
    drafted(register, point, words="Twelve.")
    reviewed(register, point)
    signed(register, point)


def test_without_a_draft_an_answer_is_given_directly(register: Register, put: acts.Passed) -> None:
    register.act(acts.questions.answer_in_words, point=put.points[2], words="Nobody yet.", by=CLARE)
    with pytest.raises(acts.ActRefused, match="No draft lies"):
        signed(register, put.points[2])
    with pytest.raises(acts.ActRefused):
        reviewed(register, put.points[2])


def test_an_empty_draft_is_none(register: Register, put: acts.Passed) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        drafted(register, put.points[0], words=" ")
    assert refused.value.field == "words"
    with pytest.raises(acts.NotAllowed):
        drafted(register, put.points[0], words="Eleven.", by=OLGA)


def test_a_draft_that_is_no_longer_held_is_not_signed(register: Register, put: acts.Passed) -> None:
    from answerable.record import Event, answers

    point = put.points[0]
    facts = answers.AnswerDrafted(draft="0" * 64, quality="words")
    event = Event(subject=point, facts=facts, happened_on=register.today, actor=CAROL)
    register.record.append([event], after=register.size, at=register.at)
    reviewed(register, point)
    with pytest.raises(acts.ActRefused, match="no longer held"):
        signed(register, point)
