"""A sitting from its call to its minutes at the desk: who may sit and who may not, papers, declarations, the decision."""

from datetime import date

import pytest

from answerable import acts
from answerable.site.accounts import open_account
from tests.journeys.conftest import words
from tests.site_register import PASSWORD

IVAN, PETRA, CLARE = "P-ivan", "P-petra", "P-clare"
PANEL = {"P-paul": "presiding", "P-paula": "lay", "P-piet": "maker"}


def on(**days):
    return {
        f"{name}_{part}": str(getattr(day, part))
        for name, day in days.items()
        for part in ("day", "month", "year")
    }


@pytest.fixture
def case(house, day):
    """A case before the Conduct Panel, whose pool is filled; its respondent is suspended for the time being."""
    today = day.today
    for person, capacity in PANEL.items():
        house.act(
            acts.hearings.join,
            person=person,
            panel="conduct-panel",
            capacity=capacity,
            happened_on=today,
            by=PETRA,
        )
    told = {"words": "He took my lantern.", "respondent_name": "Bob", "channel": "post"}
    number = house.act(acts.complaints.receive, by="P-carol", **told).case
    by_carol = {"case": number, "by": "P-carol", "happened_on": today}
    house.act(acts.cases.triage, outcome="investigate", **by_carol)
    house.act(acts.cases.allege, rule="respect", **by_carol)
    house.act(acts.cases.allocate, investigator=IVAN, **by_carol)
    house.act(acts.cases.notify, case=number, by=IVAN, happened_on=today)
    house.act(acts.cases.refer, case=number, to="conduct-panel", by=IVAN, happened_on=today)
    house.act(
        acts.cases.suspend,
        case=number,
        reason="risk-to-members",
        review_on=date(2026, 4, 10),
        happened_on=today,
        by=CLARE,
    )
    return number


def called(petra, case, panel_day=date(2026, 3, 18)):
    answer = petra.post(
        f"/desk/sittings/conduct-panel/call/{panel_day.isoformat()}/?case={case}",
        {"members": list(PANEL), "chair": "P-paul"},
    )
    assert answer.status_code == 302, words(answer)
    return answer.headers["Location"].strip("/").rpartition("/")[2]


def test_who_may_sit_is_proposed_and_who_may_not_is_told_with_the_rule(house, at_door, case, day):
    petra = at_door("Petra")
    house.act(
        acts.people.declare_conflict,
        person="P-piet",
        against=case,
        nature="kin",
        happened_on=day.today,
        by="P-piet",
    )
    asked = petra.post("/desk/sittings/conduct-panel/call/", {**on(on=date(2026, 3, 18)), "cases": [case]})
    page = words(petra.get(asked.headers["Location"]))
    assert "Paul, may preside" in page and "2 people may sit, 1 may not" in page
    assert f"is tied to {case} or to someone in it" in page and "Rule 4(1)" in page
    refused = words(
        petra.post(asked.headers["Location"], {"members": ["P-paul", "P-paula"], "chair": "P-paul"})
    )
    assert "2 are called to the Conduct Panel, and it sits with 3" in refused and "Rule 9(2)" in refused


def test_papers_must_go_out_in_time(at_door, case):
    address = f"/desk/sittings/conduct-panel/call/2026-03-11/?case={case}"
    refused = words(at_door("Petra").post(address, {"members": list(PANEL), "chair": "P-paul"}))
    assert "5 working days before" in refused and "Rule 9(2)" in refused


def test_a_sitting_from_its_call_to_its_minutes(house, at_door, case, day):
    petra = at_door("Petra")
    sitting = called(petra, case)
    papers = {"pages": "221", "reading_minutes": "45", **on(happened_on=day.today)}
    assert petra.post(f"/desk/sittings/{sitting}/papers/", papers).status_code == 302
    open_account("P-paul", "paul@guild.example", PASSWORD)
    mine = words(at_door("Paul").get("/desk/sittings/yours/"))
    assert "221 pages, 45 minutes to read them: 12 seconds for each" in mine and "You preside" in mine
    day.today = date(2026, 3, 18)
    said = {"person": "P-paula", "nature": "none", "stood_aside": "no", **on(happened_on=day.today)}
    assert petra.post(f"/desk/sittings/{sitting}/declare/", said).status_code == 302
    assert "cannot decide" not in words(petra.get(f"/desk/sittings/{sitting}/"))
    aside = {
        "person": "P-piet",
        "nature": "kin",
        "stood_aside": "yes",
        "case": case,
        **on(happened_on=day.today),
    }
    petra.post(f"/desk/sittings/{sitting}/declare/", aside)
    page = words(petra.get(f"/desk/sittings/{sitting}/"))
    assert "2 would decide, and the quorum is 3" in page
    petra.post(f"/desk/sittings/{sitting}/held/", {"members": list(PANEL), "cases": [case]})
    finding = {
        "allegation": f"{case}/a1",
        "finding": "proved",
        "sitting": sitting,
        **on(happened_on=day.today),
    }
    refused = words(petra.post(f"/desk/matters/{case}/do/Found/", finding))
    assert "sat with 2 of its members, and its quorum is 3" in refused and "Rule 9(2)" in refused
    minutes = words(petra.get(f"/desk/sittings/{sitting}/minutes/"))
    assert "is related to a party, and stood aside" in minutes and "in the chair" in minutes


def test_a_decision_with_its_sanction_shows_the_guidance_and_what_stands(house, at_door, case, day):
    petra = at_door("Petra")
    sitting = called(petra, case)
    day.today = date(2026, 3, 18)
    petra.post(f"/desk/sittings/{sitting}/held/", {"members": list(PANEL), "cases": [case]})
    finding = {
        "allegation": f"{case}/a1",
        "finding": "proved",
        "sitting": sitting,
        **on(happened_on=day.today),
    }
    petra.post(f"/desk/matters/{case}/do/Found/", finding)
    form = words(petra.get(f"/desk/matters/{case}/do/Sanctioned/"))
    assert "from warning to suspension for a time" in form and "Too few like cases" in form
    sanction = {"sanction": "warning", "allegation": f"{case}/a1", "sure": "yes", **on(happened_on=day.today)}
    assert petra.post(f"/desk/matters/{case}/do/Sanctioned/", sanction).status_code == 302
    live = words(petra.get("/desk/sanctions/"))
    assert case in live and "until the end of 18 March 2027" in live and "1 sanction is live" in live
    assert case not in words(petra.get("/desk/sanctions/?day_day=19&day_month=3&day_year=2027"))


def test_a_suspension_is_said_not_to_be_a_finding_and_is_looked_at_by_its_day(house, at_door, case, day):
    clare = at_door("Clare")
    page = words(clare.get(f"/desk/matters/{case}/"))
    assert "This is not a finding." in page and "a risk to members" in page
    day.today = date(2026, 4, 20)
    listed = words(clare.get("/desk/suspensions/"))
    assert "1 was not looked at again by the day set" in listed and "41 days" in listed
    look = {
        "outcome": "continued",
        "reason": "risk-continues",
        **on(happened_on=day.today, review_on=date(2026, 5, 20)),
    }
    assert clare.post(f"/desk/matters/{case}/do/SuspensionReviewed/", look).status_code == 302
    assert "Each was looked at again in time" in words(clare.get("/desk/suspensions/"))


def test_a_sitting_is_moved_called_with_others_and_called_off(house, at_door, case, day):
    petra = at_door("Petra")
    sitting = called(petra, case)
    moved = petra.post(
        f"/desk/sittings/{sitting}/move/", {"reason": "member-unwell", **on(on=date(2026, 3, 25))}
    )
    assert moved.status_code == 302
    assert (
        petra.post(
            f"/desk/sittings/{sitting}/again/", {"members": list(PANEL), "chair": "P-paul"}
        ).status_code
        == 302
    )
    petra.post(f"/desk/sittings/{sitting}/call-off/", {"reason": "no-quorum"})
    assert "called off: too few could sit" in words(petra.get(f"/desk/sittings/{sitting}/"))
    assert petra.get(f"/desk/sittings/{sitting}/move/").status_code == 404
    assert petra.get("/desk/sittings/S-1999-001/").status_code == 404


def test_somebody_joins_a_pool_and_leaves_it(house, at_door, case, day):
    petra = at_door("Petra")
    petra.post(
        "/desk/sittings/pools/conduct-panel/join/",
        {"person": "P-theo", "capacity": "lay", **on(happened_on=day.today)},
    )
    assert "Theo" in words(petra.get("/desk/sittings/pools/"))
    petra.post("/desk/sittings/pools/conduct-panel/leave/P-theo/", on(happened_on=day.today))
    assert 'Take out<span class="govuk-visually-hidden"> Theo' not in words(
        petra.get("/desk/sittings/pools/")
    )
