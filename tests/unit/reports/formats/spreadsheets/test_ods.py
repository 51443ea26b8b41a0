"""The spreadsheet read back from its own XML, and both sorts opened by LibreOffice, which had no part in writing them."""

import csv
import io
import shutil
import subprocess
import zipfile
from datetime import date

import pytest
from lxml import etree

from answerable.reports import ods, xlsx
from answerable.reports.formats.spreadsheets.ods import MEDIA, quoted
from answerable.reports.formats.spreadsheets.sheets import book
from tests.conftest import missing

URN = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE = f"{{{URN}office:1.0}}", f"{{{URN}table:1.0}}"


def content(report):
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(ods(report))).read("content.xml"))


def test_the_same_report_gives_the_same_bytes(report):
    assert ods(report) == ods(report)


def test_the_sort_of_file_stands_plain_at_its_beginning(report):
    written = ods(report)
    assert written[30:38] == b"mimetype" and written[38 : 38 + len(MEDIA)] == MEDIA.encode()


def test_every_sheet_holds_what_was_laid_out(report):
    tables = content(report).iter(f"{TABLE}table")
    for table, asked in zip(tables, book(report).sheets, strict=True):
        assert table.get(f"{TABLE}name") == asked.name
        rows = [["".join(c.itertext()) for c in row] for row in table.iter(f"{TABLE}table-row")]
        whole = [[line] for line in asked.lines] + ([list(asked.heads)] if asked.heads else [])
        assert rows == whole + [[str(c) for c in row] for row in asked.rows]
        heads = table.findall(f"{TABLE}table-header-rows")
        assert len(heads) == (1 if asked.heads else 0)


def test_numbers_and_days_have_their_values(report):
    cells = {"".join(c.itertext()): c for c in content(report).iter(f"{TABLE}table-cell")}
    assert cells["1234"].get(f"{OFFICE}value") == "1234"
    assert cells["2024-12-30"].get(f"{OFFICE}date-value") == "2024-12-30"
    assert cells["[c]"].get(f"{OFFICE}value-type") == "string"


def test_every_table_is_marked_as_one(report):
    ranges = list(content(report).iter(f"{TABLE}database-range"))
    assert [r.get(f"{TABLE}target-range-address") for r in ranges][2:] == [
        "Words.A3:Words.B14",
        "'1 stages'.A3:'1 stages'.B7",
        "'2 flow-by-month'.A3:'2 flow-by-month'.E7",
        "'3 cohorts'.A3:'3 cohorts'.H6",
    ]
    assert quoted("Notes") == "Notes"


@pytest.fixture
def office() -> str:
    found = shutil.which("soffice")
    if found is None:
        missing("LibreOffice", "libreoffice-calc-nogui")
    return found


def test_libreoffice_opens_both_with_headers_notes_and_no_blank_surprises(office, report, tmp_path):
    for name, made in (("ods", ods(report)), ("xlsx", xlsx(report))):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"report.{name}").write_bytes(made)
    every = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
    for name in ("ods", "xlsx"):
        subprocess.run(
            [office, "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--convert-to", every,
             "--outdir", str(tmp_path / name), str(tmp_path / name / f"report.{name}")],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        for sheet in book(report).sheets:
            file = tmp_path / name / f"report-{sheet.name}.csv"
            rows = [[c for c in row if c] for row in csv.reader(file.read_text("utf-8").splitlines())]
            whole = [[line] for line in sheet.lines] + ([list(sheet.heads)] if sheet.heads else [])
            assert rows == whole + [list(map(told, row)) for row in sheet.rows], f"{name}: {sheet.name}"


def told(cell) -> str:
    """A cell as LibreOffice writes it where its format is not applied."""
    return f"{cell:%m/%d/%Y}" if isinstance(cell, date) else str(cell)
