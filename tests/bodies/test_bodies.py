"""Every body in the repository is without fault, and each of its procedures can be shown."""

from xml.etree import ElementTree

import pytest

from answerable.rules import draw, find_body, load, outline_text, read_examples
from answerable.rules.loader import CHECKOUT

BODIES = sorted(folder.parent.name for folder in CHECKOUT.glob("*/body.yaml"))


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_without_fault(name):
    assert load(find_body(name)).body.id == name


@pytest.mark.parametrize("name", BODIES)
def test_every_procedure_can_be_shown(name):
    rules = load(find_body(name))
    for procedure in rules.procedures:
        for version in procedure.versions:
            assert ElementTree.fromstring(draw(rules, procedure, version)).get("role") == "img"
            assert all(stage.name in outline_text(rules, procedure, version) for stage in version.stages)


def test_the_lanternmakers_show_what_a_body_can_say():
    rules = load(find_body("lanternmakers"))
    assert [version.in_force.year for version in rules.procedure("complaint").versions] == [2019, 2025, 2026]
    assert len(list((CHECKOUT / "lanternmakers/examples").glob("*.yaml"))) >= 8
    assert {letter.to for letter in rules.letters} >= {"complainant", "respondent", "member", "overseer"}
    assert rules.term("grounds", "no-standing").route == rules.body.governing_organ


EIGHT = (
    "lanternmakers",
    "commonweal-party",
    "causeway-register",
    "strathlarach-trust",
    "fenwick-vale",
    "merrow-ports",
    "lyonesse-parliament",
    "teasel-bakeries",
)


@pytest.mark.parametrize("name", EIGHT)
def test_each_of_the_eight_is_worked_through_and_can_be_asked_how_it_stands(name):
    rules = load(find_body(name))
    assert len(read_examples(find_body(name))) >= 10
    assert {"MotionPassed", "Asked", "QuestionTabled", "Received"} <= set(rules.by_opening_kind)
    assert {letter.kind for letter in rules.letters} >= {"Communicated"}
    complaint = rules.procedure("complaint").versions[-1]
    decided = {p.kind for p in complaint.permissions}
    assert {"Disposed", "Communicated", "Appealed", "AppealDecided"} <= decided


@pytest.mark.parametrize("name", EIGHT)
def test_each_limit_of_a_complaint_stands_in_a_worked_case(name):
    """Due, late or met: a limit of which no worked case says anything is one that nobody has counted."""
    rules = load(find_body(name))
    told = {
        limit
        for example in read_examples(find_body(name))
        for then in example.then
        for limit in (*then.due, *(then.late or ()), *then.met)
    }
    complaint = rules.procedure("complaint").versions[-1]
    assert {limit.id for limit in complaint.limits} - told == set()
