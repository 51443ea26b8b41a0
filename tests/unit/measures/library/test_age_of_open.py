from answerable.record import cases
from tests.figures import days_after, happened
from tests.unit.measures.library.guild import case, column, figure, rows


def test_open_cases_stand_in_bands_of_their_age() -> None:
    ages = (0, 90, 91, 180, 365, 366, 730, 731, 2000)
    events = sum([case(days_after("2024-12-31", -age), n) for n, age in enumerate(ages)], [])
    told = figure("age-of-open", events)
    assert column(told, "ages", "open") == {
        "0 to 90 days": 2,
        "91 to 180 days": 2,
        "181 to 365 days": 1,
        "366 to 730 days": 2,
        "731 days or more": 2,
        "total": 9,
    }
    assert rows(told, "middle")["all-open"]["median"] == 365


def test_closed_cases_have_no_age() -> None:
    assert column(figure("age-of-open", case("2024-01-01", 1, "2024-02-01")), "ages", "open") == {}


def test_a_case_opened_again_is_as_old_as_its_receipt() -> None:
    events = [
        *case("2022-01-01", 1, "2022-02-01"),
        happened("2024-12-30", "C-1", cases.Reopened(reason="new-evidence")),
    ]
    assert column(figure("age-of-open", events), "ages", "open") == {"731 days or more": 1, "total": 1}
