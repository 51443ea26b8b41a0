"""Evidence is offered by one person and judged by another, of a promise as of a recommendation."""

import pytest

from answerable import acts
from answerable.matters import fold
from tests.people import CAROL, CLARE, OLGA, WILMA, Register


@pytest.fixture(params=["promise", "recommendation"])
def matter(request: pytest.FixtureRequest, register: Register) -> str:
    if request.param == "promise":
        said = {
            "words": "We will count.",
            "bound": "clerk",
            "given_to": "assembly",
            "due_on": None,
            "criterion": None,
        }
        number = register.act(acts.promises.record, **said, by=OLGA).matter
        register.act(acts.promises.accept, undertaking=number, by=CLARE)
        return str(number)
    inquiry = register.act(acts.promises.report, title="A review", recommendations=1, by=CLARE).matter
    made = register.act(acts.promises.make, inquiry=inquiry, number=1, words="Count them.", by=CLARE).matter
    register.act(acts.promises.answer, recommendation=made, response="accepted", words="We will.", by=CLARE)
    return str(made)


def stage(register: Register, matter: str) -> str:
    found = fold(register.record.read(subject=matter), register.rules)
    assert found
    return found.stage


def test_who_offered_it_may_not_judge_it(register: Register, matter: str) -> None:
    register.act(acts.promises.offer, matter=matter, words="Here is the count.", by=CLARE)
    with pytest.raises(acts.NotAllowed, match="needs a second person"):
        register.act(acts.promises.judge, matter=matter, is_accepted=True, words="Yes.", by=CLARE)
    assert stage(register, matter) == "offered"
    register.act(acts.promises.judge, matter=matter, is_accepted=True, words="I counted too.", by=WILMA)
    assert stage(register, matter) in ("kept", "complete")


def test_nothing_is_judged_that_was_not_offered(register: Register, matter: str) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.judge, matter=matter, is_accepted=True, words="Yes.", by=WILMA)


def test_evidence_has_words(register: Register, matter: str) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.promises.offer, matter=matter, words=" ", by=CLARE)
    assert refused.value.field == "words"
    with pytest.raises(acts.NotAllowed, match="without the words"):
        register.act(acts.cases.record, matter=matter, kind="EvidenceOffered", facts={}, by=CLARE)


def test_a_judgement_is_not_turned_round_by_a_correction(register: Register, matter: str) -> None:
    register.act(acts.promises.offer, matter=matter, words="Here is the count.", by=CLARE)
    register.act(acts.promises.judge, matter=matter, is_accepted=False, words="It is no count.", by=WILMA)
    entry = register.size - 1
    with pytest.raises(acts.ActRefused, match="is not corrected"):
        register.act(
            acts.corrections.restate, entry=entry, reason="wrong-fact", facts={"is_accepted": "yes"}, by=CLARE
        )


def test_the_desk_offers_and_judges_by_its_own_form(register: Register, matter: str) -> None:
    register.act(
        acts.cases.record, matter=matter, kind="EvidenceOffered", facts={}, words="The count.", by=CLARE
    )
    facts = {"is_accepted": "no"}
    register.act(
        acts.cases.record, matter=matter, kind="EvidenceJudged", facts=facts, words="Not yet.", by=CAROL
    )
    assert stage(register, matter) in ("accepted", "in-progress")
