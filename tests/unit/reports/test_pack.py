import io
import json
import zipfile

import pytest

from answerable.reports import check, freeze, packed
from answerable.rules import find_body, load
from tests.unit.reports.motions import AT, attest, bound, motion


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


def test_a_frozen_report_is_an_event_and_a_paper_for_each_file(report, rules):
    event, papers = freeze(motion(), rules, report=report, at=AT, pdf=False, by="P-1")
    assert (event.kind, event.subject, event.actor) == ("Published", report.about, "P-1")
    assert event.facts.report == report.digest
    assert event.facts.files == tuple(p.digest for p in papers)
    assert event.facts.formats == ("html", "csv", "json")
    assert (event.facts.known_at, event.facts.root) == (report.known_at, report.root)


def test_the_pack_holds_every_file_its_proof_and_how_to_check_it(report, rules):
    record = motion()
    event, papers = freeze(record, rules, report=bound(report, record), at=AT, pdf=False)
    entry = record.append([event], after=record.head().size, at=AT, papers=papers).size - 1
    whole = packed(record, rules, entry=entry, attest=attest(record))
    assert whole == packed(record, rules, entry=entry, attest=attest(record))
    archive = zipfile.ZipFile(io.BytesIO(whole))
    assert sorted(archive.namelist()) == [
        "README.txt", "answer.html", "answer.json", "proof.json", "report.css", "tables.zip",
    ]  # fmt: skip
    proof = json.loads(archive.read("proof.json"))
    assert all(check(archive.read(name), proof).ok for name in ("answer.html", "answer.json", "tables.zip"))
    assert not check(archive.read("README.txt"), proof).ok
    readme = archive.read("README.txt").decode()
    assert report.title in readme and f"entry {entry}" in readme


@pytest.mark.pdf
def test_with_a_pdf(report, rules):
    event, papers = freeze(motion(), rules, report=report, at=AT, pdf=True)
    assert event.facts.formats == ("html", "csv", "json", "pdf")
    assert papers[-1].content.startswith(b"%PDF-") and papers[-1].media == "application/pdf"
