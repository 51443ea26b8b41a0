"""A file's values put into the shape that the rules have, or each thing in it that does not fit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from re import findall
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from answerable.rules.reading.faults import Fault, Path, instead
from answerable.rules.reading.nodes import Source

M = TypeVar("M", bound=BaseModel)
_UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")
_LOOKS = {
    "^[a-z0-9]": ("code", "use small letters, digits and hyphens, like no-further-action"),
    "^[A-Z]": ("kind of event", "write it as in the list of kinds, like Received"),
    "^#": ("colour", "write it like #0B5D5E"),
    "^https": ("address", "write it whole, beginning with https://"),
    "^[-A-Z": ("name of a licence", "write it like CC-BY-4.0"),
}


@dataclass(frozen=True)
class Part(Generic[M]):
    """One file of a body: as written, in its shape (None where it does not fit), and the faults so far."""

    source: Source
    value: M | None
    faults: tuple[Fault, ...]


def shape(source: Source, model: type[M]) -> Part[M]:
    """Put a file into a model; the model is given beside faults where only unknown fields were in the way."""
    if source.node is None:
        return Part(source, None, source.faults)
    try:
        return Part(source, model.model_validate(source.value), source.faults)
    except ValidationError as error:
        details = [d for d in error.errors(include_url=False) if not _echo(d)]
    faults = (*source.faults, *(_fault(source, model, detail) for detail in details))
    if any(detail["type"] not in _UNKNOWN for detail in details):
        return Part(source, None, faults)
    known = _without(source.value, {_path(detail) for detail in details})
    return Part(source, model.model_validate(known), faults)


def _echo(detail: ErrorDetails) -> bool:
    # A list is also called too short when an item of it has a fault of its own.
    return detail["type"] == "too_short" and bool(detail["input"])


def _fault(source: Source, model: type[BaseModel], detail: ErrorDetails) -> Fault:
    path = _path(detail)
    if detail["type"] in _UNKNOWN:
        known = _fields(model, path[:-1])
        return source.fault(path, f"there is no field {str(path[-1])!r} here", instead(str(path[-1]), known))
    message, remedy = _SAID.get(detail["type"], _as_told)(detail)
    return source.fault(path, message, remedy)


def _path(detail: ErrorDetails) -> Path:
    return tuple(step for step in detail["loc"] if step != "[key]")


def _as_told(detail: ErrorDetails) -> tuple[str, str]:
    return detail["msg"].removeprefix("Value error, "), "see the reference page of the body format"


def _pattern(detail: ErrorDetails) -> tuple[str, str]:
    regex = str(detail.get("ctx", {}).get("pattern"))
    what, remedy = next(
        (v for start, v in _LOOKS.items() if regex.startswith(start)), ("value", f"it must match {regex}")
    )
    return f"{detail['input']!r} is no {what}", remedy


def _literal(detail: ErrorDetails) -> tuple[str, str]:
    expected = findall(r"'([^']*)'", str(detail.get("ctx", {}).get("expected")))
    return f"{detail['input']!r} is not one of the words for this", instead(str(detail["input"]), expected)


def _given(said: str, remedy: str) -> Callable[[ErrorDetails], tuple[str, str]]:
    return lambda detail: (said.format(detail["input"]), remedy)


_DAY = _given("{!r} is not a day", "write a day that exists, like 2025-03-01")
_NUMBER = _given("{!r} is not a whole number", "write it in figures, without quotes")
_FIELDS = _given("{!r} stands where fields are needed", "indent the fields under it, each as name: value")
_SAID: Mapping[str, Callable[[ErrorDetails], tuple[str, str]]] = {
    "missing": _given("this is missing", "add it; the reference page of the body format says what it holds"),
    "string_type": _given("{!r} is not text", 'put it in quotes, like "yes" or "7"'),
    "string_too_short": _given(
        "this is empty", "write it; a rule without its words or source cannot be cited"
    ),
    "string_pattern_mismatch": _pattern,
    "literal_error": _literal,
    "tuple_type": _given("{!r} is not a list", "begin each item with a hyphen, or write [one, two]"),
    "too_short": _given("this list is empty", "give at least one"),
    "greater_than_equal": _given("{!r} is too small", "give 1 or more"),
    "bool_type": _given("{!r} is neither true nor false", "write true or false"),
    "bool_parsing": _given("{!r} is neither true nor false", "write true or false"),
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "dict_type": _FIELDS,
    "dataclass_type": _given("{!r} is no length of time", "write it like 10 working-days or 6 months"),
    "int_type": _NUMBER,
    "int_parsing": _NUMBER,
    "int_from_float": _NUMBER,
    "date_type": _DAY,
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_from_datetime_inexact": _DAY,
}


def _without(value: Any, paths: set[Path], here: Path = ()) -> Any:
    if isinstance(value, dict):
        return {k: _without(v, paths, (*here, k)) for k, v in value.items() if (*here, k) not in paths}
    if isinstance(value, list):
        return [_without(v, paths, (*here, i)) for i, v in enumerate(value)]
    return value


def _fields(model: type[BaseModel], path: Path) -> list[str]:
    here: Any = model
    for step in path:
        if isinstance(step, str) and _is_model(here):
            here = here.model_fields[step].annotation
        elif isinstance(step, str):
            here = get_args(_bare(here))[1]
        else:
            here = get_args(_bare(here))[0]
    here = _bare(here)
    return (
        list(here.model_fields)
        if _is_model(here)
        else [f.name for f in fields(here)]
        if is_dataclass(here)
        else []
    )


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def _bare(hint: Any) -> Any:
    """Give the type itself, without "or nothing" and without its checks."""
    while get_origin(hint) in (Union, UnionType, Annotated):
        hint = next(a for a in get_args(hint) if a is not type(None))
    return hint
