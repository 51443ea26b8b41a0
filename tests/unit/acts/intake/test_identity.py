"""Whom a case is about is said by a person; the list of members is kept as a paper, and only the latest."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold
from answerable.record import people
from tests.people import CAROL, MALLORY, Register, received


def entered(register: Register, content: bytes = b"number,name\n", **more: object) -> acts.Opened:
    facts = {"as_of": register.today, "read": 3, "faulted": 1, "by": CAROL, **more}
    return register.act(acts.intake.enter_list, content=content, **facts)


def test_a_list_is_kept_as_a_paper_and_the_one_before_is_destroyed(register: Register) -> None:
    first = entered(register, b"one")
    old = register.last("MembersListed").file
    assert register.record.paper(old).content == b"one" and first.matter == "ML-2026-001"
    second = entered(register, b"two")
    facts = register.last("MembersListed")
    assert second.matter == "ML-2026-002"
    assert (facts.read, facts.accepted, facts.faulted) == (3, 2, 1)
    assert register.record.paper(old) is None and register.record.paper(facts.file).content == b"two"


def test_a_list_of_tomorrow_or_without_a_line_is_refused(register: Register) -> None:
    with pytest.raises(acts.ActRefused, match="still to come"):
        entered(register, as_of=date(2099, 1, 1))
    with pytest.raises(acts.ActRefused, match="No line"):
        entered(register, read=2, faulted=2)
    with pytest.raises(acts.NotAllowed):
        entered(register, by=MALLORY)


def identified(register: Register, case: str, **more: object) -> None:
    facts = {"membership": "member", "by": CAROL, **more}
    register.act(acts.intake.identify, case=case, **facts)


def test_the_one_whom_the_complaint_named_keeps_their_number_and_gets_the_name_of_the_list(register) -> None:
    case = received(register).case
    before = fold(register.record.read(subject=case), register.rules).respondent
    identified(register, case, name="Robert Marrow", number="77", group="north", since=date(2015, 1, 1))
    after = fold(register.record.read(subject=case), register.rules)
    assert after.respondent == before
    named = [e.event for e in register.record.read(kinds=("Named",)) if e.event.subject == f"{before}/number"]
    assert register.record.paper(named[0].facts.name).words == "77"
    noted = register.last("MembershipEntered")
    assert (noted.membership, noted.group, noted.since) == ("member", "north", date(2015, 1, 1))
    assert register.last("RespondentIdentified").membership == "member"


def test_one_who_is_known_already_takes_the_place_of_whom_the_complaint_named(register: Register) -> None:
    case = received(register).case
    identified(register, case, respondent="P-known", at_conduct="lapsed", basis="document")
    assert fold(register.record.read(subject=case), register.rules).respondent == "P-known"
    facts = register.last("RespondentIdentified")
    assert (facts.at_conduct, facts.basis) == ("lapsed", "document")


def test_where_nobody_was_named_somebody_new_gets_a_number(register: Register) -> None:
    case = received(register, respondent_name=None).case
    identified(register, case, membership="non-member", name="Somebody Else")
    assert fold(register.record.read(subject=case), register.rules).respondent.startswith("P-")
    assert isinstance(register.last("Named"), people.Named)


def test_no_word_of_whom_it_is_about_stands_in_the_record(register: Register) -> None:
    case = received(register).case
    identified(register, case, name="Robert Marrow", number="M-4711")
    written = "".join(str(e.event.facts.to_json()) for e in register.record.read())
    assert "Marrow" not in written and "4711" not in written


def test_who_may_say_it_is_the_rules_to_say(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed) as refused:
        identified(register, case, by=MALLORY)
    assert refused.value.source == "Rule 6(3)"
    with pytest.raises(acts.ActRefused, match="membership"):
        identified(register, case, membership="baron")
    assert not list(register.record.read(kinds=("RespondentIdentified",)))
