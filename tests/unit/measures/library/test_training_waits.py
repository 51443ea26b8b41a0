from answerable.record import Event, Kind, training
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows


def owed(
    n: int, *steps: tuple[str, Kind], who: str = "P-bob", course: str = "fair-light", day: str = "2024-01-01"
) -> list[Event]:
    id = f"C-{n}/training"
    obliged = training.Obliged(respondent=who, course=course)
    return [happened(day, id, obliged), *(happened(on, id, facts) for on, facts in steps)]


def commissioned(*steps: Kind, course: str = "fair-light") -> list[Event]:
    sought = training.Sought(purpose="sanction", course=course)
    return [happened("2024-01-01", "T-1", facts) for facts in (sought, *steps)]


CONTRACT = training.Contracted(provider="O-1")
EVENTS = [
    *owed(1),
    *owed(2, ("2024-02-01", training.Booked())),
    *owed(3, ("2024-01-31", training.Started())),
    *owed(4, ("2024-03-01", training.Started()), ("2024-04-01", training.Completed())),
    *owed(5, ("2024-02-10", training.Lapsed(reason="resigned")), who="P-bea"),
    *owed(6, ("2024-02-10", training.Waived(reason="unfit")), who="P-ben"),
]


def test_an_obligation_is_where_the_last_step_left_it_and_a_place_booked_is_no_beginning() -> None:
    assert column(figure("training-waits", EVENTS), "by-state", "obligations") == {
        "waiting": 2,
        "started": 1,
        "completed": 1,
        "waived": 1,
        "lapsed": 1,
        "total": 6,
    }


def test_waits_stand_in_bands_and_members_are_counted_once() -> None:
    told = figure("training-waits", EVENTS)
    assert column(told, "waits", "waiting") == {"181 to 365 days": 2, "total": 2}
    assert rows(told, "members")["waiting-to-begin"]["members"] == 1


def test_what_nobody_is_commissioned_to_give_cannot_be_met() -> None:
    told = figure("training-waits", [*owed(1), *owed(2, course="other"), *commissioned(CONTRACT)])
    courses = rows(told, "by-course")
    assert {
        c: (r["waiting"], r["can_be_met"], r["cannot_be_met"], r["offered"]) for c, r in courses.items()
    } == {
        "fair-light": (1, 1, 0, True),
        "other": (1, 0, 1, False),
        "total": (2, 1, 1, None),
    }
    assert rows(told, "members")["waiting-for-a-course-that-nobody-gives"]["members"] == 1


def test_lined_up_is_not_commissioned_and_a_contract_that_ended_is_none() -> None:
    lined_up = figure("training-waits", [*owed(1), *commissioned(training.Selected(provider="O-1"))])
    ended = figure(
        "training-waits", [*owed(1), *commissioned(CONTRACT, training.Ceased(reason="provider-withdrew"))]
    )
    for told in (lined_up, ended):
        assert rows(told, "by-course")["fair-light"]["cannot_be_met"] == 1
        assert told.notes == (
            "No course is on offer: nobody has been commissioned to give one, so that no obligation can be met.",
        )


def test_days_to_begin_count_those_who_wait() -> None:
    """Begun after 30 and 60 days; two ended unbegun after 40 days; two wait still: three were at risk on day 60."""
    row = rows(figure("training-waits", EVENTS), "days-to-begin")["imposed-in-the-period"]
    assert (row["imposed"], row["begun"], row["not_begun"]) == (6, 2, 4)
    assert (row["p25"], row["median"], row["median_reached"]) == (60, None, False)


def test_the_flows_are_of_the_period() -> None:
    told = figure("training-waits", EVENTS, since="2024-02-01")
    assert column(told, "flows", "obligations") == {"started": 1, "completed": 1, "waived": 1, "lapsed": 1}


def test_nothing_owed_is_said() -> None:
    assert figure("training-waits", []).notes == ("No obligation to complete a course has been imposed.",)


RETURNED = [
    *owed(1, ("2024-03-01", training.WaitListed(session="L-2024-001"))),
    *owed(2, ("2024-03-01", training.Booked(session="L-2024-001"))),
    *owed(
        3,
        ("2024-03-01", training.Booked(session="L-2024-001")),
        ("2024-03-09", training.PlaceGivenUp(session="L-2024-001", reason="session-cancelled")),
    ),
    *owed(
        4,
        ("2024-02-10", training.Lapsed(reason="resigned")),
        ("2024-12-01", training.ObligationRevived(reason="rejoined")),
    ),
    *owed(5, day="2024-11-01"),
]


def test_those_who_wait_have_a_place_or_wait_in_line_or_have_none() -> None:
    assert column(figure("training-waits", RETURNED), "places", "waiting") == {
        "no-place": 3,
        "on-a-waiting-list": 1,
        "with-a-place": 1,
        "total": 5,
    }


def test_overdue_is_counted_from_when_it_was_imposed() -> None:
    """Six months from 1 January end on 1 July; the one imposed in November is in time."""
    told = figure("training-waits", RETURNED)
    assert column(told, "overdue", "obligations") == {"in-time": 1, "overdue": 4, "total": 5}


def test_who_rejoined_owes_again_and_both_waits_are_told() -> None:
    told = figure("training-waits", RETURNED)
    row = rows(told, "owed-again")["open-and-owed-again"]
    assert (row["obligations"], row["since_imposed"], row["since_rejoined"]) == (1, 365, 30)
    assert column(told, "by-state", "obligations") == {"waiting": 5, "total": 5}
    assert column(told, "flows", "obligations") == {"imposed": 5, "lapsed": 1, "owed-again": 1}


def test_a_booked_place_that_nobody_came_to_is_none() -> None:
    missed = training.CameToSession(session="L-2024-001", present=False)
    told = figure("training-waits", owed(1, ("2024-03-01", training.Booked()), ("2024-04-01", missed)))
    assert column(told, "places", "waiting") == {"no-place": 1, "total": 1}
