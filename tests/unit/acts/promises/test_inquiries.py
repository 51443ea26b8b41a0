"""An inquiry reports with so many recommendations; its organisation is named once, and known by its number then."""

import pytest

from answerable import acts
from answerable.disclosure import name_of
from tests.people import CLARE, MALLORY, Register


def test_an_inquiry_reports(register: Register) -> None:
    told = register.act(
        acts.promises.report, title="A review", recommendations=165, organisation="The Assessor", by=CLARE
    )
    facts = register.last()
    assert (told.matter, facts.recommendations) == ("I-2026-001", 165)
    assert name_of(register.record, facts.organisation) == "The Assessor"
    register.act(
        acts.promises.report, title="Another", recommendations=1, organisation=facts.organisation, by=CLARE
    )
    assert register.last().organisation == facts.organisation


def test_none_is_no_number_of_recommendations(register: Register) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.promises.report, title="A review", recommendations=0, by=CLARE)
    assert refused.value.field == "recommendations"


def test_mallory_reports_nothing(register: Register) -> None:
    with pytest.raises(acts.NotAllowed):
        register.act(acts.promises.report, title="A review", recommendations=3, by=MALLORY)
