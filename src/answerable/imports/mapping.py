"""How another system's export is read: which row of which file is which event, with which facts."""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from answerable.record import KINDS, schema

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Part(BaseModel):
    """Any part of a mapping: closed, and never changed after it is read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class FactSource(Part):
    """Where a fact comes from: a column, as it is, through a list of words, or as a code; or one fixed value."""

    column: str | None = None
    value: str | int | bool | None = None
    words: dict[str, str] | None = None
    prefix: str = ""
    code: bool = False

    @model_validator(mode="after")
    def _one_source(self) -> "FactSource":
        if (self.column is None) == (self.value is None):
            raise ValueError("give either column or value")
        return self


class DaySource(Part):
    """Where the day comes from: a column of this row, or of the row of another file with the same key, or as_at."""

    column: str | None = None
    file: str | None = None
    by: str | None = None
    or_as_at: bool = False
    dated: Literal["exact", "by"] = "exact"

    @model_validator(mode="after")
    def _some_day(self) -> "DaySource":
        if self.column is None and not self.or_as_at:
            raise ValueError("give the column that holds the day, or or_as_at: true")
        return self


class EventPlan(Part):
    """One event that a row can make: its kind, subject, day and facts, and when the row makes it."""

    kind: str
    subject: str
    happened_on: DaySource
    facts: dict[str, FactSource] = Field(default_factory=dict)
    once_for: str | None = None
    present: tuple[str, ...] = ()
    any_present: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _kind_has_facts(self) -> "EventPlan":
        if self.kind not in KINDS:
            raise ValueError(
                f"there is no kind of event {self.kind!r}; the kinds stand in docs/reference/kinds.md"
            )
        known = {f.name for f in schema(KINDS[self.kind])}
        unknown = sorted(set(self.facts) - known)
        if unknown:
            raise ValueError(
                f"{self.kind} has no fact {', '.join(unknown)}; it has {', '.join(sorted(known))}"
            )
        return self


class Remark(Part):
    """Something odd that does not stop a row from being read: it is counted and listed."""

    text: str
    repeats: tuple[str, ...] = ()
    where: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    unless: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    later_than: dict[str, DaySource] = Field(default_factory=dict)


class FilePlan(Part):
    """One file of the export: the column that names a row, what a row needs, and the events it makes."""

    key: str
    needs: dict[str, str] = Field(default_factory=dict)
    agree: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    events: tuple[EventPlan, ...] = Field(min_length=1)
    remarks: tuple[Remark, ...] = ()


class Mapping(Part):
    """A whole export: its files in the order in which they are read, and the day on which it was made."""

    id: Code
    title: str
    source: str
    as_at: date
    files: dict[str, FilePlan] = Field(min_length=1)
