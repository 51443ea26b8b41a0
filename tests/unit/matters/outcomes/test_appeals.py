from datetime import date

from answerable.matters import appeals_of
from answerable.record import cases, sanctions
from tests.figures import happened
from tests.unit.matters.outcomes.telling import matter, opened

APPEALED = happened("2024-03-01", "C-1", cases.Appealed(by="respondent", ground="procedure"))


def test_an_appeal_waits_is_let_in_and_decided() -> None:
    (asked,) = appeals_of(matter(*opened("2024-02-01"), APPEALED))
    assert asked.is_asked and asked.is_pending
    admitted = happened("2024-03-05", "C-1", sanctions.AppealAdmitted(organ="appeal-panel"))
    (let_in,) = appeals_of(matter(*opened("2024-02-01"), APPEALED, admitted))
    assert let_in.is_pending and not let_in.is_asked
    decided = happened("2024-04-05", "C-1", cases.AppealDecided(outcome="varied"))
    (done,) = appeals_of(matter(*opened("2024-02-01"), APPEALED, admitted, decided))
    assert (done.outcome, done.organ, done.is_pending) == ("varied", "appeal-panel", False)


def test_what_is_said_is_said_of_the_latest() -> None:
    refused = happened("2024-03-05", "C-1", sanctions.AppealNotAdmitted(reason="no-ground"))
    again = happened("2024-03-06", "C-1", cases.Appealed(by="complainant", ground="new-evidence"))
    first, second = appeals_of(matter(*opened("2024-02-01"), APPEALED, refused, again))
    assert (first.refused_because, first.refused_on, second.number) == ("no-ground", date(2024, 3, 5), 2)
    assert second.is_asked


def test_what_is_let_in_before_anybody_appealed_changes_nothing() -> None:
    assert (
        appeals_of(matter(*opened("2024-02-01"), happened("2024-02-02", "C-1", sanctions.AppealAdmitted())))
        == ()
    )
