from datetime import date

from answerable.record import Event, Kind, codes, training
from tests.figures import cells, happened
from tests.unit.measures.library.guild import column, figure, rows

ADOPTED = happened(
    "2020-01-01", "D-1", codes.Adopted(version="v1", organ="court", review_due_on=date(2024, 10, 1))
)
OPENED = happened("2024-01-01", "V-1", codes.ReviewOpened(document="D-1", version="v1"))


def passed(day: str, facts: Kind) -> Event:
    return happened(day, "V-1", facts)


EVENTS = [
    ADOPTED,
    OPENED,
    passed("2024-02-01", codes.Invited(consultee="O-5")),
    passed("2024-02-01", codes.Invited(consultee="O-6")),
    passed("2024-02-01", codes.Invited(consultee="O-7")),
    passed("2024-03-01", codes.Met(consultee="O-5")),
    passed("2024-04-01", codes.Responded(consultee="O-5", view="disagreed")),
    passed("2024-04-02", codes.Declined(consultee="O-6")),
    passed("2024-04-03", codes.NamingAgreed(consultee="O-6")),
]


def test_organisations_are_counted_by_the_last_thing_that_passed() -> None:
    assert column(figure("consultation", EVENTS), "by-status", "consultees") == {
        "invited": 1,
        "responded": 1,
        "declined": 1,
        "total": 3,
    }


def test_each_organisation_has_its_days_its_view_and_whether_it_may_be_named() -> None:
    told = list(cells(figure("consultation", EVENTS), "consultees").values())
    assert [(r["consultee"], r["status"], r["view"], r["may_be_named"]) for r in told] == [
        ("O-5", "responded", "disagreed", False),
        ("O-6", "declined", None, True),
        ("O-7", "invited", None, False),
    ]
    assert [str(told[0][n]) for n in ("invited_on", "met_on", "responded_on")] == [
        "2024-02-01",
        "2024-03-01",
        "2024-04-01",
    ]


def test_a_review_is_overdue_from_the_day_after_it_was_due() -> None:
    days = {
        day: rows(figure("consultation", EVENTS, as_of=day), "codes")["D-1"]["overdue"]
        for day in ("2024-10-01", "2024-10-11")
    }
    assert days == {"2024-10-01": 0, "2024-10-11": 10}


def test_a_review_that_ended_is_overdue_no_more() -> None:
    told = figure("consultation", [*EVENTS, passed("2024-11-01", codes.Reviewed(outcome="kept"))])
    row = rows(told, "codes")["D-1"]
    assert (str(row["reviewed_on"]), row["overdue"]) == ("2024-11-01", None)
    assert rows(told, "reviews")["V-1"]["outcome"] == "kept"


def test_a_later_version_has_a_review_of_its_own() -> None:
    again = happened(
        "2024-12-01", "D-1", codes.Adopted(version="v2", organ="court", review_due_on=date(2028, 1, 1))
    )
    row = rows(figure("consultation", [*EVENTS, again]), "codes")["D-1"]
    assert (row["version"], row["overdue"]) == ("v2", 0)


def test_the_timetable_is_that_of_reviews() -> None:
    events = [
        *EVENTS,
        passed("2024-01-02", training.Planned(milestone="draft-out", on=date(2024, 3, 1))),
        passed("2024-03-11", training.Reached(milestone="draft-out")),
        happened("2024-01-01", "T-1", training.Sought(purpose="sanction", course="fair-light")),
        happened("2024-01-02", "T-1", training.Planned(milestone="content-final", on=date(2024, 2, 1))),
    ]
    told = cells(figure("consultation", events), "milestones")
    assert {key: row["slip"] for key, row in told.items()} == {("V-1", "draft-out"): 10}


def test_nobody_and_nothing_are_said() -> None:
    assert figure("consultation", []).notes == ("No code has been adopted.", "No review has been opened.")
    assert figure("consultation", [ADOPTED, OPENED]).notes == ("Nobody has been invited.",)


def test_who_may_be_named_is_counted_by_the_last_word() -> None:
    events = [
        *EVENTS,
        passed("2024-04-04", codes.NamingAgreed(consultee="O-5")),
        passed("2024-04-05", codes.NamingRefused(consultee="O-5")),
    ]
    told = figure("consultation", events)
    assert column(told, "naming", "consultees") == {"agreed": 1, "refused": 1, "has-not-said": 1, "total": 3}
    assert [r["may_be_named"] for r in cells(told, "consultees").values()] == [False, True, False]


def test_a_private_talk_is_counted_apart_and_consults_nobody() -> None:
    talk = passed("2024-04-04", codes.PrivatelySpoken(person="P-9", organisation="O-9"))
    told = figure("consultation", [*EVENTS, talk])
    assert rows(told, "talks")["V-1"]["talks"] == 1
    assert column(told, "by-status", "consultees")["total"] == 3
    assert "O-9" not in {row["consultee"] for row in cells(told, "consultees").values()}


def test_the_four_tests_are_told_of_each_review() -> None:
    put = codes.ConsultationOpened(proposal="a" * 64, reasons=None, closes_on=date(2024, 3, 4))
    told = cells(figure("consultation", [*EVENTS, passed("2024-02-01", put)]), "fair")
    assert {key[1]: (row["verdict"], row["number"], row["whole"]) for key, row in told.items()} == {
        "formative": ("met", None, None),
        "reasons": ("not-met", None, None),
        "time": ("met", 32, 28),
        "considered": ("cannot-be-told", 0, 1),
    }


def test_a_review_that_ended_sets_the_next_day() -> None:
    events = [
        *EVENTS,
        passed("2024-09-01", codes.Reviewed(outcome="kept")),
        happened(
            "2024-09-01",
            "D-1",
            codes.DocumentReviewed(review="V-1", outcome="kept", review_due_on=date(2024, 12, 1)),
        ),
    ]
    row = rows(figure("consultation", events), "codes")["D-1"]
    assert (str(row["review_due_on"]), row["overdue"]) == ("2024-12-01", 30)


def test_what_was_withdrawn_is_overdue_no_more() -> None:
    gone = happened("2024-11-01", "D-1", codes.DocumentWithdrawn(reason="out-of-date"))
    row = rows(figure("consultation", [*EVENTS, gone]), "codes")["D-1"]
    assert (str(row["withdrawn_on"]), row["overdue"]) == ("2024-11-01", None)
