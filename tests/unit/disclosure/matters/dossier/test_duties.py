"""Duties in words: open, late, done in time, done late, left undone."""

from datetime import date

from answerable import acts
from answerable.disclosure import DutyView
from answerable.disclosure.matters.dossier.duties import duty_view
from answerable.matters import duties, fold
from tests.people import CAROL, Register, received


def shown(register: Register, case: str, day: str) -> dict[str, DutyView]:
    on = date.fromisoformat(day)
    matter = fold(register.record.read(subject=case), register.rules)
    assert matter is not None
    return {d.limit: duty_view(register.rules, d, on=on) for d in duties(register.rules, matter, on=on)}


def test_open_and_late(register: Register) -> None:
    case = received(register).case
    duty = shown(register, case, "2026-03-05")["acknowledge"]
    assert (duty.state, duty.urgency) == ("due on Friday 6 March 2026, in 1 working day", "soon")
    duty = shown(register, case, "2026-03-09")["acknowledge"]
    assert (duty.state, duty.urgency, duty.is_late) == (
        "was due on Friday 6 March 2026, 1 working day late",
        "late",
        True,
    )
    assert duty.owner == "Complaints officer"


def test_why_on_that_day_is_told_step_by_step(register: Register) -> None:
    duty = shown(register, received(register).case, "2026-03-03")["acknowledge"]
    assert [(step.words, step.counted) for step in duty.steps][-1] == ("Friday 6 March 2026", 3)
    assert duty.source in duty.why


def test_done_in_time_and_late(register: Register) -> None:
    case = received(register).case
    register.on("2026-03-10").act(acts.complaints.acknowledge, case=case, by=CAROL)
    register.act(acts.cases.triage, case=case, outcome="informal", by=CAROL)
    duty = shown(register, case, "2026-03-10")
    assert duty["acknowledge"].state == "done on 10 March 2026, 2 working days late"
    assert duty["triage"].state == "done on 10 March 2026, in time"
    assert duty["triage"].urgency == "done"


def test_left_undone_when_the_case_was_closed(register: Register) -> None:
    case = received(register).case
    register.on("2026-03-12")
    register.act(acts.cases.dispose, case=case, disposal="left", reason="not-a-member", by=CAROL)
    duty = shown(register, case, "2026-03-12")["acknowledge"]
    assert duty.state == ("not done; it was due on 6 March 2026, and the matter was closed on 12 March 2026")
    assert not duty.is_open and duty.is_late
