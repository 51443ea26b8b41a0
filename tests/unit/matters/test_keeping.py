"""What goes and what stays, worked out from who is tied to what: by hand, without a record, and from a record."""

from datetime import date

import pytest

from answerable import acts
from answerable.matters import (
    fold,
    known,
    plan_for,
    plan_of_case,
    plan_of_person,
    running,
    schedule_of,
    ties_of,
    unkept,
)
from answerable.matters.keeping.plan import Standing
from answerable.matters.keeping.ties import Ties
from answerable.roster import ROSTER_KINDS, fold_roster
from tests.people import CAROL, CLARE, IVAN, received, staffed

# Ann told of C1, about Ben; Cat told of C2, about Ben and Dan; Dan owes training in C2, and some of his own.
TIES = Ties(
    complaints={"C1": {"CP1": "Ann"}, "C2": {"CP2": "Cat", "CP2/2": None}},
    respondents={"C1": frozenset({"Ben"}), "C2": frozenset({"Ben", "Dan"})},
    obligations={"C2": ("C2/training",), "Dan": ("Dan/training",)},
    obliged={"C2/training": "Dan", "Dan/training": "Dan"},
    own={"Ann": frozenset({"Ann", "Ann/contact"}), "Ben": frozenset({"Ben"})},
    told_by={"Ann": {"CP1": "C1"}, "Cat": {"CP2": "C2"}},
    about={"Ben": frozenset({"C1", "C2"}), "Dan": frozenset({"C2"})},
    owed_by={"Dan": ("C2/training", "Dan/training")},
)


def standing(*, still_open=(), in_office=(), destroyed=()):
    return Standing(TIES, set(still_open).__contains__, set(in_office).__contains__, frozenset(destroyed))


def kept(plan):
    return {(part.subject, part.why) for part in plan.kept}


def test_the_teller_takes_what_they_told_and_their_own():
    plan = plan_of_person(standing(), "Ann")
    assert plan.subjects == ("Ann", "Ann/contact", "Ann/number", "CP1") and plan.kept == ()
    assert plan.touches == {"Ann", "Ann/contact", "Ann/number", "CP1", "C1"}


def test_a_case_about_two_stays_for_the_other_unless_both_go():
    plan = plan_of_person(standing(), "Ben")
    assert plan.subjects == ("Ben", "Ben/contact", "Ben/number", "C1", "CP1")
    assert kept(plan) == {(s, "another-persons-matter") for s in ("C2", "CP2", "CP2/2")}
    both = plan_of_person(standing(), "Ben", along_with=["Dan"])
    assert {"C2", "CP2", "CP2/2"} <= set(both.subjects) and both.kept == ()


def test_an_open_case_keeps_its_papers_and_the_names_in_it():
    plan = plan_of_person(standing(still_open={"C1"}), "Ann")
    assert plan.subjects == ()
    assert kept(plan) == {(s, "open-matter") for s in ("Ann", "Ann/contact", "Ann/number", "CP1")}
    assert plan.reasons == ("open-matter",)


def test_training_still_owed_keeps_the_name_and_not_the_case():
    plan = plan_of_person(standing(still_open={"C2/training"}), "Dan", along_with=["Ben"])
    assert {"C2", "CP2", "Dan/training"} <= set(plan.subjects)
    assert kept(plan) == {(s, "open-matter") for s in ("Dan", "Dan/contact", "Dan/number", "C2/training")}


def test_an_office_keeps_the_name_and_nothing_else():
    plan = plan_of_person(standing(in_office={"Ann"}), "Ann")
    assert plan.subjects == ("CP1",) and kept(plan) == {
        (s, "in-office") for s in ("Ann", "Ann/contact", "Ann/number")
    }


def test_a_retention_takes_the_case_and_whoever_is_in_no_other():
    plan = plan_of_case(standing(), "C1")
    assert plan.subjects == ("Ann", "Ann/contact", "Ann/number", "C1", "CP1")
    assert kept(plan) == {(s, "another-matter") for s in ("Ben", "Ben/contact", "Ben/number")}
    assert plan.persons == {"Ann"}


def test_the_last_retention_takes_the_name():
    plan = plan_of_case(standing(destroyed={"C1"}), "C2")
    assert {"Ben", "Cat", "Dan", "C2", "C2/training", "Dan/training"} <= set(
        plan.subjects
    ) and plan.kept == ()


def test_a_case_that_is_open_keeps_all():
    plan = plan_of_case(standing(still_open={"C1"}), "C1")
    assert plan.subjects == () and "open-matter" in plan.reasons


# -- from a record -------------------------------------------------------------------------------------------------


@pytest.fixture
def register():
    return staffed().on("2025-04-01")


def test_ties_are_of_what_counts(register):
    case = received(register).case
    facts = register.last("Received")
    ties = ties_of(register.record)
    assert ties.complaints[case] == {facts.complaint: facts.complainant}
    assert ties.cases_of(facts.respondent) == ties.cases_of(facts.complainant) == {case}
    assert ties.parties(case) == {facts.respondent, facts.complainant}
    assert ties.own[facts.complainant] == {facts.complainant, f"{facts.complainant}/contact"}


def test_a_case_entered_in_error_is_found_all_the_same(register):
    case = received(register).case
    facts = register.last("Received")
    entry = next(e.index for e in register.record.read(subject=case, kinds=("Received",)))
    register.act(acts.corrections.correct, entry=entry, reason="duplicate", by=CAROL)
    assert ties_of(register.record).cases_of(facts.respondent) == {case}
    here = known(register.record, register.rules, fold_roster(()), on=register.today)
    assert facts.complaint in plan_of_person(here.standing, facts.respondent).subjects


def test_what_is_closed_falls_under_the_schedule_of_its_closing(register):
    for disposal, reason, schedule in (
        ("out-of-jurisdiction", "not-a-member", "outside"),
        ("no-further-action", "too-old", "without-finding"),
    ):
        case = received(register).case
        register.act(acts.cases.dispose, case=case, disposal=disposal, reason=reason, by=CAROL)
        matter = fold(register.record.read(subject=case), register.rules)
        assert schedule_of(register.rules, matter).schedule == schedule
    still = received(register).case
    assert schedule_of(register.rules, fold(register.record.read(subject=still), register.rules)) is None
    assert [r.schedule.schedule for r in unkept(register.record, register.rules)] == [
        "outside",
        "without-finding",
    ]
    register.act(acts.keeping.begin)
    assert [e.event.subject for e in running(register.record, register.rules)] == [
        "C-2025-0001/retention", "C-2025-0002/retention",
    ]  # fmt: skip
    assert list(unkept(register.record, register.rules)) == []


def test_a_retention_begun_in_error_is_begun_again(register):
    case = received(register).case
    register.act(acts.cases.dispose, case=case, disposal="withdrawn", reason="complainant-asked", by=CAROL)
    register.act(acts.keeping.begin)
    register.on("2025-05-01").act(acts.cases.reopen, case=case, reason="new-evidence", by=CLARE)
    register.act(acts.keeping.begin)
    ended = next(e.index for e in register.record.read(kinds=("RetentionEnded",)))
    register.act(acts.corrections.correct, entry=ended, reason="wrong-fact", by=CAROL)
    assert [e.event.subject for e in running(register.record, register.rules)] == [f"{case}/retention"]


def test_a_plan_is_of_a_retention_or_a_request_and_of_nothing_else(register):
    here = known(
        register.record,
        register.rules,
        fold_roster(register.record.read(kinds=ROSTER_KINDS)),
        on=date(2025, 4, 2),
    )
    case = received(register).case
    assert plan_for(here, case) is None
    request = register.act(acts.keeping.ask_erasure, person=IVAN, channel="post", by=CAROL).matter
    assert plan_for(here, request).about == IVAN
    assert here.held(plan_for(here, request)).subjects == () and here.barred_by(plan_for(here, request)) == ()
