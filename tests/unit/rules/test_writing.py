import pytest
from pydantic import ValidationError

from answerable.rules import Letter, ReportPlan, Section


def test_a_report_says_for_whom_and_how_often():
    section = Section(measure="backlog", heading="The backlog")
    assert (section.chart, section.sentence) == ("none", "")
    plan = ReportPlan(
        id="month", title="Month", reader="public", every="month", sections=(section,), source="Rule 1"
    )
    assert plan.sections == (section,)
    with pytest.raises(ValidationError):
        plan.model_copy(update={}).__class__(**{**plan.model_dump(), "every": "week"})


def test_a_letter_is_to_somebody_in_a_case():
    letter = Letter(id="a", subject="s", to="complainant", words="w", source="Rule 1")
    assert letter.kind is None
    with pytest.raises(ValidationError):
        Letter(id="a", subject="s", to="everybody", words="w", source="Rule 1")
