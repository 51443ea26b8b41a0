"""A certificate of destruction says all but names; what is held about one is set out to be read, and as data."""

import io
import json
import zipfile
from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.reports import certificate, fragment, gathered_files, gathered_zip
from tests.people import CAROL, CLARE, received, staffed


@pytest.fixture
def register():
    register = staffed().on("2025-04-01")
    case = received(register, complainant_name="Alice Potter", respondent_name="Bob Miller").case
    register.act(acts.cases.dispose, case=case, disposal="withdrawn", reason="complainant-asked", by=CAROL)
    register.act(acts.keeping.begin)
    return register


def test_a_certificate_says_what_how_many_by_which_rule_by_whom_and_when_and_names_nobody(register):
    retention = "C-2025-0001/retention"
    register.on("2027-06-10").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.on("2027-06-11").act(acts.keeping.destroy, matter=retention, by=CLARE)
    report = register.show(certificate, matter=retention)
    page = fragment(report)
    for said in (
        "5 papers and 3 keys were destroyed on 11 June 2027", "CP-2025-0001", "Order 9(3)",
        "Complaints officer, P-carol, on 10 June 2027", "Clerk, P-clare, on 11 June 2027",
    ):  # fmt: skip
        assert said in page, said
    assert not any(name in page for name in ("Alice", "Potter", "Bob", "Miller", "Carol", "Clare"))


def test_a_certificate_of_an_erasure_says_what_stayed_and_why(register):
    other = received(register.on("2025-06-01"), respondent_name="Ned").case
    ned = register.last("Received").respondent
    register.act(acts.cases.dispose, case=other, disposal="withdrawn", reason="complainant-asked", by=CAROL)
    register.act(acts.complaints.receive, words="Again.", respondent=ned)
    request = register.act(acts.keeping.ask_erasure, person=ned, channel="post", by=CAROL).matter
    register.act(acts.keeping.propose, matter=request, by=CAROL)
    register.act(acts.keeping.destroy, matter=request, by=CLARE)
    page = fragment(register.show(certificate, matter=request))
    assert "open matter" in page and "still open" in page and "Rule 16" in page


def test_where_nothing_was_destroyed_there_is_no_certificate(register):
    with pytest.raises(disclosure.NotHere, match="Nothing was destroyed"):
        register.show(certificate, matter="C-2025-0001/retention")


def test_the_copy_is_a_page_data_and_each_paper_by_itself(register):
    person = register.last("Received").respondent
    gathered = register.show(disclosure.gather, person=person, on=date(2025, 4, 2))
    files = gathered_files(gathered, body="The Guild")
    assert set(files) == {"held.html", "report.css", "held.json", "papers/001.txt", "papers/002.txt"}
    page, data = files["held.html"].decode(), json.loads(files["held.json"])
    assert "What is held about Bob Miller" in page and "Nobody, so far as the reading log tells" in page
    assert data["format"] == "answerable-gathered/1" and data["parts"][0]["heading"] == "Who you are to us"
    assert not any(b"Potter" in content for content in files.values())
    packed = gathered_zip(gathered, body="The Guild")
    assert packed == gathered_zip(gathered, body="The Guild")
    assert zipfile.ZipFile(io.BytesIO(packed)).testzip() is None


@pytest.mark.pdf
def test_a_certificate_is_set_for_print(register):
    from answerable.reports import pdf_document

    retention = "C-2025-0001/retention"
    register.on("2027-06-10").act(acts.keeping.propose, matter=retention, by=CAROL)
    register.act(acts.keeping.destroy, matter=retention, by=CLARE)
    assert pdf_document(register.show(certificate, matter=retention)).startswith(b"%PDF")
