"""Who has read the papers of a matter, grouped by reader and purpose, with those who were refused."""

from datetime import date

import pytest

from answerable import disclosure
from answerable.disclosure.readings.reading import contacts, readers_of
from answerable.record import readings
from tests.people import CAROL, IVAN, OLGA, THEO, received

ON = date(2026, 3, 3)
PAPER = "a" * 64


def test_readings_are_told_by_reader_and_purpose_latest_first(register, log) -> None:
    case = received(register).case
    told = case.replace("C-", "CP-")
    for day in (1, 2):
        facts = readings.PapersRead(about=(told,), papers=(PAPER,), purpose="matter")
        log.tell(CAROL, facts, date(2026, 3, day), register)
    log.tell(CAROL, readings.PapersRead(about=(case,), papers=(PAPER,), purpose="act-notify"), ON, register)
    log.tell(
        THEO,
        readings.PapersRefused(about=(told,), papers=(PAPER,), purpose="matter", reason="no-right"),
        ON,
        register,
    )
    log.tell(
        "operator",
        readings.PapersRead(about=("C-9",), papers=(PAPER,), purpose="command-export"),
        ON,
        register,
    )
    log.tell(told, readings.PapersRead(about=(case,), papers=(PAPER,), purpose="follow"), ON, register)
    seen = register.show(readers_of, log=log, matter=case, person=CAROL, on=ON)
    assert [(line.who, line.purpose, line.times, line.is_refused) for line in seen.lines] == [
        (f"whoever holds the receipt {told}", "following their own complaint", 1, False),
        ("Theo, training lead", "looking at the matter", 1, True),
        ("Carol, complaints officer", "for the act notify", 1, False),
        ("Carol, complaints officer", "looking at the matter", 2, False),
    ]
    assert (seen.lines[-1].earliest_on, seen.lines[-1].latest_on) == (date(2026, 3, 1), date(2026, 3, 2))
    assert seen.sentence == (
        f"2 readers have read the papers of {case}; 1 attempt without the right was refused."
    )
    assert seen.is_whole


def test_how_a_party_may_be_reached_is_among_the_papers_of_the_matter_and_a_name_in_a_list_is_not(
    register, log
) -> None:
    case = received(register).case
    reached = contacts(register.record, case)
    assert len(reached) == 2 and all(one.endswith("/contact") for one in reached)
    log.tell(IVAN, readings.PapersRead(about=reached[:1], papers=(PAPER,), purpose="matter"), ON, register)
    name = reached[0].removesuffix("/contact")
    log.tell(THEO, readings.PapersRead(about=(name,), papers=(PAPER,), purpose="cases"), ON, register)
    seen = register.show(readers_of, log=log, matter=case, person=CAROL, on=ON)
    assert [line.reader for line in seen.lines] == [IVAN]


def test_nobody_has_read_is_said(register, log) -> None:
    case = received(register).case
    seen = register.show(readers_of, log=log, matter=case, person=CAROL, on=ON)
    assert seen.sentence == f"Nobody has read the papers of {case}; nobody was refused."


def test_it_is_for_staff_and_of_matters_that_are_there(register, log) -> None:
    with pytest.raises(disclosure.NotForYou):
        register.show(readers_of, log=log, matter=received(register).case, person=OLGA, on=ON)
    with pytest.raises(disclosure.NotHere):
        register.show(readers_of, log=log, matter="C-1999-0001", person=CAROL, on=ON)
