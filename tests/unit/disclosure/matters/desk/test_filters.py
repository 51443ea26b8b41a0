"""What a list is narrowed by, as its address says it."""

from datetime import date

import pytest

from answerable.disclosure.matters.desk.filters import (
    Filter,
    a_day,
    due_of,
    faults,
    place_in,
    place_words,
    sought,
)
from answerable.matters import Order, Place
from answerable.roster import Roster
from tests.people import CAROL, guild

ON = date(2026, 3, 3)


def asked(**words: str):
    found = sought(Filter.of(words), guild(), Roster(), person=CAROL, hidden=frozenset({"C-9"}), on=ON)
    assert found.hidden == {"C-9"}
    return found


def test_an_address_is_read_and_written_back_the_same():
    query = {
        "procedure": "obligation",
        "which": "all",
        "due": "late",
        "since": "2026-01-01",
        "sort": "-number",
    }
    assert Filter.of(query).query() == query
    assert Filter().query() == {}
    assert Filter.of(query).query(due="") == {n: v for n, v in query.items() if n != "due"}


@pytest.mark.parametrize(
    "wrong", [{"which": "some"}, {"due": "never"}, {"sort": "colour"}, {"bulk": "perhaps"}, {"unknown": "x"}]
)
def test_what_no_list_knows_is_left_out(wrong):
    assert Filter.of(wrong) == Filter()


def test_a_day_that_is_none_is_told():
    assert faults(Filter(since="soon", until="2026-01-01")) == (
        "“soon” is no day, so the list is not narrowed by it. Write it as 2026-03-31.",
    )
    assert a_day("2026-02-30") is None


def test_me_nobody_none_and_a_stage():
    assert asked(held="me").investigators == {CAROL}
    assert asked(held="nobody").investigators == {""}
    assert asked(category="none").category == "" and asked(category="money").category == "money"
    assert asked(stage="closed").is_open is None and asked().is_open is True
    assert asked(which="all").is_open is None and asked(bulk="no").is_bulk is False


def test_due_by_the_day():
    assert due_of("late", ON) == {"due_until": date(2026, 3, 2)}
    assert due_of("today", ON) == {"due_from": ON, "due_until": ON}
    assert due_of("week", ON) == {"due_from": ON, "due_until": date(2026, 3, 9)}
    assert due_of("none", ON) == {"has_due": False} and due_of("", ON) == {}


def test_what_is_due_is_sorted_by_its_day_unless_asked_otherwise():
    assert Filter(due="late").order == Order("due") and Filter().order == Order("opened")
    assert Filter(due="late", sort="-opened").order == Order("opened", True)


@pytest.mark.parametrize("place", [Place(ON, "C-1"), Place(None, "C-1/training")])
def test_a_place_is_written_and_read_back(place):
    assert place_in(place_words(place)) == place


def test_words_that_are_no_place_are_none():
    assert place_in("") is None and place_in("2026-01-01") is None
