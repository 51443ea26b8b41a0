import datetime

from answerable.record import Event, people
from tests.figures import happened
from tests.unit.measures.library.guild import column, figure, rows


def seated(person: str, day: str = "2024-01-01", panel: str = "conduct-panel") -> Event:
    return happened(day, person, people.Seated(panel=panel))


def trained(person: str, day: str = "2024-01-01", expires: str | None = None) -> Event:
    until = datetime.date.fromisoformat(expires) if expires else None
    return happened(day, person, people.Trained(course="sitting-fairly", expires_on=until))


def sat(day: str, *members: str, id: str = "S-1") -> Event:
    return happened(day, id, people.Sat(panel="conduct-panel", members=members))


def test_so_many_of_so_many_at_the_day() -> None:
    events = [seated("P-1"), trained("P-1"), seated("P-2"), seated("P-3"), trained("P-3", "2025-01-01")]
    row = rows(figure("panel-training", events), "members")["conduct-panel"]
    assert (row["serving"], row["trained"], row["untrained"], row["every"]) == (3, 1, 2, False)
    assert row["share"] == 1 / 3


def test_training_counts_until_the_day_before_it_expires() -> None:
    events = [seated("P-1"), trained("P-1", expires="2024-12-31")]
    assert (
        rows(figure("panel-training", events, as_of="2024-12-30"), "members")["conduct-panel"]["trained"] == 1
    )
    assert (
        rows(figure("panel-training", events, as_of="2024-12-31"), "members")["conduct-panel"]["trained"] == 0
    )


def test_who_gave_up_the_seat_is_no_member() -> None:
    events = [seated("P-1"), happened("2024-06-01", "P-1", people.Unseated(panel="conduct-panel"))]
    assert rows(figure("panel-training", events), "members")["conduct-panel"]["serving"] == 0


def test_an_empty_panel_is_said_to_be_empty_and_not_to_be_trained() -> None:
    told = figure("panel-training", [])
    row = rows(told, "members")["conduct-panel"]
    assert (row["serving"], row["every"], row["share"]) == (0, None, None)
    assert "Conduct Panel: nobody serves on it, so there is no member of whom to ask." in told.notes
    assert "Conduct Panel: it did not sit in the period." in told.notes


def test_who_sat_untrained_did_so_whatever_they_completed_since() -> None:
    events = [
        trained("P-1"),
        trained("P-2", "2024-06-01"),
        sat("2024-05-01", "P-1", "P-2", id="S-1"),
        sat("2024-06-01", "P-1", "P-2", id="S-2"),
        sat("2024-07-01", "P-1", id="S-3"),
        sat("2023-12-31", "P-9", id="S-4"),
    ]
    row = rows(figure("panel-training", events), "sittings")["conduct-panel"]
    assert (row["sittings"], row["all_trained"], row["with_untrained"]) == (3, 2, 1)


def test_who_sits_on_two_panels_counts_on_each() -> None:
    events = [seated("P-1"), seated("P-1", panel="appeal-panel"), trained("P-1")]
    told = figure("panel-training", events)
    assert column(told, "members", "trained") == {"conduct-panel": 1, "appeal-panel": 1, "total": 2}
    assert rows(told, "members")["total"]["every"] is True


def test_training_twice_is_training_once() -> None:
    events = [seated("P-1"), trained("P-1"), trained("P-1", "2024-02-01")]
    assert rows(figure("panel-training", events), "by-course")["conduct-panel"]["trained"] == 1


def test_trained_on_the_day_and_entered_later_is_told_apart() -> None:
    """The second completion of P-1 was entered before the sitting, and the first of P-2 only after it."""
    events = [
        trained("P-1"),
        sat("2024-05-01", "P-1", id="S-1"),
        sat("2024-05-02", "P-1", "P-2", id="S-2"),
        sat("2024-05-03", "P-2", "P-3", id="S-3"),
        trained("P-2", "2024-04-01"),
        trained("P-1", "2024-04-01"),
    ]
    row = rows(figure("panel-training", events), "sittings")["conduct-panel"]
    assert (row["sittings"], row["all_trained"], row["known_then"], row["known_later"]) == (3, 2, 1, 1)
