from datetime import date

from answerable.record import clocks
from tests.figures import happened
from tests.unit.measures.library.guild import case, column, figure, rows


def said(day, number, limit="decide", cause="too-few-staff", role="investigator"):
    facts = clocks.LatenessAttributed(limit=limit, cause=cause, role=role, due_on=date(2024, 7, 15))
    return happened(day, f"C-{number}", facts)


# By six months (Rule 3(1)): 1 is late and open, 2 was closed late, 3 in time, 4 is open and late and nobody says why.
EVENTS = [
    *case("2024-01-15", 1),
    *case("2024-01-15", 2, "2024-09-02"),
    *case("2024-01-15", 3, "2024-07-15"),
    *case("2024-02-01", 4),
    said("2024-08-01", 1),
    said("2024-08-02", 2, cause="overlooked"),
    said("2024-08-03", 2, limit="investigate", role="clerk"),
]


def told(events=EVENTS):
    return figure("lateness", events, as_of="2024-12-31", since="2024-01-01")


def test_each_is_counted_under_its_cause_its_office_and_its_limit():
    figured = told()
    assert column(figured, "by-cause", "missed") == {"too-few-staff": 2, "overlooked": 1, "total": 3}
    assert column(figured, "by-role", "missed") == {"clerk": 1, "investigator": 2, "total": 3}
    assert column(figured, "by-limit", "missed") == {"investigate": 1, "decide": 2, "total": 3}


def test_late_cases_of_which_no_cause_was_said_stand_beside_the_others():
    by_state = rows(told(), "cases")
    counts = {state: (r["late"], r["with_cause"], r["without_cause"]) for state, r in by_state.items()}
    assert counts == {"open": (2, 1, 1), "closed": (1, 1, 0)}


def test_a_cause_said_outside_of_the_period_is_counted_in_its_own():
    earlier = figure("lateness", EVENTS, as_of="2024-08-01", since="2024-01-01")
    assert column(earlier, "by-cause", "missed")["total"] == 1


def test_none_is_said():
    assert told([]).notes == ("No missed limit was put down to a cause in the period.",)
    assert told([]).definition.is_apart
