from datetime import date

import pytest

from answerable.disclosure import Shown, Withheld
from answerable.disclosure.readers import policy_of
from answerable.disclosure.showing.tables import counts_of, keys_of, show
from answerable.disclosure.showing.words import Words
from answerable.measures import Column, Place, Table

C, X, Z = Withheld("c"), Withheld("x"), Withheld("z")
COLUMNS = (
    Column("year", "Year", "key"),
    Column("n", "Cases", "count", "cases"),
    Column("decided", "Decided", "count", "cases"),
    Column("median", "Half within", "days", "days", base="n"),
    Column("share", "Share decided", "share", of=("decided", "n")),
    Column("pace", "A month", "number", "cases a month", base="n", of=("decided", "n")),
    Column("latest", "Latest", "date", base="n"),
    Column("all", "All decided", "flag", base="n"),
    Column("first", "First reason", "code", base="n"),
)
ROWS = (
    ("2024", 60, 30, 120, 0.5, 2.5, date(2024, 12, 1), False, "late"),
    ("2025", 30, 3, None, 0.1, 0.25, None, False, None),
    ("2026", 3, 1, 14, 0.33, 0.083333, date(2026, 1, 2), False, "late"),
    ("2027", 0, 0, None, None, None, None, None, None),
)
TABLE = Table("years", "By year", COLUMNS, ROWS)


@pytest.fixture
def shown(register, rules):
    def of(table: Table, hidden=(), tier: str = "public"):
        policy = policy_of(rules, tier)
        return show(table, hidden=hidden, policy=policy, words=Words(register.record, rules, policy, 0))

    return of


def hidden(*places: tuple[str, str]) -> set[Place]:
    return {Place("years", (key,), column) for key, column in places}


def test_everything_about_a_withheld_count_is_withheld(shown):
    table = shown(TABLE, hidden(("2025", "decided"), ("2026", "n"), ("2026", "decided")))
    assert table.rows[0][1:] == tuple(map(Shown, (60, 30, 120, 50, 2.5, date(2024, 12, 1), False, "late")))
    assert table.rows[1][1:] == (Shown(30), C, X, C, C, X, Shown(False), Z)
    assert table.rows[2][1:] == (C,) * 8
    assert table.rows[3][1:] == (Shown(0), Shown(0), Z, Z, Z, Z, Z, Z)


def test_an_exact_reader_sees_every_true_number(shown):
    table = shown(TABLE, tier="staff")
    assert [row[1] for row in table.rows] == [Shown(60), Shown(30), Shown(3), Shown(0)]
    assert table.rows[2][3:6] == (Shown(14), Shown(33), Shown(0.08))


def test_the_words_and_units_of_a_table(shown):
    table = shown(TABLE)
    assert table.keys == (("2024",), ("2025",), ("2026",), ("2027",))
    assert table.columns[4].unit == "per cent"
    assert table.title == "By year"


def test_open_units_carry_their_statistics(shown):
    columns = (
        Column("p", "Panel", "key"),
        Column("n", "Members", "count", "panel-members"),
        Column("t", "Trained", "count", "panel-members"),
        Column("s", "Share", "share", of=("t", "n")),
    )
    table = shown(Table("panels", "Panels", columns, (("a", 9, 7, 0.78), ("b", 3, 2, 0.67))))
    assert table.rows[0][1:] == (Shown(9), Shown(7), Shown(78))
    assert table.rows[1][1:] == (Shown(3), Shown(2), Shown(67))


def test_rows_without_a_name_keep_no_key_either(shown):
    columns = (Column("who", "Person", "id", list="persons"), Column("n", "Cases held", "count", "cases"))
    table = shown(Table("held", "Held", columns, (("P-7", 12), ("P-8", 9))))
    assert table.rows == ((C, Shown(12)), (C, Shown(9)))
    assert table.keys == (("row-1",), ("row-2",))


def test_keys_name_each_row_once():
    columns = (Column("a", "A", "key"), Column("b", "B", "key"), Column("n", "N", "count", "cases"))
    assert keys_of(Table("t", "T", columns, (("x", None, 1), ("x", None, 2)))) == [
        ("x", "None"),
        ("x", "None", "row-2"),
    ]
    bare = Table("t", "T", (Column("n", "N", "count", "cases"),), ((7,), (8,)))
    assert keys_of(bare) == [("row-1",), ("row-2",)]
    assert counts_of([bare]) == {Place("t", ("row-1",), "n"): 7, Place("t", ("row-2",), "n"): 8}


def test_a_count_that_is_not_there_is_not_available(shown):
    columns = (Column("a", "A", "key"), Column("n", "N", "count", "cases"))
    assert shown(Table("t", "T", columns, (("x", None),))).rows[0][1] == X
