"""A milestone: planned, forecast anew, come; and the days that it slipped."""

from datetime import date

import pytest

from answerable import acts
from answerable.disclosure import teaching
from tests.people import THEO

PLAN, STEP = acts.training.plan, "content-final"


def planned(school, *days, on="2026-06-09"):
    """The milestone after these plans and forecasts, said a week apart, as it stands on a day."""
    number = school.commission()
    for n, day in enumerate(days):
        school.register.on(f"2026-03-{3 + 7 * n:02d}")
        sort = "forecast" if n else "planned"
        facts = {"milestone": STEP, "on": date.fromisoformat(day), "sort": sort}
        school.register.act(PLAN, commission=number, **facts, by=THEO)
    school.register.on(on)
    return number


def shown(school):
    purposes = school.show(teaching.commissions)
    (commission,) = next(p for p in purposes if p.purpose == "sanction").commissions
    return commission.milestones[0]


@pytest.mark.parametrize(
    ("days", "on", "sentence", "lateness", "slip"),
    [
        (["2026-09-01"], "2026-06-09", "planned for 1 September 2026", "", 0),
        (
            ["2026-05-01", "2026-06-01", "2026-08-09"],
            "2026-06-09",
            "planned for 1 May 2026, forecast anew twice, now 9 August 2026",
            "100 days late",
            100,
        ),
        (
            ["2026-06-01"],
            "2026-06-09",
            "planned for 1 June 2026, the day 1 June 2026 is past and it has not come",
            "8 days late",
            8,
        ),
    ],
)
def test_the_slip_is_counted_from_the_day_first_planned(school, days, on, sentence, lateness, slip):
    planned(school, *days, on=on)
    one = shown(school)
    assert (one.sentence, one.lateness, one.slip) == (sentence, lateness, slip)
    assert [said.on.isoformat() for said in one.said] == days


def test_every_day_ever_given_is_kept_with_what_it_moved(school):
    planned(school, "2026-05-01", "2026-06-01", "2026-05-20")
    assert [said.moved for said in shown(school).said] == ["", "31 days later", "12 days earlier"]


def test_what_came_is_late_by_its_own_day(school):
    number = planned(school, "2026-06-01", on="2026-06-04")
    school.register.act(acts.training.finalise, commission=number, by=THEO)
    one = shown(school)
    assert (one.sentence, one.lateness) == ("planned for 1 June 2026, came on 4 June 2026", "3 days late")


def test_what_was_never_planned_is_said_to_be_so(school):
    number = school.commission()
    school.register.act(acts.training.finalise, commission=number, by=THEO)
    assert shown(school).sentence == "no plan on record, came on 3 March 2026"
