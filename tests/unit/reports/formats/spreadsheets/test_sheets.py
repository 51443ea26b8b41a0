from dataclasses import replace

from answerable.disclosure import ReleasedColumn, ReleasedTable
from answerable.reports.formats.spreadsheets.sheets import NOTHING, book
from answerable.rules import Licence
from tests.unit.reports.conftest import released


def test_cover_contents_and_notes_come_first_then_one_table_a_sheet(report):
    names = [sheet.name for sheet in book(report).sheets]
    assert names == ["Cover", "Contents", "Notes", "Words", "1 stages", "2 flow-by-month", "3 cohorts"]
    assert list(book(report).sheets[1].links) == names[2:]


def test_every_row_is_as_long_as_its_header_and_no_cell_is_blank(report):
    for sheet in book(report).sheets[1:]:
        assert len(set(sheet.heads)) == len(sheet.heads) > 1
        for row in sheet.rows:
            assert len(row) == len(sheet.heads)
            assert all(str(cell).strip() for cell in row)


def test_numbers_stay_numbers_and_marks_are_words(report):
    stages, _, cohorts = book(report).sheets[4:]
    assert stages.heads == ("Stage", "Open cases")
    assert stages.rows[:2] == (("Waiting for triage", 1234), ("Being investigated & heard", "[c]"))
    assert cohorts.rows[0][:7] == ("2024", 140, 60, 190, 401, 91, "yes")


def test_the_notes_explain_every_mark_and_how_each_figure_is_counted(report):
    said = dict(book(report).sheets[2].rows)
    assert set(said) >= {"[c]", "[x]", "[z]", "[low]", "Open cases: guarantee", "Open cases: withheld"}
    assert "does not occur" in said["[low]"] and "does not occur" not in said["[c]"]


def test_the_cover_says_on_which_terms(report):
    terms = Licence(name="CC-BY-4.0", title="Attribution", path="https://licence.example/")
    assert any("licence.example" in line for line in book(report, licence=terms).sheets[0].lines)
    assert not any("licence" in line for line in book(report).sheets[0].lines)


def test_a_table_without_rows_says_so():
    table = ReleasedTable(
        "none", "None", (ReleasedColumn("a", "A", "key"), ReleasedColumn("n", "A", "count")), (), ()
    )
    from datetime import date

    from answerable.reports import FigureBlock, Report

    alone = Report(
        "m", "T", "S", "B", "public", (FigureBlock(released("m", table)),), date(2026, 6, 30), 1, "00"
    )
    sheet = book(alone).sheets[-1]
    assert sheet.rows == ((NOTHING, "[z]"),)
    assert sheet.heads == ("A", "A (n)")  # two columns of one title are told apart
    assert replace(sheet, name="x").name == "x"
