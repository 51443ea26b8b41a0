"""What an event enters is told by columns as it is told of facts: for every sort of fact, and every way to ask."""

from collections.abc import Mapping
from typing import Any

import ibis
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.matters import matches
from answerable.measures.segments import table
from answerable.measures.sources import stages
from answerable.record import Event, Kind, MemoryRecord, cases, people, training
from answerable.rules import Trigger
from tests.figures import AT, happened
from tests.histories import facts
from tests.lives import guild

CONNECTION = ibis.duckdb.connect()


def in_columns(said: Kind, trigger: Trigger) -> bool:
    """Ask the columns whether an event with these facts is what the trigger waits for."""
    record = MemoryRecord()
    record.append([happened("2026-01-01", "C-1", said)], after=0, at=AT)
    CONNECTION.con.register("entries", table(list(record.read())))
    rows = CONNECTION.table("entries")
    return bool(
        CONNECTION.to_pyarrow(rows.select(told=stages.matches(rows, [trigger]))).to_pylist()[0]["told"]
    )


@pytest.mark.parametrize(
    ("said", "where", "told"),
    [
        (cases.Triaged(outcome="informal"), {}, True),
        (cases.Triaged(outcome="informal"), {"outcome": "informal"}, True),
        (cases.Triaged(outcome="informal"), {"outcome": "investigate"}, False),
        (cases.Triaged(outcome="informal"), {"outcome": "!investigate"}, True),
        (cases.Triaged(outcome="informal"), {"outcome": "!informal"}, False),
        (cases.Triaged(outcome="informal"), {"reason": "*"}, False),
        (cases.Triaged(outcome="informal"), {"reason": "too-old"}, False),
        (cases.Triaged(outcome="informal"), {"reason": "!too-old"}, True),
        (cases.Triaged(outcome="informal", reason="too-old"), {"outcome": "informal", "reason": "*"}, True),
        (
            cases.Triaged(outcome="informal", reason="too-old"),
            {"outcome": "investigate", "reason": "*"},
            False,
        ),
        (training.Obliged(respondent="P-1", course="c"), {"as_sanction": "true"}, True),
        (training.Obliged(respondent="P-1", course="c", as_sanction=False), {"as_sanction": "true"}, False),
        (people.Appointed(role="clerk", fte=50), {"fte": "50"}, True),
        (people.Sat(panel="p", members=("P-1", "P-2")), {"members": "P-2"}, True),
        (people.Sat(panel="p", members=("P-1", "P-2")), {"members": "P-3"}, False),
        (people.Sat(panel="p", members=("P-1", "P-2")), {"members": "!P-1"}, True),
        (people.Sat(panel="p", members=("P-1",)), {"members": "!P-1"}, False),
        (people.Sat(panel="p", members=()), {"members": "*"}, False),
        (people.Sat(panel="p", members=("P-1",)), {"members": "*"}, True),
    ],
)
def test_a_trigger_fits_the_columns_as_it_fits_the_facts(
    said: Kind, where: Mapping[str, str], told: bool
) -> None:
    trigger = Trigger(kind=type(said).__name__, where=dict(where))
    assert in_columns(said, trigger) is matches(trigger, said) is told


def test_an_event_of_another_kind_fits_nothing() -> None:
    assert not in_columns(cases.Acknowledged(), Trigger(kind="Received"))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.data())
def test_whatever_is_asked_of_whatever_was_said(data: st.DataObject) -> None:
    said = data.draw(facts)
    names = data.draw(st.sets(st.sampled_from(sorted(vars(said)) or ["none"]), max_size=2)) & set(vars(said))
    trigger = Trigger(
        kind=type(said).__name__, where={name: data.draw(_wanted(getattr(said, name))) for name in names}
    )
    assert in_columns(said, trigger) is matches(trigger, said)


def _wanted(value: Any) -> st.SearchStrategy[str]:
    text = (
        str(value).lower()
        if isinstance(value, bool)
        else str(value[0] if isinstance(value, tuple) and value else value)
    )
    return st.sampled_from(["*", text, f"!{text}", "other", "!other"])


def test_versions_that_move_alike_are_one_branch() -> None:
    """The Guild's complaint procedures of 2025 and 2026 changed limits and powers, and no stage."""
    assert len(stages.tracks(guild())) == 27
    assert len(stages._alike(guild())) == 25


def test_only_facts_that_a_stage_asks_for_are_carried() -> None:
    asked = ["due_on", "is_accepted", "outcome", "present", "response", "status", "to"]
    assert stages.facts_asked(guild()) == asked
    assert {"Received", "Referred", "Appealed", "Obliged"} <= set(stages.kinds_that_move(guild()))
    assert isinstance(happened("2026-01-01", "C-1", cases.Acknowledged()), Event)
