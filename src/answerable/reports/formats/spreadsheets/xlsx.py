"""A report as an Office Open XML spreadsheet: every table marked as one, with its header row."""

import io
from datetime import date, datetime, time
from typing import Any

from answerable.reports.formats.spreadsheets.sheets import Book, Content, Sheet, book
from answerable.reports.report import Report
from answerable.rules import Licence

WIDEST = 60


def xlsx(report: Report, *, licence: Licence | None = None) -> bytes:
    """Write a report as .xlsx; the same report gives the same bytes."""
    import xlsxwriter  # noqa: PLC0415  (needed by spreadsheets alone)

    out = io.BytesIO()
    laid = book(report, licence=licence)
    # Words stay words: nothing that stands in a cell is run, and no address in it becomes a link unasked.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as written:
        written.set_properties(_properties(laid))
        formats = {name: written.add_format({"font_size": 12, **how}) for name, how in FORMATS.items()}
        for number, sheet in enumerate(laid.sheets):
            _sheet(written.add_worksheet(sheet.name), sheet, number, formats)
    return out.getvalue()


FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 15},
    "line": {"text_wrap": False},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
    "text": {"text_wrap": True, "valign": "top"},
    "mark": {"align": "right", "valign": "top"},
    "whole": {"num_format": "#,##0", "valign": "top"},
    "part": {"num_format": "#,##0.0", "valign": "top"},
    "day": {"num_format": "d mmmm yyyy", "align": "right", "valign": "top"},
    "link": {"font_color": "#0B5D5E", "underline": 1, "valign": "top"},
}


def _properties(laid: Book) -> dict[str, Any]:
    made = datetime.combine(laid.made_on, time())
    return {"title": laid.title, "subject": laid.subject, "author": laid.author, "created": made}


def _sheet(written: Any, sheet: Sheet, number: int, formats: dict[str, Any]) -> None:
    for row, line in enumerate(sheet.lines):
        written.write_string(row, 0, line, formats["title" if row == 0 else "line"])
    written.set_landscape()
    written.fit_to_pages(1, 0)
    if not sheet.heads:
        written.set_column(0, 0, 110, formats["text"])
        return
    top, last = len(sheet.lines), len(sheet.lines) + len(sheet.rows)
    heads = [{"header": head, "header_format": formats["head"]} for head in sheet.heads]
    shape = {"columns": heads, "autofilter": False, "style": None, "name": f"table_{number}"}
    written.add_table(top, 0, last, len(sheet.heads) - 1, shape)
    written.repeat_rows(top)
    for place, width in enumerate(widths(sheet)):
        written.set_column(place, place, width)
    for row, cells in enumerate(sheet.rows, start=top + 1):
        for place, one in enumerate(cells):
            _cell(written, row, place, one, formats, in_words=place == 0 or sheet.name == "Notes")
    for row, to in enumerate(sheet.links, start=top + 1):
        written.write_url(row, 0, f"internal:'{to}'!A1", formats["link"], to)


def _cell(
    written: Any, row: int, place: int, one: Content, formats: dict[str, Any], *, in_words: bool
) -> None:
    match one:
        case str():
            is_mark = one.startswith("[") and not in_words
            written.write_string(row, place, one, formats["mark" if is_mark else "text"])
        case date():
            written.write_datetime(row, place, datetime.combine(one, time()), formats["day"])
        case float():
            written.write_number(row, place, one, formats["part"])
        case int():
            written.write_number(row, place, one, formats["whole"])


def widths(sheet: Sheet) -> list[int]:
    """Give the width of each column in letters: wide enough for its longest line, but no wider than can be read."""
    columns = zip(sheet.heads, *(map(str, row) for row in sheet.rows), strict=True)
    return [max(12, min(WIDEST, 2 + max(len(words) for words in column))) for column in columns]
