"""A case is triaged, put, given, told, passed on, sent back, left, withdrawn, opened again, as the rules let it."""

import pytest

from answerable import acts
from answerable.record import cases
from tests.people import CAROL, CLARE, IVAN, MALLORY, PETRA, Register, decided, heard, investigated, received


def test_triage(register: Register) -> None:
    case = received(register).case
    register.act(acts.cases.triage, case=case, outcome="informal", reason="complainant-asked", by=CAROL)
    assert register.last() == cases.Triaged(outcome="informal", reason="complainant-asked")


def test_triage_off_the_list(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="Choose one of: investigate, informal") as refused:
        register.act(acts.cases.triage, case=case, outcome="dropped", by=CAROL)
    assert refused.value.field == "outcome"


def test_an_allegation_gets_its_number_and_its_respondent(register: Register) -> None:
    case = investigated(register)
    bob = next(register.record.read(subject=case)).event.facts.respondent
    register.act(acts.cases.allege, case=case, rule="false-marks", by=IVAN)
    assert register.last() == cases.Alleged(allegation=f"{case}/a2", rule="false-marks", respondent=bob)


def test_an_allegation_of_no_rule(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.cases.allege, case=case, rule="rudeness", by=IVAN)
    assert refused.value.field == "rule"


def test_a_case_is_given_to_one_who_investigates(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(acts.ActRefused, match="Choose one of: P-ivan") as refused:
        register.act(acts.cases.allocate, case=case, investigator=MALLORY, by=CAROL)
    assert refused.value.field == "investigator"
    register.act(acts.cases.allocate, case=case, investigator=IVAN, rank="lead", by=CAROL)
    assert register.last() == cases.Allocated(investigator=IVAN, rank="lead")


def test_the_notice_is_the_bodys_letter_to_the_respondent(register: Register) -> None:
    case = investigated(register)
    register.act(acts.cases.notify, case=case, by=IVAN)
    words = register.record.paper(register.last().letter).words
    assert "Dear Bob," in words and "Respect for others" in words and "Alice" not in words


def test_refer_and_return(register: Register) -> None:
    case, _ = heard(register)
    register.act(acts.cases.return_, case=case, reason="more-evidence", by=PETRA)
    assert register.last() == cases.Returned(reason="more-evidence")
    register.act(acts.cases.refer, case=case, to="conduct-panel", by=IVAN)
    assert register.last() == cases.Referred(to="conduct-panel")


def test_the_outcome_is_told_to_a_party_of_the_list(register: Register) -> None:
    case = decided(register)
    letters = [register.record.paper(e.event.facts.letter).words for e in told(register, case)]
    assert "Dear Alice," in letters[0] and "Dear Bob," in letters[1]
    assert all("Respect for others: proved" in words for words in letters)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.cases.communicate, case=case, to="press", by=CAROL)
    assert refused.value.field == "to"


def told(register: Register, case: str):
    return register.record.read(subject=case, kinds=("Communicated",))


def test_a_closed_case_is_opened_again(register: Register) -> None:
    case = decided(register)
    register.act(acts.cases.reopen, case=case, reason="new-evidence", by=CLARE)
    assert register.last() == cases.Reopened(reason="new-evidence")


def test_left_and_withdrawn(register: Register) -> None:
    case = received(register).case
    register.act(acts.cases.record_left, case=case, manner="resigned", by=CAROL)
    assert register.last() == cases.Left(manner="resigned")
    register.act(acts.cases.withdraw, case=case, by=CAROL)
    assert register.last() == cases.Withdrawn()


@pytest.mark.parametrize(
    ("verb", "facts", "rule"),
    [
        (acts.cases.triage, {"outcome": "investigate"}, "Rule 7(1)"),
        (acts.cases.record_left, {"manner": "resigned"}, "Rule 6(7)"),
        (acts.cases.withdraw, {}, "Rule 6(6)"),
        (acts.cases.allege, {"rule": "respect"}, "Rule 7(4)"),
        (acts.cases.allocate, {"investigator": IVAN}, "Rule 7(3)"),
        (acts.cases.notify, {}, "Rule 8(2)"),
        (acts.cases.refer, {"to": "conduct-panel"}, "Rule 8(9)"),
        (acts.cases.return_, {"reason": "more-evidence"}, "Rule 9(6)"),
        (acts.cases.communicate, {"to": "respondent"}, "Rule 10(5)"),
        (acts.cases.reopen, {"reason": "new-evidence"}, "Rule 12(7)"),
    ],
)
def test_mallory_is_refused_with_the_rule(register: Register, verb, facts, rule: str) -> None:
    case = received(register).case
    before = register.size
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(verb, case=case, **facts, by=MALLORY)
    assert refused.value.source == rule
    assert register.size == before
