"""Files of a case at the desk: sent in, sealed as they come, given out to be saved, and what is left behind: nothing."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection

from tests.journeys.conftest import words

CASE = "C-2025-0003"  # it waits for triage
NEW = f"/desk/matters/{CASE}/files/new/"
CONTENT = b"<script>alert('the neighbour')</script>" * 5_000


def sent(client, content=CONTENT, name="Zdeňka's film.html", media="text/html", **more):
    day = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}
    file = {"file": SimpleUploadedFile(name, content, media)} if content is not None else {}
    return client.post(NEW, {"sort": "evidence", **day, **file, **more}, follow=True)


def arriving():
    return list((Path(settings.PAPERS) / "arriving").glob("*"))


def attached(house):
    return next(e for e in house.record.read(subject=CASE, kinds={"Attached"}))


def test_a_file_is_added_and_saved_again(house, at_door):
    carol = at_door("Carol")
    assert "Add a file" in words(carol.get(f"/desk/matters/{CASE}/"))
    assert carol.get(f"/desk/matters/{CASE}/do/Attached/").headers["Location"] == NEW
    page = words(carol.get(NEW))
    assert 'enctype="multipart/form-data"' in page and "sealed as it comes in" in page
    answer = words(sent(carol))
    assert "it is in the record" in answer and "File added" in answer and "film.html" in answer
    entry = attached(house)
    assert entry.event.facts.length == len(CONTENT) and entry.event.facts.sort == "evidence"
    address = re.search(r'href="([^"]*/files/\d+/)"', answer)[1]
    given = carol.get(address)
    assert b"".join(given.streaming_content) == CONTENT
    assert given["Content-Type"] == "application/octet-stream"
    assert given["Content-Disposition"] == "attachment; filename*=UTF-8''Zde%C5%88ka%27s%20film.html"
    assert given["X-Content-Type-Options"] == "nosniff" and "sandbox" in given["Content-Security-Policy"]
    assert given["Content-Length"] == str(len(CONTENT)) and given["Cache-Control"] == "no-store"


def test_nothing_of_it_is_plain_in_the_home_folder_or_the_database(house, at_door):
    sent(at_door("Carol"))
    for path in Path(settings.PAPERS).rglob("*"):
        assert path.is_dir() or b"neighbour" not in path.read_bytes()
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM answerable_paper")
        rows = repr(cursor.fetchall())
    assert "neighbour" not in rows and "film.html" not in rows


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"content": None}, "Choose a file"),
        ({"content": b""}, "The file is empty"),
        ({"sort": ""}, "Choose an answer"),
        ({"happened_on_year": "2027"}, "still to come"),
    ],
)
def test_what_is_refused_says_why_and_leaves_nothing_behind(house, at_door, change, told):
    before = house.head().size
    assert told in words(sent(at_door("Carol"), **change))
    assert house.head().size == before
    assert arriving() == []


@pytest.mark.parametrize(("who", "status"), [(None, 200), ("Olga", 403), ("Mallory", 403), ("Theo", 403)])
def test_nobody_else_sends_a_file_and_it_is_not_even_taken_in(house, at_door, monkeypatch, who, status):
    from answerable.site.store.vault import Vault

    monkeypatch.setattr(Vault, "arriving", lambda self: pytest.fail("a file was taken in"))
    answer = sent(at_door(who))
    assert answer.status_code == status
    assert house.record.head().size and not list(house.record.read(subject=CASE, kinds={"Attached"}))


def test_to_a_closed_case_nothing_is_added_and_the_rule_is_cited(house, at_door):
    answer = at_door("Carol").get(NEW.replace("0003", "0001"))
    assert answer.status_code == 409 and "Rule 8(10)" in words(answer)


def test_a_file_is_given_to_nobody_else(house, at_door):
    carol = at_door("Carol")
    sent(carol)
    address = f"/desk/matters/{CASE}/files/{attached(house).index}/"
    assert at_door(None).get(address).status_code == 302
    assert at_door("Olga").get(address).status_code == 403
    other = next(e.index for e in house.record.read(subject=CASE, kinds={"Received"}))
    assert carol.get(f"/desk/matters/{CASE}/files/{other}/").status_code == 404
    assert carol.get(address.replace("0003", "0001")).status_code == 404


def test_a_form_from_elsewhere_is_refused_before_anything_is_filed(house, at_door):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    strict.cookies = at_door("Carol").cookies
    before = house.head().size
    assert sent(strict).status_code == 403
    assert house.head().size == before and arriving() == []


def test_a_file_sent_to_a_page_that_wants_none_is_thrown_away(house, at_door):
    file = SimpleUploadedFile("film.html", CONTENT, "text/html")
    at_door("Carol").post("/complain/what-happened/", {"words": "words", "extra": file})
    assert arriving() == []


def test_a_file_is_no_fact_to_be_typed(house):
    from answerable import acts

    with pytest.raises(acts.ActRefused, match="on the page for files"):
        facts = {"file": "a" * 64, "sort": "evidence", "length": "1"}
        house.act(
            acts.cases.record,
            matter=CASE,
            kind="Attached",
            facts=facts,
            happened_on=house.today(),
            by="P-carol",
        )
