"""A code is adopted and reviewed with those whom it touches; each step by the Clerk and in its order."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import duties, fold
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
        assert register.last(recorded.__name__) == recorded(**facts)


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


def test_ending_a_review_meets_the_duty_to_review_the_document(register: Register) -> None:
    document = register.act(
        acts.codes.adopt, version="v1", organ="court", review_due_on=date(2026, 3, 31), by=CLARE
    ).matter
    review = register.act(acts.codes.open_review, document=document, version="v1", by=CLARE).matter
    register.act(acts.codes.invite, review=review, consultee=LODGE, by=CLARE)
    again = date(2029, 3, 31)
    register.act(acts.codes.review, review=review, outcome="kept", review_due_on=again, by=CLARE)
    assert register.last() == codes.DocumentReviewed(review=review, outcome="kept", review_due_on=again)
    matter = fold(register.record.read(subject=document), register.rules)
    still = [d.due.on for d in duties(register.rules, matter, on=date(2026, 4, 1)) if d.is_open]
    assert still == [again]


def test_a_document_has_a_name_that_everybody_can_read_and_may_be_withdrawn(register: Register) -> None:
    document = register.act(
        acts.codes.adopt, name="Code of Respect", version="v1", organ="court", text="Be fair.", by=CLARE
    ).matter
    named = register.record.paper(register.last("Named").name)
    assert (named.words, named.is_public) == ("Code of Respect", True)
    register.act(acts.codes.withdraw, document=document, reason="out-of-date", by=CLARE)
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.codes.adopt, document=document, version="v2", organ="court", by=CLARE)
    assert refused.value.source == "Rule 13(1)"


def test_a_consultation_is_opened_with_papers_for_everybody(register: Register, review: str) -> None:
    put = {"proposal": "Be fair.", "reasons": "Some were not.", "closes_on": date(2026, 4, 1)}
    register.act(acts.codes.open_consultation, review=review, **put, by=CLARE)
    facts = register.last()
    papers = [register.record.paper(digest) for digest in (facts.proposal, facts.reasons)]
    assert [(p.words, p.is_public) for p in papers] == [("Be fair.", True), ("Some were not.", True)]
    later = {"closes_on": date(2026, 4, 9), "reason": "asked-for"}
    register.act(acts.codes.extend_consultation, review=review, **later, by=CLARE)
    assert register.last() == codes.ConsultationExtended(**later)
    with pytest.raises(acts.ActRefused) as refused:
        early = {**put, "closes_on": date(2026, 3, 2)}
        register.act(acts.codes.open_consultation, review=review, **early, by=CLARE)
    assert refused.value.field == "closes_on"


def test_words_for_everybody_name_nobody_who_did_not_agree(register: Register, review: str) -> None:
    mill = register.act(acts.people.name, name="The Mill", sort="consultee", by=CLARE).matter
    register.act(acts.codes.invite, review=review, consultee=mill, by=CLARE)
    told = {"review": review, "consultee": mill, "outcome": "taken-up", "by": CLARE}
    changed = {"review": review, "clause": "4-2", "because_of": [mill], "by": CLARE}
    for verb, facts in ((acts.codes.consider, told), (acts.codes.change_draft, changed)):
        with pytest.raises(acts.ActRefused, match="The Mill"):
            register.act(verb, words="As the mill asked.", **facts)
    register.act(acts.codes.agree_naming, review=review, consultee=mill, by=CLARE)
    register.act(acts.codes.change_draft, words="As the mill asked.", **changed)
    assert register.last().because_of == (mill,)
    register.act(acts.codes.consider, words="As the mill asked.", **told)
    assert register.record.paper(register.last().words).is_public
    register.act(acts.codes.refuse_naming, review=review, consultee=mill, by=CLARE)
    with pytest.raises(acts.ActRefused, match="The Mill"):
        register.act(acts.codes.consider, words="As the Mill asked.", **told)


def test_words_of_their_own_are_shown_once_they_agree(register: Register, review: str) -> None:
    register.act(acts.codes.invite, review=review, consultee=LODGE, by=CLARE)
    register.act(acts.codes.respond, review=review, consultee=LODGE, view="mixed", words="Not yet.", by=CLARE)
    assert not register.record.paper(register.last().words).is_public
    register.act(acts.codes.agree_words, review=review, consultee=LODGE, words="Not yet.", by=CLARE)
    assert register.record.paper(register.last().words).is_public


def test_a_private_talk_keeps_the_name_in_confidence(register: Register, review: str) -> None:
    register.act(
        acts.codes.speak_privately, review=review, name="Mo", organisation=LODGE, words="So.", by=CLARE
    )
    spoken = register.last()
    assert (spoken.organisation, register.record.paper(spoken.words).is_public) == (LODGE, False)
    assert not register.record.paper(register.last("Named").name).is_public
