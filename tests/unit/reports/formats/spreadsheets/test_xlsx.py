"""The spreadsheet read back by openpyxl, which had no part in writing it."""

import io

import pytest

from answerable.reports import xlsx
from answerable.reports.formats.spreadsheets.sheets import book


@pytest.fixture
def opened(report):
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(xlsx(report)))


def test_the_same_report_gives_the_same_bytes(report):
    assert xlsx(report) == xlsx(report)


def test_every_sheet_holds_what_was_laid_out_and_marks_its_table(report, opened):
    laid = {sheet.name: sheet for sheet in book(report).sheets}
    assert opened.sheetnames == list(laid)
    for sheet in opened:
        rows = [[cell for cell in row if cell is not None] for row in sheet.iter_rows(values_only=True)]
        asked = laid[sheet.title]
        whole = [[line] for line in asked.lines] + ([list(asked.heads)] if asked.heads else [])
        got = [[getattr(c, "date", lambda c=c: c)() for c in row] for row in rows]
        assert got == whole + [list(row) for row in asked.rows]
        assert not sheet.merged_cells.ranges and sheet.sheet_state == "visible"
        (table,) = sheet.tables.values() if asked.heads else (None,)
        if table:
            assert table.headerRowCount == 1 and not table.autoFilter
            assert sheet[table.ref][0][0].value == asked.heads[0]


def test_numbers_are_numbers_and_contents_lead_to_the_sheets(opened):
    assert opened["1 stages"]["B4"].value == 1234 and opened["1 stages"]["B5"].value == "[c]"
    assert opened["1 stages"]["B4"].number_format == "#,##0"
    assert opened["Contents"]["A4"].hyperlink.location == "'Notes'!A1"
    assert opened.properties.title == "How complaints <stand>: The Guild & Friends"


def test_words_cannot_run_as_a_formula(report):
    from dataclasses import replace

    from openpyxl import load_workbook

    from answerable.reports import Words

    written = xlsx(replace(report, blocks=(Words("=1+1"),)))
    cell = load_workbook(io.BytesIO(written))["Words"]["B4"]
    assert (cell.value, cell.data_type) == ("=1+1", "s") or cell.data_type != "f"
