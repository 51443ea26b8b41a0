from answerable.disclosure import ReleasedColumn, ReleasedTable, Shown
from answerable.reports.formats.describing.schema import fields, has_code, keys_of
from tests.unit.reports.conftest import cohorts, stages


def test_a_key_has_its_code_before_its_words():
    assert [f["name"] for f in fields(stages())] == ["stage_code", "stage", "open"]
    assert [f["type"] for f in fields(stages())] == ["string", "string", "integer"]
    assert next(f for f in fields(stages()) if f["name"] == "open")["unit"] == "cases"


def test_what_is_no_key_has_no_code():
    assert has_code(cohorts(), 0) and not has_code(cohorts(), 1)


def test_a_row_is_known_by_its_codes():
    assert keys_of(stages()) == ["stage_code"]


def test_rows_that_would_be_known_alike_have_no_key():
    columns = (ReleasedColumn("a", "A", "key"), ReleasedColumn("n", "N", "count"))
    rows = ((Shown("x"), Shown(1)), (Shown("x"), Shown(2)))
    assert keys_of(ReleasedTable("t", "T", columns, rows, (("x",), ("x",)))) == []


def test_rows_that_no_key_names_are_numbered():
    from answerable.disclosure import Withheld
    from answerable.reports.formats.csv import table_csv

    table = ReleasedTable("t", "T", (ReleasedColumn("n", "N", "count"),), ((Withheld("x"),),), ((),))
    assert [f["name"] for f in fields(table)] == ["row", "n"] and keys_of(table) == ["row"]
    assert table_csv(table) == b"row,n\r\n1,[x]\r\n"
