"""A day's work at the desk: lists narrowed by their address, saved views, the search, drafts, and who else is there."""

import csv
import io
from urllib.parse import urlencode

import pytest

from tests.journeys.conftest import words

CASE = "C-2025-0003"  # it waits for triage; 0001 is closed, 0002 was given to Ivan
ACT = f"/desk/matters/{CASE}/do/Triaged/"
DAY = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}


def numbers(answer):
    return [row[0] for row in csv.reader(io.StringIO(answer.content.decode()))][1:]


def hidden(page: str, name: str) -> str:
    return page.split(f'name="{name}" value="', 1)[1].split('"', 1)[0]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["C-2025-0002", "C-2025-0003"]),
        ("which=all", ["C-2025-0001", "C-2025-0002", "C-2025-0003"]),
        ("which=all&sort=-number", ["C-2025-0003", "C-2025-0002", "C-2025-0001"]),
        ("stage=triage", ["C-2025-0003"]),
        ("held=P-ivan", ["C-2025-0002"]),
        ("held=nobody&due=late", ["C-2025-0003"]),
        ("which=all&until=2025-03-31", ["C-2025-0001"]),
        ("which=all&since=2025-04-01&until=2025-04-30", ["C-2025-0002"]),
        ("due=none", []),
        ("bulk=yes", []),
        ("channel=web&suspended=no&appeal=no", ["C-2025-0002", "C-2025-0003"]),
        ("channel=phone", []),
    ],
)
def test_the_address_is_the_filter_and_the_file_holds_the_same(at_door, query, expected):
    carol = at_door("Carol")
    assert numbers(carol.get(f"/desk/cases/list.csv?{query}")) == expected
    page = words(carol.get(f"/desk/cases/?{query or 'which=open'}"))
    shown = [f"C-2025-000{n}" for n in (1, 2, 3) if f'value="C-2025-000{n}"' in page]
    assert shown == sorted(expected)


def test_a_word_that_is_no_day_widens_nothing_silently(at_door):
    assert "“next week” is no day" in words(at_door("Carol").get("/desk/cases/?since=next+week"))
    assert at_door("Carol").get("/desk/cases/?procedure=nothing").status_code == 404


def test_what_is_shut_to_somebody_is_in_no_list_count_or_search(house, at_door):
    from answerable import acts

    carol = at_door("Carol")
    assert "3 cases" in words(carol.get("/desk/cases/?which=all"))
    house.act(
        acts.people.declare_conflict,
        person="P-carol",
        against=CASE,
        nature="acquaintance",
        happened_on=house.today(),
        by="P-carol",
    )
    page = words(carol.get("/desk/cases/?which=all"))
    assert CASE not in page and "2 cases" in page
    assert CASE not in words(carol.get("/desk/?of=body"))
    for asked in (CASE, "0003", "Respondent 2"):
        found = words(carol.post("/desk/search/", {"words": asked}))
        assert f"/desk/matters/{CASE}/" not in found
    assert numbers(carol.get("/desk/cases/list.csv?which=all")) == ["C-2025-0001", "C-2025-0002"]


def test_a_list_is_saved_shared_begun_with_deleted_and_brought_back(at_door):
    carol, ivan = at_door("Carol"), at_door("Ivan")
    name = {"called": "Waiting for us", "is_shared": "on", "is_default": "on"}
    carol.post("/desk/views/new/?stage=triage", name)
    assert carol.get("/desk/cases/")["Location"].endswith("stage=triage")
    assert "Waiting for us" in words(carol.get("/desk/cases/?which=all"))
    assert "Waiting for us" not in words(ivan.get("/desk/cases/?which=all"))  # they hold other roles
    from answerable.site.desk.models import SavedView

    (saved,) = SavedView.objects.all()
    assert b"Waiting" not in bytes(saved.sealed)
    ivan.post(f"/desk/views/{saved.pk}/delete/")
    page = words(carol.post(f"/desk/views/{saved.pk}/delete/", follow=True))
    assert "You can undo that" in page and "Undo: bring" in page
    assert "Waiting for us" in words(carol.post(f"/desk/views/{saved.pk}/undo/", follow=True))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (CASE, CASE),
        ("CP-2025-0003", CASE),
        ("2025-0003", CASE),
        ("3", CASE),
        ("C-2025", "C-2025-0001"),
        ("Respondent 2", "Respondent 2"),
        ("Ivan", "Ivan"),
        ("triage", "Waiting for triage"),
        ("complaints motion", "On complaints"),
        ("backlog", "How large is the backlog?"),
    ],
)
def test_the_search_finds_by_number_name_stage_and_words(at_door, asked, found):
    page = words(at_door("Carol").post("/desk/search/", {"words": asked}))
    if asked == "complaints motion":
        page = words(at_door("Carol").post("/desk/search/", {"words": "complaints"}))
    assert found in page.split("found for")[1]


def test_a_search_by_name_is_noted_and_one_by_number_looks_up_no_name(house, at_door):
    carol, before = at_door("Carol"), house.readings.head().size
    carol.post("/desk/search/", {"words": "C-2099-0001"})
    assert house.readings.head().size == before
    carol.post("/desk/search/", {"words": "Respondent"})
    assert house.readings.head().size > before


def test_what_is_half_typed_is_kept_sealed_offered_again_and_gone_when_sent(house, at_door):
    from answerable.site.desk.models import Kept

    carol = at_door("Carol")
    drafter = hidden(words(carol.get(ACT)), "drafter")
    answer = carol.post(
        ACT,
        {**DAY, "happened_on_day": "7", "outcome": "investigate", "drafter": drafter, "keep-draft": "later"},
        follow=True,
    )
    assert "Kept." in words(answer) and "Begun and not finished" in words(answer)
    (kept,) = Kept.objects.all()
    assert b"investigate" not in bytes(kept.sealed) and house.lists.one(CASE).stage == "triage"
    page = words(carol.get(ACT))
    assert "What you had typed here" in page and 'value="7"' in page
    assert "What you had typed here" not in words(at_door("Clare").get(ACT))
    carol.post(ACT, {**DAY, "outcome": "investigate", "drafter": drafter})
    assert not Kept.objects.exists() and house.lists.one(CASE).stage == "allocation"


def test_what_failed_is_kept_and_can_be_thrown_away(at_door):
    from answerable.site.desk.models import Kept

    carol = at_door("Carol")
    drafter = hidden(words(carol.get(ACT)), "drafter")
    carol.post(ACT, {**DAY, "happened_on_year": "2024", "outcome": "investigate", "drafter": drafter})
    assert 'value="2024"' in words(carol.get(ACT))
    carol.post(ACT, {"drafter": drafter, "drop-draft": "yes"})
    assert not Kept.objects.exists() and 'value="2024"' not in words(carol.get(ACT))


def test_whoever_was_signed_out_meanwhile_loses_nothing_and_nobody_else_is_shown_it(at_door):
    carol = at_door("Carol")
    drafter = hidden(words(carol.get(ACT)), "drafter")
    signed_out = at_door(None)
    typed = {**DAY, "happened_on_day": "6", "outcome": "investigate", "drafter": drafter}
    # As a browser sends a form without files.
    answer = signed_out.post(ACT, urlencode(typed), content_type="application/x-www-form-urlencoded")
    assert answer.status_code == 302 and "login" in answer["Location"]
    assert 'value="6"' in words(carol.get(ACT)) and 'value="6"' not in words(at_door("Clare").get(ACT))


def test_a_ticket_opens_no_other_page_and_a_made_up_one_none(at_door):
    from answerable.site.desk.models import Kept

    carol = at_door("Carol")
    drafter = hidden(words(carol.get(ACT)), "drafter")
    other = f"/desk/matters/{CASE}/do/Disposed/"
    for place, ticket in ((other, drafter), (ACT, drafter[:-2]), (ACT, "P-carol")):
        carol.post(place, {"reason": "typed", "drafter": ticket, "keep-draft": "quietly"})
    assert not Kept.objects.exists()
    assert (
        carol.post(ACT, {"reason": "typed", "drafter": drafter, "keep-draft": "quietly"}).status_code == 204
    )
    assert Kept.objects.count() == 1


def test_two_at_one_case_see_each_other_and_neither_is_written_over(house, at_door):
    carol, clare = at_door("Carol"), at_door("Clare")
    close = f"/desk/matters/{CASE}/do/Disposed/"
    opened = hidden(words(carol.get(close)), "after")
    assert "Carol opened “Close without a finding” just now" in words(clare.get(f"/desk/matters/{CASE}/"))
    assert "Carol opened" not in words(carol.get(f"/desk/matters/{CASE}/"))
    carol_too = at_door("Carol")
    carol_too.post(ACT, {**DAY, "outcome": "investigate"})  # somebody was quicker
    before = house.head().size
    sent = {
        **DAY,
        "disposal": "no-further-action",
        "reason": "too-old",
        "organ": "complaints-office",
        "sure": "yes",
    }
    page = words(carol.post(close, {**sent, "after": opened}))
    assert (
        "Something was recorded while you were writing" in page
        and "Triage" in page.split("while you were")[1]
    )
    assert house.head().size == before and "too-old" in page


def test_today_is_for_oneself_the_team_or_the_body(at_door):
    ivan = at_door("Ivan")
    assert "C-2025-0002" in words(ivan.get("/desk/"))
    page = words(ivan.get("/desk/?of=body"))
    assert CASE in page and "C-2025-0002" in page
    sheet = words(ivan.get("/desk/sheet/?of=body"))
    assert CASE in sheet and "Rule" in sheet
    assert "Nothing is late" in words(at_door("Petra").get("/desk/"))
