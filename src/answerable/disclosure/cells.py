"""What may be seen: a cell is a value or a reason, and a released figure can hold nothing else."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from hashlib import sha256
from typing import Any, Literal, cast, get_args

import rfc8785

Reason = Literal["c", "x", "z", "low"]
REASONS: dict[Reason, str] = {
    "c": "withheld, so that nobody can be identified",
    "x": "not available",
    "z": "does not apply",
    "low": "more than zero, but less than half of the smallest unit shown",
}


@dataclass(frozen=True)
class Shown:
    """A value that this reader may see."""

    value: int | float | str | date | bool


@dataclass(frozen=True)
class Withheld:
    """No value, and why; never zero and never blank."""

    reason: Reason

    @property
    def mark(self) -> str:
        """The mark that stands in the table, such as [c]."""
        return f"[{self.reason}]"


Cell = Shown | Withheld


@dataclass(frozen=True)
class ReleasedColumn:
    """A column as shown: its name, title, role and unit."""

    name: str
    title: str
    role: str
    unit: str = ""


@dataclass(frozen=True)
class ReleasedTable:
    """A table as this reader may see it; key and code cells hold words, id cells hold names or [c]."""

    name: str
    title: str
    columns: tuple[ReleasedColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    keys: tuple[tuple[str, ...], ...]

    def position(self, column: str) -> int:
        """Give the place of a column by its name; raises KeyError naming those there are."""
        names = [c.name for c in self.columns]
        if column not in names:
            raise KeyError(f"table {self.name} has no column {column!r}; it has: {', '.join(names)}")
        return names.index(column)

    def cell(self, key: tuple[str, ...], column: str) -> Cell | None:
        """Give the cell of a row and a column, or None where the table has no such row."""
        if key not in self.keys:
            return None
        return self.rows[self.keys.index(key)][self.position(column)]


@dataclass(frozen=True)
class Released:
    """A figure as released to one tier of readers, bound to its measure, days, and place in the record."""

    measure: str
    title: str
    question: str
    unit: str
    numerator: str
    denominator: str
    time_rule: str
    source: str
    version: str
    as_of: date
    since: date
    known_at: int
    root: str
    reader: str
    tables: tuple[ReleasedTable, ...]
    notes: tuple[str, ...]
    withheld: tuple[str, ...]
    guarantee: str

    def table(self, name: str) -> ReleasedTable | None:
        """Give the table of this name, or None."""
        return next((t for t in self.tables if t.name == name), None)

    def to_json(self) -> dict[str, Any]:
        """Give the figure as plain JSON; a cell is {"value": …} or {"withheld": "c"}, a day {"day": "…"}."""
        plain = {f.name: getattr(self, f.name) for f in fields(self)}
        plain |= {"as_of": self.as_of.isoformat(), "since": self.since.isoformat()}
        plain |= {"notes": list(self.notes), "withheld": list(self.withheld)}
        return plain | {"tables": [_table_to_json(t) for t in self.tables]}

    @classmethod
    def from_json(cls, content: bytes | str | Mapping[str, Any]) -> "Released":
        """Read a figure back from its JSON; raises ValueError where it is none."""
        plain = dict(json.loads(content) if isinstance(content, bytes | str) else content)
        try:
            plain |= {name: date.fromisoformat(plain[name]) for name in ("as_of", "since")}
            plain |= {name: tuple(plain[name]) for name in ("notes", "withheld")}
            return cls(**plain | {"tables": tuple(_table_from_json(t) for t in plain["tables"])})
        except (KeyError, TypeError) as fault:
            raise ValueError(f"This is not a released figure of version 1: {fault}.") from fault


def released_json(released: Released) -> bytes:
    """Give the bytes by which a released figure is known: its canonical JSON (RFC 8785)."""
    return rfc8785.dumps(released.to_json())


def digest_of(released: Released) -> str:
    """Give the SHA-256 of a released figure's canonical JSON, in hex."""
    return sha256(released_json(released)).hexdigest()


def _table_to_json(table: ReleasedTable) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": table.title,
        "columns": [asdict(c) for c in table.columns],
        "keys": [list(key) for key in table.keys],
        "rows": [[_cell_to_json(c) for c in row] for row in table.rows],
    }


def _table_from_json(plain: Mapping[str, Any]) -> ReleasedTable:
    return ReleasedTable(
        name=plain["name"],
        title=plain["title"],
        columns=tuple(ReleasedColumn(**c) for c in plain["columns"]),
        keys=tuple(tuple(key) for key in plain["keys"]),
        rows=tuple(tuple(_cell_from_json(c) for c in row) for row in plain["rows"]),
    )


def _cell_to_json(cell: Cell) -> dict[str, Any]:
    if isinstance(cell, Withheld):
        return {"withheld": cell.reason}
    if isinstance(cell.value, date):
        return {"day": cell.value.isoformat()}
    return {"value": cell.value}


def _cell_from_json(plain: Mapping[str, Any]) -> Cell:
    if "withheld" in plain:
        if plain["withheld"] not in get_args(Reason):
            raise ValueError(f"{plain['withheld']!r} is no reason; there are: {', '.join(REASONS)}.")
        return Withheld(cast(Reason, plain["withheld"]))
    return Shown(date.fromisoformat(plain["day"]) if "day" in plain else plain["value"])
