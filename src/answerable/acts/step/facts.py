"""Facts checked field by field before anything is decided, so that a form can say which field was wrong."""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from answerable.acts.step.refusal import ActRefused, one_of
from answerable.record import FactsRefused, Field, Kind, schema

_K = TypeVar("_K", bound=Kind)
_YES = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "0": False}


def fill(kind: type[_K], /, **facts: object) -> _K:
    """Make the facts of one kind; raises ActRefused naming the first field that does not fit."""
    for field in schema(kind):
        if field.name in facts:
            _check(kind, field, facts[field.name])
    try:
        return kind(**facts)
    except (FactsRefused, TypeError) as fault:
        raise ActRefused(_missing(kind, facts), _sentence(str(fault)), "Give it and try again.") from fault


def from_form(kind: type[Kind], given: Mapping[str, object]) -> dict[str, object]:
    """Read a form's strings as the fields of a kind: days, whole numbers, yes or no; blank means left out."""
    known = {f.name: f for f in schema(kind)}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ActRefused(unknown[0], f"{kind.__name__} has no field {unknown[0]}", one_of(known))
    read = {name: _read(known[name], value) for name, value in given.items()}
    return {name: value for name, value in read.items() if value not in (None, "", ())}


def _check(kind: type[Kind], field: Field, value: object) -> None:
    try:
        field.check(kind.__name__, value)
    except FactsRefused as fault:
        if value is None or value == "":
            raise ActRefused(
                field.name, f"{label(field.name)} is missing", "Give it and try again."
            ) from fault
        looks = (
            f"One looks like: {field.pattern.example}." if field.pattern else f"Give a {field.type.__name__}."
        )
        raise ActRefused(field.name, f"{label(field.name)} cannot be {value!r}", looks) from fault


def _missing(kind: type[Kind], facts: Mapping[str, object]) -> str:
    return next((f.name for f in schema(kind) if not f.optional and facts.get(f.name) is None), "facts")


def _read(field: Field, value: object) -> object:
    if field.many:
        items = value.split(",") if isinstance(value, str) else value
        return tuple(str(item).strip() for item in items if str(item).strip())  # type: ignore[attr-defined]
    return _read_one(field, value.strip()) if isinstance(value, str) else value


def _read_one(field: Field, words: str) -> object:
    if not words:
        return None
    if field.type is date:
        return _day(field.name, words)
    if field.type is bool:
        return _yes_or_no(field.name, words)
    if field.type is int:
        return _whole(field.name, words)
    return words


def _day(name: str, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as fault:
        raise ActRefused(
            name, f"{words!r} is no day", "Give year, month and day, such as 2026-03-09."
        ) from fault


def _whole(name: str, words: str) -> int:
    try:
        return int(words.replace(",", ""))
    except ValueError as fault:
        raise ActRefused(name, f"{words!r} is no whole number", "Give digits only, such as 150.") from fault


def _yes_or_no(name: str, words: str) -> bool:
    if words.lower() not in _YES:
        raise ActRefused(name, f"{words!r} is neither yes nor no", "Give yes or no.")
    return _YES[words.lower()]


def label(name: str) -> str:
    """Give a field's name as words: `due_on` is "The due day"."""
    words = name.removesuffix("_on").replace("_", " ").strip()
    return f"The {words} day" if name.endswith("_on") else f"The {words}"


def _sentence(fault: str) -> str:
    return fault.rstrip(".")
