"""Days counted anew because a day was added: recorded where the rules let it be, once, and refused for a working day."""

from datetime import date

import pytest

from answerable import acts
from tests.people import CAROL, CLARE, Register, received

LANTERN_EVE = (date(2026, 12, 14),)


def test_it_is_recorded_of_each_duty_that_the_day_moved_and_once(register: Register) -> None:
    case = received(register.on("2026-12-10")).case
    told = {"case": case, "closed": LANTERN_EVE, "reason": "closing-day-added", "by": CLARE}
    assert register.act(acts.cases.recount, **told) is not None
    recorded = [e.event.facts for e in register.record.read(subject=case, kinds=("Recounted",))]
    assert [(f.limit, f.was_on, f.due_on) for f in recorded] == [
        ("acknowledge", date(2026, 12, 15), date(2026, 12, 16)),
        ("triage", date(2026, 12, 24), date(2026, 12, 29)),
    ]
    assert register.act(acts.cases.recount, **told) is None


def test_a_case_that_the_day_does_not_touch_is_left_alone(register: Register) -> None:
    case = received(register).case
    assert (
        register.act(acts.cases.recount, case=case, closed=LANTERN_EVE, reason="closing-day-added", by=CLARE)
        is None
    )


def test_it_is_not_for_everybody_and_needs_a_day_on_which_the_body_is_closed(register: Register) -> None:
    case = received(register.on("2026-12-10")).case
    with pytest.raises(acts.NotAllowed, match=r"Rule 3\(4\)"):
        register.act(acts.cases.recount, case=case, closed=LANTERN_EVE, reason="closing-day-added", by=CAROL)
    with pytest.raises(acts.ActRefused, match="works on 11 December 2026"):
        register.act(
            acts.cases.recount, case=case, closed=(date(2026, 12, 11),), reason="closing-day-added", by=CLARE
        )
