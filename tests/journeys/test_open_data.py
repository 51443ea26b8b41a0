"""Open data as a program finds it: files that are described, agree with one another, and say when they have not changed."""

import csv
import io
import json
import re
import zipfile

import pytest

from answerable.disclosure import Released
from tests.journeys.conftest import words

MEASURE = "open-by-stage"


def test_a_table_leads_to_what_describes_it_and_the_two_agree(house, client):
    table = client.get(f"/figures/{MEASURE}/flow-by-month.csv")
    assert table.headers["Content-Type"].startswith("text/csv")
    found = re.fullmatch(r'<(.+)>; rel="describedby"; type="application/csvm\+json"', table.headers["Link"])
    described = client.get(found[1].removeprefix("http://testserver"))
    assert described.headers["Content-Type"] == "application/csvm+json"
    metadata = described.json()
    header = next(csv.reader(io.StringIO(table.content.decode(), newline="")))
    assert [c["name"] for c in metadata["tableSchema"]["columns"]] == header
    assert client.get(metadata["url"].removeprefix("http://testserver")).content == table.content
    assert metadata["dc:license"]["@id"].startswith("https://")
    assert client.get("/.well-known/csvm").content == b"{+url}-metadata.json\n"


def test_the_package_of_a_figure_and_of_all_of_them_are_valid_and_their_files_are_there(
    house, client, tmp_path
):
    from frictionless import Package

    for address in (f"/figures/{MEASURE}/datapackage.json", "/data/datapackage.json"):
        described = client.get(address).json()
        assert described["licenses"][0]["name"] == "CC-BY-4.0"
        for resource in described["resources"]:
            content = client.get(resource["path"].removeprefix("http://testserver"))
            assert content.status_code == 200, resource["path"]
            resource["path"] = (
                f"{resource['name']}.csv"  # the validator fetches nothing: the files lie beside
            )
            (tmp_path / resource["path"]).write_bytes(content.content)
        (tmp_path / "datapackage.json").write_text(json.dumps(described))
        report = Package(str(tmp_path / "datapackage.json")).validate()
        assert report.valid, [e.message for task in report.tasks for e in task.errors]
    assert len(described["resources"]) > 20


def test_every_form_of_a_figure_tells_the_same_numbers(house, client):
    released = Released.from_json(client.get(f"/figures/{MEASURE}.json").content)
    archive = zipfile.ZipFile(io.BytesIO(client.get(f"/figures/{MEASURE}.zip").content))
    for number, table in enumerate(released.tables, start=1):
        alone = client.get(f"/figures/{MEASURE}/{table.name}.csv").content
        assert archive.read(f"01-{MEASURE}-{table.name}.csv") == alone
        from openpyxl import load_workbook

        sheet = load_workbook(io.BytesIO(client.get(f"/figures/{MEASURE}.xlsx").content))[
            f"{number} {table.name}"[:31]
        ]
        shown = [getattr(cell, "value", None) or getattr(cell, "mark", 0) for cell in table.rows[0]]
        assert [cell.value or 0 for cell in sheet[4]] == shown


@pytest.mark.parametrize("form", ["json", "zip", "ods", "xlsx", "svg"])
def test_a_file_that_has_not_changed_is_not_sent_again(house, client, form):
    first = client.get(f"/figures/{MEASURE}.{form}")
    assert first.status_code == 200 and "max-age" in first.headers["Cache-Control"]
    again = client.get(f"/figures/{MEASURE}.{form}", HTTP_IF_NONE_MATCH=first.headers["ETag"])
    assert again.status_code == 304
    other = client.get(
        f"/figures/{MEASURE}.{form}?as_of=2026-01-31", HTTP_IF_NONE_MATCH=first.headers["ETag"]
    )
    assert other.status_code == 200


def test_what_is_not_there_is_not_there(house, client):
    for address in (f"/figures/{MEASURE}.exe", f"/figures/{MEASURE}/none.csv", "/figures/none/none.csv",
                    "/embed/backlog/", "/figures/backlog.svg", "/figures/none/embed/"):  # fmt: skip
        assert client.get(address).status_code == 404, address


def test_a_chart_for_another_page_may_be_framed_and_knows_nothing_of_its_reader(house, at_door):
    for client in (at_door(), at_door("Carol")):
        framed = client.get("/embed/age-of-open/")
        policy = framed.headers["Content-Security-Policy"]
        assert "frame-ancestors *" in policy and "default-src 'none'" in policy and "unsafe" not in policy
        assert "X-Frame-Options" not in framed.headers
        assert "Set-Cookie" not in str(framed.headers) and not framed.cookies
        again = client.get("/embed/age-of-open/", HTTP_IF_NONE_MATCH=framed.headers["ETag"])
        assert again.status_code == 304 and again.headers["Content-Security-Policy"] == policy
        assert (
            "X-Frame-Options" not in again.headers
        )  # what a browser keeps takes its heads from the later answer
        said = words(framed)
        assert "as of" in said and "as known at" in said and "Carol" not in said
        assert 'href="http://testserver/figures/age-of-open/?as_of=2026-02-28' in said
    assert "frame-ancestors 'none'" in at_door().get("/").headers["Content-Security-Policy"]


def test_a_picture_says_what_it_is_inside(house, client):
    picture = words(client.get("/figures/age-of-open.svg"))
    assert "Age of the open cases</text>" in picture and "as of 28 February 2026" in picture
    assert (
        "as known at" in picture
        and 'href="http://testserver/figures/age-of-open/?as_of=2026-02-28' in picture
    )
    code = words(client.get("/figures/age-of-open/embed/"))
    assert "&lt;iframe src=&#34;http://testserver/embed/age-of-open/&#34;" in code


def test_reports_come_as_spreadsheets(house, client):
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(client.get("/reports/standing.xlsx").content))
    assert book.sheetnames[:4] == ["Cover", "Contents", "Notes", "Words"] and len(book.sheetnames) > 20
    assert client.get("/reports/standing.ods").content[:2] == b"PK"


def test_the_catalogue_leads_to_every_file_and_everything_to_every_page(house, client):
    for start in ("/data/", "/everything/", "/feeds/"):
        links = set(re.findall(r'href="(/[^"#]*)"', words(client.get(start))))
        for there in sorted(link for link in links if not re.search(r"\.(pdf|css|svg)|/reports/", link)):
            assert client.get(there).status_code in (200, 302), there


def test_the_first_page_says_how_it_stands_what_is_late_and_where_it_is_told_whole(house, client):
    said = words(client.get("/"))
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", said))
    assert "On 28 February 2026" in plain and "Of 4 points put to us," in plain
    assert "Late today" in plain and "Point 4 of On complaints" in plain and "29 days late" in plain
    assert 'rel="alternate" type="application/atom+xml"' in said
    for measure in ("open-by-stage", "age-of-open", "time-to-decision"):
        assert f'href="/figures/{measure}/"' in said and f'href="/figures/{measure}.ods"' in said
    assert said.count("<table") >= 3  # beside each chart, the table that says the same
