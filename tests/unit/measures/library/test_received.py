from answerable.record import cases, intake
from tests.figures import happened
from tests.unit.measures.library.guild import case, column, figure, received, rows


def linked(day: str, case_id: str, complaint: str, **facts: object):  # type: ignore[no-untyped-def]
    return happened(day, case_id, cases.Linked(complaint=complaint, channel="post", **facts))


def test_a_complaint_joined_to_a_case_is_a_complaint_and_opens_no_case() -> None:
    events = [received("2024-01-10", "C-1"), linked("2024-02-01", "C-1", "CP-9")]
    total = rows(figure("received", events), "by-year")["2024"]
    assert (total["complaints"], total["cases_opened"]) == (2, 1)
    assert column(figure("received", events), "by-month", "complaints") == {
        "2024-01": 1,
        "2024-02": 1,
        "total": 2,
    }


def test_a_complaint_that_stands_in_two_cases_is_one_complaint_from_its_first_day() -> None:
    events = [
        received("2024-01-10", "C-1", complaint="CP-1"),
        received("2024-02-10", "C-2", complaint="CP-1"),
    ]
    told = figure("received", events)
    assert column(told, "by-month", "complaints") == {"2024-01": 1, "total": 1}
    assert column(told, "by-month", "cases_opened") == {"2024-01": 1, "2024-02": 1, "total": 2}


def test_it_is_dealt_with_when_every_case_it_stands_in_is_closed() -> None:
    one, other = case("2024-01-10", 1, "2024-03-01"), [received("2024-02-10", "C-2", complaint="CP-1")]
    assert rows(figure("received", [*one, *other]), "by-year")["2024"]["dealt_with"] == 0
    ended = [happened("2024-04-01", "C-2", cases.Disposed(disposal="left"))]
    assert rows(figure("received", [*one, *other, *ended]), "by-year")["2024"]["dealt_with"] == 1


def test_what_came_before_the_period_is_not_counted_in_it_when_it_comes_again() -> None:
    events = [
        received("2023-01-10", "C-1", complaint="CP-1"),
        received("2024-02-10", "C-2", complaint="CP-1"),
    ]
    assert rows(figure("received", events), "by-year")["2024"]["complaints"] == 0


def test_complaints_in_bulk_are_shown_and_never_left_out() -> None:
    events = [received("2024-01-10", "C-1", bulk="B-1"), received("2024-01-11", "C-2")]
    row = rows(figure("received", events), "by-year")["2024"]
    assert (row["complaints"], row["bulk"], row["single"]) == (2, 1, 1)


def test_members_and_others_make_the_whole() -> None:
    events = [
        received("2024-01-10", "C-1"),
        received("2024-01-11", "C-2", membership="non-member"),
        linked("2024-01-12", "C-2", "CP-9"),
    ]
    told = figure("received", events)
    assert column(told, "by-membership", "complaints") == {"member": 1, "non-member": 2, "total": 3}
    assert column(told, "by-membership", "cases_opened") == {"member": 1, "non-member": 1, "total": 2}


def test_years_are_told_apart() -> None:
    events = [*case("2023-12-31", 1, "2024-01-01"), *case("2024-01-01", 2)]
    told = figure("received", events, since="2023-01-01")
    assert column(told, "by-year", "complaints") == {"2023": 1, "2024": 1, "total": 2}
    assert column(told, "by-year", "cases_closed") == {"2024": 1, "total": 1}


def test_what_somebody_found_the_respondent_to_have_been_counts_from_the_day_on_which_they_found_it() -> None:
    found = [
        happened("2024-02-05", "C-1", intake.RespondentIdentified(respondent="P-1", membership="lapsed")),
        happened("2024-03-05", "C-1", intake.RespondentIdentified(respondent="P-1", membership="member")),
        happened("2024-03-05", "C-1", intake.RespondentIdentified(respondent="P-1", membership="non-member")),
    ]
    events = [received("2024-01-10", "C-1", membership="unidentified"), *found]
    for day, membership in (
        ("2024-01-31", "unidentified"),
        ("2024-02-29", "lapsed"),
        ("2024-03-31", "non-member"),
    ):
        by = rows(figure("received", events, as_of=day), "by-membership")
        assert by[membership]["complaints"] == by[membership]["cases_opened"] == 1, day
