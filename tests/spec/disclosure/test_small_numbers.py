"""What a protected reader is shown of a small table: counts from 1 to 4 are withheld, and enough others with them."""

from collections.abc import Callable

import pytest

from answerable.disclosure import release
from answerable.measures import Place, Sum, Table
from answerable.record import MemoryRecord
from answerable.reports.formats.tables import cell_words
from answerable.rules import find_body, load
from tests.unit.disclosure.figures_by_hand import AS_OF, SINCE, ByHand, counted, figure

title = "Small numbers"
Says = Callable[[str, str], None]


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.fixture
def public(rules) -> Says:
    """Hold what the public is shown of a table with a total row against what it should be."""

    def check(true: str, shown: str) -> None:
        heads, rows = read(true)
        table, sums = raw(heads, rows)
        engine = ByHand(figure("any", table, sums=sums))
        released = release(
            MemoryRecord(), rules, engine=engine, measure="any", reader="public", as_of=AS_OF, since=SINCE
        )
        told = [
            [cell_words(cell, column) for cell, column in zip(row, released.tables[0].columns, strict=True)]
            for row in released.tables[0].rows
        ]
        assert told == [list(row) for row in read(shown)[1]]

    return check


def read(text: str) -> tuple[list[str], list[list[str]]]:
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return lines[0], lines[1:]


def raw(heads: list[str], rows: list[list[str]]) -> tuple[Table, list[Sum]]:
    """Make a raw table; the column "all" is the sum of those after it, the row "total" of those above it."""
    parts = {row[0].lower(): tuple(map(int, row[1:])) for row in rows}
    table, sums = counted("t", parts, *heads[1:], total=False)
    for head in heads[1:]:
        above = tuple((1, Place("t", (k,), head)) for k in parts if k != "total")
        sums.append(Sum(Place("t", ("total",), head), above))
    if "all" in heads:
        for key in parts:
            sums.append(Sum(Place("t", (key,), "all"), tuple((1, Place("t", (key,), h)) for h in heads[2:])))
    return table, sums


def test_west_is_not_total_less_north_less_south(public):
    public(
        """
        region | cases
        North  | 12
        South  | 9
        West   | 2
        Total  | 23
        """,
        """
        region | cases
        North  | 12
        South  | [c]
        West   | [c]
        Total  | 23
        """,
    )


def test_a_nought_is_shown_as_a_nought(public):
    public(
        """
        region | cases
        North  | 12
        South  | 0
        Total  | 12
        """,
        """
        region | cases
        North  | 12
        South  | 0
        Total  | 12
        """,
    )


def test_two_small_counts_with_a_small_total_are_withheld_with_it(public):
    public(
        """
        region | cases
        North  | 1
        South  | 1
        Total  | 2
        """,
        """
        region | cases
        North  | [c]
        South  | [c]
        Total  | [c]
        """,
    )


def test_small_counts_that_protect_each_other_need_no_more(public):
    public(
        """
        region | cases
        North  | 3
        South  | 4
        West   | 40
        Total  | 47
        """,
        """
        region | cases
        North  | [c]
        South  | [c]
        West   | 40
        Total  | 47
        """,
    )


def test_a_small_count_in_a_table_with_two_margins_needs_three_others(public):
    public(
        """
        region | all | upheld | not upheld
        North  | 27  | 2      | 25
        South  | 30  | 12     | 18
        West   | 39  | 20     | 19
        Total  | 96  | 34     | 62
        """,
        """
        region | all | upheld | not upheld
        North  | 27  | [c]    | [c]
        South  | 30  | [c]    | [c]
        West   | 39  | 20     | 19
        Total  | 96  | 34     | 62
        """,
    )


def test_a_table_that_is_all_small_keeps_its_noughts_only(public):
    public(
        """
        region | all | upheld | not upheld
        North  | 1   | 1      | 0
        South  | 1   | 0      | 1
        Total  | 2   | 1      | 1
        """,
        """
        region | all | upheld | not upheld
        North  | [c] | [c]    | 0
        South  | [c] | 0      | [c]
        Total  | [c] | [c]    | [c]
        """,
    )
