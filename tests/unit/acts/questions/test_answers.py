"""A point is answered with figures or in words, refused with its route, or only spoken of."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure import read_answer
from answerable.measures import OracleEngine
from answerable.record import answers, oversight
from tests.people import CAROL, CLARE, MALLORY, Register, received

SINCE = date(2025, 3, 3)


def answer(register: Register, point: str, **facts: object):
    asked = {
        "engine": OracleEngine(register.record, register.rules),
        "measures": ("open-by-stage",),
        "as_of": register.today,
        "since": SINCE,
        "by": CLARE,
    }
    return register.act(acts.questions.answer, point=point, **{**asked, **facts})


def test_an_answer_is_bound_to_its_day_and_place(register: Register, put: acts.Passed) -> None:
    before = register.record.head()
    answer(register, put.points[0])
    facts = register.last()
    assert (facts.quality, facts.measures, facts.as_of) == ("figures", ("open-by-stage",), date(2026, 3, 3))
    assert (facts.known_at, facts.root) == (before.size, before.root)


def test_what_the_public_may_not_see_is_released_to_it_apart(register: Register, put: acts.Passed) -> None:
    received(register)
    answer(register, put.points[0], words="As of today.")
    paper = read_answer(register.record, register.last().answer)
    assert paper.words == "As of today."
    assert [f.reader for f in paper.figures] == ["overseer"]
    assert [f.reader for f in paper.public] == ["public"]
    assert paper.public[0].as_of == date(2026, 2, 28)


def test_a_tier_like_the_publics_is_released_once(register: Register, put: acts.Passed) -> None:
    answer(register, put.points[0], reader_tier="public")
    paper = read_answer(register.record, register.last().answer)
    assert paper.public == paper.figures


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"measures": ()}, "measures"),
        ({"measures": ("happiness",)}, "measures"),
        ({"since": date(2026, 3, 4), "as_of": date(2026, 3, 3)}, "since"),
        ({"as_of": date(2026, 3, 4)}, "as_of"),
    ],
)
def test_figures_that_cannot_be_are_refused(register: Register, put: acts.Passed, facts, field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        answer(register, put.points[0], **facts)
    assert refused.value.field == field
    assert register.size == before


def test_an_answer_in_words_says_that_it_is(register: Register, put: acts.Passed) -> None:
    register.act(acts.questions.answer_in_words, point=put.points[2], words="Nobody yet.", by=CLARE)
    facts = register.last()
    assert (facts.quality, facts.measures, facts.known_at) == ("words", (), None)
    paper = read_answer(register.record, facts.answer)
    assert (paper.words, paper.figures) == ("Nobody yet.", ())


def test_part_of_an_answer_says_so(register: Register, put: acts.Passed) -> None:
    register.act(acts.questions.answer_in_words, point=put.points[2], words="One.", partly=True, by=CLARE)
    assert register.last().quality == "partly"
    answer(register, put.points[0], partly=True)
    assert register.last().quality == "partly"


def test_no_words_are_no_answer(register: Register, put: acts.Passed) -> None:
    with pytest.raises(acts.ActRefused, match="refuse the point") as refused:
        register.act(acts.questions.answer_in_words, point=put.points[2], words=" ", by=CLARE)
    assert refused.value.field == "words"


def test_a_refusal_names_its_ground_and_keeps_its_words(register: Register, put: acts.Passed) -> None:
    register.act(
        acts.questions.refuse, point=put.points[1], ground="legal-privilege", words="Advice.", by=CLARE
    )
    facts = register.last("Refused")
    assert (facts.ground, facts.route) == ("legal-privilege", None)
    assert register.record.paper(facts.words).words == "Advice."


def test_want_of_standing_goes_to_whom_the_officer_answers(register: Register, put: acts.Passed) -> None:
    register.act(acts.questions.refuse, point=put.points[1], ground="no-standing", by=CLARE)
    assert register.last("Refused") == oversight.Refused(ground="no-standing", route="court")
    assert register.last() == answers.PointRouted(to="court", ground="no-standing")


def test_the_route_without_a_ground_that_says_one(register: Register, put: acts.Passed) -> None:
    from answerable.acts.answering.refusals import route_of

    silent = register.rules.body.model_copy(update={"lists": {}})
    rules = type(register.rules)(**{**vars_of(register.rules), "body": silent})
    assert route_of(register.record, rules, point=put.points[1], ground="no-standing") == "court"
    assert route_of(register.record, rules, point="M-2026-09/1", ground="no-standing") is None
    assert route_of(register.record, rules, point=put.points[1], ground="cost") is None


def vars_of(rules) -> dict[str, object]:
    return {name: getattr(rules, name) for name in rules.__dataclass_fields__}


def test_a_ground_off_the_list(register: Register, put: acts.Passed) -> None:
    with pytest.raises(acts.ActRefused, match="not-held, no-standing") as refused:
        register.act(acts.questions.refuse, point=put.points[1], ground="will-not", by=CLARE)
    assert refused.value.field == "ground"


def test_a_statement_is_no_answer(register: Register, put: acts.Passed) -> None:
    register.act(
        acts.questions.state, point=put.points[2], words="We take it seriously.", channel="person", by=CLARE
    )
    facts = register.last()
    assert isinstance(facts, oversight.Stated)
    register.act(acts.questions.answer_in_words, point=put.points[2], words="Nobody yet.", by=CLARE)
    assert isinstance(register.last(), oversight.Answered)


def test_a_statement_needs_words(register: Register, put: acts.Passed) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.questions.state, point=put.points[2], words="", channel="person", by=CLARE)
    assert refused.value.field == "words"


@pytest.mark.parametrize("by", [MALLORY, CAROL])
def test_only_the_clerk_answers_or_refuses(register: Register, put: acts.Passed, by: str) -> None:
    attempts = [
        (acts.questions.answer_in_words, {"words": "x"}),
        (acts.questions.refuse, {"ground": "cost"}),
        (acts.questions.state, {"words": "x", "channel": "web"}),
    ]
    for verb, facts in attempts:
        with pytest.raises(acts.NotAllowed):
            register.act(verb, point=put.points[1], **facts, by=by)
    with pytest.raises(acts.NotAllowed):
        answer(register, put.points[0], by=by)
