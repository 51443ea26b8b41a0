from datetime import date

import pytest

from tests.unit.matters.decision.trying import CASE, attempt, guard

SITTINGS = (
    CASE
    + """
2026-01-06 | Sat | S-1 | members: Paul Petra; cases: C1
2026-01-08 | Sat | S-2 | members: Quentin; cases: C1
2026-01-12 | Sat | S-3 | members: Rose; cases: C1
"""
)


def test_it_happened_today_unless_it_is_said_when():
    assert attempt("Triaged", on="2026-01-09").happened_on == date(2026, 1, 9)
    assert attempt("Triaged", "", on="2026-01-09").happened_on == date(2026, 1, 9)


@pytest.mark.parametrize(
    ("name", "act"), [("Close the case", "close the case"), ("SMS sent", "SMS sent"), ("X", "x")]
)
def test_the_act_in_the_middle_of_a_sentence(name, act):
    assert attempt("Triaged", name=name).act == act


def test_a_fact_that_is_not_there_is_none():
    tried = attempt("Triaged", "outcome: informal")
    assert (tried.fact("outcome"), tried.fact("nothing")) == ("informal", None)
    assert attempt("Triaged").fact("outcome") is None


def test_a_refusal_cites_the_rule_of_the_permission_or_the_one_given():
    assert attempt("Triaged").refuse("No").source == "Rule 1"
    assert attempt("Triaged").refuse("No", "Rule 9").source == "Rule 9"


def test_the_sitting_that_decides_is_the_one_named_or_the_latest_by_the_day():
    guards = (guard("quorum", "panel"), guard("not-investigator"))
    assert attempt("Found", table=SITTINGS, on="2026-01-10", guards=guards).sitting().id == "S-2"
    assert attempt("Found", "sitting: S-1", table=SITTINGS, guards=guards).sitting().id == "S-1"
    assert attempt("Found", "sitting: S-9", table=SITTINGS, guards=guards).sitting() is None
    assert attempt("Found", table=SITTINGS).sitting() is None
    assert attempt("Found", table=SITTINGS).sitting("panel").id == "S-3"
    assert attempt("Found", guards=guards).sitting() is None


def test_deciders_are_all_who_act():
    guards = (guard("quorum", "panel"),)
    assert list(attempt("Disposed", "decider: Dora", table=SITTINGS, guards=guards).deciders()) == [
        "Olive",
        "Dora",
        "Rose",
    ]
    assert list(attempt("Disposed", "decider: Olive", table=SITTINGS).deciders()) == ["Olive"]
    assert list(attempt("Allocated", "investigator: Ivy").deciders()) == ["Olive", "Ivy"]
