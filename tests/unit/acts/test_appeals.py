"""A party appeals in time and on a listed ground; the appeal is decided; too late or off the list it is refused."""

import pytest

from answerable import acts
from answerable.matters import fold, imposed_in
from answerable.record import cases
from tests.people import CAROL, MALLORY, PETRA, Register, decided
from tests.sittings import closed, pooled


def test_an_appeal_is_recorded_in_the_partys_words(register: Register) -> None:
    case = decided(register)
    register.act(
        acts.appeals.appeal,
        case=case,
        party="respondent",
        ground="procedure",
        words="I was not heard.",
        by=CAROL,
    )
    facts = register.last()
    assert isinstance(facts, cases.Appealed)
    assert (facts.by, facts.ground) == ("respondent", "procedure")
    assert register.record.paper(facts.words).words == "I was not heard."


def test_an_appeal_off_the_list_is_refused_with_the_list(register: Register) -> None:
    case = decided(register)
    with pytest.raises(acts.ActRefused, match="procedure, new-evidence") as refused:
        register.act(acts.appeals.appeal, case=case, party="respondent", ground="unfair", by=CAROL)
    assert refused.value.field == "ground"


def test_an_appeal_too_late_is_refused_with_the_rule(register: Register) -> None:
    case = decided(register)
    register.on("2026-06-30")
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    assert refused.value.source == "Rule 12(3)"


def test_an_appeal_needs_a_panel_that_sat_to_be_decided(register: Register) -> None:
    case = decided(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    with pytest.raises(acts.NotAllowed) as refused:
        register.act(acts.appeals.decide, case=case, outcome="dismissed", organ="appeal-panel", by=PETRA)
    assert refused.value.source == "Rule 12(2)"


def test_an_appeal_is_decided(register: Register) -> None:
    members = ("P-a1", "P-a2", "P-a3")
    for person in members:
        register.act(acts.people.seat, person=person, panel="appeal-panel", by=PETRA)
        register.act(acts.people.train, person=person, course="sitting-fairly", by=PETRA)
    case = decided(register)
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="procedure", by=CAROL)
    register.act(acts.hearings.sit, panel="appeal-panel", members=members, cases=(case,), by=PETRA)
    register.act(acts.appeals.decide, case=case, outcome="varied", organ="appeal-panel", by=PETRA)
    assert register.last() == cases.AppealDecided(outcome="varied", organ="appeal-panel")


def test_mallory_decides_no_appeal(register: Register) -> None:
    case = decided(register)
    with pytest.raises(acts.NotAllowed):
        register.act(acts.appeals.decide, case=case, outcome="allowed", by=MALLORY)


def appealed() -> tuple[Register, str]:
    """A case closed with a restriction, which is appealed; the Appeal Panel sat on it."""
    register = pooled()
    members = ("P-a1", "P-a2", "P-a3")
    for person in members:
        register.act(acts.people.seat, person=person, panel="appeal-panel", by=PETRA)
        register.act(acts.people.train, person=person, course="sitting-fairly", by=PETRA)
    case = closed(register, "restriction")
    register.act(acts.appeals.appeal, case=case, party="respondent", ground="sanction-harsh", by=CAROL)
    register.act(acts.hearings.sit, panel="appeal-panel", members=members, cases=(case,), by=PETRA)
    return register, case


def standing(register: Register, case: str) -> list[tuple[str, str | None]]:
    matter = fold(register.record.read(subject=case), register.rules)
    return [(one.sanction, one.state(register.today)) for one in imposed_in(matter, register.rules)]


def test_an_appeal_is_let_in_once_and_what_was_imposed_rests_meanwhile() -> None:
    register, case = appealed()
    assert standing(register, case) == [("restriction", "resting")]
    register.act(acts.appeals.admit, case=case, organ="appeal-panel", by=PETRA)
    with pytest.raises(acts.NotAllowed, match="no appeal waits for it"):
        register.act(acts.appeals.not_admit, case=case, reason="no-ground", by=PETRA)


def test_an_appeal_that_is_not_let_in_says_why_and_the_sanction_is_live_again() -> None:
    register, case = appealed()
    register.act(acts.appeals.not_admit, case=case, reason="no-ground", words="None was given.", by=PETRA)
    assert standing(register, case) == [("restriction", "live")]


def test_an_appeal_changes_the_sanction_by_the_same_act() -> None:
    register, case = appealed()
    told = {"case": case, "organ": "appeal-panel", "by": PETRA}
    before = register.size
    with pytest.raises(acts.ActRefused, match="nothing is said of what stands"):
        register.act(acts.appeals.decide, outcome="varied", changes=(), **told)
    with pytest.raises(acts.ActRefused, match="leaves all as it is"):
        register.act(acts.appeals.decide, outcome="dismissed", changes=(acts.Change("restriction"),), **told)
    assert register.size == before
    milder = acts.Change("restriction", f"{case}/a1", "warning")
    register.act(acts.appeals.decide, outcome="varied", changes=(milder,), **told)
    assert register.size == before + 2
    assert standing(register, case) == [("restriction", "replaced"), ("warning", "live")]


def test_an_appeal_that_is_allowed_sets_the_sanction_aside_and_one_dismissed_leaves_it() -> None:
    register, case = appealed()
    told = {"case": case, "organ": "appeal-panel", "by": PETRA}
    register.act(acts.appeals.decide, outcome="allowed", changes=(acts.Change("restriction"),), **told)
    assert standing(register, case) == [("restriction", "set-aside")]
    register, case = appealed()
    register.act(acts.appeals.decide, outcome="dismissed", changes=(), **{**told, "case": case})
    assert standing(register, case) == [("restriction", "live")]
