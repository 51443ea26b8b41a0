"""Why something is due on its day: counted out, stopped, put off, moved by the calendar; and what is due from a person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from answerable import acts, disclosure
from answerable.rules import CalendarRule, ClosingDay
from tests.people import CAROL, CLARE, IVAN, MALLORY, OLGA, Register, guild, investigated, received, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


def told(register: Register, case: str, limit: str | None = None, person: str = CAROL):
    return register.show(disclosure.due_days, matter=case, limit=limit, person=person, on=register.today)


def stopped(register: Register) -> str:
    case = investigated(register)
    register.act(acts.cases.stop, case=case, reason="police-asked", by=CAROL)
    register.on("2026-03-13")
    register.act(acts.cases.resume, case=case, by=CAROL)
    register.on("2026-03-20")
    register.act(acts.cases.stop, case=case, reason="party-unwell", by=CLARE)
    register.on("2026-03-23")
    return case


def test_a_duty_is_counted_out_and_cites_its_rule(register):
    seen = told(register, received(register).case, "triage")
    (one,) = seen.duties
    assert (one.duty.name, one.duty.source, one.began) == (
        "Decide triage",
        "Rule 7(2)",
        "Tuesday 3 March 2026",
    )
    assert one.duty.steps[-1].counted == 10
    assert one.lines[-1].startswith("Calendar: Guild calendar (England), version")


def test_days_on_which_the_clock_stood_still_are_told_with_why_and_by_whose_word(register):
    (one,) = told(register, stopped(register), "investigate").duties
    assert [(s.days, s.reason, s.by, s.source, s.is_running) for s in one.stops] == [
        (10, "the police asked us to wait", "Carol, complaints officer", "Rule 8(7)", False),
        (3, "a party is unwell", "Clare, clerk", "Rule 8(7)", True),
    ]
    assert (one.stopped_days, one.counts_stops) == (13, False)


def test_a_gross_limit_says_that_those_days_count(register):
    (one,) = told(register, stopped(register), "decide").duties
    assert (one.stopped_days, one.counts_stops) == (0, True)


def test_a_later_day_is_told_with_who_gave_it_and_the_latest_there_can_be(register):
    case = investigated(register)
    give(register, case, date(2026, 6, 15))
    (one,) = told(register, case, "investigate").duties
    assert [(e.until, e.reason, e.by) for e in one.extensions] == [
        ("Monday 15 June 2026", "evidence came late", "Clare")
    ]
    assert one.latest == "Monday 24 August 2026"


def give(register, case, until_on):
    register.act(
        acts.cases.extend, case=case, limit="investigate", until_on=until_on, reason="late-evidence", by=CLARE
    )


def test_what_is_not_there_is_not_found(register):
    case = received(register).case
    for matter, limit in ((case, "none"), ("C-1999-0001", None)):
        with pytest.raises(disclosure.NotHere):
            told(register, matter, limit)
    with pytest.raises(disclosure.NotForYou):
        told(register, case, person=OLGA)
    with pytest.raises(disclosure.NotHere):
        register.show(disclosure.public_due_days, matter=case, on=register.today)


def test_nothing_is_due_once_all_is_done(register):
    case = received(register).case
    seen = told(register, case)
    assert seen.sentence.startswith("3 things are due, first on 6 March 2026")
    assert told(register.on("2026-03-10"), case).sentence.endswith("; 1 is late.")


# -- the calendar changes --------------------------------------------------------------------------------------------


def closed_later(day: date, added_on: date):
    """The Guild's rules with a closing day that was added on a later day."""
    rules = guild()
    calendar = rules.body.calendar
    added = ClosingDay(on=day, added_on=added_on, name="Flood", source="Order 5, as amended")
    rule = calendar.model_copy(update={"closing_days": (*calendar.closing_days, added)})
    body = rules.body.model_copy(update={"calendar": rule})
    return replace(rules, body=body, calendar=built(rule))


def built(rule: CalendarRule):
    from answerable.rules.timing import build

    return build(rule)


def test_a_day_added_later_is_told_on_each_due_day_that_it_moved(register):
    case = received(register).case
    register.rules = closed_later(date(2026, 3, 12), added_on=date(2026, 3, 9))
    register.on("2026-03-10")
    (one,) = told(register, case, "triage").duties
    assert one.duty.due_on == date(2026, 3, 18)
    assert one.changes == (
        "It was 17 March 2026 when the clock began. Since then a day was added on which the body is closed: "
        "12 March 2026, Flood (Order 5, as amended).",
    )
    assert told(register, case, "acknowledge").duties[0].changes == ()


def test_what_moved_is_previewed_recorded_once_and_then_told(register):
    case = received(register).case
    register.rules, closed = closed_later(date(2026, 3, 12), added_on=date(2026, 3, 9)), (date(2026, 3, 12),)
    register.on("2026-03-10")
    preview = list(
        register.show(disclosure.recounting, lists=register.lists, closed=closed, on=register.today)
    )
    assert [(one.matter, one.limit, one.was_on, one.due_on, one.is_recordable) for one in preview] == [
        (case, "triage", date(2026, 3, 17), date(2026, 3, 18), True)
    ]
    assert recorded(register, case, closed) is not None
    assert recorded(register, case, closed) is None, "begun again, it finds nothing to do"
    assert not list(
        register.show(disclosure.recounting, lists=register.lists, closed=closed, on=register.today)
    )
    assert (
        "counted anew, from 17 March 2026 to 18 March 2026"
        in told(register, case, "triage").duties[0].changes[-1]
    )


def recorded(register, case, closed):
    return register.act(acts.cases.recount, case=case, closed=closed, reason="closing-day-added", by=CLARE)


def test_a_day_on_which_the_body_works_moves_nothing_and_is_refused(register):
    with pytest.raises(acts.ActRefused, match="works on 12 March 2026"):
        recorded(register, received(register).case, (date(2026, 3, 12),))


# -- what is due from a person ---------------------------------------------------------------------------------------


def due_from(register, person):
    return register.show(disclosure.deadlines, lists=register.lists, person=person, on=register.today)


def test_what_is_due_from_somebodys_offices_by_day_and_with_its_rule(register):
    case = received(register).case
    (one,) = due_from(register, CAROL).lines
    assert (one.matter, one.limit, one.owner, one.due_on, one.source, one.is_public) == (
        case, "acknowledge", "Complaints officer", date(2026, 3, 6), "Rule 6(1)", False,
    )  # fmt: skip
    assert due_from(register, MALLORY).lines == ()


def test_an_investigator_is_told_of_their_own_cases_alone(register):
    case = investigated(register)
    assert [one.matter for one in due_from(register, IVAN).lines] == [case]
    register.act(
        acts.people.appoint, person=MALLORY, role="investigator", by=CLARE, happened_on=register.today
    )
    assert due_from(register, MALLORY).lines == ()


def test_a_tie_takes_a_matter_out_of_it(register):
    case = investigated(register)
    register.act(
        acts.people.declare_conflict,
        person=IVAN,
        against=case,
        nature="friend",
        by=IVAN,
        happened_on=register.today,
    )
    assert due_from(register, IVAN).lines == ()


def test_before_a_day_was_added_nothing_knew_of_it():
    rules = closed_later(date(2026, 3, 12), added_on=date(2026, 3, 9))
    day = date(2026, 3, 12)
    assert rules.known_on(date(2026, 3, 8)).calendar.is_working(day)
    assert not rules.known_on(date(2026, 3, 9)).calendar.is_working(day)
    assert rules.known_on(date(2026, 3, 9)) is rules
    assert rules.known_on(day - timedelta(days=10)) is rules.known_on(date(2026, 3, 8))
