"""An investigation at the desk: exhibits, statements, questions, withholding, disclosure, bundle and report."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import made_pdfs as made
from tests.journeys.conftest import words

CASE = "C-2025-0002"  # it is Ivan's
AT = f"/desk/matters/{CASE}/investigation/"
DAY = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}


def send(client, address, **sent):
    answer = client.post(AT + address, {**DAY, **sent}, follow=True)
    return words(answer)


def pdf(content, name="letter.pdf"):
    return SimpleUploadedFile(name, content, "application/pdf")


def exhibit(client, content=None, **more):
    sent = {"name": "The letter", "sort": "document", "file": pdf(content or made.plain()), **more}
    return send(client, "exhibits/files/new/", **sent)


def entry_of(house, kind, subject=CASE):
    return [e for e in house.record.read(subject=subject, kinds={kind})][-1]


@pytest.fixture
def ivan(at_door):
    return at_door("Ivan")


def test_the_case_leads_to_it_and_it_begins_empty(house, ivan):
    assert AT in words(ivan.get(f"/desk/matters/{CASE}/"))
    page = words(ivan.get(AT))
    assert "Respect for others" in page and "Rule 5(2)" in page and "None was taken yet" in page


def test_an_exhibit_is_taken_passed_on_and_checked(house, ivan):
    page = exhibit(ivan, allegation=f"{CASE}/a1", bearing="supports")
    assert "The exhibit is in the record" in page and "unbroken since" in page
    one = words(ivan.get(AT + "exhibits/1/"))
    assert "The same bytes as on" in one and "Chain of custody" in one
    page = send(ivan, "exhibits/1/pass/", holder="P-petra", reason="hearing")
    assert "The chain has another link" in page and "Petra" in page
    assert "is with P-petra already" in send(ivan, "exhibits/1/pass/", holder="P-petra", reason="hearing")
    assert ">e1</a>" in words(ivan.get(AT))


def test_a_thing_without_a_file_and_one_without_a_name(house, ivan):
    assert "Write something under" in exhibit(ivan, name="")
    page = send(ivan, "exhibits/files/new/", name="The lantern", sort="object")
    assert "The lantern" in page and "bytes" not in page


def test_statements_notes_and_days_make_a_chronology(house, ivan, at_door):
    page = send(ivan, "statements/files/new/", name="Wendy Wick", sort="witness", channel="person",
                words="I saw it all.", is_signed="yes")  # fmt: skip
    assert "Statement 1 of Wendy Wick" in page and "I saw it all." in page
    nobody = send(
        ivan, "statements/files/new/", sort="witness", channel="person", words="So.", is_signed="no"
    )
    assert "Nobody is named as having said it" in nobody
    send(ivan, "notes/new/", words="Ask her again.", audience="author")
    assert "Ask her again." in words(ivan.get(AT)) and "Ask her again." not in words(at_door("Carol").get(AT))
    assert "Ask her again." not in words(at_door("Carol").get(f"/desk/matters/{CASE}/"))
    day = {"occurred_on_day": "2", "occurred_on_month": "1", "occurred_on_year": "2024"}
    send(ivan, "chronology/new/", words="The lantern fell.", **day)
    told = words(ivan.get(AT + "chronology/"))
    assert told.index("The lantern fell.") < told.index("Complaint received") < told.index("Statement 1")


def test_an_allegation_is_withdrawn_and_stays(house, ivan):
    page = send(ivan, "allegations/withdraw/", allegation=f"{CASE}/a1", reason="no-evidence")
    assert "withdrawn: there is no evidence of it" in page


def code_of(page):
    return re.search(r"code <strong>([\d ]{19})</strong>", page)[1]


def test_a_party_answers_from_their_own_page_and_sees_nothing_else(house, ivan, client):
    send(ivan, "questions/new/", to="respondent", words="Where were you?")
    soon = {"due_on_day": "11", "due_on_month": "3", "due_on_year": "2026"}
    send(ivan, "questions/new/", to="respondent", words="And then?", **soon)
    send(ivan, "questions/new/", to="complainant", words="What did you see?")
    send(ivan, "notes/new/", words="A note.", audience="case")
    code = code_of(send(ivan, "parties/admit/", to="respondent"))
    wrong = words(client.post("/follow/", {"complaint": CASE, "code": "0000 0000 0000 0000"}))
    assert "do not belong together" in wrong and client.get("/follow/yours/").status_code == 302
    own = words(client.post("/follow/", {"complaint": CASE, "code": code}, follow=True))
    assert "Where were you?" in own and "And then?" in own and "A note." not in own
    assert "What did you see?" not in own
    assert "Your reply has reached us" in words(
        client.post("/follow/yours/questions/1/", {"words": "At home."}, follow=True)
    )
    assert client.get("/follow/yours/questions/3/").status_code == 404
    assert client.get("/follow/yours/questions/1/").status_code == 404
    assert entry_of(house, "PartyReplied", f"{CASE}/q1").event.actor == "public"
    assert "At home." in words(ivan.get(AT))
    assert f"{CASE}/q2" in words(ivan.get("/desk/"))  # its own duty, by its own day
    assert client.get("/desk/").status_code == 302
    client.post("/follow/yours/close/")
    assert client.get("/follow/yours/").status_code == 302


def test_a_new_code_closes_the_old_one(house, ivan, client):
    old, new = (code_of(send(ivan, "parties/admit/", to="respondent")) for _ in range(2))
    assert "do not belong together" in words(client.post("/follow/", {"complaint": CASE, "code": old}))
    assert client.post("/follow/", {"complaint": CASE, "code": new}).status_code == 302


def test_parts_are_withheld_looked_at_kept_and_given(house, ivan, client):
    exhibit(ivan)
    entry = entry_of(house, "ExhibitTaken").index
    at = f"withhold/{entry}/file/"
    assert "Withhold parts of “e1: The letter”" in words(ivan.get(AT + at))
    assert ivan.get(f"{AT}{at}pages/1/").content[:4] == b"\x89PNG"
    assert "Nothing is marked" in send(ivan, at, to="respondent", grounds="names-others", name="x")
    marked = {"to": "respondent", "more": "Zdenka Ashworth", "grounds": "names-others", "name": "The letter"}
    seen = send(ivan, at, **marked)
    assert "This is what would be given" in seen and "1 part taken out" in seen
    token = re.search(r'name="token" value="(\w+)"', seen)[1]
    assert ivan.get(f"{AT}{at}made/1/").content[:4] == b"\x89PNG"
    assert "too long ago" in send(ivan, at, **marked, keep="yes", token="another")
    page = send(ivan, at, **marked, keep="yes", token=token)
    assert "Give files to a party" in page and "made for the respondent, one part is withheld" in page
    kept = entry_of(house, "PartsWithheld").event.facts
    assert (kept.marks, kept.to, kept.grounds) == (1, "respondent", ("names-others",))
    assert "made for another party" in send(ivan, "give/", to="complainant", files=kept.file)
    assert "and no others" in send(ivan, "give/", to="respondent", files=kept.file)
    code = code_of(send(ivan, "parties/admit/", to="respondent"))
    own = words(client.post("/follow/", {"complaint": CASE, "code": code}, follow=True))
    address = re.search(r'href="(/follow/yours/files/\d+/\d+/)"', own)[1]
    content = b"".join(client.get(address).streaming_content)
    assert content[:5] == b"%PDF-" and b"Ashworth" not in content and "names somebody who is no party" in own
    assert client.get(address.replace("/1/", "/2/")).status_code == 404
    assert client.get(f"/follow/yours/files/{entry}/1/").status_code == 404


@pytest.mark.pdf
def test_the_papers_are_put_together_while_the_page_tells_how_far(house, ivan):
    exhibit(ivan)
    send(ivan, "statements/files/new/", name="Wendy Wick", sort="witness", channel="person",
         words="I saw it all.", is_signed="yes")  # fmt: skip
    page = words(ivan.get(AT + "bundle/"))
    papers = re.findall(r'name="papers" type="checkbox" value="([^"]+)"', page)
    assert len(papers) >= 3
    answer = ivan.post(AT + "bundle/", {"purpose": "For the panel", "papers": papers})
    pieces = [piece.decode() for piece in answer.streaming_content]
    told = "".join(pieces)
    assert len(pieces) == len(papers) + 2 + 3 and "1 of" in pieces[1] and "an estimate" in told
    facts = entry_of(house, "BundleMade").event.facts
    assert facts.documents == len(papers) + 2 and f"Done: {facts.pages} pages" in told
    assert "Bundle, For the panel" in words(ivan.get(AT))


@pytest.mark.pdf
def test_a_report_is_kept_as_it_is_written_and_then_filed(house, ivan):
    page = words(ivan.get(AT + "report/"))
    assert f"{CASE}/a1: Respect for others (Rule 5(2))" in page and "Nothing is kept yet" in page
    parts = {"summary": "So far <so> good", "findings": f"{CASE}/a1: proved"}
    assert "So far &lt;so&gt; good" in send(ivan, "report/", **parts, keep="yes")
    assert "So far &lt;so&gt; good" in words(ivan.get(AT + "report/"))
    assert "The report is filed" in send(ivan, "report/", **parts, file="yes")
    filed = entry_of(house, "ReportFiled")
    assert filed.event.facts.findings_proposed == 1
    saved = ivan.get(f"{AT}papers/files/{filed.index}/report/")
    assert saved.content[:5] == b"%PDF-"


@pytest.mark.parametrize("name", ["Olga", "Mallory", "Theo"])
def test_nobody_else_looks_into_it(house, at_door, ivan, name):
    exhibit(ivan)
    for address in ("", "exhibits/", "papers/", "chronology/"):
        assert at_door(name).get(AT + address).status_code in (403, 404)


def test_what_may_not_be_done_says_why(house, at_door):
    answer = at_door("Clare").get(AT + "exhibits/files/new/")
    assert answer.status_code == 409 and "Rule 8(11)" in words(answer)


def test_there_is_no_such_case(house, ivan):
    assert ivan.get("/desk/matters/C-2025-9999/investigation/").status_code == 404
    assert ivan.get(AT + "exhibits/9/").status_code == 404
