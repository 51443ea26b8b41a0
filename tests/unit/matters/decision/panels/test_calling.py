from datetime import date

from answerable.matters import bars, fold, may_preside, wanting
from answerable.roster import roster_of
from tests.people import IVAN, MALLORY, PANEL, PAUL, PAULA, PETRA, PIET
from tests.sittings import CALLED_FOR, held, pooled, waiting

from answerable import acts  # isort: skip


def told(register, person, *cases, panel="conduct-panel", on=CALLED_FOR):
    matters = [fold(register.record.read(subject=case), register.rules) for case in cases]
    roster, rules = roster_of(register.record), register.rules
    return [(b.words, b.source) for b in bars(rules, roster, rules.panel(panel), person, matters, on)]


def test_nothing_bars_who_is_seated_trained_and_untied() -> None:
    register = pooled()
    assert [told(register, person, waiting(register)) for person in PANEL] == [[], [], []]


def test_every_reason_is_given_with_its_rule() -> None:
    register = pooled()
    case = waiting(register)
    assert told(register, MALLORY) == [
        ("has no seat on the Conduct Panel and is not in its pool on 20 October 2026", "Rule 9(2)"),
        ("has no valid training “Sitting Fairly” on 20 October 2026", "Rule 9(2)"),
    ]
    register.act(acts.people.declare_conflict, person=PAUL, against=case, nature="kin", by=PAUL)
    assert told(register, PAUL, case) == [(f"is tied to {case} or to someone in it", "Rule 4(1)")]
    assert told(register, IVAN, case)[-1] == (f"investigated {case}", "Rule 9(4)")


def test_training_that_runs_out_before_the_day_bars() -> None:
    register = pooled()
    later = told(register, PAULA, on=date(2029, 1, 5))
    assert later == [("has no valid training “Sitting Fairly” on 5 January 2029", "Rule 9(2)")]


def test_whoever_decided_it_before_on_another_panel_is_not_called() -> None:
    register = pooled()
    case = waiting(register)
    held(register, case)
    register.act(acts.hearings.join, person=PIET, panel="appeal-panel", capacity="maker", by=PETRA)
    assert any("decided" in words for words, _ in told(register, PIET, case, panel="appeal-panel"))
    assert told(register, PIET, case) == []


def test_what_is_wanting_in_those_who_would_decide_together() -> None:
    register = pooled()
    roster, panel = roster_of(register.record), register.rules.panel("conduct-panel")
    assert wanting(register.rules, roster, panel, PANEL, CALLED_FOR) == ()
    short = wanting(register.rules, roster, panel, (PAUL, PIET), CALLED_FOR)
    assert [b.source for b in short] == ["Rule 9(2)", "Rule 9(7)"]
    assert may_preside(roster, panel, PAUL, CALLED_FOR) and not may_preside(roster, panel, PIET, CALLED_FOR)
