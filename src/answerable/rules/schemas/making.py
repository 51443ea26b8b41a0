"""A model made into JSON Schema as people write it: with the short forms, the kinds of event, and a word on each field.

Source: JSON Schema, draft 2020-12.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from answerable.record import KINDS
from answerable.rules.schemas.meanings import meaning
from answerable.rules.schemas.sayings import about

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
KIND_PATTERN = "^[A-Z][A-Za-z]+$"
LENGTH_PATTERN = r"^[0-9]+ +(working-days|calendar-days|weeks|months)$"
# No word of the standard's: editors show beside each value what stands here, and everybody else passes it over.
EXPLAINED = "enumDescriptions"
KIND, LENGTH, TRIGGER = "KindOfEvent", "Length", "Trigger"


def schema_of(model: type[BaseModel], *, title: str) -> Schema:
    """Give the schema of a model, whole in itself; what it says of each thing is what the rules' own words say of it.

    "10 working-days" and a bare kind of event are allowed wherever the full form is, as they are in a file.
    """
    _, whole = models_json_schema([(model, "validation")], ref_template="#/$defs/{model}")
    defs: dict[str, Schema] = whole["$defs"]
    for name, made in defs.items():
        _say(name, made)
    _short_forms(defs)
    _checks(defs)
    found = _with_kinds(defs)
    if any(_mentions(one, KIND) for one in found.values()):
        found[KIND] = _kinds()
    itself = found.pop(model.__name__)
    return {"$schema": DIALECT, **itself, "title": title, "$defs": dict(sorted(found.items()))}


def _say(name: str, made: Schema) -> None:
    words = " ".join(str(made.get("description", "")).split())
    if words:
        made["description"] = words
    for field, shape in made.get("properties", {}).items():
        said = about(name, field, words)
        shape.pop("title", None)
        if said:
            shape["description"] = said


def _short_forms(defs: dict[str, Schema]) -> None:
    if LENGTH in defs:
        defs[LENGTH] = {
            "description": "How long: a number and a unit, such as 10 working-days, or its fields in full.",
            "anyOf": [
                {"type": "string", "pattern": LENGTH_PATTERN, "examples": ["10 working-days"]},
                defs[LENGTH],
            ],
        }
    if TRIGGER in defs:
        full = defs[TRIGGER]
        defs[TRIGGER] = {
            "description": full.get("description", ""),
            "anyOf": [{"type": "string", "pattern": KIND_PATTERN}, full],
        }


def _checks(defs: dict[str, Schema]) -> None:
    guard = defs.get("Guard", {}).get("properties", {})
    if "check" in guard:
        said = guard["check"].get("description", "")
        known = guard["check"]["enum"]
        guard["check"] = {"description": said, "enum": known, EXPLAINED: [meaning(one) for one in known]}


def _with_kinds(tree: Any) -> Any:
    """Put the kinds of event that there are in place of every word that may be one."""
    if isinstance(tree, list):
        return [_with_kinds(one) for one in tree]
    if not isinstance(tree, Mapping):
        return tree
    if tree.get("pattern") == KIND_PATTERN:
        said = {"description": tree["description"]} if "description" in tree else {}
        return {"$ref": f"#/$defs/{KIND}", **said}
    return {name: _with_kinds(below) for name, below in tree.items()}


def _kinds() -> Schema:
    named = sorted(KINDS.items())
    return {
        "description": "A kind of event, one of those that the record can hold.",
        "enum": [name for name, _ in named],
        EXPLAINED: [" ".join((kind.__doc__ or "").split()) for _, kind in named],
    }


def _mentions(tree: Any, name: str) -> bool:
    return any(ref == f"#/$defs/{name}" for ref in _references(tree))


def _references(tree: Any) -> Iterator[str]:
    if isinstance(tree, list):
        for one in tree:
            yield from _references(one)
    elif isinstance(tree, Mapping):
        if isinstance(tree.get("$ref"), str):
            yield tree["$ref"]
        for below in tree.values():
            yield from _references(below)
