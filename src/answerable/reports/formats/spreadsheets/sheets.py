"""A spreadsheet before it is written: its sheets in order, as the guidance of the Analysis Function asks for them.

Cover, contents and notes come first; then one table a sheet, its title in the first cell, its headers in one row, no
merged and no blank cell inside, numbers as numbers, and a mark where there is none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from answerable.disclosure import REASONS, Cell, Released, ReleasedColumn, ReleasedTable, Withheld, spoken
from answerable.reports.report import FigureBlock, Heading, PointMark, Points, Report, Sentence, Words
from answerable.rules import Licence

Content = str | int | float | date
MOST_LETTERS = 31  # of the name of a sheet, in Excel
NOTHING = "No rows: there was nothing to count."


@dataclass(frozen=True)
class Sheet:
    """One sheet: lines under each other, then one table; `links` leads from a row to another sheet by its name."""

    name: str
    lines: tuple[str, ...]
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Content, ...], ...] = ()
    links: tuple[str, ...] = ()


@dataclass(frozen=True)
class Book:
    """A whole spreadsheet, and what stands in its properties."""

    title: str
    subject: str
    author: str
    language: str
    made_on: date
    sheets: tuple[Sheet, ...]


def book(report: Report, *, licence: Licence | None = None) -> Book:
    """Lay a report out in sheets; the same report gives the same sheets."""
    tables = tuple(_tables(report))
    notes = _notes(report, [table for _, table, _ in tables])
    told = _told(report)
    sheets = [*([told] if told else []), *(_table(figure, table, name) for figure, table, name in tables)]
    contents = _contents([notes, *sheets])
    return Book(
        title=f"{report.title}: {report.body}",
        subject=report.subtitle,
        author=report.body,
        language=report.language,
        made_on=report.as_of,
        sheets=(_cover(report, licence), contents, notes, *sheets),
    )


def _cover(report: Report, licence: Licence | None) -> Sheet:
    lines = [
        report.title,
        report.subtitle,
        f"Published by {report.body}.",
        f"As of {spoken(report.as_of)}, from the first {report.known_at:,} entries of the record.",
        "Each table stands on a sheet of its own; the sheet Contents lists them, the sheet Notes explains the marks.",
        f"A mark such as [c] stands where there is no number. [c] means: {REASONS['c']}. It is never nought.",
        *([f"You may use this under {licence.title} ({licence.name}): {licence.path}"] if licence else []),
        f"Digest of this report: {report.digest}",
        f"Root of the record: {report.root}",
    ]
    return Sheet("Cover", tuple(line for line in lines if line))


def _contents(sheets: list[Sheet]) -> Sheet:
    rows = tuple((sheet.name, sheet.lines[0]) for sheet in sheets)
    lines = ("Contents", "This sheet contains one table. It lists the sheets that follow.")
    return Sheet("Contents", lines, ("Sheet", "What it holds"), rows, tuple(s.name for s in sheets))


def _notes(report: Report, tables: list[ReleasedTable]) -> Sheet:
    used = {c.reason for t in tables for row in t.rows for c in row if isinstance(c, Withheld)}
    rows = [
        (f"[{mark}]", meaning + ("" if mark in used else " (does not occur here)"))
        for mark, meaning in REASONS.items()
    ]
    for figure in dict.fromkeys(report.figures):
        facts = (
            ("question", figure.question),
            ("unit", figure.unit),
            ("what is counted", figure.numerator),
            ("out of", figure.denominator),
            ("which time", figure.time_rule),
            ("days", f"As of the end of {spoken(figure.as_of)}; periods from {spoken(figure.since)}."),
            ("who asks for it", figure.source),
            ("definition", f"{figure.measure}, version {figure.version}"),
            ("guarantee", figure.guarantee),
        )
        rows += [(f"{figure.title}: {name}", words) for name, words in facts if words]
        rows += [(f"{figure.title}: withheld", words) for words in figure.withheld]
        rows += [(f"{figure.title}: note", words) for words in figure.notes]
    lines = ("Notes", "This sheet contains one table. It explains the marks, and how each figure is counted.")
    return Sheet("Notes", lines, ("Mark or subject", "Meaning"), tuple(rows))


def _told(report: Report) -> Sheet | None:
    """Give what the report says in words, so that the spreadsheet leaves out nothing that was said."""
    rows = [(place, words) for place, words in _said(report) if words]
    if not rows:
        return None
    lines = ("In words", "This sheet contains one table. It gives what the report says outside its tables.")
    return Sheet("Words", lines, ("What", "Words"), tuple(rows))


def _said(report: Report) -> Iterator[tuple[str, str]]:
    for block in report.blocks:
        match block:
            case Heading():
                status = f" ({block.status})" if block.status else ""
                yield "heading", f"{block.words}{status}"
            case Sentence():
                yield "sentence", block.words
            case Words():
                yield block.sort, " ".join([*block.words.split(), *([f"({block.by})"] if block.by else [])])
            case Points():
                yield "points", " ".join([*map(_mark, block.marks), block.completeness])
            case FigureBlock():
                yield "figure", block.sentence


def _mark(mark: PointMark) -> str:
    return f"{mark.number}: {mark.status};"


def _tables(report: Report) -> Iterator[tuple[Released, ReleasedTable, str]]:
    """Give each table with the name of its sheet: a number and what it is, short enough for every program."""
    number = 0
    for figure in report.figures:
        for table in figure.tables:
            number += 1
            yield figure, table, f"{number} {table.name}"[:MOST_LETTERS]


def _table(figure: Released, table: ReleasedTable, name: str) -> Sheet:
    lines = (
        f"{figure.title}: {table.title}",
        f"This sheet contains one table. As of {spoken(figure.as_of)}; the marks are explained in the sheet Notes.",
    )
    rows = tuple(
        tuple(content(cell, table.columns[n]) for n, cell in enumerate(row)) for row in table.rows
    ) or ((NOTHING, *("[z]" for _ in table.columns[1:])),)
    return Sheet(name, lines, tuple(_heads(table.columns)), rows)


def content(cell: Cell, column: ReleasedColumn) -> Content:
    """Give what stands in a cell: a number as a number, a day as a day, a mark as text."""
    if isinstance(cell, Withheld):
        return cell.mark
    if isinstance(cell.value, bool):
        return "yes" if cell.value else "no"
    return str(cell.value) if column.role == "key" else cell.value


def _heads(columns: tuple[ReleasedColumn, ...]) -> Iterator[str]:
    """Give headers that are all different, each with its unit where its words do not say it."""
    seen: set[str] = set()
    for column in columns:
        unit = column.unit.replace("-", " ")
        head = f"{column.title} ({unit})" if unit and unit not in column.title.lower() else column.title
        if head.lower() in seen:
            head = f"{head} ({column.name})"
        seen.add(head.lower())
        yield head
