"""Any act comes in as a form gives it: strings are read, words go on paper, and what is missing is named by field."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import KINDS, cases, training
from tests.people import CAROL, CLARE, IVAN, PETRA, THEO, Register, heard, investigated, received


def test_strings_are_read_as_the_kind_wants_them(register: Register) -> None:
    case = received(register).case
    facts = {"reason": "risk-to-members", "review_on": "2026-04-03"}
    register.act(acts.cases.record, matter=case, kind="Suspended", facts=facts, by=CLARE)
    assert register.last() == cases.Suspended(reason="risk-to-members", review_on=date(2026, 4, 3))


def test_words_go_on_paper_where_the_kind_holds_them(register: Register) -> None:
    case, sitting = heard(register)
    facts = {"allegation": f"{case}/a1", "finding": "proved", "sitting": sitting}
    register.act(acts.cases.record, matter=case, kind="Found", facts=facts, words="Two saw it.", by=PETRA)
    assert register.record.paper(register.last().reasons).words == "Two saw it."


def test_a_letter_not_given_is_the_bodys(register: Register) -> None:
    case = received(register).case
    register.act(acts.cases.record, matter=case, kind="Acknowledged", facts={}, by=CAROL)
    assert "Dear Alice" in register.record.paper(register.last().letter).words


def test_nobody_is_asked_for_what_is_known(register: Register) -> None:
    case = investigated(register)
    bob = next(register.record.read(subject=case)).event.facts.respondent
    register.act(acts.cases.record, matter=case, kind="Alleged", facts={"rule": "false-marks"}, by=IVAN)
    assert register.last() == cases.Alleged(allegation=f"{case}/a2", rule="false-marks", respondent=bob)
    facts = {"disposal": "withdrawn", "reason": "complainant-asked", "organ": ""}
    register.act(acts.cases.record, matter=case, kind="Disposed", facts=facts, by=CAROL)
    assert register.last() == cases.Disposed(disposal="withdrawn", reason="complainant-asked", decider=CAROL)


def test_an_organisation_given_by_name_gets_a_number(register: Register) -> None:
    commission = register.act(acts.training.seek, purpose="sanction", course="fair-light", by=THEO).matter
    facts = {"provider": "Fair Teachers"}
    register.act(acts.cases.record, matter=commission, kind="Approached", facts=facts, by=THEO)
    provider = register.last().provider
    named = [e.event for e in register.record.read(subject=provider)]
    assert [register.record.paper(e.facts.name).words for e in named] == ["Fair Teachers"]
    facts = {"provider": provider}
    register.act(acts.cases.record, matter=commission, kind="Selected", facts=facts, by=THEO)
    assert register.last() == training.Selected(provider=provider)


@pytest.mark.parametrize(
    ("kind", "facts", "words", "field"),
    [
        ("Dropped", {}, None, "kind"),
        ("Triaged", {"colour": "red"}, None, "colour"),
        ("Triaged", {"outcome": ""}, None, "outcome"),
        ("Suspended", {"reason": "risk-to-members", "review_on": "3 April"}, None, "review_on"),
        ("Triaged", {"outcome": "investigate"}, "with words", "words"),
        ("Communicated", {"to": ""}, None, "to"),
    ],
)
def test_what_a_form_has_wrong_is_named_by_field(register: Register, kind, facts, words, field: str) -> None:
    case = received(register).case
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.cases.record, matter=case, kind=kind, facts=facts, words=words, by=CAROL)
    assert refused.value.field == field
    assert register.size == before


def test_a_form_is_judged_like_any_act(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.cases.record, matter=case, kind="Resumed", facts={}, by=CAROL)
    assert refused.value.source == "Rule 8(7)"


def test_every_kind_with_words_has_one_place_for_them() -> None:
    from answerable.acts.step import place_of_words

    places = {name: place_of_words(kind) for name, kind in KINDS.items()}
    assert (
        places["Received"] == "words" and places["Contracted"] == "contract" and places["Adopted"] == "text"
    )
    assert places["Triaged"] is None
