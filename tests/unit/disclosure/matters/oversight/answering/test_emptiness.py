"""An empty list is an answer, and has its word."""

from dataclasses import replace

import pytest

from answerable.disclosure.matters.oversight.answering import absence
from tests.unit.disclosure.matters.oversight.answering.conftest import listing


@pytest.mark.parametrize(
    ("unit", "rows", "word"),
    [
        ("commissions", 0, "Nobody."),
        ("consultees", 0, "Nobody."),
        ("cases", 0, "None."),
        ("commissions", 2, ""),
    ],
)
def test_nobody_and_none_are_said(unit: str, rows: int, word: str) -> None:
    assert absence([listing(unit, rows)]) == word


def test_the_total_of_nothing_is_still_nothing() -> None:
    empty = listing("cases", 0)
    table = replace(empty.tables[0], keys=(("total",),), rows=((),))
    assert absence([replace(empty, tables=(table,))]) == "None."


def test_of_no_figure_and_of_several_no_word_is_said() -> None:
    assert absence([]) == ""
    assert absence([listing("cases", 0), listing("cases", 0)]) == ""
    assert absence([replace(listing("cases", 0), tables=())]) == ""
