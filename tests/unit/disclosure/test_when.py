"""When a case came and how that was set right, how long its clock ran, and which limits a form offers."""

from datetime import date

import pytest

from answerable import acts, disclosure
from answerable.record import Event
from answerable.record import register as kinds
from tests.people import CAROL, CLARE, Register, investigated, received, staffed


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


def stopped(register: Register) -> str:
    case = investigated(register)
    register.act(acts.cases.stop, case=case, reason="police-asked", by=CAROL)
    register.on("2026-03-13")
    register.act(acts.cases.resume, case=case, by=CAROL)
    register.on("2026-03-20")
    register.act(acts.cases.stop, case=case, reason="party-unwell", by=CLARE)
    register.on("2026-03-23")
    return case


def test_gross_and_net_days_stand_on_the_page_of_the_case(register):
    case = stopped(register)
    clock = register.show(disclosure.case, matter=case, person=CAROL, on=register.today).clock
    assert (clock.gross, clock.net) == (20, 7)
    assert clock.by_reason == (("the police asked us to wait", 10), ("a party is unwell", 3))


def test_a_day_of_receipt_set_right_is_told_with_what_was_recorded_first(register):
    case = received(register).case
    plain = register.show(disclosure.case, matter=case, person=CAROL, on=register.today)
    assert plain.received == "3 March 2026"
    entry = next(e.index for e in register.record.read(subject=case) if e.event.kind == "Received")
    facts = next(e.event.facts for e in register.record.read(subject=case) if e.event.kind == "Received")
    corrected = Event(
        subject=case, facts=register_corrected(entry), happened_on=date(2026, 3, 5), actor=CAROL
    )
    right = Event(subject=case, facts=facts, happened_on=date(2026, 3, 2), actor=CAROL)
    register.on("2026-03-05")
    register.record.append([corrected, right], after=register.record.head().size, at=register.at)
    seen = register.show(disclosure.case, matter=case, person=CAROL, on=register.today)
    assert seen.received == (
        "2 March 2026 (recorded first as 3 March 2026; corrected on 5 March 2026 by Carol, complaints officer, "
        f"entry {register.record.head().size - 2:,})"
    )


def register_corrected(entry: int):
    return kinds.Corrected(entry=entry, reason="wrong-date")


# -- which limits may be chosen --------------------------------------------------------------------------------------


def offered(register: Register, case: str, kind: str) -> tuple[tuple[str, str], ...] | None:
    seen = register.show(disclosure.case, matter=case, person=CLARE, on=register.today)
    act = next((one for one in seen.may if one.kind == kind), None)
    return next(field.choices for field in act.fields if field.name == "limit") if act else None


def test_what_may_be_put_off_is_offered_with_its_latest_day(register):
    choices = dict(offered(register, investigated(register), "Extended") or ())
    assert choices["investigate"] == (
        "Finish the investigation (due 1 June 2026, 24 August 2026 at the latest)"
    )
    assert choices["decide"] == "Decide the case (due 3 September 2026)"


def test_why_it_was_late_is_asked_of_what_was_missed_alone_and_of_no_day(register):
    case = received(register).case
    assert offered(register, case, "LatenessAttributed") is None
    register.on("2026-03-10")
    assert offered(register, case, "LatenessAttributed") == (
        ("acknowledge", "Acknowledge the complaint, missed on 6 March 2026"),
    )
    act = next(
        one
        for one in register.show(disclosure.case, matter=case, person=CLARE, on=register.today).may
        if one.kind == "LatenessAttributed"
    )
    assert [field.name for field in act.fields] == ["limit", "cause", "role", "words"]


def test_a_party_is_told_of_what_was_put_off(register):
    case = investigated(register)
    assert offered(register, case, "ExtensionTold") is None
    until = date(2026, 6, 15)
    told = {"limit": "investigate", "until_on": until, "reason": "late-evidence", "by": CLARE}
    register.act(acts.cases.extend, case=case, **told)
    assert offered(register, case, "ExtensionTold") == (
        ("investigate", "Finish the investigation, now due 15 June 2026"),
    )
