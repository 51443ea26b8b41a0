"""Lines sought by conditions, in an order, a page from a place on; and what tells matters apart."""

from datetime import date

import pytest

from answerable.matters import MemoryLists, Order, Place, Sought, place_of
from tests.spec.small_body import small_body
from tests.spec.telling import tell

RULES = small_body()
TABLE = """
day        | event     | of | facts
2026-01-05 | Received  | C1 | channel: web; respondent: Bob
2026-01-06 | Received  | C2 | channel: post; category: money
2026-01-06 | Received  | C3 | channel: web; bulk: L1
2026-01-07 | Triaged   | C2 |
2026-01-08 | Allocated | C2 | investigator: Ivy
2026-01-09 | Suspended | C2 | reason: risk
2026-01-10 | Disposed  | C3 |
"""


@pytest.fixture(scope="module")
def lists():
    made = MemoryLists()
    made.rebuild(tell(RULES, TABLE).record, RULES)
    return made


def ids(rows):
    return [row.matter for row in rows]


@pytest.mark.parametrize(
    ("sought", "expected"),
    [
        (Sought(), ["C1", "C2", "C3"]),
        (Sought(procedure="obligation"), []),
        (Sought(is_open=True), ["C1", "C2"]),
        (Sought(stage="investigation"), ["C2"]),
        (Sought(channel="web"), ["C1", "C3"]),
        (Sought(category="money"), ["C2"]),
        (Sought(category=""), ["C1", "C3"]),
        (Sought(is_bulk=True), ["C3"]),
        (Sought(is_suspended=True), ["C2"]),
        (Sought(investigators=frozenset({"Ivy"})), ["C2"]),
        (Sought(investigators=frozenset({""})), ["C1", "C3"]),
        (Sought(opened_from=date(2026, 1, 6)), ["C2", "C3"]),
        (Sought(opened_until=date(2026, 1, 5)), ["C1"]),
        (Sought(due_until=date(2026, 1, 8)), ["C1"]),
        (Sought(has_due=False), []),
        (Sought(due_owner=frozenset({"officer"}), is_open=False), ["C3"]),
        (Sought(beginning="C2"), ["C2"]),
        (Sought(only=("C1", "C9")), ["C1"]),
        (Sought(hidden=frozenset({"C1", "C2"})), ["C3"]),
    ],
)
def test_every_condition_must_hold(lists, sought, expected):
    assert ids(lists.found(sought, most=9)) == expected
    assert lists.tallied(sought)[""].get(None, 0) == len(expected)


@pytest.mark.parametrize("by", ["opened", "due", "number"])
@pytest.mark.parametrize("backwards", [False, True])
def test_pages_put_together_are_the_whole_list(lists, by, backwards):
    order, pages, after = Order(by, backwards), [], None
    while page := lists.found(Sought(), order=order, after=after, most=1):
        pages += page
        after = place_of(page[-1], order)
    assert pages == list(lists.found(Sought(), order=order, most=9))
    assert ids(pages) == (["C3", "C2", "C1"] if backwards else ["C1", "C2", "C3"])


def test_counts_are_by_value_and_without_what_is_hidden(lists):
    assert lists.tallied(Sought(), ("channel",))["channel"] == {"web": 2, "post": 1}
    assert lists.tallied(Sought(hidden=frozenset({"C3"})), ("channel",))["channel"] == {"web": 1, "post": 1}
    assert lists.tallied(Sought(), ("is_bulk",))["is_bulk"] == {True: 1, False: 2}


def test_a_place_without_a_day_comes_behind_all_days(lists):
    order = Order("due")
    assert lists.found(Sought(), order=order, after=Place(None, ""), most=9) == []


def test_what_is_kept_count_of_needs_no_counting():
    assert Sought(stage="triage", is_bulk=True, hidden=frozenset({"C1"})).is_tallied
    assert not Sought(due_until=date(2026, 1, 1)).is_tallied
    assert not Sought(only=()).is_tallied


def test_an_appeal_is_under_way_until_it_is_decided():
    from answerable.matters import row_of

    told = "2026-01-20 | Appealed | C1 | by: respondent; ground: new-evidence\n"
    decided = "2026-01-25 | AppealDecided | C1 | outcome: dismissed\n"

    def row(more):
        return row_of(tell(RULES, TABLE + more).matter("C1"), RULES)

    assert [row(m).under_appeal for m in ("", told, told + decided)] == [False, True, False]
