from datetime import date

import pytest

from answerable.disclosure import Released, ReleasedColumn, ReleasedTable, Shown, Withheld
from answerable.reports import FigureBlock, Heading, Pairs, PointMark, Points, Report, Sentence, Words

C, X = Withheld("c"), Withheld("x")


def released(measure: str, *tables: ReleasedTable, title: str = "Open cases") -> Released:
    return Released(
        measure=measure,
        title=title,
        question=f"{title}: how many?",
        unit="cases",
        numerator="Open cases, each once.",
        denominator="",
        time_rule="At the end of D.",
        source="Order 8(2) <draft>",
        version="1",
        as_of=date(2026, 6, 30),
        since=date(2025, 7, 1),
        known_at=1812,
        root="ab" * 32,
        reader="public",
        tables=tables,
        notes=("Cases that were joined count once.",),
        withheld=("Open cases: 2 [c].",),
        guarantee="Counts from 1 to 4 are withheld.",
    )


def stages() -> ReleasedTable:
    columns = (
        ReleasedColumn("stage", "Stage", "key"),
        ReleasedColumn("open", "Open cases", "count", "cases"),
    )
    rows = (
        (Shown("Waiting for triage"), Shown(1234)),
        (Shown("Being investigated & heard"), C),
        (Shown("Under appeal"), C),
        (Shown("Total"), Shown(1241)),
    )
    return ReleasedTable(
        "stages",
        "Open cases by stage",
        columns,
        rows,
        (("triage",), ("investigation",), ("appeal",), ("total",)),
    )


def months() -> ReleasedTable:
    columns = (
        ReleasedColumn("month", "Month", "key"),
        ReleasedColumn("at_start", "Open at the start", "count", "cases"),
        ReleasedColumn("opened", "Opened", "count", "cases"),
        ReleasedColumn("closed", "Closed", "count", "cases"),
        ReleasedColumn("at_end", "Open at the end", "count", "cases"),
    )
    rows = (
        (Shown("April 2026"), Shown(100), Shown(12), Shown(7), Shown(105)),
        (Shown("May 2026"), Shown(105), C, C, Shown(111)),
        (Shown("June 2026"), Shown(111), Shown(0), Shown(11), Shown(100)),
        (Shown("Total"), Shown(100), C, C, Shown(100)),
    )
    keys = (("2026-04",), ("2026-05",), ("2026-06",), ("total",))
    return ReleasedTable("flow-by-month", "Opened, closed and open, by month", columns, rows, keys)


def cohorts() -> ReleasedTable:
    columns = (
        ReleasedColumn("year", "Year received", "key"),
        ReleasedColumn("n", "Cases", "count", "cases"),
        ReleasedColumn("p25", "A quarter within", "days", "days"),
        ReleasedColumn("median", "Half within", "days", "days"),
        ReleasedColumn("p90", "Nine in ten within", "days", "days"),
        ReleasedColumn("share", "Closed", "share", "per cent"),
        ReleasedColumn("trained", "All trained", "flag"),
        ReleasedColumn("latest", "Latest", "date"),
    )
    rows = (
        (
            Shown("2024"),
            Shown(140),
            Shown(60),
            Shown(190),
            Shown(401),
            Shown(91),
            Shown(True),
            Shown(date(2024, 12, 30)),
        ),
        (Shown("2025"), Shown(96), Shown(88), X, X, X, Shown(False), C),
        (Shown("2026"), C, C, C, C, C, C, C),
    )
    return ReleasedTable(
        "cohorts", "Days from receipt to decision", columns, rows, (("2024",), ("2025",), ("2026",))
    )


@pytest.fixture
def report() -> Report:
    """One of every block there is."""
    return Report(
        about="M-2026-01",
        title="How complaints <stand>",
        subtitle="Answer to the motion of 29 June 2026",
        body="The Guild & Friends",
        reader="public",
        blocks=(
            Sentence("On 9 July 2026, 1 was answered."),
            Pairs((("Passed by", "Assembly"),)),
            Points(
                (PointMark(1, "answered", "point-1"), PointMark(2, "late", "point-2")),
                "Of 2 points: 1 answered (50 %), 1 late (50 %).",
            ),
            Heading("Point by point"),
            Heading("Point 1", 3, "point-1", "answered"),
            Words("How many?\n\nAt each stage?", "quoted", by="Assembly"),
            Words("We give it below.", "answer", by="Answered on 4 July 2026"),
            FigureBlock(released("open-by-stage", stages(), months()), "bars"),
            FigureBlock(released("time-to-decision", cohorts()), "survival"),
            Heading("Point 2", 3, "point-2", "late"),
            Words("It is in hand.", "statement", by="Clerk"),
            Words("There is no answer on the record.", "silence"),
            Words("On this ground: cost.", "refusal", by="Clerk"),
            Words("A note.", "note"),
        ),
        as_of=date(2026, 7, 9),
        known_at=1812,
        root="ab" * 32,
    )
