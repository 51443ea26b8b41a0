"""A promise is shown with what it lacks, with everything that happened, and to the public by office alone."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, OLGA, Register

SAID = {"words": "We will count them.", "bound": "clerk", "given_to": "assembly"}


def promise(register: Register, **facts: object) -> str:
    told = {**SAID, "due_on": None, "criterion": None, "by": OLGA, **facts}
    return str(register.act(acts.promises.record, **told).matter)


def one(register: Register, number: str, reader: str = "public", **asked: object):
    return register.show(
        disclosure.promises.undertaking, undertaking=number, reader=reader, on=register.today, **asked
    )


def every(register: Register, **asked: object):
    return register.show(
        disclosure.promises.undertakings, **{"reader": "public", "on": register.today, **asked}
    )


def test_what_is_not_accepted_binds_nobody_and_says_what_it_lacks(register: Register) -> None:
    seen = one(register, promise(register))
    assert (seen.state, seen.due, seen.criterion) == ("not-accepted", "no day was given", "")
    assert seen.sentence.startswith("It binds nobody yet")
    assert (seen.bound, seen.given_to) == ("the Clerk", "the Assembly of Lodges")


def test_a_disowned_promise_keeps_both_words(register: Register) -> None:
    said = promise(register)
    register.act(acts.promises.disown, undertaking=said, words="I had made no such commitment.", by=CLARE)
    seen = one(register, said)
    assert [line.words for line in seen.history] == ["We will count them.", "I had made no such commitment."]
    assert [line.by for line in seen.history] == ["Chair of the Assembly", "Clerk"]
    assert [line.by for line in one(register, said, "staff").history][1] == "Clare, clerk"


def test_it_is_shown_as_it_stood_on_an_earlier_day(register: Register) -> None:
    said = promise(register, due_on=date(2026, 3, 10))
    register.on("2026-03-05").act(acts.promises.accept, undertaking=said, by=CLARE)
    register.on("2026-03-12")
    assert one(register, said).state == "overdue"
    states = {day: every(register, on=date(2026, 3, day)).undertakings[0].state for day in (4, 5, 10, 11)}
    assert states == {4: "not-accepted", 5: "due", 10: "due", 11: "overdue"}


def test_all_are_counted_and_none_is_left_out(register: Register) -> None:
    assert every(register).sentence == "No promise is on record yet."
    numbers = [promise(register, due_on=date(2026, 3, 4) if n else None) for n in range(4)]
    register.act(acts.promises.accept, undertaking=numbers[0], by=CLARE)
    register.act(acts.promises.accept, undertaking=numbers[1], by=CLARE)
    register.act(acts.promises.disown, undertaking=numbers[2], by=CLARE)
    seen = every(register.on("2026-03-05"))
    assert seen.sentence == (
        "Of 4 promises, 2 bind, and 1 of them is overdue. 1 not accepted and 1 disowned."
    )
    assert sum(n for _, _, n in seen.counts) == len(seen.undertakings) == 4
    assert (seen.without_day, seen.without_criterion) == (1, 4)
    assert [u.state for u in seen.undertakings] == ["overdue", "open", "not-accepted", "disowned"]


def test_only_those_made_to_an_organ(register: Register) -> None:
    promise(register, given_to="court")
    ours = promise(register)
    assert [u.id for u in every(register, given_to=("assembly",)).undertakings] == [ours]


def test_what_this_person_may_do_is_told(register: Register) -> None:
    said = promise(register)
    assert "UndertakingAccepted" in one(register, said, person=CLARE).may
    assert "UndertakingAccepted" not in one(register, said, person=OLGA).may
    register.act(acts.promises.accept, undertaking=said, by=CLARE)
    register.act(acts.promises.offer, matter=said, words="Counted.", by=CLARE)
    assert one(register, said).sentence.endswith("waits for a second person.")
    assert "EvidenceJudged" in one(register, said, person=OLGA).may
    assert "EvidenceJudged" not in one(register, said, person=CLARE).may


def test_a_person_who_is_bound_is_named_within_the_body_only(register: Register) -> None:
    said = promise(register, bound_person=CAROL)
    assert one(register, said).bound == "the Clerk"
    assert one(register, said, "staff").bound == "the Clerk, Carol in person"


def test_what_took_its_place_is_told(register: Register) -> None:
    first, second = promise(register), promise(register)
    register.act(acts.promises.supersede, undertaking=first, successor=second, words="Said better.", by=CLARE)
    assert (one(register, first).state, one(register, first).successor) == ("superseded", second)


def test_there_is_no_such_promise(register: Register) -> None:
    with pytest.raises(disclosure.NotHere, match="one looks like U-2026-001"):
        one(register, "U-1999-001")
