"""A provider is sought, approached, chosen, contracted; its course made final and given; never in another order."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import training
from tests.people import CLARE, MALLORY, THEO, Register

PROVIDER = "O-fair"


@pytest.fixture
def commission(register: Register) -> str:
    return register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter


def test_a_commission_runs_its_course(register: Register, commission: str) -> None:
    assert commission == "T-2026-001"
    steps = [
        (acts.training.plan, {"milestone": "content-final", "on": date(2026, 5, 1)}, training.Planned, THEO),
        (acts.training.approach, {"provider": PROVIDER}, training.Approached, THEO),
        (acts.training.select, {"provider": PROVIDER}, training.Selected, THEO),
        (acts.training.contract, {"provider": PROVIDER}, training.Contracted, CLARE),
        (acts.training.finalise, {}, training.Finalised, THEO),
        (acts.training.roll_out, {}, training.RolledOut, THEO),
        (acts.training.cease, {"reason": "fulfilled"}, training.Ceased, CLARE),
    ]
    for verb, facts, recorded, by in steps:
        register.act(verb, commission=commission, **facts, by=by)
        assert register.last() == recorded(**facts)


def test_the_contract_is_kept_as_a_paper(register: Register, commission: str) -> None:
    register.act(acts.training.select, commission=commission, provider=PROVIDER, by=THEO)
    register.act(
        acts.training.contract, commission=commission, provider=PROVIDER, words="Ten days.", by=CLARE
    )
    assert register.record.paper(register.last().contract).words == "Ten days."


def test_no_contract_before_a_choice(register: Register, commission: str) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.training.contract, commission=commission, provider=PROVIDER, by=CLARE)
    assert refused.value.source == "Order 6(2)"


@pytest.mark.parametrize(
    ("verb", "facts", "field"),
    [
        (acts.training.plan, {"milestone": "party", "on": date(2026, 5, 1)}, "milestone"),
        (acts.training.plan, {"milestone": "content-final", "on": date(2026, 5, 1), "sort": "hoped"}, "sort"),
        (acts.training.approach, {"provider": "Fair Teachers"}, "provider"),
        (acts.training.cease, {"reason": "bored"}, "reason"),
    ],
)
def test_what_cannot_be_is_refused(register: Register, commission: str, verb, facts, field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        register.act(verb, commission=commission, **facts, by=THEO)
    assert refused.value.field == field
    assert register.size == before


def test_a_purpose_off_the_list(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.training.seek, purpose="fun", course="fair-light", by=THEO)
    assert refused.value.field == "purpose"


@pytest.mark.parametrize(
    ("verb", "facts"),
    [
        (acts.training.plan, {"milestone": "content-final", "on": date(2026, 5, 1)}),
        (acts.training.approach, {"provider": PROVIDER}),
        (acts.training.select, {"provider": PROVIDER}),
        (acts.training.contract, {"provider": PROVIDER}),
        (acts.training.finalise, {}),
        (acts.training.roll_out, {}),
        (acts.training.cease, {"reason": "fulfilled"}),
    ],
)
def test_mallory_does_none_of_it(register: Register, commission: str, verb, facts) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(verb, commission=commission, **facts, by=MALLORY)


def test_mallory_seeks_nobody(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.training.seek, purpose="sanction", course="fair-light", by=MALLORY)


def test_of_all_members_no_more_have_taken_it_than_there_are(register: Register, commission: str) -> None:
    facts = {"commission": commission, "owing": 10, "counted_by": "members-roll"}
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.training.tell_all_members, completed=11, **facts, by=THEO)
    assert refused.value.field == "completed"
    with pytest.raises(acts.NotAllowed) as barred:  # nobody gives it yet
        register.act(acts.training.tell_all_members, completed=9, **facts, by=THEO)
    assert barred.value.source == "Order 4(8)"
