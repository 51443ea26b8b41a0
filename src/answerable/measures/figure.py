"""A raw figure: true numbers, never to be shown; only disclosure may see it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Role = Literal["key", "count", "days", "share", "date", "id", "code", "flag", "number"]
Value = int | float | str | date | bool | None
Row = tuple[Value, ...]


@dataclass(frozen=True)
class Column:
    """One column of a table: what it holds, in which unit, and for a statistic the column that counts its cases."""

    name: str
    title: str
    role: Role
    unit: str = ""
    base: str | None = None
    of: tuple[str, str] | None = None
    list: str | None = None


@dataclass(frozen=True)
class Place:
    """One cell of a figure: table, row key, column."""

    table: str
    key: tuple[str, ...]
    column: str


@dataclass(frozen=True)
class Sum:
    """A sum that must hold between counts: whole = sum of parts with their signs."""

    whole: Place
    parts: tuple[tuple[int, Place], ...]


@dataclass(frozen=True)
class Table:
    """Rows under columns; the key columns name a row; counts are related by the figure's sums."""

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Definition:
    """What a measure asks and how it counts, printed beside every figure of it.

    `is_apart` is said of what is no figure of the process: it is told on pages of its own, in no chart with others.
    """

    measure: str
    title: str
    question: str
    unit: str
    numerator: str
    denominator: str
    time_rule: str
    source: str
    version: str
    is_apart: bool = False


@dataclass(frozen=True)
class Scope:
    """For which days a figure speaks: as of the end of D, over the period from `since`, as known at size K.

    `without` are entries that are left out all the same, by their index: so two figures are bridged, cause by cause.
    """

    as_of: date
    since: date
    known_at: int
    without: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Figure:
    """The raw answer of one measure in one scope: its tables, and the sums that hold in and between them.

    `units` names the unit of a single cell where it is not that of its column.
    """

    definition: Definition
    scope: Scope
    tables: tuple[Table, ...]
    sums: tuple[Sum, ...] = ()
    notes: tuple[str, ...] = ()
    units: tuple[tuple[Place, str], ...] = ()
