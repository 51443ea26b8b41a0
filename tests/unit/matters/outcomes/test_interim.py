from datetime import date

from answerable.matters import interims_of
from answerable.record import cases, sanctions
from tests.figures import happened
from tests.unit.matters.outcomes.telling import matter, opened

BEGUN = (
    *opened("2024-02-01"),
    happened("2024-02-02", "C-1", cases.Suspended(reason="risk-to-members", review_on=date(2024, 3, 1))),
)


def looked(day: str, next_on: date):
    facts = sanctions.SuspensionReviewed(outcome="continued", reason="risk-continues", review_on=next_on)
    return happened(day, "C-1", facts)


def test_it_goes_on_until_it_is_looked_at_again_and_is_overdue_the_day_after() -> None:
    (one,) = interims_of(matter(*BEGUN))
    assert one.is_in_force and (one.reason, one.by, one.respondent) == ("risk-to-members", "P-clare", "P-bob")
    assert [one.is_overdue(day) for day in (date(2024, 3, 1), date(2024, 3, 2))] == [False, True]
    assert one.days(date(2024, 3, 2)) == 29


def test_a_look_sets_the_day_of_the_next() -> None:
    (one,) = interims_of(matter(*BEGUN, looked("2024-03-01", date(2024, 4, 1))))
    assert (one.next_on, len(one.looks), one.is_overdue(date(2024, 3, 15))) == (date(2024, 4, 1), 1, False)


def test_said_again_while_it_is_in_force_it_is_a_look_and_no_second_suspension() -> None:
    again = happened(
        "2024-03-01", "C-1", cases.Suspended(reason="risk-to-evidence", review_on=date(2024, 4, 1))
    )
    (one,) = interims_of(matter(*BEGUN, again))
    assert (one.since, one.next_on, one.looks[0].reason) == (
        date(2024, 2, 2),
        date(2024, 4, 1),
        "risk-to-evidence",
    )


def test_it_is_lifted_or_ends_with_the_decision() -> None:
    (lifted,) = interims_of(matter(*BEGUN, happened("2024-03-01", "C-1", cases.Lifted(reason="not-needed"))))
    assert (lifted.ended_as, lifted.ended_because, lifted.days(date(2025, 1, 1))) == (
        "lifted",
        "not-needed",
        28,
    )
    (ended,) = interims_of(matter(*BEGUN, happened("2024-03-01", "C-1", cases.Disposed(disposal="proved"))))
    assert (ended.ended_as, ended.is_in_force, ended.is_overdue(date(2024, 6, 1))) == (
        "decided",
        False,
        False,
    )


def test_what_is_said_of_none_changes_nothing() -> None:
    assert interims_of(matter(*opened("2024-02-01"), looked("2024-03-01", date(2024, 4, 1)))) == ()
