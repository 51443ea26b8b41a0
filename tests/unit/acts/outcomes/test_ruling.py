"""What an organ above a panel says, under rules that give it a say; the Guild's give none."""

from dataclasses import replace
from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold, imposed_in
from answerable.record import panels
from answerable.rules import Guard, Permission, Rules
from tests.people import PETRA, WILMA, guild
from tests.sittings import closed, pooled, proved


def with_a_say() -> Rules:
    """The Guild's rules, were the Court to have a veto, and the panel to vote."""
    rules = guild()
    procedure = rules.procedure("complaint")
    own = (Guard(check="own-organ", source="Rule 13(1)"),)
    said = {"who": ("warden",), "guards": own, "source": "Rule 13(1)"}
    may = (
        Permission(kind="DecisionVetoed", name="Veto the decision", **said),
        Permission(kind="DecisionConfirmed", name="Let the decision stand", **said),
        Permission(kind="Remitted", name="Send it back", who=("warden",), source="Rule 13(2)"),
        Permission(kind="VoteTaken", name="Record a vote", who=("panel-clerk",), source="Rule 13(3)"),
    )
    versions = tuple(v.model_copy(update={"permissions": (*v.permissions, *may)}) for v in procedure.versions)
    changed = procedure.model_copy(update={"versions": versions})
    return replace(rules, procedures=tuple(changed if p.id == "complaint" else p for p in rules.procedures))


def test_the_guild_gives_nobody_a_veto() -> None:
    register = pooled()
    case = closed(register)
    with pytest.raises(acts.NotAllowed, match="lets nobody record “DecisionVetoed”"):
        register.act(acts.outcomes.veto, case=case, organ="court", reason="unfair", by=WILMA)


def test_what_was_imposed_is_live_no_longer_once_it_is_vetoed_and_it_goes_back() -> None:
    register = pooled()
    case = closed(register)
    register.rules = with_a_say()
    told = {"case": case, "organ": "court", "by": WILMA}
    with pytest.raises(acts.NotAllowed):
        register.act(acts.outcomes.veto, **{**told, "organ": "clerk"}, reason="unfair")
    register.act(acts.outcomes.veto, **told, reason="unfair", words="Nobody heard him.")
    with pytest.raises(acts.NotAllowed, match="that was said on"):
        register.act(acts.outcomes.confirm, **told)
    register.act(
        acts.outcomes.remit, case=case, to="conduct-panel", reason="unfair", words="Again.", by=WILMA
    )
    matter = fold(register.record.read(subject=case), register.rules)
    assert [one.state(date(2026, 10, 20)) for one in imposed_in(matter, register.rules)] == ["vetoed"]


def test_an_organ_lets_a_decision_stand() -> None:
    register = pooled()
    case = closed(register)
    register.rules = with_a_say()
    register.act(acts.outcomes.confirm, case=case, organ="court", by=WILMA)
    assert register.last() == panels.DecisionConfirmed(organ="court")


def test_a_vote_is_recorded_and_no_more_than_decided() -> None:
    register = pooled()
    register.rules = with_a_say()
    case, sitting = proved(register)
    told = {"case": case, "sitting": sitting, "by": PETRA}
    register.act(acts.outcomes.vote, votes_for=2, votes_against=1, allegation=f"{case}/a1", **told)
    with pytest.raises(acts.NotAllowed, match="4 votes were counted, and 3 decided"):
        register.act(acts.outcomes.vote, votes_for=2, votes_against=1, abstained=1, **told)
