"""A Frictionless Data Package (datapackage.org, version 2): which files there are, and what each column of them is."""

from collections.abc import Sequence
from typing import Any

from answerable.disclosure import Released, ReleasedTable
from answerable.reports.formats.describing.schema import MARKS, fields, keys_of
from answerable.rules import Licence

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def package(
    *,
    name: str,
    title: str,
    description: str,
    publisher: str,
    resources: Sequence[dict[str, Any]],
    licence: Licence | None = None,
    more: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Give the descriptor of some files; `more` holds what is ours alone, such as the digest and the root."""
    whole: dict[str, Any] = {
        "$schema": PROFILE,
        "name": plain(name),
        "title": title,
        "description": description,
        "contributors": [{"title": publisher, "roles": ["publisher"]}],
    }
    if licence:
        whole["licenses"] = [{"name": licence.name, "title": licence.title, "path": licence.path}]
    return whole | (more or {}) | {"resources": list(resources)}


def resource(figure: Released, table: ReleasedTable, path: str) -> dict[str, Any]:
    """Give the descriptor of the file of one table."""
    keys = keys_of(table)
    schema = {
        "fields": list(fields(table)),
        **({"primaryKey": keys} if keys else {}),
        "missingValues": [{"value": mark, "label": meaning} for mark, meaning in MARKS.items()],
    }
    return {
        "name": plain(path.removesuffix(".csv")),
        "path": path,
        "type": "table",
        "title": f"{figure.title}: {table.title}",
        "description": figure.question,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "sources": [{"title": figure.source}],
        "schema": schema,
    }


def plain(name: str) -> str:
    """Give a name with nothing in it but small letters, figures, dots, underscores and hyphens."""
    return "".join(c if c.isascii() and (c.isalnum() or c in "-._") else "-" for c in name.lower())
