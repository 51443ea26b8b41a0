"""Every body in the repository is without fault, and each of its procedures can be shown."""

from xml.etree import ElementTree

import pytest

from answerable.rules import draw, find_body, load, outline_text
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
