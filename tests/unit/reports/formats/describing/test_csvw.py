"""The metadata of one file, held against the file as the Recommendation asks: names, titles, datatypes, nulls, key."""

import csv
import io
from datetime import date
from decimal import Decimal

from answerable.reports.formats.csv import table_csv
from answerable.reports.formats.describing.csvw import table_metadata
from answerable.rules import Licence
from tests.unit.reports.conftest import cohorts, months, released, stages

READ = {
    "string": str,
    "integer": int,
    "decimal": Decimal,
    "date": date.fromisoformat,
    "boolean": {"true": True, "false": False}.__getitem__,
}


def made(table, **more):
    return table_metadata(released("open-by-stage", table), table, url="t.csv", publisher="The Guild", **more)


def test_every_cell_of_the_file_is_of_its_datatype_or_a_null():
    for table in (stages(), months(), cohorts()):
        columns = made(table)["tableSchema"]["columns"]
        header, *rows = csv.reader(io.StringIO(table_csv(table).decode(), newline=""))
        assert [name in (c["titles"] if isinstance(c["titles"], list) else [c["titles"]]) for name, c in
                zip(header, columns, strict=True)] == [True] * len(header)  # fmt: skip
        for row in rows:
            for cell, column in zip(row, columns, strict=True):
                assert cell in column["null"] or READ[column["datatype"]](cell) is not None


def test_the_context_is_that_of_the_recommendation_and_the_names_can_stand_in_addresses():
    whole = made(months())
    assert whole["@context"] == ["http://www.w3.org/ns/csvw", {"@language": "en"}]
    assert whole["url"] == "t.csv" and whole["tableSchema"]["primaryKey"] == ["month_code"]
    assert all(c["name"].isidentifier() for c in whole["tableSchema"]["columns"])


def test_it_carries_terms_marks_what_is_withheld_and_the_proof():
    terms = Licence(name="CC0-1.0", title="None", path="https://licence.example/zero/")
    whole = made(stages(), licence=terms)
    assert whole["dc:license"] == {"@id": terms.path} and "dc:license" not in made(stages())
    sorts = [note["type"] for note in whole["notes"]]
    assert sorts == ["mark"] * 4 + ["withheld", "proof"]
    assert whole["notes"][-1]["known_at"] == 1812
