from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold, imposed_in
from tests.people import CAROL, CLARE, PETRA
from tests.sittings import closed, pooled


def sanctions(register, case):
    matter = fold(register.record.read(subject=case), register.rules)
    return [(one.sanction, one.state(register.today)) for one in imposed_in(matter, register.rules)]


def test_a_sanction_has_a_condition_that_is_kept_and_is_completed_on_evidence() -> None:
    register = pooled()
    case = closed(register, "restriction")
    told = {"case": case, "condition": "mentor", "sanction": "restriction"}
    register.act(acts.outcomes.set_condition, until_on=date(2026, 12, 1), words="Weekly.", by=PETRA, **told)
    register.act(acts.outcomes.tell_condition, is_met=True, evidence="A note.", by=CAROL, **told)
    with pytest.raises(acts.NotAllowed, match="no condition is still to be kept"):
        register.act(acts.outcomes.tell_condition, is_met=False, by=CAROL, **told)
    with pytest.raises(acts.NotAllowed, match="without the evidence"):
        register.act(acts.outcomes.complete, case=case, sanction="restriction", by=CAROL)
    register.act(acts.outcomes.complete, case=case, sanction="restriction", evidence="It ended.", by=CLARE)
    assert sanctions(register, case) == [("restriction", "completed")]


def test_a_sanction_is_varied_and_set_aside_by_those_who_may() -> None:
    register = pooled()
    case = closed(register, "restriction")
    varying = {"case": case, "sanction": "restriction", "replaced_with": "warning", "reason": "new-facts"}
    with pytest.raises(acts.NotAllowed):
        register.act(acts.outcomes.vary, **varying, by=CAROL)
    register.act(acts.outcomes.vary, **varying, words="It helped.", by=PETRA)
    assert sanctions(register, case) == [("restriction", "replaced"), ("warning", "live")]
    aside = {"case": case, "sanction": "warning", "reason": "procedural-error", "by": PETRA}
    register.act(acts.outcomes.set_aside, **aside, words="Nobody heard him.")
    assert sanctions(register, case)[-1] == ("warning", "set-aside")
    with pytest.raises(acts.NotAllowed, match="no sanction stands"):
        register.act(acts.outcomes.set_aside, **aside)
