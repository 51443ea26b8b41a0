"""Readings counted by month, office and purpose: nobody is named, and nothing is left out."""

from datetime import date

from answerable import acts
from answerable.disclosure.readings.counts import A_PARTY, NO_OFFICE, ReadingCount, readings_counted
from answerable.record import readings
from tests.people import CAROL, CLARE, MALLORY, THEO

PAPER = "a" * 64
ON = date(2026, 3, 3)


def read(papers: int = 1, purpose: str = "matter") -> readings.PapersRead:
    return readings.PapersRead(about=("C-1",), papers=(PAPER,) * papers, purpose=purpose)


def test_readings_are_counted_by_month_office_and_purpose(register, log) -> None:
    log.tell(CAROL, read(3), date(2025, 4, 1), register)
    log.tell(CAROL, read(2, "cases"), date(2026, 3, 1), register)
    log.tell(
        THEO, readings.PapersRefused(about=(), papers=(PAPER,), purpose="matter", reason="x"), ON, register
    )
    log.tell(CAROL, readings.Searched(found=4), ON, register)
    log.tell("CP-2026-0001", read(), ON, register)
    log.tell("operator", read(9, "command-export"), ON, register)
    log.tell(MALLORY, read(), ON, register)
    seen = register.show(readings_counted, log=log, on=ON)
    assert seen.whole == ReadingCount("in all", read=5, papers=16, refused=1, searched=1)
    assert [(c.heading, c.read, c.papers) for c in seen.by_month] == [
        ("April 2025", 1, 3),
        ("March 2026", 4, 13),
    ]
    assert {c.heading: (c.read, c.refused) for c in seen.by_office} == {
        "Complaints officer": (2, 0), "Training lead": (0, 1), A_PARTY: (1, 0), NO_OFFICE: (1, 0),
        "whoever runs the register": (1, 0),
    }  # fmt: skip
    assert {c.heading: c.read for c in seen.by_purpose} == {
        "looking at the matter": 3, "the list of cases": 1, "searching by name": 0, "by the command export": 1,
    }  # fmt: skip
    assert seen.sentence == (
        "Confidential papers were read 5 times by 5 readers in these twelve months; "
        "1 attempt without the right was refused."
    )
    assert (seen.size, seen.root) == (log.head().size, log.head().root)


def test_twelve_months_are_counted_and_no_more(register, log) -> None:
    for day in (date(2025, 3, 31), date(2025, 4, 1), date(2026, 3, 3)):
        log.tell(CAROL, read(), day, register)
    seen = register.show(readings_counted, log=log, on=ON)
    assert (seen.since, seen.until, seen.whole.read) == ("2025-04", "2026-03", 2)
    december = register.show(readings_counted, log=log, on=date(2026, 12, 31))
    assert (december.since, december.until) == ("2026-01", "2026-12")


def test_the_office_is_the_one_held_then(register, log) -> None:
    log.tell(CAROL, read(), date(2026, 2, 1), register)
    log.tell(CAROL, read(), ON, register)
    register.act(acts.people.stand_down, person=CAROL, role="complaints-officer", by=CLARE)
    seen = register.show(readings_counted, log=log, on=ON)
    assert {c.heading: c.read for c in seen.by_office} == {"Complaints officer": 1, NO_OFFICE: 1}


def test_no_reading_is_said_in_words(register, log) -> None:
    assert "Nobody has read" in register.show(readings_counted, log=log, on=ON).sentence
