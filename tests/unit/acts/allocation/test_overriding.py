"""Overrides by two people, driven through the acts: once, for one person, for one guard; and never by one alone."""

import pytest

from answerable import acts
from answerable.matters import fold, overrides_of
from answerable.roster import roster_of
from tests.people import CAROL, CLARE, IVAN, PAUL, PETRA, Register, heard, investigated, received, staffed


@pytest.fixture
def register() -> Register:
    return staffed()


def tie(register: Register, person: str, against: str) -> None:
    register.act(acts.people.declare_conflict, person=person, against=against, nature="friend", by=person)


def ask(
    register: Register, case: str, *, act: str, person: str, guard: str = "not-conflicted", by: str = CLARE
):
    return register.act(
        acts.allocation.propose_override,
        case=case,
        guard=guard,
        act=act,
        person=person,
        reason="nobody-else",
        words="There is nobody else.",
        by=by,
    ).override


def triage(register: Register, case: str, by: str = CAROL) -> None:
    register.act(acts.cases.triage, case=case, outcome="investigate", by=by)


def states(register: Register, case: str) -> list[str]:
    return [
        one.state for one in overrides_of(fold(register.record.read(subject=case), register.rules).entries)
    ]


def test_two_people_let_a_guard_pass_once(register: Register) -> None:
    case = received(register).case
    tie(register, CAROL, case)
    with pytest.raises(acts.NotAllowed, match=r"declared a tie.*Rule 4\(1\)"):
        triage(register, case)
    number = ask(register, case, act="triaged", person=CAROL)
    assert number == f"{case}/o1"
    with pytest.raises(acts.NotAllowed, match="declared a tie"):
        triage(register, case)
    register.act(acts.allocation.agree_override, case=case, override=number, by=PETRA)
    assert states(register, case) == ["agreed"]
    with pytest.raises(acts.NotAllowed, match="declared a tie"):  # another act is not let pass
        register.act(
            acts.cases.dispose,
            case=case,
            disposal="no-further-action",
            reason="no-prima-facie-case",
            by=CAROL,
        )
    triage(register, case)
    assert states(register, case) == ["used"]
    with pytest.raises(acts.NotAllowed):
        register.act(acts.cases.allocate, case=case, investigator=IVAN, by=CAROL)


def test_neither_who_asked_nor_whom_it_favours_agrees_and_nobody_asks_for_themselves(
    register: Register,
) -> None:
    case = received(register).case
    tie(register, CAROL, case)
    with pytest.raises(acts.NotAllowed, match="for yourself"):
        ask(register, case, act="triaged", person=CLARE)
    number = ask(register, case, act="triaged", person=CAROL)
    with pytest.raises(acts.NotAllowed, match=r"second person.*Rule 4\(6\)"):
        register.act(acts.allocation.agree_override, case=case, override=number, by=CLARE)
    with pytest.raises(acts.NotAllowed, match="it is for you"):
        register.act(acts.allocation.agree_override, case=case, override=number, by=CAROL)
    register.act(
        acts.allocation.refuse_override, case=case, override=number, reason="tie-too-close", by=PETRA
    )
    assert states(register, case) == ["refused"]
    with pytest.raises(acts.NotAllowed, match="none of that number is waiting"):
        register.act(acts.allocation.agree_override, case=case, override=number, by=PETRA)


def test_only_what_the_rules_let_be_passed_over_can_be(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed, match=r"no rule lets it be passed over.*Rule 4\(5\)"):
        ask(register, case, act="triaged", person=CAROL, guard="not-named")
    with pytest.raises(acts.NotAllowed, match="no rule sets it on that act"):
        ask(register, case, act="acknowledged", person=CAROL)


def test_a_member_of_the_panel_is_let_pass_and_the_finding_uses_it(register: Register) -> None:
    case, sitting = heard(register)
    tie(register, PAUL, case)
    found = {"case": case, "allegation": f"{case}/a1", "finding": "proved", "sitting": sitting, "by": PETRA}
    with pytest.raises(acts.NotAllowed, match="P-paul may not decide"):
        register.act(acts.cases.find, **found)
    number = ask(register, case, act="found", person=PAUL)
    register.act(acts.allocation.agree_override, case=case, override=number, by=CAROL)
    register.act(acts.cases.find, **found)
    assert states(register, case) == ["used"]


def test_whoever_stood_aside_counts_to_no_quorum(register: Register) -> None:
    case, sitting = heard(register)
    register.act(acts.allocation.recuse, case=case, person=PAUL, reason="friend", by=PETRA)
    with pytest.raises(
        acts.NotAllowed, match=r"sat with 2 of its members, and its quorum is 3 \(Rule 9\(2\)\)"
    ):
        register.act(
            acts.cases.find, case=case, allegation=f"{case}/a1", finding="proved", sitting=sitting, by=PETRA
        )


def test_one_who_is_related_to_the_respondent_does_nothing_in_it(register: Register) -> None:
    case = investigated(register)
    respondent = fold(register.record.read(subject=case), register.rules).respondent
    register.act(acts.allocation.relate, person=IVAN, other=respondent, nature="family", by=IVAN)
    with pytest.raises(acts.NotAllowed, match=r"you are related to someone in it \(Rule 4\(1\)\)"):
        register.act(acts.cases.notify, case=case, by=IVAN)  # a rule without any guard
    assert roster_of(register.record).related_to(respondent, register.today) == {IVAN}
