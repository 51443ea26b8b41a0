"""The clock is stopped, runs again, and is given a later day that lies ahead."""

from datetime import date

import pytest

from answerable import acts
from answerable.record import cases
from tests.people import CAROL, CLARE, IVAN, MALLORY, Register, investigated


def test_stop_and_resume(register: Register) -> None:
    case = investigated(register)
    register.act(acts.cases.stop, case=case, reason="police-asked", by=CAROL)
    assert register.last() == cases.Stopped(reason="police-asked")
    register.act(acts.cases.resume, case=case, by=IVAN)
    assert register.last() == cases.Resumed()


def test_a_stop_needs_a_reason_of_the_list(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.cases.stop, case=case, reason="holiday", by=CAROL)
    assert refused.value.field == "reason"


def test_what_is_not_stopped_cannot_be_resumed(register: Register) -> None:
    with pytest.raises(acts.NotAllowed, match="no clock is stopped"):
        register.act(acts.cases.resume, case=investigated(register), by=CAROL)


def test_a_limit_is_extended_to_a_day_ahead(register: Register) -> None:
    case = investigated(register)
    until = date(2026, 6, 15)
    register.act(
        acts.cases.extend, case=case, limit="investigate", until_on=until, reason="late-evidence", by=CLARE
    )
    assert register.last() == cases.Extended(limit="investigate", until_on=until, reason="late-evidence")


def test_an_extension_to_the_same_day_is_none(register: Register) -> None:
    case = investigated(register)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(
            acts.cases.extend,
            case=case,
            limit="investigate",
            until_on=date(2026, 3, 3),
            reason="late-evidence",
            by=CLARE,
        )
    assert refused.value.field == "until_on"


def test_mallory_stops_no_clock(register: Register) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.cases.stop, case=investigated(register), reason="police-asked", by=MALLORY)
    assert refused.value.source == "Rule 8(7)"
