"""Like cases: by how serious what was alleged is, and by the branch of the respondent then."""

from datetime import date

import pytest

from answerable.measures.library.like_cases import DEFINITION
from answerable.record import Event, cases, intake
from tests.figures import cells, happened
from tests.unit.measures.library.guild import figure, received

Cells = dict[tuple[str, ...], dict[str, object]]


def member(person: str, group: str | None, since: str, *, told: str | None = None) -> Event:
    facts = intake.MembershipEntered(membership="member", group=group, since=date.fromisoformat(since))
    return happened(told or since, person, facts)


def heard(number: int, finding: str | None, rule: str = "misuse-of-funds", **facts: object) -> list[Event]:
    case, allegation = f"C-{number}", f"C-{number}/a1"
    events = [received("2024-02-01", case, **facts)]
    events += [happened("2024-02-02", case, cases.Alleged(allegation=allegation, rule=rule))]
    if finding:
        events += [happened("2024-06-02", case, cases.Found(allegation=allegation, finding=finding))]
    return events


def told(events: list[Event]) -> Cells:
    return cells(figure("like-cases", events), "by-severity-and-branch")


def test_a_case_stands_under_its_gravest_rule_and_the_branch_of_its_respondent() -> None:
    events = [
        member("P-1", "lodge-1", "2020-01-01"),
        member("P-2", "lodge-21", "2020-01-01"),
        *heard(1, "proved", respondent="P-1"),
        *heard(2, "not-proved", respondent="P-2"),
        *heard(3, None, "respect", respondent="P-2"),
        happened("2024-03-01", "C-3", cases.Alleged(allegation="C-3/a2", rule="false-marks")),
        received("2024-02-01", "C-4", respondent="P-1"),
        *heard(5, "proved", "respect"),
    ]
    both = told(events)
    assert (both["serious", "north"]["proved"], both["serious", "north"]["share"]) == (1, 1.0)
    assert [both["serious", "south"][n] for n in ("received", "decided", "undecided")] == [2, 1, 1]
    assert both["no-allegation", "north"]["undecided"] == 1
    assert both["other", "not-recorded"]["proved"] == 1


def test_the_branch_is_that_of_the_day_of_the_conduct() -> None:
    events = [
        member("P-1", "lodge-1", "2020-01-01"),
        member("P-1", "lodge-31", "2023-06-01"),
        *heard(1, "proved", respondent="P-1", conduct_on=date(2023, 5, 31)),
        *heard(2, "proved", respondent="P-1"),
    ]
    both = told(events)
    assert both["serious", "north"]["received"] == 1
    assert both["serious", "west"]["received"] == 1


def test_what_the_list_says_later_of_an_earlier_day_counts() -> None:
    events = [
        member("P-1", "lodge-1", "2020-01-01"),
        *heard(1, "proved", respondent="P-1"),
        member("P-1", "lodge-11", "2020-01-01", told="2024-11-01"),
    ]
    both = told(events)
    assert both["serious", "east"]["received"] == 1


def test_whoever_was_found_to_be_the_respondent_counts() -> None:
    events = [
        member("P-2", "lodge-11", "2020-01-01"),
        *heard(1, "proved", respondent="P-1"),
        happened("2024-02-20", "C-1", intake.RespondentIdentified(respondent="P-2")),
    ]
    both = told(events)
    assert both["serious", "east"]["received"] == 1


def test_the_range_of_chance_is_wide_for_few_and_narrow_for_many() -> None:
    """A half of 16 proved in all: of four, chance gives from 1 % to 99 %; of twelve, from 22 % to 78 %."""
    events: list[Event] = []
    for n in range(16):
        person = f"P-{n}"
        events.append(member(person, "lodge-2" if n < 4 else f"lodge-{21 + n % 5}", "2020-01-01"))
        events += heard(n, "proved" if n % 2 else "not-proved", respondent=person)
    both = told(events)
    few, many = both["serious", "north"], both["serious", "south"]
    assert (few["low"], few["high"]) == (pytest.approx(1.0009), pytest.approx(98.9991))
    assert (many["low"], many["high"]) == (pytest.approx(21.7106, abs=1e-3), pytest.approx(78.2894, abs=1e-3))


def test_a_record_without_branches_says_so() -> None:
    told = figure(DEFINITION.measure, heard(1, "proved"))
    assert told.notes[-1] == "The record does not say which branch anybody belonged to."
