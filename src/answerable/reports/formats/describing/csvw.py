"""CSV on the Web (W3C Recommendation of 17 December 2015): what the one file beside it holds, column by column."""

from typing import Any

from answerable.disclosure import Released, ReleasedTable
from answerable.reports.formats.describing.schema import MARKS, fields, keys_of
from answerable.rules import Licence

TYPES = {"integer": "integer", "number": "decimal", "date": "date", "boolean": "boolean", "string": "string"}


def table_metadata(
    figure: Released, table: ReleasedTable, *, url: str, publisher: str, licence: Licence | None = None
) -> dict[str, Any]:
    """Give the metadata of one table's file; `url` is the file's own, seen from where the metadata lies."""
    schema: dict[str, Any] = {"columns": [_column(field) for field in fields(table)]}
    if keys := keys_of(table):
        schema["primaryKey"] = keys
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": url,
        "dc:title": f"{figure.title}: {table.title}",
        "dc:description": figure.question,
        "dc:publisher": publisher,
        "dc:source": figure.source,
        "dc:date": figure.as_of.isoformat(),
        **({"dc:license": {"@id": licence.path}} if licence else {}),
        "notes": [{"type": "mark", "mark": mark, "meaning": meaning} for mark, meaning in MARKS.items()]
        + [{"type": "withheld", "words": words} for words in figure.withheld]
        + [
            {
                "type": "proof",
                "measure": figure.measure,
                "version": figure.version,
                "known_at": figure.known_at,
                "root": figure.root,
            }
        ],
        "tableSchema": schema,
    }


def _column(field: dict[str, Any]) -> dict[str, Any]:
    name, title = field["name"], field["title"]
    column = {
        "name": name.replace("-", "_"),
        "titles": [name, title] if name != title else name,
        "datatype": TYPES[field["type"]],
        "null": list(MARKS),
    }
    return column | ({"dc:description": f"in {field['unit']}"} if "unit" in field else {})
