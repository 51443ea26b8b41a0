"""Contacts by people outside: by office, purpose and month, and the cases that they were about."""

from answerable.record import Event, allocation
from tests.figures import happened
from tests.unit.measures.library.guild import case, column, figure, rows


def spoke(day: str, about: str, office: str = "warden", purpose: str = "asked-how-it-stands") -> Event:
    return happened(day, about, allocation.ContactNoted(office=office, purpose=purpose, channel="phone"))


def test_contacts_by_office_purpose_and_month() -> None:
    events = [
        *case("2023-11-01", 1),
        *case("2023-11-01", 2, "2024-05-01"),
        spoke("2023-12-31", "C-1"),
        spoke("2024-01-01", "C-1"),
        spoke("2024-01-31", "C-1", purpose="asked-to-drop"),
        spoke("2024-03-01", "C-2", "member-of-parliament"),
        spoke("2024-03-01", "CN-1", "member-of-parliament"),
    ]
    told = figure("contacts", events)
    assert column(told, "by-office", "contacts") == {"warden": 2, "member-of-parliament": 2}
    assert column(told, "by-office", "cases") == {"warden": 1, "member-of-parliament": 2}
    assert column(told, "by-purpose", "contacts") == {
        "asked-how-it-stands": 3,
        "asked-to-drop": 1,
        "total": 4,
    }
    assert column(told, "by-month", "contacts") == {"2024-01": 2, "2024-03": 2, "total": 4}


def test_cases_of_which_nothing_was_noted_stand_beside_the_others() -> None:
    events = [
        *case("2023-11-01", 1),
        *case("2023-11-01", 2, "2024-05-01"),
        *case("2023-11-01", 3, "2023-12-31"),
        *case("2024-12-31", 4),
        spoke("2024-02-01", "C-1"),
        spoke("2024-06-01", "C-1"),
        spoke("2024-02-01", "C-3"),
    ]
    row = rows(figure("contacts", events), "cases")["in-hand"]
    assert [row[name] for name in ("cases", "touched", "none")] == [3, 1, 2]
