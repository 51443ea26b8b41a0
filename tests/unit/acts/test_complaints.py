"""A complaint is received with or without a name, joined, acknowledged; what cannot be read is refused unwritten."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import cases, people
from tests.people import CAROL, MALLORY, Register, received


def test_a_complaint_opens_a_case_and_gives_a_receipt(register: Register) -> None:
    receipt = received(register)
    assert (receipt.case, receipt.complaint) == ("C-2026-0001", "CP-2026-0001")
    assert [len(group) for group in receipt.code.split(" ")] == [4, 4, 4, 4]
    facts = register.last()
    assert isinstance(facts, cases.Received)
    assert (facts.complaint, facts.channel, facts.reporter) == ("CP-2026-0001", "web", "complainant")
    assert register.record.paper(facts.words).words == "He took my lantern."


def test_words_are_about_the_complaint_and_names_about_their_persons(register: Register) -> None:
    received(register)
    facts = register.last()
    assert register.record.paper(facts.words).about == "CP-2026-0001"
    named = [e.event for e in register.record.read(kinds=("Named",))][-3:]
    papers = {e.subject: register.record.paper(e.facts.name) for e in named}
    assert papers[facts.complainant].words == "Alice"
    assert papers[f"{facts.complainant}/contact"].words == "a@x"
    assert papers[facts.respondent].words == "Bob"
    assert all(subject == paper.about or subject.startswith(paper.about) for subject, paper in papers.items())


def test_the_code_is_kept_only_as_a_hash(register: Register) -> None:
    receipt = received(register)
    sealed = register.record.paper(register.last().receipt)
    assert sealed.media == "application/x-receipt"
    assert receipt.code.replace(" ", "") not in sealed.words
    assert sealed.words.startswith("scrypt 16384 ")


def test_a_name_is_not_needed(register: Register) -> None:
    before = register.size
    register.act(acts.complaints.receive, words="Somebody did it.")
    assert register.size == before + 1
    assert (register.last().complainant, register.last().respondent) == (None, None)


def test_a_known_respondent_is_not_named_anew(register: Register) -> None:
    first = received(register)
    bob = register.last().respondent
    received(register, respondent=bob, respondent_name=None)
    assert register.last().respondent == bob
    assert first.case != "C-2026-0002"


def test_numbers_follow_one_another(register: Register) -> None:
    assert [received(register).case for _ in range(5)] == [f"C-2026-{n:04d}" for n in range(1, 6)]


def test_what_came_by_post_counts_from_the_day_it_came(register: Register) -> None:
    receipt = received(register, channel="post", received_on=date(2026, 2, 26), by=CAROL)
    entry = list(register.record.read(subject=receipt.case))[0]
    assert entry.event.happened_on == date(2026, 2, 26)
    assert entry.recorded_at.date() == date(2026, 3, 3)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"words": "  \n"}, "words"),
        ({"conduct_on": date(2026, 3, 4)}, "conduct_on"),
        ({"received_on": date(2026, 3, 4)}, "happened_on"),
        ({"channel": "pigeon"}, "channel"),
        ({"channel": "Web Form"}, "channel"),
        ({"membership": "friend"}, "membership"),
        ({"respondent": "Bob Smith"}, "respondent"),
    ],
)
def test_what_cannot_be_is_refused_by_field_and_nothing_is_written(
    register: Register, facts: dict[str, object], field: str
) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        received(register, **facts)
    assert refused.value.field == field
    assert "Nothing was written." in str(refused.value)
    assert register.size == before


def test_a_refusal_lists_what_there_is(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="Choose one of: web, post, phone, email, person"):
        received(register, channel="pigeon")


def test_a_further_complaint_is_joined_and_counted_as_a_complaint(register: Register) -> None:
    case = received(register).case
    joined = [
        register.act(acts.complaints.join, case=case, words="Mine too.", bulk="O-lodge", by=CAROL)
        for _ in (1, 2)
    ]
    assert [one.complaint for one in joined] == ["CP-2026-0001/2", "CP-2026-0001/3"]
    assert register.last().bulk == "O-lodge"
    assert joined[0].code != joined[1].code


def test_nothing_can_be_joined_to_no_case(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.complaints.join, case="C-2026-0099", words="Mine too.", by=CAROL)
    assert refused.value.field == "case"


def test_the_acknowledgement_is_the_bodys_letter_with_what_comes_next(register: Register) -> None:
    told = received(register)
    register.act(acts.complaints.acknowledge, case=told.case, by=CAROL)
    letter = register.record.paper(register.last().letter)
    assert letter.about == told.complaint  # it is to the complainant, and goes with what they told
    assert "Dear Alice," in letter.words
    assert "Decide triage" in letter.words and "17 March 2026" in letter.words
    assert "Carol\nComplaints officer, The Guild of Lanternmakers" in letter.words


def test_the_acknowledgement_may_be_in_words_of_ones_own(register: Register) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, words="We have it.", by=CAROL)
    assert register.record.paper(register.last().letter).words == "We have it."


def test_only_who_may_acknowledges(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.complaints.acknowledge, case=case, by=MALLORY)
    assert refused.value.source == "Rule 6(1)"


def test_naming_by_the_public_stands_only_with_a_complaint(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.people.name, name="Zoe", by="public")
    received(register)
    assert isinstance([e.event.facts for e in register.record.read(kinds=("Named",))][-1], people.Named)
