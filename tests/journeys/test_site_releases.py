"""A release from its announcement to its page, through the doors: two people, a calendar, files that never change."""

from datetime import date

import pytest

from answerable import acts
from tests.journeys.conftest import words

STATISTICIAN = "P-carol"  # she holds a second office here


@pytest.fixture
def quarter(house):
    """A release of the quarter that is over, announced in time, drafted and signed, on its day."""

    def made(day) -> str:
        house.act(
            acts.people.appoint,
            person=STATISTICIAN,
            role="statistician",
            happened_on=house.today(),
            by="P-clare",
        )
        release = house.act(
            acts.releases.announce, series="quarter", as_of=date(2026, 3, 31), by=STATISTICIAN
        ).matter
        return release

    return made


def test_an_empty_calendar_says_so_and_the_file_is_there(house, client):
    page = words(client.get("/releases/"))
    assert "No release is announced." in page and "None is out yet." in page
    assert client.get("/releases/calendar.ics").content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert "Nothing was decided" in words(client.get("/releases/decisions/"))
    assert client.get("/releases/quarter/1/").status_code == 404
    assert client.get("/releases/quarter/1/quarter-1.json").status_code == 404


def test_from_the_announcement_to_the_page(house, at_door, day, quarter):
    release = quarter(day)
    public, carol, clare = at_door(), at_door("Carol"), at_door("Clare")
    due = house.show(acts.releases.usual_day, series="quarter", as_of=date(2026, 3, 31))
    assert f"{due.day} April 2026" in words(public.get("/releases/"))
    day.today = due
    drafted = carol.post(f"/desk/releases/{release}/do/draft/", {"csrf": ""}, follow=True)
    assert "It is in the record." in words(drafted) and "Everything agrees" in words(drafted)
    assert "A draft, not out yet" in words(clare.get(f"/desk/releases/{release}/draft/"))
    shown = {"person": "P-wilma", "office": "court", "reason": "to-answer"}
    assert "A member of the Court of Wardens" in words(
        carol.post(f"/desk/releases/{release}/do/sight/", shown, follow=True)
    )
    signed = clare.post(f"/desk/releases/{release}/do/issue/", {"x": ""}, follow=True)
    assert "Out, as number 1" in words(signed)
    page = words(public.get("/releases/quarter/1/"))
    assert "Complaints in the quarter, number 1" in page and "Out on the day that was announced" in page
    assert "1 person was shown it before" in page and "P-wilma" not in page
    first = public.get("/releases/quarter/1/quarter-1.json").content
    noted = {"sort": "error", "words": "One case was counted twice."}
    assert "It is in the record" in words(
        carol.post(f"/desk/releases/{release}/do/note/", noted, follow=True)
    )
    assert "One case was counted twice." in words(public.get("/releases/quarter/1/"))
    assert public.get("/releases/quarter/1/quarter-1.json").content == first
    assert public.get("/releases/quarter/1/quarter-1.proof.json").status_code == 200


def test_a_draft_before_its_time_is_stopped_in_words(house, at_door, day, quarter):
    release = quarter(day)
    stopped = words(at_door("Carol").post(f"/desk/releases/{release}/do/draft/", {"x": ""}, follow=True))
    assert "It was stopped" in stopped and "before its period ended on 31 March 2026" in stopped


def test_the_desk_announces_puts_off_and_decides(house, at_door, day, quarter):
    release = quarter(day)
    carol = at_door("Carol")
    assert "Announce: Complaints in the quarter" in words(carol.get("/desk/releases/announce/quarter/"))
    put_off = {
        "on_day": "30",
        "on_month": "4",
        "on_year": "2026",
        "reason": "systems",
        "words": "The line was down.",
    }
    assert "It is in the record" in words(
        carol.post(f"/desk/releases/{release}/do/postpone/", put_off, follow=True)
    )
    assert "The line was down." in words(at_door().get("/releases/"))
    clare = at_door("Clare")
    decided = {
        **{
            "decision": "publish-exact",
            "measure": "received",
            "scope": "totals",
            "words": "It is asked of us.",
        },
        **{"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"},
        **{"review_on_day": "10", "review_on_month": "3", "review_on_year": "2027"},
    }
    assert "stands in public from now on" in words(
        clare.post("/desk/releases/decisions/new/", decided, follow=True)
    )
    assert "It is asked of us." in words(at_door().get("/releases/decisions/"))
    review = {"outcome": "ended", "words": "No longer."}
    assert "was looked at again" in words(
        clare.post("/desk/releases/decisions/PD-2026-001/review/", review, follow=True)
    )
