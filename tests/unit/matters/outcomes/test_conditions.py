from datetime import date

from answerable.matters import imposed_in, interims_of
from answerable.record import cases, sanctions
from tests.figures import happened
from tests.people import guild
from tests.unit.matters.outcomes.telling import matter, opened


def test_a_condition_is_to_be_kept_until_it_is_met_broken_or_past_its_day() -> None:
    until = date(2024, 6, 1)
    told = matter(
        *opened("2024-02-01"),
        happened("2024-02-01", "C-1", cases.Sanctioned(sanction="restriction", allegation="a1")),
        happened("2024-02-02", "C-1", sanctions.ConditionSet(condition="mentor", sanction="restriction")),
        happened("2024-02-02", "C-1", sanctions.ConditionSet(condition="apology", sanction="restriction", until_on=until)),
        happened("2024-03-01", "C-1", sanctions.ConditionBroken(condition="mentor")),
    )  # fmt: skip
    (one,) = imposed_in(told, guild())
    mentor, apology = one.conditions
    assert [mentor.state(day) for day in (date(2024, 2, 29), date(2024, 3, 1))] == ["running", "broken"]
    assert [apology.state(day) for day in (until, date(2024, 6, 2))] == ["running", "overdue"]


def test_a_condition_of_no_sanction_is_of_the_suspension_and_of_nothing_else() -> None:
    told = matter(
        *opened("2024-02-01"),
        happened("2024-02-01", "C-1", cases.Suspended(reason="risk-to-members")),
        happened("2024-02-02", "C-1", sanctions.ConditionSet(condition="keep-away")),
        happened("2024-02-03", "C-1", sanctions.ConditionMet(condition="keep-away")),
        happened("2024-02-04", "C-1", sanctions.ConditionMet(condition="never-set")),
        happened("2024-02-05", "C-1", cases.Sanctioned(sanction="warning")),
    )
    (one,) = interims_of(told)[0].conditions
    assert (one.condition, one.state(date(2024, 2, 3))) == ("keep-away", "met")
    assert imposed_in(told, guild())[0].conditions == ()
