"""A sum that does not hold is a fault in words; so is one that speaks of a cell that is no number."""

from datetime import date

import pytest

from answerable.measures import Column, Definition, Figure, Place, Scope, Sum, Table, check_sums

DEFINITION = Definition("m", "t", "q", "cases", "n", "d", "r", "s", "1")
SCOPE = Scope(date(2026, 3, 1), date(2026, 1, 1), 0)
HEADS = (Column("part", "Part", "key"), Column("n", "N", "count", "cases"))
WHOLE = Sum(Place("t", ("total",), "n"), ((1, Place("t", ("a",), "n")), (-1, Place("t", ("b",), "n"))))


def figure(*rows: tuple[object, ...]) -> Figure:
    return Figure(DEFINITION, SCOPE, (Table("t", "T", HEADS, rows),), (WHOLE,))


def test_a_sum_that_holds_is_no_fault() -> None:
    assert check_sums(figure(("a", 5), ("b", 2), ("total", 3))) == ()


def test_a_sum_that_does_not_hold_is_told_with_both_numbers() -> None:
    assert check_sums(figure(("a", 5), ("b", 2), ("total", 7))) == (
        "t / total / n is 7, but its parts make 3",
    )


@pytest.mark.parametrize("cell", [None, 2.0, True, "2"])
def test_a_cell_that_is_no_whole_number_is_a_fault(cell: object) -> None:
    assert check_sums(figure(("a", 5), ("b", cell), ("total", 3))) == (
        f"t / b / n is {cell!r}, not a whole number",
    )


def test_a_cell_that_is_not_there_is_a_fault() -> None:
    assert check_sums(figure(("a", 5), ("total", 3))) == ("t / b / n is 'not there', not a whole number",)
