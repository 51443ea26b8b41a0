from answerable.record import Event, cases, people
from tests.figures import happened
from tests.unit.measures.library.guild import case, column, figure, rows


def given(day: str, number: int, person: str) -> Event:
    return happened(day, f"C-{number}", cases.Allocated(investigator=person))


OFFICE: list[Event] = [
    happened("2023-01-01", "P-ivan", people.Appointed(role="investigator")),
    happened("2023-01-01", "P-iris", people.Appointed(role="investigator", fte=100)),
    happened("2024-06-01", "P-iris", people.Appointed(role="investigator", fte=50, contract="agency")),
    happened("2023-01-01", "P-ines", people.Appointed(role="investigator")),
    happened("2024-12-31", "P-ines", people.StoodDown(role="investigator")),
    happened("2023-01-01", "P-carol", people.Appointed(role="complaints-officer")),
]


def test_heads_and_full_time_equivalents_are_told_apart_as_of_the_day() -> None:
    told = rows(figure("investigators", OFFICE), "by-role")
    assert (told["total"]["heads"], told["total"]["fte"]) == (2, 1.5)
    before = rows(figure("investigators", OFFICE, as_of="2024-12-30"), "by-role")
    assert (before["total"]["heads"], before["total"]["fte"]) == (3, 2.5)


def test_contracts_are_those_in_force() -> None:
    assert column(figure("investigators", OFFICE), "by-contract", "heads") == {
        "employed": 1,
        "agency": 1,
        "total": 2,
    }


def test_a_case_is_held_by_the_last_given_it_and_those_before_are_told_beside() -> None:
    events = [
        *case("2024-01-01", 1),
        *case("2024-01-01", 2),
        *case("2024-01-01", 3, "2024-03-01"),
        given("2024-01-02", 1, "P-ivan"),
        given("2024-01-03", 1, "P-iris"),
        given("2024-01-03", 3, "P-iris"),
    ]
    told = figure("investigators", [*OFFICE, *events])
    loads = rows(told, "caseloads")
    assert {person: (row["held"], row["ever"]) for person, row in loads.items()} == {
        "P-iris": (1, 1),
        "P-ivan": (0, 1),
    }
    assert [(r["people"], r["holdings"], r["cases"]) for r in rows(told, "holding").values()] == [
        (1, 1, 1),
        (2, 2, 1),
    ]
    stock = rows(told, "open-cases")["all-open"]
    assert (stock["open"], stock["given"], stock["waiting"]) == (2, 1, 1)
    assert stock["per_fte"] == 2 / 1.5


def test_people_given_a_case_are_counted_once_a_year() -> None:
    events = [
        *case("2023-01-01", 1),
        *case("2023-01-01", 2),
        given("2023-02-01", 1, "P-ivan"),
        given("2024-02-01", 1, "P-iris"),
        given("2024-02-02", 2, "P-iris"),
        given("2024-02-03", 2, "P-iris"),
    ]
    told = rows(figure("investigators", events, since="2023-01-01"), "given-by-year")
    assert {y: (r["people"], r["cases"], r["times"]) for y, r in told.items()} == {
        "2023": (1, 1, 1),
        "2024": (1, 2, 3),
    }


def test_nobody_is_said() -> None:
    told = figure("investigators", [])
    assert told.notes == (
        "Nobody is recorded as holding a role that investigates.",
        "Nobody has been given a case that is open.",
    )
    assert rows(told, "open-cases")["all-open"]["per_fte"] is None
