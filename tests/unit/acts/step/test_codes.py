"""A code that the body does not know is refused with those that it knows."""

import pytest

from answerable import acts
from answerable.acts.step.codes import check_codes, check_investigator
from answerable.disclosure.matters.people import roster_of
from answerable.matters import fold
from answerable.record import Event, Kind, cases, oversight, people, register
from tests.people import CAROL, CLARE, IVAN, Register, decided, received


def event(held: Register, facts: Kind, subject: str = "C-2026-0001") -> Event:
    return Event(subject=subject, facts=facts, happened_on=held.today, actor=CAROL)


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        (cases.Received(complaint="CP-1", channel="pigeon"), "channel"),
        (people.Appointed(role="king"), "role"),
        (people.Appointed(role="clerk", contract="serf"), "contract"),
        (people.Trained(course="alchemy"), "course"),
        (people.Seated(panel="throne"), "panel"),
        (register.Corrected(entry=1, reason="oops"), "reason"),
        (oversight.Refused(ground="cost", route="press"), "route"),
    ],
)
def test_what_is_on_no_list(facts: Kind, field: str, request: pytest.FixtureRequest) -> None:
    held = request.getfixturevalue("register")
    with pytest.raises(acts.ActRefused) as refused:
        check_codes(held.rules, None, event(held, facts))
    assert refused.value.field == field


def test_only_the_lists_of_the_present_stage_count(request: pytest.FixtureRequest) -> None:
    held: Register = request.getfixturevalue("register")
    case = received(held).case
    matter = fold(held.record.read(subject=case), held.rules)
    early = event(held, cases.Disposed(disposal="proved", reason="too-old"))
    with pytest.raises(acts.ActRefused) as refused:
        check_codes(held.rules, matter, early)
    assert refused.value.field == "disposal"
    closed = decided(held)
    matter = fold(held.record.read(subject=closed), held.rules)
    check_codes(held.rules, matter, event(held, cases.Disposed(disposal="proved")))


def test_who_does_not_investigate_is_given_no_case(request: pytest.FixtureRequest) -> None:
    held: Register = request.getfixturevalue("register")
    roster = roster_of(held.record)
    check_investigator(held.rules, roster, event(held, cases.Allocated(investigator=IVAN)))
    check_investigator(held.rules, roster, event(held, cases.Resumed()))
    with pytest.raises(acts.ActRefused, match=IVAN) as refused:
        check_investigator(held.rules, roster, event(held, cases.Allocated(investigator=CLARE)))
    assert refused.value.field == "investigator"
