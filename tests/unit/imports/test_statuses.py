"""A bare list of statuses explains nothing: whatever changed in it is told in words, and nothing is written.

The numbers are those of a real inquiry's 165 recommendations, which stood 45/79/41 and were next reported as 97/57/11;
the recommendations are invented.
"""

from functools import cache

import pytest

from answerable import acts
from answerable.imports import hold_statuses
from answerable.imports.statuses import StatusReport
from tests.people import CLARE, WILMA, Register, staffed

COMPLETE, NOT_PROGRESSED = range(1, 46), range(125, 166)


@cache
def reported() -> tuple[Register, str]:
    """The 165 as they stood at the first report."""
    register = staffed().on("2026-03-03")
    of = register.act(acts.promises.report, title="A review", recommendations=165, by=CLARE).matter
    for number in range(1, 166):
        made = register.act(acts.promises.make, inquiry=of, number=number, words="Do it.", by=CLARE).matter
        register.act(acts.promises.answer, recommendation=made, response="accepted", words="Yes.", by=CLARE)
        if number in COMPLETE:
            register.act(acts.promises.offer, matter=made, words="It is done.", by=CLARE)
            register.act(acts.promises.judge, matter=made, is_accepted=True, words="I saw it.", by=WILMA)
        elif number in NOT_PROGRESSED:
            register.act(
                acts.promises.move, recommendation=made, status="not-progressed", words="No.", by=CLARE
            )
    return register, of


def held(rows: dict[int, str], *more: str) -> StatusReport:
    register, of = reported()
    text = "\n".join(["number,status", *(f"{n},{said}" for n, said in rows.items()), *more])
    before = register.size
    told = register.show(hold_statuses, inquiry=of, text=text, on=register.today)
    assert register.size == before
    return told


def as_it_stands() -> dict[int, str]:
    said = dict.fromkeys(range(1, 166), "In progress")
    return said | dict.fromkeys(COMPLETE, "Completed") | dict.fromkeys(NOT_PROGRESSED, "Not progressed")


def test_a_list_that_says_what_the_record_says_has_nothing_to_explain() -> None:
    told = held(as_it_stands())
    assert (told.sentence, told.unexplained) == ("Of 165 in the list, all stand as the record says.", 0)


def test_thirty_that_left_not_progressed_without_a_word_are_told() -> None:
    told = held(as_it_stands() | dict.fromkeys(NOT_PROGRESSED[:30], "in progress"))
    assert told.sentence.endswith("with nothing to explain it: 30 unexplained changes of status.")
    assert told.changes == (
        "30 recommendations that were not progressed are now said to be under way: no reason is on record",
    )


def test_the_next_report_is_told_in_two_sorts_of_change() -> None:
    moved = dict.fromkeys(NOT_PROGRESSED[:30], "in progress") | dict.fromkeys(range(46, 98), "complete")
    assert held(as_it_stands() | moved).changes == (
        "30 recommendations that were not progressed are now said to be under way: no reason is on record",
        "52 recommendations that were under way are now said to be complete: "
        "no evidence that a second person took as enough is on record",
    )


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("166,complete", "line 167: the record has no recommendation 166"),
        (",complete", "line 167: the record has no recommendation without a number"),
        ("1,complete", "line 167: recommendation 1 stands in the list already"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(row: str, fault: str) -> None:
    assert held(as_it_stands(), row).faults == (fault,)


def test_an_unknown_status_and_those_left_out_are_told() -> None:
    told = held({1: "sorted"})
    assert told.faults[0].startswith("line 2: “sorted” is no status; say complete, under way")
    assert told.faults[1].startswith("165 that are on record are not in the list: 1, 2, 3")


def test_each_status_may_be_said_by_the_words_that_the_report_itself_uses() -> None:
    for said in ("complete", "under way", "not progressed", "not answered"):
        assert held({1: said}).faults[0].startswith("164 that are on record are not in the list")
