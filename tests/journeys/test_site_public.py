"""What nobody in particular can see and do, through the doors."""

import json
import re

import pytest

from tests.journeys.conftest import words


def write_complaint(client):
    client.post("/complain/")
    client.post("/complain/what-happened/", {"words": "He took my lantern."})
    client.post(
        "/complain/when/", {"conduct_on_day": "1", "conduct_on_month": "Mar", "conduct_on_year": "2026"}
    )


def test_home_says_how_it_stands_in_one_sentence(house, client):
    page = words(client.get("/"))
    assert "On 28 February 2026" in re.sub(r"<[^>]+>", "", page)
    assert "open-by-stage" in page and "1 is answered" in page


def test_what_is_written_is_kept_until_it_is_sent(house, client):
    write_complaint(client)
    assert "He took my lantern." in words(client.get("/complain/what-happened/"))
    check = words(client.get("/complain/check/"))
    assert "He took my lantern." in check and "1 March 2026" in check
    before = house.head().size
    answer = client.post("/complain/check/", follow=True)
    assert "We have your complaint" in words(answer)
    assert house.head().size > before
    assert "You have begun" not in words(client.get("/complain/"))


def test_what_is_thrown_away_is_gone(house, client):
    from answerable.site.accounts.models import Draft

    write_complaint(client)
    assert Draft.objects.count() == 1
    client.post("/complain/discard/")
    assert Draft.objects.count() == 0
    assert client.get("/complain/check/").headers["Location"] == "/complain/what-happened/"


def test_a_wrong_day_keeps_what_was_typed_and_says_what_is_wrong(house, client):
    write_complaint(client)
    answer = words(
        client.post(
            "/complain/when/", {"conduct_on_day": "31", "conduct_on_month": "2", "conduct_on_year": "2026"}
        )
    )
    assert "<title>Error: " in answer
    assert "31 2 2026 is not a day of the calendar" in answer
    assert 'value="31"' in answer


def test_the_receipt_is_shown_until_it_is_put_away(house, client):
    write_complaint(client)
    client.post("/complain/check/")
    assert "CP-2026" in words(client.get("/complain/received/"))
    client.post("/complain/received/")
    assert client.get("/complain/received/").headers["Location"] == "/follow/"


def test_a_receipt_may_be_tried_ten_times_in_a_quarter_of_an_hour(house, client):
    for _ in range(10):
        assert "do not belong together" in words(
            client.post("/follow/", {"complaint": "CP-2025-0001", "code": "1"})
        )
    assert "was tried 10 times" in words(client.post("/follow/", {"complaint": "CP-2025-0001", "code": "1"}))


def test_the_public_sees_whole_months_only(house, client):
    figure = client.get("/api/v1/figures/received?as_of=2026-03-10").json()
    assert figure["as_of"] == "2026-02-28"
    assert 'As of <time datetime="2026-02-28"' in words(client.get("/figures/received/?as_of=2026-03-10"))


def test_another_day_is_asked_for_in_three_boxes(house, client):
    asked = {
        "as_of_day": "31",
        "as_of_month": "12",
        "as_of_year": "2025",
        "since_day": "",
        "since_month": "",
        "since_year": "",
    }
    assert "2025-12-31" in words(client.get("/figures/received/", asked))


@pytest.mark.parametrize("form", ["json", "zip"])
def test_a_figure_can_be_taken_away(house, client, form):
    answer = client.get(f"/figures/received.{form}")
    assert answer.status_code == 200 and len(answer.content) > 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="received-2026-02-28.{form}"'


def test_the_interface_describes_itself(house, client):
    described = client.get("/api/v1/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert {"/api/v1/figures", "/api/v1/figures/{measure}", "/api/v1/motions", "/api/v1/record"} <= set(
        described["paths"]
    )
    motions = client.get("/api/v1/motions").json()
    assert [point["status"] for point in motions[0]["points"]] == ["answered", "partly", "refused", "late"]
    assert client.get("/api/v1/figures/nothing").status_code == 404
    assert client.get("/api/v1/record").json()["root"] == house.head().root


def test_a_published_answer_is_the_file_that_was_frozen(house, client, tmp_path):
    from answerable.site.commands import main

    page = words(client.get("/questions/M-2026-01/"))
    names = re.findall(r'/questions/M-2026-01/(answer-[^"]+)"', page)
    assert "answer-M-2026-01.zip" in names and "answer-M-2026-01.proof.json" in names
    pack = tmp_path / "answer.zip"
    pack.write_bytes(client.get("/questions/M-2026-01/answer-M-2026-01.zip").content)
    assert main(["verify", str(pack)]) == 0
    assert client.get("/questions/M-2026-01/another.zip").status_code == 404


def test_every_answer_carries_a_strict_policy(house, client):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert (
        "default-src 'none'" in policy
        and "frame-ancestors 'none'" in policy
        and "form-action 'self'" in policy
    )
    assert "unsafe" not in policy


def test_what_is_not_there_says_so(house, client):
    for address in (
        "/figures/nothing/",
        "/questions/M-1999-01/",
        "/procedures/nothing/",
        "/reports/nothing/",
        "/demo/people/",
    ):
        assert client.get(address).status_code == 404, address
    assert "There is no such page" in words(client.get("/nowhere/"))


def test_the_checkpoint_is_three_lines_and_who_signed_them(house, client):
    origin, size, _, blank, signed = client.get("/record/checkpoint").content.decode().strip().split("\n")
    assert origin == "answerable.invalid/lanternmakers" and int(size) == house.head().size
    assert blank == "" and signed.startswith(f"— {origin} ")


def test_a_kept_figure_is_equal_when_made_again(house, client):
    from django.core.cache import cache

    first = house.figure("received", reader="public")
    assert house.figure("received", reader="public") == first
    cache.clear()
    assert house.figure("received", reader="public") == first
    assert json.loads(client.get("/figures/received.json").content)["root"] == house.head().root
