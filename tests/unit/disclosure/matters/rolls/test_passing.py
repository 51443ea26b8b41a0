from answerable import acts
from answerable.disclosure.matters.dossier import terms_of
from answerable.disclosure.matters.rolls import overrides_waiting
from answerable.matters import fold
from tests.people import CAROL, CLARE, PETRA, investigated, staffed


def test_what_was_asked_for_and_not_decided_waits_with_what_it_is_for():
    register = staffed()
    case = investigated(register)
    asked = {"guard": "not-conflicted", "act": "found", "person": PETRA, "reason": "nobody-else"}
    number = register.act(acts.allocation.propose_override, case=case, **asked, by=CAROL).override
    assert waiting(register, case) == (
        (number, f"{number}: “not-conflicted” at “Record a finding”, for P-petra"),
    )
    register.act(acts.allocation.agree_override, case=case, override=number, by=CLARE)
    assert waiting(register, case) == ()


def waiting(register, case):
    matter = fold(register.record.read(subject=case), register.rules)
    return overrides_waiting(terms_of(register.record, register.rules, "Found"), matter)
