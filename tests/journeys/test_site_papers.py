"""At the desk: what may be destroyed, by two people; holds; and what people ask about themselves."""

import io
import zipfile

import pytest

from answerable import acts
from tests.journeys.conftest import words

CLOSED = "C-2025-0001"  # closed without a finding on 11 March 2025


@pytest.fixture
def person(house):
    """The one complained of in the closed case."""
    return next(iter(house.record.read(subject=CLOSED, kinds={"Received"}))).event.facts.respondent


def asked(carol, person, sort="erasure"):
    form = {
        "person": person,
        "channel": "email",
        "happened_on_day": "9",
        "happened_on_month": "3",
        "happened_on_year": "2026",
    }
    return carol.post(f"/desk/papers/requests/{sort}/new/", form).headers["Location"]


def test_the_page_is_for_staff_and_says_how_it_stands(house, at_door):
    assert at_door("Olga").get("/desk/papers/").status_code == 403
    assert "Nothing is to be done about papers" in words(at_door("Carol").get("/desk/papers/"))


def test_a_person_is_erased_by_two_people_and_a_certificate_names_nobody(house, at_door, person):
    carol, clare = at_door("Carol"), at_door("Clare")
    plan = asked(carol, person)
    page = words(carol.get(plan))
    assert "Respondent 0" in page and "would be destroyed, for good" in page
    assert "tick the box" in words(carol.post(plan, {"do": "DestructionProposed"}))
    assert "A second person must agree" in words(
        carol.post(plan, {"do": "DestructionProposed", "read": "on"}, follow=True)
    )
    assert "this needs a second person" in words(carol.get(plan))
    refused = words(carol.post(plan, {"do": "Destroyed", "read": "on"}))
    assert "this needs a second person" in refused and house.record.holding([person]).papers == 1
    done = words(clare.post(plan, {"do": "Destroyed", "read": "on"}, follow=True))
    assert "Certificate of destruction E-2026-001" in done and "Clerk, P-clare" in done
    assert "Respondent 0" not in done
    assert house.record.holding([person]).papers == house.record.holding([person]).keys == 0
    assert person in words(carol.get(f"/desk/matters/{CLOSED}/")) and "the paper is no longer held" in words(
        carol.get(f"/desk/matters/{CLOSED}/")
    )
    assert "What was destroyed" in words(carol.get(plan))


def test_a_second_person_may_decline_with_a_reason(house, at_door, person):
    carol, clare = at_door("Carol"), at_door("Clare")
    plan = asked(carol, person)
    carol.post(plan, {"do": "DestructionProposed", "read": "on"})
    assert "<title>Error: " in words(clare.post(plan, {"do": "DestructionDeclined"}))
    answer = words(clare.post(plan, {"do": "DestructionDeclined", "reason": "still-needed"}, follow=True))
    assert "It is declined. Nothing was destroyed." in answer


def test_a_button_of_nobodys_making_does_nothing(house, at_door, person):
    carol = at_door("Carol")
    answer = words(carol.post(asked(carol, person), {"do": "Anything", "read": "on"}))
    assert "There is nothing to do called" in answer


def test_an_account_goes_with_its_person(house, at_door, person):
    from django.contrib.auth import get_user_model

    from answerable.site.accounts import open_account
    from tests.site_register import PASSWORD

    open_account(person, "respondent@guild.example", PASSWORD)
    own = at_door("Respondent")
    assert own.get("/welcome/?stay=1").status_code == 200
    carol, clare = at_door("Carol"), at_door("Clare")
    plan = asked(carol, person)
    carol.post(plan, {"do": "DestructionProposed", "read": "on"})
    clare.post(plan, {"do": "Destroyed", "read": "on"})
    assert not get_user_model().objects.filter(email="respondent@guild.example").exists()
    assert own.get("/welcome/?stay=1").status_code == 302


def test_a_hold_is_placed_shown_and_lifted_and_bars_meanwhile(house, at_door, person):
    carol, clare = at_door("Carol"), at_door("Clare")
    form = {"over": f"{person} {CLOSED}", "reason": "police-inquiry", "review_on_day": "1", "review_on_month": "9",
            "review_on_year": "2026"}  # fmt: skip
    assert "<title>Error: " in words(clare.post("/desk/papers/holds/new/", form | {"over": "P-nobody"}))
    answer = words(clare.post("/desk/papers/holds/new/", form, follow=True))
    assert "The hold H-2026-001 stands" in answer and "Respondent 0" in answer
    plan = asked(carol, person)
    page = words(carol.get(plan))
    assert "Nothing may be destroyed: the hold H-2026-001 stands" in page and "Propose that they" not in page
    assert clare.get("/desk/papers/holds/H-2026-009/lift/").status_code == 404
    assert (
        clare.get("/desk/matters/H-2026-001/do/HoldLifted/").headers["Location"].endswith("/H-2026-001/lift/")
    )
    lifted = words(clare.post("/desk/papers/holds/H-2026-001/lift/", {"reason": "ended"}, follow=True))
    assert "The hold H-2026-001 is lifted" in lifted
    assert "Propose that they be destroyed" in words(carol.get(plan))


def test_what_is_held_is_given_once_somebody_has_read_it(house, at_door, person):
    carol = at_door("Carol")
    copy = asked(carol, person, "access")
    page = words(carol.get(copy))
    assert "Read these before you give it" in page and "Telling 0." in page
    assert "tick the box" in words(carol.post(copy, {}))
    answer = carol.post(copy, {"read": "on"})
    packed = zipfile.ZipFile(io.BytesIO(answer.content))
    assert {"held.html", "held.json", "report.css", "papers/001.txt"} <= set(packed.namelist())
    assert "It may not be given now" in words(carol.get(copy))
    given = [e.event.facts for e in house.record.read(kinds={"AccessGiven"})]
    assert len(given) == 1 and given[0].package


def test_a_request_by_nobody_is_refused_and_a_strange_one_is_not_there(house, at_door, person):
    carol = at_door("Carol")
    form = {"person": "P-nobody", "channel": "email", "happened_on_day": "9", "happened_on_month": "3",
            "happened_on_year": "2026"}  # fmt: skip
    assert "knows no person P-nobody" in words(carol.post("/desk/papers/requests/access/new/", form))
    assert carol.get("/desk/papers/requests/parting/new/").status_code == 404
    assert carol.get(f"/desk/papers/{CLOSED}/plan/").status_code == 404
    assert carol.get(f"/desk/papers/{CLOSED}/retention/certificate/").status_code == 404
    assert carol.get(f"/desk/papers/requests/{asked(carol, person).split('/')[3]}/copy/").status_code == 404


def test_a_retention_is_shown_when_its_time_is_over(house, at_door, day):
    from datetime import date

    house.act(acts.keeping.begin)
    assert f"{CLOSED}/retention" not in words(at_door("Carol").get("/desk/papers/"))
    day.today = date(2027, 3, 12)
    page = words(at_door("Carol").get("/desk/papers/"))
    assert f"{CLOSED}/retention" in page and "may be destroyed by now" in page
    moved = at_door("Carol").get(f"/desk/matters/{CLOSED}/retention/do/DestructionProposed/")
    assert moved.headers["Location"] == f"/desk/papers/{CLOSED}/retention/plan/"
