"""The shapes of what programs are given: closed, named, and written into the description of the interface."""

from datetime import date
from typing import Any, Literal

from ninja import Schema
from pydantic import ConfigDict


class Register(Schema):
    """The head of the record."""

    body: str
    size: int
    root: str
    at: str | None


class Checkpoint(Schema):
    """A signed head of the record, with the cosignatures of those who have seen it (C2SP tlog-checkpoint)."""

    size: int
    root: str
    signed_at: str
    note: str


class Measure(Schema):
    """A figure that can be had, and what it asks."""

    measure: str
    title: str
    question: str
    unit: str
    version: str


class Column(Schema):
    """A column: what it is called, what it holds, and in which unit."""

    name: str
    title: str
    role: str
    unit: str = ""


class Cell(Schema):
    """A value, a day, or the reason why there is none; one of the three, and a cell that is withheld is not nought."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"minProperties": 1, "maxProperties": 1})

    value: int | float | str | bool = 0
    day: date = date.min
    withheld: Literal["c", "x", "z", "low"] = "c"


class Table(Schema):
    """A table: its columns, the key of each row, and its cells row by row."""

    name: str
    title: str
    columns: list[Column]
    keys: list[list[str]]
    rows: list[list[Cell]]


class Figure(Schema):
    """A figure as the public may see it: its definition, its day, its place in the record, its tables."""

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
    tables: list[Table]
    notes: list[str]
    withheld: list[str]
    guarantee: str


class VintageGiven(Schema):
    """One time that a figure was given: of which day, as known at how many entries, in an answer to what."""

    as_of: date
    known_at: int
    entry: int
    about: str
    given_on: date | None = None


class Point(Schema):
    """A point of a motion, and what became of it."""

    number: int
    words: str
    due_on: date
    status: str


class PointOfMotion(Point):
    """A point, with the motion of which it is one."""

    motion: str


class Motion(Schema):
    """A motion, and what became of its points."""

    id: str
    title: str
    organ: str
    addressee: str
    passed_on: date
    due_on: date
    points: list[Point]


class Promise(Schema):
    """A promise: its words, who is bound and to whom, by when, how one will know, and how it stands."""

    id: str
    words: str
    bound: str
    given_to: str
    recorded_on: date
    due_on: date | None
    criterion: str
    state: str


class Recommendation(Schema):
    """A recommendation of an inquiry, and how far it has come."""

    id: str
    number: int
    words: str
    inquiry: str
    owner: str
    due_on: date | None
    is_overdue: bool
    status: str
    since: date


class Code(Schema):
    """A code: its version in force, and how its review stands."""

    id: str
    name: str
    version: str
    organ: str
    adopted_on: date
    is_in_force: bool
    review_due_on: date | None
    state: str


class Release(Schema):
    """A release: its period, the day for which it was announced, and its number where it is out."""

    id: str
    series: str
    title: str
    number: int | None
    since: date
    as_of: date
    announced_on: date
    first_for: date
    out_on: date
    issued_on: date | None
    status: str
    is_late: bool


class ReportLine(Schema):
    """A report that comes round."""

    id: str
    title: str
    every: str
    source: str
    measures: list[str]


class News(Schema):
    """A piece of news: what, about what, and since when it is known."""

    id: str
    sort: str
    title: str
    words: str
    at: str
    about: str
    point: int


def shaped(shape: type[Schema], thing: Any) -> dict[str, Any]:
    """Give a thing in a shape, as plain values."""
    return {name: getattr(thing, name) for name in shape.model_fields if hasattr(thing, name)}
