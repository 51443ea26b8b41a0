"""A wrong entry stays and no longer counts; what is right is judged where the wrong one stood."""

from dataclasses import replace
from datetime import date

import pytest

from answerable import acts
from answerable.matters import fold
from answerable.record import Event, cases
from tests.people import CAROL, CLARE, IVAN, MALLORY, Register, investigated, received


def entry(register: Register, case: str, kind: str) -> int:
    return [e.index for e in register.record.read(subject=case, kinds=(kind,))][-1]


def matter(register: Register, case: str):
    return fold(register.record.read(subject=case), register.rules)


def test_a_corrected_entry_no_longer_counts(register: Register) -> None:
    case = investigated(register)
    register.act(
        acts.corrections.correct, entry=entry(register, case, "Allocated"), reason="wrong-person", by=CAROL
    )
    assert matter(register, case).investigator is None
    assert len(list(register.record.read(subject=case, kinds=("Allocated",)))) == 1


def test_what_is_right_is_entered_in_its_stead_though_the_case_has_moved_on(register: Register) -> None:
    case = received(register).case
    register.act(acts.cases.triage, case=case, outcome="investigate", by=CAROL)
    register.on("2026-03-10").act(acts.cases.allocate, case=case, investigator=IVAN, by=CAROL)
    day = date(2026, 3, 5)
    right = Event(subject=case, facts=cases.Triaged(outcome="investigate"), happened_on=day, actor=CAROL)
    place = entry(register, case, "Triaged")
    register.on("2026-03-20")
    register.act(acts.corrections.correct, entry=place, reason="wrong-date", replacement=right, by=CAROL)
    assert [e.event.kind for e in register.record.read(subject=case)][-2:] == ["Corrected", "Triaged"]
    assert matter(register, case).stage == "investigation"
    assert [m.began_on for m in matter(register, case).moments] == [date(2026, 3, 3), day, date(2026, 3, 10)]


def test_the_replacement_is_judged_by_who_acted_then(register: Register) -> None:
    case = investigated(register)
    wrong = Event(
        subject=case, facts=cases.Triaged(outcome="informal"), happened_on=date(2026, 3, 3), actor=MALLORY
    )
    place = entry(register, case, "Triaged")
    before = register.size
    with pytest.raises(acts.NotAllowed):
        register.act(acts.corrections.correct, entry=place, reason="wrong-fact", replacement=wrong, by=CAROL)
    bad = replace(wrong, actor=CAROL, facts=cases.Triaged(outcome="dropped"))
    with pytest.raises(acts.ActRefused, match="investigate, informal"):
        register.act(acts.corrections.correct, entry=place, reason="wrong-fact", replacement=bad, by=CAROL)
    assert register.size == before


def test_what_no_longer_counts_cannot_be_corrected_again(register: Register) -> None:
    case = received(register).case
    place = entry(register, case, "Received")
    register.act(acts.corrections.correct, entry=place, reason="duplicate", by=CAROL)
    assert matter(register, case) is None
    with pytest.raises(acts.ActRefused, match="no longer counts"):
        register.act(acts.corrections.correct, entry=place, reason="duplicate", by=CAROL)


@pytest.mark.parametrize("place", [-1, 4096])
def test_an_entry_that_is_not_there(register: Register, place: int) -> None:
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.corrections.correct, entry=place, reason="late", by=CAROL)
    assert refused.value.field == "entry"


def test_a_reason_off_the_list(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.ActRefused, match="late, wrong-date") as refused:
        register.act(
            acts.corrections.correct, entry=entry(register, case, "Received"), reason="oops", by=CAROL
        )
    assert refused.value.field == "reason"


def test_a_replacement_about_something_else(register: Register) -> None:
    case = received(register).case
    other = Event(subject="C-2026-0099", facts=cases.Resumed(), happened_on=register.today, actor=CAROL)
    with pytest.raises(acts.ActRefused) as refused:
        register.act(
            acts.corrections.correct,
            entry=entry(register, case, "Received"),
            reason="late",
            replacement=other,
            by=CAROL,
        )
    assert refused.value.field == "replacement"


def test_a_role_wrongly_recorded_is_replaced_by_staff(register: Register) -> None:
    register.act(acts.people.appoint, person="P-new", role="clerk", by=CAROL)
    place = register.size - 1
    right = replace(next(register.record.read(after=place)).event, happened_on=date(2026, 3, 1))
    register.act(acts.corrections.correct, entry=place, reason="wrong-date", replacement=right, by=CAROL)
    assert register.last().role == "clerk"


def test_mallory_corrects_nothing(register: Register) -> None:
    case = received(register).case
    with pytest.raises(acts.NotAllowed):
        register.act(
            acts.corrections.correct, entry=entry(register, case, "Received"), reason="late", by=MALLORY
        )


def test_where_only_the_day_was_wrong_the_rest_stands(register: Register) -> None:
    case = received(register).case
    register.on("2026-03-06").act(acts.complaints.acknowledge, case=case, by=CAROL)
    letter = register.last().letter
    place = entry(register, case, "Acknowledged")
    day = date(2026, 3, 5)
    register.on("2026-03-09").act(
        acts.corrections.restate, entry=place, reason="wrong-date", right_on=day, by=IVAN
    )
    last = list(register.record.read(subject=case))[-1].event
    assert (last.happened_on, last.actor, last.facts.letter) == (day, CAROL, letter)


def test_what_did_not_happen_is_struck_and_nothing_takes_its_place(register: Register) -> None:
    case = received(register).case
    place = entry(register, case, "Received")
    register.act(acts.corrections.strike, entry=place, reason="duplicate", by=CAROL)
    assert register.last().entry == place
    assert matter(register, case) is None


@pytest.mark.parametrize(
    ("day", "error"), [(date(2026, 3, 4), acts.ActRefused), (date(2026, 3, 2), acts.NotAllowed)]
)
def test_the_right_day_is_a_day_on_which_it_could_be(register: Register, day: date, error) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    place = entry(register, case, "Acknowledged")
    before = register.size
    with pytest.raises(error):
        register.act(acts.corrections.restate, entry=place, reason="wrong-date", right_on=day, by=CAROL)
    assert register.size == before


def test_who_acted_then_need_hold_no_office_now(register: Register) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    place = entry(register, case, "Acknowledged")
    register.on("2026-03-09").act(acts.people.stand_down, person=CAROL, role="complaints-officer", by=CLARE)
    register.act(
        acts.corrections.restate, entry=place, reason="wrong-date", right_on=date(2026, 3, 5), by=CLARE
    )
    assert list(register.record.read(subject=case))[-1].event.happened_on == date(2026, 3, 5)


def test_what_was_brought_in_from_elsewhere_can_be_corrected(register: Register) -> None:
    case = received(register).case
    brought = Event(subject=case, facts=cases.Acknowledged(), happened_on=date(2026, 3, 3), actor="import")
    register.record.append([brought], after=register.size, at=register.at)
    place = register.size - 1
    register.on("2026-03-09").act(
        acts.corrections.restate, entry=place, reason="wrong-date", right_on=date(2026, 3, 5), by=CAROL
    )
    assert list(register.record.read(subject=case))[-1].event.actor == "import"


def test_any_fact_can_be_set_right_and_the_rest_stands(register: Register) -> None:
    case = received(register).case
    place = entry(register, case, "Received")
    before = matter(register, case).entries[0].event
    register.on("2026-03-09").act(
        acts.corrections.restate, entry=place, reason="wrong-fact", facts={"channel": "phone"}, by=CAROL
    )
    right = list(register.record.read(subject=case))[-1].event
    assert right.facts == replace(before.facts, channel="phone")
    assert (right.happened_on, right.actor) == (before.happened_on, before.actor)
    assert before.facts.channel != "phone"


def test_an_optional_fact_that_is_blank_is_taken_out(register: Register) -> None:
    case = received(register).case
    place = entry(register, case, "Received")
    day = {"conduct_on": "2026-02-27"}
    register.act(acts.corrections.restate, entry=place, reason="wrong-fact", facts=day, by=CAROL)
    place = entry(register, case, "Received")
    assert register.last().conduct_on == date(2026, 2, 27)
    register.act(
        acts.corrections.restate, entry=place, reason="wrong-fact", facts={"conduct_on": ""}, by=CAROL
    )
    assert register.last().conduct_on is None


def test_words_are_set_right_by_a_new_paper_and_the_old_one_stays(register: Register) -> None:
    case = received(register).case
    register.act(acts.complaints.acknowledge, case=case, by=CAROL)
    place = entry(register, case, "Acknowledged")
    old = register.last().letter
    register.act(
        acts.corrections.restate, entry=place, reason="wrong-fact", words="What the letter said.", by=CAROL
    )
    assert register.record.paper(register.last().letter).words == "What the letter said."
    assert register.record.paper(old) is not None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({}, "right_on"),
        ({"facts": {"channel": "on-line"}}, "right_on"),
        ({"facts": {"colour": "blue"}}, "colour"),
        ({"facts": {"channel": "pigeon"}}, "channel"),
        ({"facts": {"complaint": ""}}, "complaint"),
    ],
)
def test_what_is_set_right_differs_and_fits_its_kind(register: Register, given, field: str) -> None:
    case = received(register).case
    place, before = entry(register, case, "Received"), register.size
    given = {**given, "facts": {**given.get("facts", {})}}
    if given["facts"].get("channel") == "on-line":
        given["facts"]["channel"] = matter(register, case).entries[0].event.facts.channel
    with pytest.raises(acts.ActRefused) as refused:
        register.act(acts.corrections.restate, entry=place, reason="wrong-fact", by=CAROL, **given)
    assert refused.value.field == field
    assert register.size == before
