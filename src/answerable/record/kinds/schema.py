"""What a fact may be made of: opaque ids, codes, days, whole numbers, yes or no, and digests of papers."""

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from functools import cached_property
from types import UnionType
from typing import Annotated, Any, ClassVar, Union, get_args, get_origin, get_type_hints

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


@dataclass(frozen=True)
class Pattern:
    """What a string of facts must look like, so that no words or names can stand in it."""

    name: str
    regex: str
    example: str

    @cached_property
    def matches(self) -> Callable[[str], object]:
        """Tell whether the whole of a string is of this pattern."""
        return re.compile(self.regex).fullmatch


ID = Pattern("id", r"[A-Za-z0-9][A-Za-z0-9._:/#-]{0,95}", "C-2026-0412")

Id = Annotated[str, ID]
Code = Annotated[str, Pattern("code", r"[a-z0-9]+(?:-[a-z0-9]+)*", "insufficient-evidence")]
Digest = Annotated[str, Pattern("digest", r"[0-9a-f]{64}", "the SHA-256 of a salted paper, in hex")]
Ids = tuple[Id, ...]
Codes = tuple[Code, ...]
Digests = tuple[Digest, ...]


LARGEST = 2**53 - 1  # beyond it, other readers of JSON would read another number (RFC 8785)


class FactsRefused(ValueError):
    """Facts that do not fit their kind; the message names kind, field, value and remedy."""


@dataclass(frozen=True)
class Field:
    """One field of a kind: what it holds, whether many, whether it may hold nothing, whether it must be given."""

    name: str
    type: type
    pattern: Pattern | None
    many: bool
    optional: bool
    required: bool = True

    def check(self, kind: str, value: Any) -> None:
        """Refuse a value that the field may not hold."""
        if value is None and self.optional:
            return
        if not self.many:
            return self._check_one(kind, value)
        if type(value) is not tuple:
            raise FactsRefused(f"{kind}.{self.name}: give a tuple, not {value!r}")
        for one in value:
            self._check_one(kind, one)

    def _check_one(self, kind: str, value: Any) -> None:
        found = type(value)
        if found is not self.type:
            raise FactsRefused(f"{kind}.{self.name}: give {self.type.__name__}, not {value!r}")
        if self.pattern is not None and not self.pattern.matches(value):
            remedy = f"is no {self.pattern.name}; one looks like: {self.pattern.example}"
            raise FactsRefused(f"{kind}.{self.name}: {value!r} {remedy}")
        if self.type is int and abs(value) > LARGEST:
            raise FactsRefused(f"{kind}.{self.name}: {value} is too large; a number is at most {LARGEST}")

    def write(self, value: Any) -> Json:
        """Give the value as JSON: a day as ISO 8601, a tuple as a list."""
        if self.many:
            return list(value)
        written: Json = value.isoformat() if self.type is date and value is not None else value
        return written

    def read(self, value: Json) -> Any:
        """Take the value back from JSON."""
        if self.many:
            return tuple(value) if isinstance(value, list) else value
        return date.fromisoformat(value) if self.type is date and isinstance(value, str) else value


@dataclass(frozen=True, kw_only=True)
class Kind:
    """The facts of one kind of event: a closed schema, checked when made."""

    registry: ClassVar[dict[str, "type[Kind]"]] = {}

    def __init_subclass__(cls) -> None:
        Kind.registry[cls.__name__] = cls

    def __post_init__(self) -> None:
        for field in schema(type(self)):
            field.check(type(self).__name__, getattr(self, field.name))

    def to_json(self) -> dict[str, Json]:
        """Give the facts as JSON, leaving out what need not be said and is not: None and empty tuples."""
        written = [(field, field.write(getattr(self, field.name))) for field in schema(type(self))]
        return {f.name: value for f, value in written if f.required or value not in (None, [])}

    @classmethod
    def from_json(cls, facts: Mapping[str, Json]) -> "Kind":
        """Take facts back from JSON; raises FactsRefused for a field that the kind does not have."""
        known = {f.name: f for f in schema(cls)}
        unknown = sorted(set(facts) - set(known))
        if unknown:
            raise FactsRefused(f"{cls.__name__} has no field {', '.join(unknown)}; it has {', '.join(known)}")
        missing = sorted(f.name for f in known.values() if f.required and f.name not in facts)
        if missing:
            raise FactsRefused(f"{cls.__name__} needs {', '.join(missing)}")
        return cls(**{name: known[name].read(value) for name, value in facts.items()})

    @classmethod
    def recall(cls, facts: Mapping[str, Json]) -> "Kind":
        """Take facts back that were checked when they were recorded: quickly, and by no stricter check than then."""
        blank, known = _blank(cls)
        if not facts.keys() <= known.keys() <= facts.keys() | blank.keys():
            return cls.from_json(facts)  # which says what is wrong
        kind = object.__new__(cls)
        held = kind.__dict__
        held.update(blank)
        for name, value in facts.items():
            held[name] = known[name].read(value)
        return kind


_SCHEMAS: dict[type[Kind], tuple[Field, ...]] = {}


def schema(kind: type[Kind]) -> tuple[Field, ...]:
    """Give the fields of a kind in their order of declaration."""
    known = _SCHEMAS.get(kind)
    if known is None:
        hints = get_type_hints(kind, include_extras=True)
        known = tuple(_field(f.name, hints[f.name], f.default) for f in fields(kind))
        _SCHEMAS[kind] = known
    return known


_BLANKS: dict[type[Kind], tuple[dict[str, object], dict[str, Field]]] = {}


def _blank(kind: type[Kind]) -> tuple[dict[str, object], dict[str, Field]]:
    """What a fact of the kind holds where nothing is given, and its fields by name."""
    known = _BLANKS.get(kind)
    if known is None:
        blank = {f.name: f.default for f in fields(kind) if f.default is not MISSING}
        known = _BLANKS[kind] = (blank, {f.name: f for f in schema(kind)})
    return known


def _field(name: str, hint: Any, default: Any) -> Field:
    optional = default is None or default == ()
    if get_origin(hint) in (Union, UnionType):
        hint = next(a for a in get_args(hint) if a is not type(None))
    many = get_origin(hint) is tuple
    inner = get_args(hint)[0] if many else hint
    pattern = next(iter(getattr(inner, "__metadata__", ())), None)
    base: type = get_args(inner)[0] if pattern else inner
    return Field(name, base, pattern, many, optional, required=default is MISSING)


def check_id(what: str, value: str) -> None:
    """Refuse what is no id; `what` says in the message which id it is."""
    if type(value) is not str or not ID.matches(value):
        raise FactsRefused(f"{what}: {value!r} is no id; one looks like: {ID.example}")
