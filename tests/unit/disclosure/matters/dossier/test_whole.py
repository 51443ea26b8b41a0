"""One matter: the sentence first, who is in it, what is due, its story, what may be done; for staff and nobody else."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, MALLORY, OLGA, THEO, WILMA, Register, decided, investigated, received


def see(register: Register, matter: str, day: str | None = None, person: str = CAROL) -> disclosure.CaseView:
    on = date.fromisoformat(day) if day else register.today
    return register.show(disclosure.case, matter=matter, person=person, on=on)


def test_it_says_first_how_it_stands(register: Register) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    assert see(register, case, "2026-03-11").sentence == (
        "C-2026-0001 is waiting for triage, since 3 March 2026; "
        "“Decide triage” is due on Tuesday 17 March 2026, in 4 working days."
    )


def test_who_is_in_it_and_how_to_reach_them(register: Register) -> None:
    seen = see(register, investigated(register))
    assert (seen.respondent.name, seen.investigator.name) == ("Bob", "Ivan")
    assert [(one.name, one.contact) for one in seen.complainants] == [("Alice", "a@x")]
    assert seen.complaints == ("CP-2026-0001",)


def test_without_names_nobody_is_made_up(register: Register) -> None:
    case = register.act(acts.complaints.receive, words="Somebody did it.").case
    seen = see(register, case)
    assert (seen.respondent, seen.investigator, seen.complainants) == (None, None, ())


def test_the_clock_is_of_the_step_and_not_of_the_whole(register: Register) -> None:
    case = received(register).case
    clock = see(register, case, "2026-03-09").clock
    assert (clock.stage, clock.since, clock.urgency) == ("Waiting for triage", date(2026, 3, 3), "late")
    assert clock.due == "was due Friday 6 March 2026, 1 working day late"
    assert "Thursday 5 March 2026: day 2." in clock.why
    assert (clock.source, clock.is_stopped) == ("Rule 6(1)", False)


def test_duties_still_open_come_first(register: Register) -> None:
    duties = see(register, investigated(register)).duties
    assert [d.is_open for d in duties] == sorted((d.is_open for d in duties), reverse=True)
    assert {d.limit for d in duties if not d.is_open} == {"acknowledge", "triage", "allocate"}


def test_allegations_findings_sanctions(register: Register) -> None:
    case = investigated(register)
    assert see(register, case).allegations[0].finding == "no finding yet"
    seen = see(register.on("2026-03-04"), decided(register))
    allegation = seen.allegations[0]
    assert (allegation.rule, allegation.finding, allegation.respondent) == (
        "Respect for others",
        "proved",
        "Bob",
    )
    assert (seen.sanctions, seen.disposal, seen.is_open) == (("training",), "proved", False)
    assert seen.sentence == "C-2026-0002 was closed on 4 March 2026 (proved); nothing is due now."


def test_an_interim_suspension_is_said(register: Register) -> None:
    case = received(register).case
    assert see(register, case).suspended == "no"
    register.act(
        acts.cases.suspend, case=case, reason="risk-to-members", review_on=date(2026, 4, 1), by=CLARE
    )
    assert see(register, case).suspended == "since 3 March 2026"
    register.act(acts.cases.lift, case=case, reason="risk-ended", by=CLARE)
    assert see(register, case).suspended == "no longer, until 3 March 2026"


def test_a_stopped_clock_is_said(register: Register) -> None:
    case = investigated(register)
    register.act(acts.cases.stop, case=case, reason="police-asked", by=CAROL)
    seen = see(register, case, "2026-03-05")
    assert seen.clock.is_stopped
    assert seen.sentence.endswith("its clock has been stopped since 3 March 2026.")


def test_other_matters_are_shown_the_same_way(register: Register) -> None:
    seen = see(register, f"{decided(register)}/training", person=THEO)
    assert (seen.unit, seen.procedure, seen.complaints) == ("obligation", "obligation", ())
    assert seen.may[0].kind == "Booked"


def test_it_is_bound_to_a_place_in_the_record(register: Register) -> None:
    seen = see(register, received(register).case)
    assert (seen.size, seen.root) == (register.record.head().size, register.record.head().root)


@pytest.mark.parametrize("person", [OLGA, WILMA, MALLORY])
def test_nobody_but_staff_sees_a_case(register: Register, person: str) -> None:
    case = received(register).case
    with pytest.raises(disclosure.NotForYou):
        see(register, case, person=person)


def test_no_such_matter(register: Register) -> None:
    with pytest.raises(disclosure.NotHere, match="C-2026-0099"):
        see(register, "C-2026-0099")
    with pytest.raises(LookupError):
        see(register, CAROL)
