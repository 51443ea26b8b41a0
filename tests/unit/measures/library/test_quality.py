"""Late entries, days that are not exact, and closings bunched at the end of the period."""

from datetime import UTC, date, datetime

from answerable.measures import OracleEngine, Scope
from answerable.record import Event, MemoryRecord, cases
from tests.figures import cells
from tests.lives import guild
from tests.unit.measures.library.guild import case, closed, figure, received


def told(*recorded: tuple[str, Event]):
    """The figure of events recorded on the days that stand before them, for the first quarter of 2026."""
    record = MemoryRecord()
    for day, event in recorded:
        at = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=12)
        record.append([event], after=record.head().size, at=at)
    scope = Scope(date(2026, 3, 31), date(2026, 1, 1), record.head().size)
    return OracleEngine(record, guild()).compute("quality", scope)


def one(day: str, number: int = 1, **more: object) -> Event:
    """A complaint of a day."""
    facts = cases.Received(complaint=f"CP-{number}", channel="web")
    return Event(subject=f"C-{number}", facts=facts, happened_on=date.fromisoformat(day), actor="P-1", **more)


def test_an_entry_is_late_after_five_working_days() -> None:
    # Monday 2 March 2026; the fifth working day after it is Monday 9 March.
    in_time, late = told(("2026-03-09", one("2026-03-02"))), told(("2026-03-10", one("2026-03-02")))
    assert cells(in_time, "recording")["late",]["entries"] == 0
    row = cells(late, "recording")["late",]
    assert (row["entries"], row["of"], row["share"]) == (1, 1, 1.0)


def test_a_day_that_is_not_exact_is_counted_and_what_was_brought_in_is_left_out() -> None:
    figure = told(
        ("2026-03-02", one("2026-03-02", 1, dated="by")),
        ("2026-03-20", one("2026-01-02", 2, origin="old.csv:1")),
    )
    assert cells(figure, "recording")["no-exact-day",]["entries"] == 1
    assert cells(figure, "recording")["late",] == {"mark": "late", "entries": 0, "of": 1, "share": 0.0}
    assert figure.notes == (
        "Entries brought in from another system are left out: they were recorded long after.",
    )


def test_closings_of_the_last_two_working_days_stand_beside_what_evenness_would_give() -> None:
    # Sunday 31 May 2026: the last two working days of the month are Thursday 28 and Friday 29.
    events = [
        *case("2026-05-01", 1, "2026-05-28", "left"),
        *case("2026-05-01", 2, "2026-05-30", "left"),
        *case("2026-05-01", 3, "2026-05-27", "left"),
    ]
    made = figure("quality", events, as_of="2026-05-31", since="2026-05-01")
    row = cells(made, "bunching")["last-two-working-days",]
    assert (row["closings"], row["of"]) == (2, 3)
    assert row["evenness"] == round(100 * 2 / 19, 1)


def test_a_period_of_no_entries_and_one_outside_of_the_calendar() -> None:
    assert cells(figure("quality", []), "recording")["late",]["share"] is None
    old = [received("1999-01-04", "C-1"), closed("1999-01-05", "C-1", "left")]
    made = figure("quality", old, as_of="1999-01-31", since="1999-01-01")
    assert cells(made, "recording")["late",]["entries"] == 2
    assert cells(made, "bunching")["last-two-working-days",]["evenness"] is None
