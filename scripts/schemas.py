"""The JSON Schemas of a body's files, and every field of theirs in the reference, from the models of the rules."""

import json
from collections.abc import Iterator
from pathlib import Path

from answerable.imports import Mapping
from answerable.rules import every_field, every_schema, schema_of

BEGIN, END = "<!-- fields: written by `make docs` -->", "<!-- end of fields -->"


def files(folder: Path) -> dict[Path, str]:
    """The schema of each file of a body, as `answerable check-body --schema` writes it."""
    made = {**every_schema(), "import": schema_of(Mapping, title="How another system's export is read")}
    return {
        folder / f"{name}.schema.json": json.dumps(one, indent=2, ensure_ascii=False) + "\n"
        for name, one in made.items()
    }


def with_fields(text: str) -> str:
    """The page of the body format, with every field put between its two marks."""
    if BEGIN not in text:
        return text
    before, rest = text.split(BEGIN, 1)
    after = rest.split(END, 1)[1]
    return "\n".join([before + BEGIN, "", *_tables(), END + after])


def _tables() -> Iterator[str]:
    told = set[str]()
    for schema in every_schema().values():
        lines = [line for line in every_field(schema) if line.thing not in told]
        for thing in dict.fromkeys(line.thing for line in lines):
            yield from [f"### {thing}", "", "| field | takes | | |", "|---|---|---|---|"]
            for line in lines:
                if line.thing == thing:
                    needed = "needed" if line.is_needed else ""
                    yield f"| `{line.field}` | {_cell(line.takes)} | {needed} | {_cell(line.said)} |"
            yield ""
        told |= {line.thing for line in lines}


def _cell(words: str) -> str:
    return words.replace("|", "\\|")
