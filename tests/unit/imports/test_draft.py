"""Every row that cannot become an event is listed with file, line, field, reason and remedy; the rest goes in."""

from datetime import date

import pytest

from answerable.imports.draft import Drafter
from answerable.imports.mapping import DaySource, Mapping
from answerable.imports.rows import SourceFile
from answerable.record import meetings
from tests.unit.imports.conftest import OldSystem

SPOILT = (
    ("cases.csv", "3,C-2,", "3,,", 4, "case", "it is empty", "give the case number"),
    (
        "cases.csv",
        "2026-03-01,",
        "1 March,",
        4,
        "received",
        "'1 March' is no day",
        "write days as YYYY-MM-DD",
    ),
    ("cases.csv", "2026-03-01,", ",", 4, "received", "it is empty", "give the day on which it happened"),
    (
        "cases.csv",
        "Mail",
        "Pigeon",
        4,
        "how",
        "'Pigeon' stands in no list of the mapping",
        "add it to the mapping's words",
    ),
    (
        *("cases.csv", "2,C-1,2026-01-05", "2,C-1,2026-01-06", 3, "received"),
        "'2026-01-06' differs from '2026-01-05' on line 2, for the same case C-1",
        "find out which is right, and export it again",
    ),
    ("given.csv", "2,C-2,8", "2,C-2,", 3, "who", "it is empty", "name the investigator"),
    (
        *("given.csv", "2,C-2,8", "2,C-2,8 9", 3, "facts"),
        "Allocated.investigator: 'P-8 9' is no id; one looks like: C-2026-0412",
        "correct the value, or map it in the mapping file",
    ),
    (
        *("given.csv", "2,C-2,8,2026-03-02", "2,C-2,8", 3, "row"),
        "this row has 3 fields where the header has 4",
        "add or remove separators, or quote the field that holds one",
    ),
)


@pytest.mark.parametrize(("name", "old", "new", "line", "field", "reason", "remedy"), SPOILT)
def test_a_fault_is_listed_and_the_other_rows_go_in(
    old_system: OldSystem, name: str, old: str, new: str, line: int, field: str, reason: str, remedy: str
) -> None:
    old_system.replace(name, old, new)
    report = old_system.take_in()
    assert [str(f) for f in report.faults] == [f"{name}:{line}: {field}: {reason}; {remedy}"]
    tally = report.files[name]
    assert tally.faulted == 1
    assert tally.read == tally.accepted + tally.faulted
    assert old_system.record.head().size > 1


def test_all_faults_are_listed_not_the_first(old_system: OldSystem) -> None:
    old_system.replace("given.csv", "1,C-1,7", "1,C-1,")
    old_system.replace("given.csv", "2,C-2,8", "2,C-2,")
    assert [f.line for f in old_system.take_in().faults] == [2, 3]


QUESTIONS = """id,put,due,named,gone
1,2026-03-02,2026-03-09,True,False
2,2026-03-02,2026-03-09,maybe,True
3,2026-03-02,2026-03-09,,True
"""
MAPPING = {
    "id": "asked",
    "title": "Questions",
    "source": "an export",
    "as_at": "2026-10-31",
    "files": {
        "asked.csv": {
            "key": "id",
            "events": [
                {
                    "kind": "QuestionTabled",
                    "subject": "id",
                    "happened_on": {"column": "put"},
                    "facts": {
                        "addressee": {"value": "clerk"},
                        "due_on": {"column": "due"},
                        "named_day": {"column": "named"},
                    },
                },
                {
                    "kind": "QuestionWithdrawn",
                    "subject": "id",
                    "where": {"gone": ["True"]},
                    "happened_on": {"or_as_at": True, "dated": "by"},
                },
            ],
        }
    },
}


def _asked() -> Drafter:
    source = SourceFile("asked.csv", b"", QUESTIONS)
    return Drafter(Mapping.model_validate(MAPPING), {"asked.csv": source}, "import")


def test_yes_and_no_are_read_and_anything_else_is_a_fault() -> None:
    drafter = _asked()
    drafted = [drafter.draft("asked.csv", line, row) for line, row in drafter.sources["asked.csv"].rows()]
    assert drafted[0][0].facts == meetings.QuestionTabled(
        addressee="clerk", due_on=date(2026, 3, 9), named_day=True
    )
    assert (
        str(drafted[1])
        == "asked.csv:3: named: 'maybe' is neither yes nor no; write true or false, or yes or no"
    )
    assert drafted[2][0].facts.named_day is False


def test_an_event_is_made_only_where_a_column_says_so_and_may_be_dated_by_the_export() -> None:
    drafter = _asked()
    rows = [row for _, row in drafter.sources["asked.csv"].rows()]
    assert [e.kind for e in drafter.draft("asked.csv", 2, rows[0])] == ["QuestionTabled"]
    gone = drafter.draft("asked.csv", 4, rows[2])[1]
    assert (gone.kind, gone.happened_on, gone.dated) == ("QuestionWithdrawn", date(2026, 10, 31), "by")


def test_a_day_without_a_column_is_that_of_the_export_or_a_fault_of_the_mapping() -> None:
    with pytest.raises(ValueError, match="give the column that holds the day, or or_as_at: true"):
        DaySource(dated="by")
