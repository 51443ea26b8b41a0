from datetime import date

import pytest

from answerable.matters import imposed_in
from answerable.record import Event, cases, panels, sanctions
from tests.figures import happened
from tests.people import guild
from tests.unit.matters.outcomes.telling import matter, opened


def imposed(*events: Event, on: str = "2024-02-01"):
    one = happened(on, "C-1", cases.Sanctioned(sanction="warning", allegation="a1"))
    return imposed_in(matter(*opened(on), one, *events), guild())


def state(found, day: str):
    return found.state(date.fromisoformat(day))


def test_a_warning_lasts_a_year_and_nothing_has_to_be_recorded_for_it_to_end() -> None:
    (one,) = imposed()
    days = ("2024-01-31", "2024-02-01", "2025-01-31", "2025-02-01", "2025-02-02")
    assert [state(one, day) for day in days] == [None, "live", "live", "live", "expired"]
    assert "Rule 11(1)" in one.why and one.respondent == "P-bob"


def test_what_was_said_when_it_was_imposed_goes_before_the_list() -> None:
    said = happened("2024-03-01", "C-1", cases.Sanctioned(sanction="suspension", until_on=date(2024, 4, 1)))
    _, one = imposed(said)
    assert [state(one, day) for day in ("2024-04-01", "2024-04-02")] == ["live", "expired"]


@pytest.mark.parametrize(
    ("facts", "state_then"),
    [
        (sanctions.SanctionCompleted(sanction="warning"), "completed"),
        (sanctions.SanctionSetAside(sanction="warning", reason="appeal"), "set-aside"),
        (panels.DecisionVetoed(organ="court", reason="unfair"), "vetoed"),
    ],
)
def test_what_ends_it_ends_it_on_its_day_and_every_earlier_day_stays_as_it_was(facts, state_then) -> None:
    (one,) = imposed(happened("2024-05-01", "C-1", facts))
    assert [state(one, day) for day in ("2024-04-30", "2024-05-01")] == ["live", state_then]


def test_varied_it_is_replaced_and_its_time_runs_from_the_day_of_the_first() -> None:
    varied = sanctions.SanctionVaried(sanction="warning", replaced_with="restriction", reason="appeal")
    first, second = imposed(happened("2024-05-01", "C-1", varied))
    assert state(first, "2024-05-01") == "replaced" and second.imposed_on == date(2024, 5, 1)
    assert (second.last_on, second.allegation) == (date(2026, 2, 1), "a1")


def test_the_one_of_the_allegation_is_meant_where_one_is_named() -> None:
    other = happened("2024-02-01", "C-1", cases.Sanctioned(sanction="warning", allegation="a2"))
    aside = sanctions.SanctionSetAside(sanction="warning", reason="appeal", allegation="a1")
    one, two = imposed(other, happened("2024-05-01", "C-1", aside))
    assert (state(one, "2024-06-01"), state(two, "2024-06-01")) == ("set-aside", "live")


def test_what_is_said_of_one_that_does_not_stand_changes_nothing() -> None:
    aside = sanctions.SanctionSetAside(sanction="expulsion", reason="appeal")
    (one,) = imposed(happened("2024-05-01", "C-1", aside))
    assert state(one, "2024-06-01") == "live"


def test_it_rests_while_an_appeal_is_pending_where_the_rules_say_so_and_is_live_again_after() -> None:
    appeal = cases.Appealed(by="respondent", ground="procedure")
    decided = cases.AppealDecided(outcome="dismissed", organ="appeal-panel")
    events = happened("2026-11-01", "C-1", appeal), happened("2026-12-01", "C-1", decided)
    (one,) = imposed(*events, on="2026-10-05")
    days = ("2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01")
    assert [state(one, day) for day in days] == ["live", "resting", "resting", "live"]
    assert one.is_standing(date(2026, 11, 15))
    (old,) = imposed(
        happened("2024-03-01", "C-1", appeal), happened("2024-04-01", "C-1", decided), on="2024-02-01"
    )
    assert state(old, "2024-03-15") == "live"


def test_a_suspension_for_the_time_being_is_none() -> None:
    suspended = happened("2024-02-02", "C-1", cases.Suspended(reason="risk-to-members"))
    assert imposed_in(matter(*opened("2024-02-01"), suspended), guild()) == ()
