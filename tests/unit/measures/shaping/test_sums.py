from answerable.measures import Column, Place, Sum, Table
from answerable.measures.shaping import sums

HEADS = (
    Column("part", "Part", "key"),
    Column("n", "N", "count", "cases"),
    Column("m", "M", "count", "cases"),
    Column("share", "Share", "share", of=("n", "m")),
)
ROWS = (("a", 1, 2, 0.5), ("b", 3, 4, 0.75))


def table(*rows: tuple[object, ...], heads: tuple[Column, ...] = HEADS) -> Table:
    return Table("t", "T", heads, rows)


def test_the_total_adds_up_counts_and_leaves_all_else_empty() -> None:
    assert sums.total(HEADS, ROWS) == ("total", 4, 6, None)


def test_the_total_of_nothing_is_nought() -> None:
    assert sums.total(HEADS, ()) == ("total", 0, 0, None)


def test_down_says_so_of_every_count() -> None:
    told = sums.down(table(*ROWS, sums.total(HEADS, ROWS)), leaving=("m",))
    parts = ((1, Place("t", ("a",), "n")), (1, Place("t", ("b",), "n")))
    assert told == (Sum(Place("t", ("total",), "n"), parts),)


def test_across_says_so_of_every_row_and_can_take_off() -> None:
    told = sums.across(table(ROWS[0]), "n", "m", "-k")
    assert told == (
        Sum(Place("t", ("a",), "n"), ((1, Place("t", ("a",), "m")), (-1, Place("t", ("a",), "k")))),
    )


def test_of_reaches_into_another_table_and_another_column() -> None:
    one, other = table(*ROWS), Table("u", "U", HEADS, ROWS)
    assert sums.of(one, ("a",), other, [("b",)], "n") == Sum(
        Place("t", ("a",), "n"), ((1, Place("u", ("b",), "n")),)
    )
    assert sums.of(one, ("a",), other, [("b",)], "n", part_column="m").parts == (
        (1, Place("u", ("b",), "m")),
    )


def test_same_is_a_sum_of_one() -> None:
    one, other = Place("t", ("a",), "n"), Place("t", ("b",), "m")
    assert sums.same(one, other) == Sum(one, ((1, other),))


def test_rows_are_named_by_their_keys_and_else_by_their_ids() -> None:
    ids = (Column("who", "Who", "id"), Column("n", "N", "count", "cases"))
    assert sums.keys(table(("P-1", 2), heads=ids)) == [("P-1",)]
    assert sums.keys(table(*ROWS)) == [("a",), ("b",)]
