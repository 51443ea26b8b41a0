"""A thing to do in one line: the verb first, and the matter named where it stands."""

from dataclasses import replace

import pytest

from answerable.disclosure.matters.desk.lines import Lines
from answerable.matters import Row
from tests.people import Register, received


@pytest.fixture
def row(register: Register) -> Row:
    found = register.lists.one(received(register).case)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("acknowledge", "Acknowledge C-2026-0001"),
        ("triage", "Decide triage of C-2026-0001"),
        ("allocate", "Give C-2026-0001 to an investigator"),
        ("investigate", "Finish the investigation of C-2026-0001"),
        ("panel", "Decide before the Conduct Panel: C-2026-0001"),
        ("settle", "Settle informally or investigate: C-2026-0001"),
        ("decide", "Decide C-2026-0001"),
        ("no-longer-a-limit", "Look at C-2026-0001"),
    ],
)
def test_every_limit_reads_as_something_to_do(register: Register, row: Row, limit: str, words: str) -> None:
    assert (
        Lines(register.record, register.rules, register.today).due(replace(row, due_limit=limit)).words
        == words
    )


def test_training_owed_reads_so_too(register: Register, row: Row) -> None:
    owed = replace(row, procedure="obligation", matter="C-2026-0001/training", due_limit="book")
    words = Lines(register.record, register.rules, register.today).due(owed).words
    assert words == "Offer a place on the course: C-2026-0001/training"


def test_whose_it_is(register: Register, row: Row) -> None:
    lines = Lines(register.record, register.rules, register.today)
    investigating = replace(row, due_owner="investigator", investigator="P-ivan")
    assert (lines.due(investigating).owner, lines.due(investigating).who) == ("Investigator", "Ivan")
    assert (lines.due(row).owner, lines.due(row).who) == ("Complaints officer", "")


def test_a_matter_in_a_list(register: Register, row: Row) -> None:
    line = Lines(register.record, register.rules, register.today).case(
        replace(row, respondent=None, due_on=None)
    )
    assert (line.respondent, line.due, line.urgency) == ("", "nothing is due", "none")
    assert line.stage_name == "Waiting for triage"


def test_a_stage_that_the_rules_no_longer_have_is_shown_as_itself(register: Register, row: Row) -> None:
    line = Lines(register.record, register.rules, register.today).case(replace(row, stage="limbo"))
    assert line.stage_name == "limbo"
