from dataclasses import replace
from datetime import date

import pytest

from answerable.matters import NotAllowed, decide, fold
from answerable.record import Event
from answerable.roster import Roster
from tests.spec.telling import make_facts, tell
from tests.unit.matters.decision.trying import CASE, RULES

ON = date(2026, 1, 9)


def refused(kind, facts="", *, table=CASE, case="C1", on=ON, person="Olive", rules=RULES):
    told = tell(RULES, table)
    event = Event(subject=case, facts=make_facts(kind, facts), happened_on=on, actor=person)
    with pytest.raises(NotAllowed) as caught:
        decide(rules, fold(told.record.read(subject=case), rules), told.roster(), event, on=max(on, ON))
    return str(caught.value)


def allowed(kind, facts="", *, table=CASE, case="C1", on=ON, person="Olive"):
    told = tell(RULES, table)
    event = Event(subject=case, facts=make_facts(kind, facts), happened_on=on, actor=person)
    return decide(RULES, fold(told.record.read(subject=case), RULES), told.roster(), event, on=ON)


def test_anyone_may_open_a_case():
    [event] = allowed("Received", case="C9", person="public")
    assert (event.subject, event.kind) == ("C9", "Received")


def test_an_opening_is_judged_by_the_rules_of_its_day():
    assert refused("Received", "channel: drum", case="C9") == (
        "Not allowed: receive a complaint, with the channel “drum”; choose web or post (Rule 3.1)"
    )


def test_closed_before_it_was_received():
    assert refused("Disposed", case="C9") == (
        "Not allowed: Disposed before it was received; nothing of C9 is on record (Rule 6.1)"
    )
    assert refused("Answered", case="M9/1") == (
        "Not allowed: Answered before it was asked; nothing of M9/1 is on record (Rule 14.3)"
    )


def test_an_opening_of_several_words_is_read_in_a_sentence():
    [complaint, *others] = RULES.procedures
    renamed = replace(
        RULES, procedures=(complaint.model_copy(update={"opens_with": "MotionPassed"}), *others)
    )
    assert "before it was motion passed" in refused("Disposed", case="C9", rules=renamed)


def test_what_no_procedure_speaks_of():
    assert refused("Seated", case="Olive", table=CASE) == (
        "Not allowed: no procedure of The Lamp Society speaks of “Seated”"
    )
    assert (
        refused("Seated")
        == "Not allowed: the procedure “Complaint” lets nobody record “Seated” (Rules of 2024)"
    )


def test_a_case_is_opened_once():
    assert refused("Received") == (
        "Not allowed: C1 was opened already, on 5 January 2026; give another number (Rules of 2024)"
    )
    assert refused("Obliged") == (
        "Not allowed: C1 was opened already, on 5 January 2026; give another number (Rules of 2024)"
    )


def test_nothing_happens_to_a_case_before_its_opening():
    assert refused("Triaged", on=date(2026, 1, 4)) == (
        "Not allowed: Triaged on 4 January 2026, before C1 was opened on 5 January 2026 (Rule 5.1)"
    )
    assert refused("Seated", on=date(2026, 1, 4)).endswith("(Rules of 2024)")
    assert allowed("Triaged", on=date(2026, 1, 5))


def test_an_import_does_not_decide():
    assert refused("Triaged", person="import") == (
        "An import does not decide; it brings in what was decided elsewhere (Rules of 2024)"
    )


def test_roles_are_those_of_the_day_of_acting():
    told = tell(RULES, CASE + "2026-01-08 | StoodDown | Olive | role: officer")
    event = Event(subject="C1", facts=make_facts("Triaged", ""), happened_on=date(2026, 1, 6), actor="Olive")
    matter = told.matter("C1")
    assert decide(RULES, matter, told.roster(), event, on=date(2026, 1, 7))
    with pytest.raises(NotAllowed, match="on 8 January 2026 you held no role"):
        decide(RULES, matter, told.roster(), event, on=date(2026, 1, 8))


def test_of_several_rules_the_one_that_came_closest_explains():
    clerk = CASE + "2026-01-05 | Appointed | Clara | role: clerk\n"
    # Closing is an officer's at triage and the clerk's before the Panel.
    assert "that is for a complaints officer" in refused("Disposed", table=clerk, person="Clara")
    before_panel = (
        clerk + "2026-01-06 | Triaged | C1 |\n2026-01-07 | Allocated | C1 |\n2026-01-08 | Referred | C1 |"
    )
    assert "that is for a panel clerk" in refused("Disposed", table=before_panel)
    assert allowed("Disposed", table=before_panel, person="Clara")


def test_what_follows_is_given_with_it():
    told = CASE + (
        "2026-01-05 | Appointed | Clara | role: clerk\n"
        "2026-01-06 | Triaged | C1 |\n2026-01-07 | Allocated | C1 |\n2026-01-08 | Referred | C1 |"
    )
    made = allowed("Sanctioned", "sanction: training; course: fair-light", table=told, person="Clara")
    assert [(e.kind, e.subject) for e in made] == [("Sanctioned", "C1"), ("Obliged", "C1/training")]


def test_a_matter_is_judged_on_its_own_entries():
    matter = tell(RULES, CASE).matter("C1")
    event = Event(subject="C2", facts=make_facts("Triaged", ""), happened_on=ON, actor="Olive")
    with pytest.raises(ValueError, match="C2 cannot be decided on C1"):
        decide(RULES, matter, Roster(), event, on=ON)
