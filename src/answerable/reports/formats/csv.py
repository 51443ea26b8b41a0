"""The tables of a report as files: one CSV a table, described by a Frictionless data package, in one zip."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date

from answerable.disclosure import REASONS, Cell, Released, ReleasedColumn, ReleasedTable, Withheld
from answerable.reports.formats.describing import fields, has_code, is_keyed, package, resource
from answerable.reports.report import Report
from answerable.rules import Licence

# The zip holds no time of its own making, so that the same report gives the same bytes.
TIMELESS = (1980, 1, 1, 0, 0, 0)


def tables_zip(report: Report, *, licence: Licence | None = None) -> bytes:
    """Give every table of a report in a zip with datapackage.json and notes.csv; the same report, the same bytes."""
    named = [
        (f, t, f"{n:02}-{f.measure}-{t.name}.csv") for n, f in enumerate(report.figures, 1) for t in f.tables
    ]
    parts = {"datapackage.json": _package(report, named, licence), "notes.csv": _notes(report)}
    return zipped(parts | {path: table_csv(table) for _, table, path in named})


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Put files in a zip, uncompressed and undated, so that its bytes depend on nothing but them."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            place = zipfile.ZipInfo(name, TIMELESS)
            place.external_attr = 0o644 << 16
            archive.writestr(place, content)
    return out.getvalue()


def _package(
    report: Report, named: list[tuple[Released, ReleasedTable, str]], licence: Licence | None
) -> bytes:
    made = package(
        name=f"{report.about}-{report.as_of}",
        title=report.title,
        description=report.subtitle,
        publisher=report.body,
        licence=licence,
        more={"digest": report.digest, "knownAt": report.known_at, "root": report.root},
        resources=[resource(figure, table, path) for figure, table, path in named],
    )
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode()


def table_csv(table: ReleasedTable) -> bytes:
    """Give one table as CSV: the names of its columns, then its rows; a mark where there is no value."""
    keys = [n for n, c in enumerate(table.columns) if c.role == "key"]
    lines = [[f["name"] for f in fields(table)]]
    for number, (key, row) in enumerate(zip(table.keys, table.rows, strict=True), start=1):
        line: list[str] = [] if is_keyed(table) else [str(number)]
        for position, cell in enumerate(row):
            if has_code(table, position):
                line.append(key[keys.index(position)])
            line.append(_written(cell, table.columns[position]))
        lines.append(line)
    return _csv(lines)


def _written(cell: Cell, column: ReleasedColumn) -> str:
    """Write a cell for machines: no thousands marks, days as ISO 8601, the mark where there is no value."""
    if isinstance(cell, Withheld):
        return cell.mark
    match cell.value:
        case bool():
            return "true" if cell.value else "false"
        case date():
            return cell.value.isoformat()
        case str():
            return _harmless(cell.value)
    return str(cell.value)


def _harmless(words: str) -> str:
    """Keep words from being run as a formula by a spreadsheet."""
    return f"'{words}" if words[:1] in ("=", "+", "-", "@", "\t", "\r") else words


def _notes(report: Report) -> bytes:
    lines = [["measure", "about", "words"]]
    for figure in report.figures:
        facts = {
            "question": figure.question,
            "unit": figure.unit,
            "counts": figure.numerator,
            "out of": figure.denominator,
            "time": figure.time_rule,
            "source": figure.source,
            "version": figure.version,
            "as of": figure.as_of.isoformat(),
            "since": figure.since.isoformat(),
            "known at entry": str(figure.known_at),
            "root": figure.root,
            "released to": figure.reader,
            "guarantee": figure.guarantee,
        }
        lines += [[figure.measure, about, words] for about, words in facts.items() if words]
        lines += [[figure.measure, "withheld", words] for words in figure.withheld]
        lines += [[figure.measure, "note", words] for words in figure.notes]
    return _csv(lines + [["", f"mark [{mark}]", meaning] for mark, meaning in REASONS.items()])


def _csv(lines: Iterable[Iterable[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(lines)
    return out.getvalue().encode()
