from dataclasses import replace

from answerable.matters.decision.guards import GUARDS
from tests.unit.matters.decision.trying import CASE, attempt, guard


def says(check, of=None, **tried):
    facts = tried.pop("facts", None)
    asked = guard(check, of)
    return GUARDS[check](attempt(tried.pop("kind", "Found"), facts, guards=(asked,), **tried), asked)


def test_trained():
    told = CASE + "2026-01-05 | Trained | Olive | course: asking-well; expires_on: 2026-02-05"
    assert says("trained", "asking-well", table=told) is None
    assert says("trained", "asking-well", table=told, on="2026-02-05") == (
        "You may not decide this case: you had no valid training “Asking Well” on 5 February 2026"
    )


def test_trained_is_asked_of_whoever_is_put_in_charge():
    told = CASE + "2026-01-05 | Trained | Ivy | course: asking-well"
    assert says("trained", "asking-well", table=told, kind="Allocated", facts="investigator: Ivy") is None
    assert says("trained", "asking-well", table=told, kind="Allocated", facts="investigator: Olive") == (
        "You may not do it: you had no valid training “Asking Well” on 5 January 2026"
    )
    assert says("trained", "asking-well", table=told, kind="Allocated") is None
    assert says(
        "trained", "asking-well", table=told, kind="Disposed", person="Ivy", facts="decider: Dora"
    ) == ("Dora may not decide this case: that person had no valid training “Asking Well” on 5 January 2026")


def test_a_tie_to_the_case_or_to_anyone_in_it():
    for against in ("C1", "Bob", "Alice"):
        told = CASE + f"2026-01-05 | ConflictDeclared | Olive | against: {against}"
        assert says("not-conflicted", table=told) == (
            "You may not decide this case: you declared a tie to the case or to someone in it"
        )
    assert says("not-conflicted", table=CASE + "2026-01-05 | ConflictDeclared | Olive | against: C2") is None


def test_a_tie_to_whoever_an_allegation_is_about():
    told = (
        CASE
        + "2026-01-05 | Alleged | C1 | respondent: Ben\n2026-01-05 | ConflictDeclared | Olive | against: Ben"
    )
    assert says("not-conflicted", table=told) is not None


def test_a_tie_of_someone_else_who_acts():
    told = CASE + "2026-01-05 | ConflictDeclared | Ivy | against: Bob"
    assert says("not-conflicted", table=told, kind="Allocated", facts="investigator: Ivy") == (
        "Ivy may not do it: that person declared a tie to the case or to someone in it"
    )


def test_nobody_decides_what_they_ever_investigated():
    told = (
        CASE
        + "2026-01-06 | Allocated | C1 | investigator: Olive\n2026-01-07 | Allocated | C1 | investigator: Ivy"
    )
    assert says("not-investigator", table=told) == "You may not decide this case: you investigated it"
    assert says("not-investigator", table=told, person="Clara") is None
    assert says("not-investigator", table=told, person="Clara", kind="Disposed", facts="decider: Ivy") == (
        "Ivy may not decide this case: that person investigated it"
    )


SEATED = CASE + "2026-01-01 | Seated | Paul |\n2026-01-01 | Seated | Petra |\n2026-01-01 | Trained | Paul |\n"


def test_quorum_is_of_those_with_a_seat():
    short = "Not allowed: do it; on 6 January 2026 the Panel sat with 1 of its members, and its quorum is 2"
    assert (
        says("quorum", "panel", table=SEATED + "2026-01-06 | Sat | S1 | members: Paul Petra; cases: C1")
        is None
    )
    assert (
        says("quorum", "panel", table=SEATED + "2026-01-06 | Sat | S1 | members: Paul Quentin; cases: C1")
        == short
    )
    assert (
        says("quorum", "panel", table=SEATED + "2026-01-06 | Sat | S1 | members: Paul Paul; cases: C1")
        == short
    )


def test_without_a_sitting_there_is_no_quorum():
    nobody = "Not allowed: do it; by 6 January 2026 no sitting of the Panel on this case is on record"
    other_case = SEATED + "2026-01-06 | Sat | S1 | members: Paul Petra; cases: C2"
    other_panel = SEATED + "2026-01-06 | Sat | S1 | panel: appeal; members: Paul Petra; cases: C1"
    for told in (other_case, other_panel):
        assert says("quorum", "panel", table=told) == nobody
        assert says("panel-trained", "panel", table=told) == nobody
    assert says("quorum", "panel", table=other_panel, facts="sitting: S1") == nobody
    assert says("panel-trained", "panel", table=other_panel, facts="sitting: S1") == nobody


def test_everyone_who_sat_was_trained_on_the_day():
    told = (
        SEATED + "2026-01-06 | Sat | S1 | members: Paul Petra Rose; cases: C1\n2026-01-07 | Trained | Petra |"
    )
    untrained = (
        "Not allowed: do it; Petra, Rose sat on 6 January 2026 without a valid training “Sitting Fairly”"
    )
    assert says("panel-trained", "panel", table=told) == untrained
    assert (
        says(
            "panel-trained",
            "panel",
            table=told + "\n2026-01-01 | Trained | Petra |\n2026-01-01 | Trained | Rose |",
        )
        is None
    )


def test_a_course_may_be_asked_of_the_sitting_that_is_named():
    told = SEATED + "2026-01-06 | Sat | S1 | members: Paul Petra; cases: C1"
    assert says("panel-trained", "asking-well", table=told, facts="sitting: S1") == (
        "Not allowed: do it; Paul, Petra sat on 6 January 2026 without a valid training “Asking Well”"
    )
    assert says("panel-trained", "asking-well", table=told) == (
        "Not allowed: do it; by 6 January 2026 no sitting of the panel on this case is on record"
    )


def test_a_reason_of_any_sort_that_the_kind_has():
    without = "Not allowed: do it, without a reason; give one"
    assert says("reason-given", kind="Disposed", facts="") == without
    assert says("reason-given", kind="Disposed", facts="reason: trivial") is None
    assert says("reason-given", kind="Refused", facts="ground: not-held") is None
    assert says("reason-given", kind="Found", facts="reasons: " + "ab" * 32) is None
    assert says("reason-given", kind="Disposed") is None


POINT = CASE + "2026-01-05 | Asked | M1/1 | addressee: office; due_on: 2026-01-12"


def test_whoever_was_asked_answers():
    assert says("accepted-addressee", table=POINT, case="M1/1", kind="Answered") is None
    assert says("accepted-addressee", table=POINT, case="M1/1", kind="Answered", person="Zoe") == (
        "You may not do it: the Office was asked, and you hold no role there"
    )
    assert says("accepted-addressee", kind="Disposed") is None
    brought = POINT.replace("office;", "elders;") + "\n2026-01-05 | Appointed | Zoe | role: elder"
    assert says("accepted-addressee", table=brought, case="M1/1", kind="Answered", person="Zoe") == (
        "You may not do it: elders was asked, and you hold no role there"
    )


def test_an_organ_that_there_is_is_asked():
    assert says("accepted-addressee", kind="Asked", facts="due_on: 2026-01-12") is None
    assert says("accepted-addressee", kind="Asked", facts="addressee: nobody; due_on: 2026-01-12") == (
        "Not allowed: do it; there is no organ “nobody” to answer it"
    )


def test_two_people_never_one():
    told = """
day        | event       | of    | by    | facts
2026-01-01 | Appointed   | Olive |       | role: officer
2026-01-05 | Received    | C1    |       | respondent: Bob
2026-01-06 | Recommended | C1    | Olive | allegation: C1/a1
"""
    assert says("another-person", "Recommended", table=told, kind="Lifted") == (
        "You may not do it: you did the step before it, on 6 January 2026, and this needs a second person"
    )
    assert says("another-person", "Recommended", table=told, kind="Lifted", person="Ivy") is None
    assert says("another-person", "Recommended", kind="Lifted") is None


def test_nothing_while_a_hold_stopped_the_clock():
    told = CASE + "2026-01-06 | Stopped | C1 | reason: illness"
    assert (
        says("not-held", table=told)
        == "Not allowed: do it; a hold has stood since 6 January 2026. Lift it first"
    )
    assert says("not-held", table=told + "\n2026-01-07 | Resumed | C1 |") is None
    assert says("not-held") is None


def test_guards_hold_for_what_is_not_yet_a_matter():
    for check in (
        "not-conflicted",
        "not-investigator",
        "accepted-addressee",
        "not-held",
        "not-before",
        "another-person",
    ):
        opening = replace(attempt("Received", ""), matter=None)
        assert GUARDS[check](opening, guard(check)) is None
    opening = replace(attempt("Received", "", guards=(guard("quorum", "panel"),)), matter=None)
    assert "no sitting" in GUARDS["quorum"](opening, guard("quorum", "panel"))
