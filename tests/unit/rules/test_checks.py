"""Each check that a rule may name is one that a decision knows, and each is told in the format's page."""

from pathlib import Path
from typing import get_args

from answerable.matters.decision.guards import GUARDS
from answerable.rules.checks import Check, Following

FORMAT = (Path(__file__).parents[3] / "docs/reference/body-format.md").read_text(encoding="utf-8")


def test_what_a_rule_may_check_is_what_a_decision_checks() -> None:
    assert set(get_args(Check)) == set(GUARDS)


def test_each_is_told_in_the_format() -> None:
    assert [word for word in (*get_args(Check), *get_args(Following)) if f"`{word}`" not in FORMAT] == []
