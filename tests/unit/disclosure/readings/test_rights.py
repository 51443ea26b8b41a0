"""Who may read papers about whom: by role, in one's own matters, never in a matter about oneself or one is tied to."""

from dataclasses import replace

import pytest

from answerable import acts
from answerable.disclosure.matters.people import roster_of
from answerable.disclosure.readings.rights import (
    RightToRead,
    case_of,
    parties_in,
    parties_of,
    rights_of,
    sort_of,
)
from answerable.record import cases, training
from answerable.roster import Roster
from tests.people import (
    CAROL,
    CLARE,
    IVAN,
    MALLORY,
    OLGA,
    PAUL,
    PETRA,
    THEO,
    WILMA,
    Register,
    decided,
    guild,
    heard,
    investigated,
    received,
)

EVERYBODY = (CLARE, CAROL, IVAN, PETRA, PAUL, THEO, OLGA, WILMA, MALLORY, "public", "CP-2020-0001")


def bob(register: Register, case: str) -> str:
    opened = next(register.record.read(subject=case)).event.facts
    assert isinstance(opened, cases.Received) and opened.respondent
    return opened.respondent


def alice(register: Register, case: str) -> str:
    opened = next(register.record.read(subject=case)).event.facts
    assert isinstance(opened, cases.Received) and opened.complainant
    return opened.complainant


@pytest.mark.parametrize(
    ("about", "may"),
    [
        ("words", {CLARE, CAROL, PETRA, IVAN}),
        ("letters", {CLARE, CAROL, PETRA, IVAN}),
        ("name", {CLARE, CAROL, PETRA, IVAN, THEO}),
        ("contact", {CLARE, CAROL, PETRA, IVAN, THEO}),
    ],
)
def test_every_role_reads_what_the_rules_let_it_and_no_more(register, asked, about, may) -> None:
    case = investigated(register)
    subject = {
        "words": case.replace("C-", "CP-"),
        "letters": case,
        "name": bob(register, case),
        "contact": f"{alice(register, case)}/contact",
    }[about]
    assert {who for who in EVERYBODY if asked(who, subject) is None} == may


def test_an_investigator_reads_the_cases_given_to_them_and_every_name(register, asked) -> None:
    mine, other = investigated(register), received(register).case
    assert asked(IVAN, mine) is None
    assert asked(IVAN, other) == "not-given"
    assert asked(IVAN, bob(register, other)) is None
    assert asked(IVAN, f"{alice(register, other)}/contact") == "not-given"


def test_a_member_of_a_panel_reads_what_is_before_it_and_what_they_sat_on(register, asked) -> None:
    case = investigated(register)
    assert asked(PAUL, case) == "not-given" and asked(PAUL, bob(register, case)) == "not-given"
    register.act(acts.cases.notify, case=case, by=IVAN)
    register.act(acts.cases.refer, case=case, to="conduct-panel", by=IVAN)
    assert asked(PAUL, case) is None and asked(PAUL, bob(register, case)) is None
    register.act(acts.people.unseat, person=PAUL, panel="conduct-panel", by=CLARE)
    assert asked(PAUL, case) == "not-given"


def test_whoever_sat_on_a_case_may_read_it_after_the_sitting(register, asked) -> None:
    case, _ = heard(register)
    register.act(acts.people.unseat, person=PAUL, panel="conduct-panel", by=CLARE)
    assert asked(PAUL, case) is None


def test_an_office_reads_the_matters_that_are_before_it(register, asked) -> None:
    case = decided(register)
    (owed,) = [e.event.subject for e in register.record.read(kinds={"Obliged"})]
    assert asked(THEO, owed) is None and asked(PETRA, owed) is None and asked(THEO, case) == "not-given"


def test_nobody_reads_the_papers_of_a_matter_that_is_about_them(register, asked) -> None:
    about_carol = register.act(acts.complaints.receive, words="She lost it.", respondent=CAROL).case
    assert asked(CAROL, about_carol) == "own-matter"
    assert asked(CAROL, about_carol.replace("C-", "CP-")) == "own-matter"
    assert asked(CLARE, about_carol) is None


def test_a_declared_tie_closes_the_case_and_everyone_in_it(register, asked) -> None:
    case, other = received(register).case, received(register, respondent_name="Bill").case
    register.act(acts.people.declare_conflict, person=CAROL, against=case, nature="family", by=CAROL)
    assert asked(CAROL, case) == "conflicted"
    assert asked(CAROL, bob(register, case)) == "conflicted"
    assert asked(CAROL, f"{alice(register, case)}/contact") == "conflicted"
    assert asked(CAROL, other) is None


def test_a_tie_to_a_person_closes_every_matter_they_are_in(register, asked) -> None:
    case = received(register).case
    register.act(
        acts.people.declare_conflict, person=CAROL, against=bob(register, case), nature="friend", by=CAROL
    )
    assert asked(CAROL, case) == "conflicted" and asked(CAROL, case.replace("C-", "CP-")) == "conflicted"


def test_a_right_ends_with_the_office(register, asked) -> None:
    case = received(register).case
    register.act(acts.people.stand_down, person=CAROL, role="complaints-officer", by=CLARE)
    assert asked(CAROL, case) == "no-right"


def test_a_receipt_opens_its_own_case_only(register, asked) -> None:
    case, other = received(register).case, received(register).case
    mine = case.replace("C-", "CP-")
    assert asked(mine, case) is None and asked(f"{mine}/2", case) is None
    assert asked(mine, other) == "not-a-party"
    assert asked(mine, bob(register, case)) == "not-a-party"


def test_a_refusal_says_who_may_and_by_which_rule(register) -> None:
    parties = None
    right = RightToRead(register.rules, roster_of(register.record), register.lists, parties, register.today)  # type: ignore[arg-type]
    said = str(right.missing(WILMA, "C-2026-0001"))
    assert said.startswith(
        "You may not read the papers of a matter; those who may are: Clerk, Complaints officer"
    )
    assert said.endswith("(Order 9(1)).")


def test_where_a_body_says_nothing_its_staff_may_read(register) -> None:
    body = guild().body.model_copy(update={"papers": ()})
    rules = replace(guild(), body=body)
    (right,) = rights_of(rules)
    assert "training-lead" in right.roles and "warden" not in right.roles and "delegate" not in right.roles
    nobody = RightToRead(rules, Roster(), register.lists, None, register.today)  # type: ignore[arg-type]
    assert nobody.missing(THEO, "C-2026-0001").reason == "no-right"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("about", "sort"),
    [
        ("P-abc", ("people", "P-abc")),
        ("O-abc", ("people", "O-abc")),
        ("P-abc/contact", ("contact", "P-abc")),
        ("C-2026-0001", ("matters", "C-2026-0001")),
        ("CP-2026-0001", ("matters", "C-2026-0001")),
        ("CP-2026-0001/2", ("matters", "C-2026-0001")),
        ("V-2026-001", ("matters", "V-2026-001")),
    ],
)
def test_of_which_sort_a_paper_is(about, sort) -> None:
    assert sort_of(about) == sort


def test_parties_are_who_complains_and_who_is_complained_of(register) -> None:
    case = received(register).case
    register.act(acts.complaints.join, case=case, words="Me too.", complainant_name="Ann", by=CAROL)
    assert len(parties_in(register.record, case)) == 3
    assert parties_of(training.Obliged(respondent="P-1", course="c", as_sanction=True)) == ("P-1",)
    assert parties_of(cases.Acknowledged()) == ()
    # Brought in from elsewhere, a case may name its respondent only where it was decided.
    assert parties_of(cases.Found(allegation="C-1/a1", finding="proved", respondent="P-1")) == ("P-1",)
    assert case_of("CP-2026-0412/2") == "C-2026-0412" and case_of("M-2026-01/3") == "M-2026-01/3"
