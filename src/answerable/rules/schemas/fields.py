"""Every field of every file, told line by line: where it stands, what it takes, and whether it may be left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class FieldLine:
    """One field of one thing in a file: what it takes, whether it must be there, and what it is for."""

    thing: str
    field: str
    takes: str
    is_needed: bool
    said: str


def every_field(schema: Mapping[str, Any]) -> Iterator[FieldLine]:
    """Give the fields of a schema, those of the file itself first, then those of each thing in it."""
    yield from _of(str(schema["title"]), schema)
    for name, made in schema.get("$defs", {}).items():
        full = next((one for one in made.get("anyOf", ()) if "properties" in one), made)
        yield from _of(name, full)


def _of(thing: str, made: Mapping[str, Any]) -> Iterator[FieldLine]:
    needed = made.get("required", ())
    for field, shape in made.get("properties", {}).items():
        yield FieldLine(thing, field, takes(shape), field in needed, str(shape.get("description", "")))


def takes(shape: Mapping[str, Any]) -> str:
    """Say in a few words what a field takes: "text", "a list of Limit", "yes or no", or the words it can be."""
    if "$ref" in shape:
        return str(shape["$ref"]).rsplit("/", 1)[1]
    if "enum" in shape or "const" in shape:
        return ", ".join(str(one) for one in shape.get("enum", [shape.get("const")]))
    for choice in ("anyOf", "oneOf"):
        if choice in shape:
            return " or ".join(
                dict.fromkeys(takes(one) for one in shape[choice] if one.get("type") != "null")
            )
    if shape.get("type") == "array":
        return f"a list of {takes(shape['items'])}" if "items" in shape else "a list of two"
    if shape.get("type") == "object":
        patterned = next(iter(shape.get("patternProperties", {}).values()), None)
        inner: Any = shape.get("additionalProperties") or patterned
        return f"by name: {takes(inner if isinstance(inner, Mapping) else {})}"
    return _PLAIN.get((str(shape.get("type")), shape.get("format")), "anything")


_PLAIN: Mapping[tuple[str, str | None], str] = {
    ("string", None): "text",
    ("string", "date"): "a day",
    ("integer", None): "a whole number",
    ("boolean", None): "true or false",
    ("number", None): "a number",
}
