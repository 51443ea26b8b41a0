"""An inquiry is shown with how many it reported and how many are entered; a recommendation, with its whole history."""

from datetime import date

import pytest

from answerable import acts, disclosure
from tests.people import CLARE, WILMA, Register


@pytest.fixture
def inquiry(register: Register) -> str:
    told = register.act(
        acts.promises.report, title="A review", recommendations=165, organisation="The Assessor", by=CLARE
    )
    for number in (1, 2, 3):
        register.act(
            acts.promises.make,
            inquiry=told.matter,
            number=number,
            words=f"Do thing {number}.",
            owner="clerk",
            due_on=date(2026, 3, 20),
            by=CLARE,
        )
    return str(told.matter)


def seen(register: Register, inquiry: str, **asked: object):
    return register.show(
        disclosure.promises.inquiry, **{"inquiry": inquiry, "reader": "public", "on": register.today, **asked}
    )


def test_what_is_entered_is_held_against_what_was_reported(register: Register, inquiry: str) -> None:
    view = seen(register, inquiry)
    assert view.completeness == "165 recommendations reported, 3 entered: 162 are not entered yet."
    assert (view.title, view.organisation) == ("A review", "The Assessor")
    assert view.sentence == "Of 3 recommendations, 3 are not answered yet."
    every = register.show(disclosure.promises.inquiries, reader="public", on=register.today)
    assert [one.id for one in every] == [inquiry]


def test_how_it_stood_on_any_day(register: Register, inquiry: str) -> None:
    one = f"{inquiry}/1"
    steps = (
        ("2026-03-04", acts.promises.answer, {"recommendation": one, "response": "partly"}),
        ("2026-03-05", acts.promises.move, {"recommendation": one, "status": "not-progressed"}),
        ("2026-03-06", acts.promises.move, {"recommendation": one, "status": "in-progress"}),
        ("2026-03-09", acts.promises.offer, {"matter": one}),
    )
    for day, verb, facts in steps:
        register.on(day).act(verb, **facts, words="So it is.", by=CLARE)
    register.on("2026-03-24").act(acts.promises.judge, matter=one, is_accepted=True, words="Yes.", by=WILMA)
    told = {
        day: seen(register, inquiry, on=date(2026, 3, day)).recommendations[0]
        for day in (3, 4, 5, 6, 9, 23, 24)
    }
    assert [one.status for one in told.values()] == [
        *("unanswered", "partly", "not-progressed", "in-progress", "offered", "offered", "complete"),
    ]
    assert [one.is_overdue for one in told.values()] == [False] * 5 + [True, False]
    assert (told[24].since, told[24].owner) == (date(2026, 3, 24), "Clerk")


def test_a_day_that_was_corrected_stays_to_be_read(register: Register, inquiry: str) -> None:
    entry = next(e.index for e in register.record.read(subject=f"{inquiry}/1"))
    later = {"due_on": "2026-12-31"}
    register.act(acts.corrections.restate, entry=entry, reason="wrong-date", facts=later, by=CLARE)
    one = seen(register, inquiry).recommendations[0]
    assert (one.due_on, [line.title for line in one.history]) == (
        date(2026, 12, 31),
        ["Entered (corrected since)", "Entered"],
    )


def test_there_is_no_such_inquiry_and_no_such_recommendation(register: Register, inquiry: str) -> None:
    with pytest.raises(disclosure.NotHere):
        seen(register, "I-1999-001")
    with pytest.raises(disclosure.NotHere):
        register.show(
            disclosure.promises.recommendation, inquiry=inquiry, number=99, reader="public", on=register.today
        )
