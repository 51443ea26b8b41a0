"""What every figure keeps: its columns say what they rest on, its totals are sums, its rows have names."""

import pytest

from answerable.measures import LIBRARY, Figure, OracleEngine, Scope, Table
from answerable.measures.shaping.sums import keys
from tests.lives import BEGIN, LENGTH, guild, lived, record_of

DAYS = (BEGIN.replace(year=BEGIN.year + 1), BEGIN.replace(year=BEGIN.year + 2))


def figures() -> dict[str, Figure]:
    events = lived(56)
    engine = OracleEngine(record_of(events), guild())
    return {m: engine.compute(m, Scope(DAYS[1], DAYS[0], len(events))) for m in LIBRARY}


FIGURES = figures()
TABLES = {f"{measure}/{table.name}": table for measure, figure in FIGURES.items() for table in figure.tables}


def each(**of: object) -> pytest.MarkDecorator:
    ((name, things),) = of.items()
    return pytest.mark.parametrize(name, list(things), ids=str)


@each(name=TABLES)
def test_every_row_has_a_name_of_its_own(name: str) -> None:
    assert len(set(keys(TABLES[name]))) == len(TABLES[name].rows)


@each(name=TABLES)
def test_every_row_has_a_cell_for_every_column(name: str) -> None:
    assert {len(row) for row in TABLES[name].rows} <= {len(TABLES[name].columns)}


@each(name=TABLES)
def test_every_count_names_its_unit_and_is_whole_and_not_below_nought(name: str) -> None:
    table = TABLES[name]
    for place, column in enumerate(table.columns):
        if column.role == "count":
            assert column.unit
            assert all(type(row[place]) is int and row[place] >= 0 for row in table.rows)


@each(name=TABLES)
def test_every_share_and_every_statistic_names_the_counts_it_rests_on(name: str) -> None:
    counts = {c.name for c in TABLES[name].columns if c.role == "count"}
    for column in TABLES[name].columns:
        rests_on = {n for n in (column.base, *(column.of or ())) if n}
        assert rests_on <= counts
        assert rests_on or column.role not in ("share", "days")
        assert column.of or column.role != "share"


@each(name=TABLES)
def test_every_id_names_its_sort(name: str) -> None:
    assert {c.list for c in TABLES[name].columns if c.role == "id"} <= {
        "investigators",
        "providers",
        "consultees",
        "organisations",
    }


@each(measure=LIBRARY)
def test_every_count_in_a_total_row_is_the_whole_of_a_sum(measure: str) -> None:
    figure = FIGURES[measure]
    wholes = {one.whole for one in figure.sums}
    missing = [
        (table.name, column.name)
        for table in figure.tables
        for key, row in zip(keys(table), table.rows, strict=True)
        for column, cell in zip(table.columns, row, strict=True)
        if key == ("total",) and column.role == "count" and not _is_whole(wholes, table, column.name)
    ]
    assert missing == []


def _is_whole(wholes: set[object], table: Table, column: str) -> bool:
    return any(w.table == table.name and w.key == ("total",) and w.column == column for w in wholes)


def test_the_years_drawn_reach_every_table() -> None:
    assert LENGTH > 730
    assert [name for name, table in TABLES.items() if not table.rows] == []
