"""Which version governs a matter by a day: the same in the engine's columns as in the fold."""

from datetime import date
from pathlib import Path

import pytest

from answerable.measures import LIBRARY, DuckEngine, OracleEngine, Scope
from answerable.measures.sources import governing
from answerable.record import Event, cases, clocks
from answerable.rules import find_body, load
from tests.lives import record_of

RULES = load(find_body("lanternmakers"))
OLD, NEW = date(2019, 1, 1), date(2025, 3, 1)


def happened(case: str, day: str, facts: object) -> Event:
    return Event(subject=case, facts=facts, happened_on=date.fromisoformat(day), actor="P-1")


EVENTS = [
    happened("C1", "2025-01-10", cases.Received(complaint="CP1", channel="web")),
    happened("C1", "2025-02-01", cases.Triaged(outcome="investigate")),
    happened("C1", "2025-04-01", clocks.VersionMoved(since=NEW, reason="both-parties-asked")),
    happened("C1", "2025-05-01", cases.Allocated(investigator="P-2")),
    happened("C2", "2025-01-10", cases.Received(complaint="CP2", channel="web")),
    happened("C2", "2025-06-10", cases.Disposed(disposal="no-case-to-answer")),
]


def test_only_rules_that_let_somebody_move_a_matter_need_ask_for_moves():
    assert governing.may_move(RULES)
    assert not governing.may_move(load(find_body("written-questions")))


@pytest.mark.parametrize(
    ("governs", "day"), [("opening", "2025-03-31"), ("opening", "2025-04-01"), ("latest", "2025-03-31")]
)
def test_both_engines_follow_a_case_from_version_to_version(tmp_path: Path, governs: str, day: str):
    rules = changed(governs)
    record, scope = record_of(EVENTS), Scope(date.fromisoformat(day), date(2025, 1, 1), len(EVENTS))
    oracle, duck = OracleEngine(record, rules), DuckEngine(record, rules, tmp_path)
    for measure in LIBRARY:
        assert duck.compute(measure, scope) == oracle.compute(measure, scope), measure


def changed(governs: str):
    """The Guild's rules, with a limit over the whole that became shorter: so a figure shows which version governs."""
    from dataclasses import replace

    from answerable.days import Length

    complaint = RULES.procedure("complaint")
    later = tuple(
        version
        if version.in_force == OLD
        else version.model_copy(update={"limits": tuple(_short(one, Length) for one in version.limits)})
        for version in complaint.versions
    )
    new = complaint.model_copy(update={"versions": later, "governs": governs})
    return replace(RULES, procedures=tuple(new if p.id == "complaint" else p for p in RULES.procedures))


def _short(limit, length):
    return limit.model_copy(update={"length": length(count=1, unit="months")}) if limit.whole else limit
