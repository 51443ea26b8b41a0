import pytest
from pydantic import ValidationError

from answerable.rules import Letter, ReleasePlan, ReportPlan, Section


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


def test_a_report_may_go_out_to_stand():
    signed = {"statistician": "counter", "officer": "clerk", "governed_by": "Order 1", "source": "Rule 1"}
    plan = ReleasePlan(after="10 working-days", announced="4 weeks", **signed)
    assert (plan.after.count, plan.announced.unit) == (10, "weeks")
    with pytest.raises(ValidationError):
        ReleasePlan(after="soon", announced="4 weeks", **signed)
