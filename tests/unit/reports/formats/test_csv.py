import csv
import io
import json
import zipfile

from answerable.disclosure import ReleasedColumn, ReleasedTable, Shown
from answerable.reports import FigureBlock, Report, tables_zip
from tests.unit.reports.conftest import released


def opened(report: Report) -> dict[str, str]:
    archive = zipfile.ZipFile(io.BytesIO(tables_zip(report)))
    return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_the_same_report_gives_the_same_bytes(report):
    assert tables_zip(report) == tables_zip(report)


def test_every_table_is_a_file_that_the_package_describes(report):
    files = opened(report)
    package = json.loads(files["datapackage.json"])
    assert [r["path"] for r in package["resources"]] == [
        n for n in files if n not in ("datapackage.json", "notes.csv")
    ]
    assert len(package["resources"]) == 3
    for resource in package["resources"]:
        rows = list(csv.reader(io.StringIO(files[resource["path"]], newline="")))
        assert rows[0] == [f["name"] for f in resource["schema"]["fields"]]
        assert [m["value"] for m in resource["schema"]["missingValues"]] == ["[c]", "[x]", "[z]", "[low]"]
    assert (package["digest"], package["root"]) == (report.digest, report.root)


def test_cells_are_written_for_machines(report):
    files = opened(report)
    stages = files["01-open-by-stage-stages.csv"]
    assert stages.split("\r\n")[:3] == [
        "stage_code,stage,open",
        "triage,Waiting for triage,1234",
        "investigation,Being investigated & heard,[c]",
    ]
    cohorts = files["02-time-to-decision-cohorts.csv"].split("\r\n")
    assert cohorts[1] == "2024,2024,140,60,190,401,91,true,2024-12-30"
    assert cohorts[2] == "2025,2025,96,88,[x],[x],[x],false,[c]"


def test_fields_have_types_and_units(report):
    package = json.loads(opened(report)["datapackage.json"])
    fields = {f["name"]: f for f in package["resources"][2]["schema"]["fields"]}
    assert (fields["n"]["type"], fields["n"]["unit"]) == ("integer", "cases")
    assert [fields[n]["type"] for n in ("year", "median", "share", "trained", "latest")] == [
        "string", "number", "integer", "boolean", "date",
    ]  # fmt: skip


def test_notes_hold_definitions_guarantee_and_what_is_withheld(report):
    notes = list(csv.reader(io.StringIO(opened(report)["notes.csv"], newline="")))
    about = {(n[0], n[1]) for n in notes}
    assert {("open-by-stage", "guarantee"), ("open-by-stage", "withheld"), ("", "mark [c]")} <= about


def test_words_cannot_run_as_a_formula(report):
    column = ReleasedColumn("view", "View", "code")
    table = ReleasedTable("t", "T", (column,), ((Shown('=HYPERLINK("x")'),),), (("row-1",),))
    files = opened(
        Report("M-1", "T", "", "B", "public", (FigureBlock(released("m", table)),), report.as_of, 0, "00")
    )
    assert files["01-m-t.csv"].split("\r\n")[1] == '1,"\'=HYPERLINK(""x"")"'
