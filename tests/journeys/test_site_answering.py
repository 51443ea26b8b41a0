"""A refusal put before the Court, a draft that two people see, a doubt that is judged, and the list that makes itself."""

import pytest

from tests.journeys.conftest import words

MOTION = "M-2026-01"


def form(**facts: object) -> dict[str, object]:
    return {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026", **facts}


@pytest.fixture
def waiting(house) -> int:
    """A point that waits for an answer."""
    from answerable import disclosure

    points = house.show(disclosure.motion, motion=MOTION, reader="public").points
    return next(point.number for point in points if point.status in {"outstanding", "late"})


def test_a_refusal_goes_to_the_court_which_opens_the_point_again(house, at_door, waiting):
    clare, wilma = at_door("Clare"), at_door("Wilma")
    refusal = form(ground="no-standing", words="I answer to the Court.", sure="yes")
    clare.post(f"/desk/questions/{MOTION}/{waiting}/refuse/", refusal)
    listed = words(at_door().get("/questions/unanswered/"))
    assert "The refusal was put before the Court of Wardens." in listed
    assert "Decide on the refusal" in words(wilma.get("/oversight/waiting/"))
    address = f"/oversight/{MOTION}/{waiting}/do/OrganDirected/"
    wrong = words(wilma.post(address, form(direction="let-stand")))
    assert "<title>Error: " in wrong and "Give the day of the next look" in wrong
    done = words(wilma.post(address, form(direction="publish", words="They may know."), follow=True))
    assert "It is open again." in done and "They may know." in done
    refused = at_door("Clare").get(address)
    assert refused.status_code == 403


def test_a_draft_is_read_by_another_and_signed(house, at_door, waiting):
    carol, clare = at_door("Carol"), at_door("Clare")
    address = f"/desk/questions/{MOTION}/{waiting}/draft/"
    before = house.head().size
    assert "What the one who asked would see today" in words(
        carol.post(address, {"measures": ["backlog"], "preview": "yes"})
    )
    assert house.head().size == before
    carol.post(address, {"measures": ["backlog"], "words": "As of today.", "record": "yes"})
    assert "A draft was put forward" in words(carol.get(f"/desk/questions/{MOTION}/"))
    assert "A draft was put forward" not in words(at_door().get(f"/questions/{MOTION}/"))
    own = words(carol.post(f"{address}read/", form(verdict="fit")))
    assert "this needs a second person" in own
    clare.post(f"{address}read/", form(verdict="fit"))
    page = words(clare.get(f"{address}sign/"))
    assert "The figures are the same today as in the draft." in page
    knowing = page.split('name="knowing" value="')[1].split('"')[0]
    signed = words(clare.post(f"{address}sign/", {"knowing": knowing}, follow=True))
    assert f"Point {waiting} is answered" in signed
    assert clare.get(f"{address}sign/").status_code == 404


def test_what_was_said_stands_beside_the_point_and_changes_nothing(house, at_door, waiting):
    clare, olga = at_door("Clare"), at_door("Olga")
    said = form(words="We are proud.", channel="letter", attribution="named", speaker="clerk")
    said |= {"addressees": ["assembly"], "bears_on": [f"{MOTION}/{waiting}"]}
    clare.post(f"/desk/questions/{MOTION}/say/", said)
    page = words(at_door().get(f"/questions/{MOTION}/"))
    assert "A statement, which is not an answer" in page and "We are proud." in page
    wrong = words(olga.post(f"/oversight/{MOTION}/say/", {**said, "attribution": "unattributed"}))
    assert "Leave the office out" in wrong
    number = words(at_door().get("/questions/statements/")).split('id="W-')[1].split('"')[0]
    address = f"/desk/questions/statements/W-{number}/clarify/"
    assert clare.get("/desk/questions/statements/W-1999-001/clarify/").status_code == 404
    clare.post(address, form(words="Not of all.", attribution="unattributed"))
    sequel = words(clare.get("/desk/questions/statements/"))
    assert "Not of all." in sequel and "what was said above stands" in sequel


def test_what_is_not_somebodys_to_do_says_why(house, at_door, waiting):
    olga = at_door("Olga")
    page = olga.get(f"/oversight/{MOTION}/{waiting}/do/OrganDirected/")
    assert page.status_code == 409 and "Rule 14(12)" in words(page)
    assert olga.get(f"/oversight/{MOTION}/{waiting}/do/Sanctioned/").status_code == 404
    assert olga.get(f"/oversight/{MOTION}/99/do/OrganDirected/").status_code == 404


def test_what_is_not_held_is_promised_with_the_refusal(house, at_door, waiting):
    refusal = form(ground="not-held", remedy="To count it from now on.", sure="yes")
    at_door("Clare").post(f"/desk/questions/{MOTION}/{waiting}/refuse/", refusal)
    page = words(at_door().get(f"/questions/{MOTION}/"))
    assert "To count it from now on." in page and "It binds once it is accepted" in page
