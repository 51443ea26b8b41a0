"""A code is adopted and reviewed with those whom it touches; each step by the Clerk and in its order."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import codes, training
from tests.people import CLARE, MALLORY, Register

LODGE = "O-lodge"


@pytest.fixture
def review(register: Register) -> str:
    document = register.act(
        acts.codes.adopt,
        version="2019",
        organ="court",
        review_due_on=date(2026, 3, 31),
        text="Be fair.",
        by=CLARE,
    ).matter
    return register.act(acts.codes.open_review, document=document, version="2019", by=CLARE).matter


def test_a_code_is_adopted_with_its_text_and_the_day_of_its_review(register: Register) -> None:
    adopted = register.act(
        acts.codes.adopt,
        version="2019",
        organ="court",
        review_due_on=date(2026, 3, 31),
        text="Be fair.",
        by=CLARE,
    )
    assert adopted.matter == "D-2026-001"
    assert register.record.paper(register.last().text).words == "Be fair."
    again = register.act(acts.codes.adopt, document=adopted.matter, version="2026", organ="court", by=CLARE)
    assert again.matter == adopted.matter


def test_an_unknown_organ_adopts_nothing(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.codes.adopt, version="2019", organ="parliament", by=CLARE)
    assert refused.value.field == "organ"


def test_a_review_runs_its_course(register: Register, review: str) -> None:
    assert review == "V-2026-001"
    steps = [
        (acts.codes.plan, {"milestone": "draft-out", "on": date(2026, 5, 1)}, training.Planned),
        (acts.codes.invite, {"consultee": LODGE}, codes.Invited),
        (acts.codes.meet, {"consultee": LODGE}, codes.Met),
        (acts.codes.agree_naming, {"consultee": LODGE}, codes.NamingAgreed),
        (acts.codes.decline, {"consultee": "O-mill"}, codes.Declined),
        (acts.codes.reach, {"milestone": "draft-out"}, training.Reached),
        (acts.codes.review, {"outcome": "amended"}, codes.Reviewed),
    ]
    for verb, facts, recorded in steps:
        register.act(verb, review=review, **facts, by=CLARE)
        assert register.last() == recorded(**facts)


def test_a_view_and_an_objection_keep_their_words(register: Register, review: str) -> None:
    register.act(acts.codes.invite, review=review, consultee=LODGE, by=CLARE)
    register.act(acts.codes.respond, review=review, consultee=LODGE, view="mixed", words="Not yet.", by=CLARE)
    assert register.record.paper(register.last().words).words == "Not yet."
    register.act(acts.codes.object, review=review, consultee=LODGE, words="We were not asked.", by=CLARE)
    assert register.record.paper(register.last().words).words == "We were not asked."


def test_a_view_off_the_list_is_refused(register: Register, review: str) -> None:
    register.act(acts.codes.invite, review=review, consultee=LODGE, by=CLARE)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.codes.respond, review=review, consultee=LODGE, view="happy", by=CLARE)
    assert refused.value.field == "view"


@pytest.mark.parametrize(
    ("verb", "facts"),
    [
        (acts.codes.invite, {"consultee": LODGE}),
        (acts.codes.meet, {"consultee": LODGE}),
        (acts.codes.respond, {"consultee": LODGE, "view": "agreed"}),
        (acts.codes.decline, {"consultee": LODGE}),
        (acts.codes.object, {"consultee": LODGE}),
        (acts.codes.agree_naming, {"consultee": LODGE}),
        (acts.codes.plan, {"milestone": "draft-out", "on": date(2026, 5, 1)}),
        (acts.codes.reach, {"milestone": "draft-out"}),
        (acts.codes.review, {"outcome": "kept"}),
    ],
)
def test_mallory_does_none_of_it(register: Register, review: str, verb, facts) -> None:
    before = register.size
    with pytest.raises(acts.NotAllowed):
        register.act(verb, review=review, **facts, by=MALLORY)
    assert register.size == before


def test_a_review_is_opened_by_the_clerk_only(register: Register) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.codes.open_review, document="D-2026-001", version="2019", by=MALLORY)
    assert refused.value.source == "Rule 13(2)"
