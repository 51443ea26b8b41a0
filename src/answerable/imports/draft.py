"""From one row to the events it makes, or to the fault that stops it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from answerable.imports.mapping import DaySource, EventPlan, FactSource, FilePlan, Mapping
from answerable.imports.report import RowFault
from answerable.imports.rows import Row, SourceFile
from answerable.record import KINDS, Event, FactsRefused, Kind, schema

YES_OR_NO = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


class RowRefused(ValueError):
    """A value of a row that cannot be read: which column, why, and what to do."""

    def __init__(self, column: str, reason: str, remedy: str) -> None:
        super().__init__(f"{column}: {reason}; {remedy}")
        self.column, self.reason, self.remedy = column, reason, remedy


@dataclass
class Drafter:
    """Turns rows into events under one mapping; remembers what it has seen, for rows that stand once or must agree."""

    mapping: Mapping
    sources: dict[str, SourceFile]
    actor: str
    seen: dict[tuple[str, int, str], int] = field(default_factory=dict)
    agreed: dict[tuple[str, str, str], tuple[int, Row]] = field(default_factory=dict)
    found: dict[tuple[str, str], dict[str, Row]] = field(default_factory=dict)

    def draft(self, name: str, line: int, row: Row) -> list[Event] | RowFault:
        """Give the events of one row, none where an earlier row made them already, or the fault that stops it."""
        plan = self.mapping.files[name]
        try:
            self._check_needs(plan, row)
            self._check_agrees(plan, name, line, row)
            return list(self._events(plan, name, line, row))
        except RowRefused as refused:
            return RowFault(name, line, refused.column, refused.reason, refused.remedy)
        except FactsRefused as refused:
            return RowFault(
                name, line, "facts", str(refused), "correct the value, or map it in the mapping file"
            )

    def _check_needs(self, plan: FilePlan, row: Row) -> None:
        for column, remedy in plan.needs.items():
            if not row[column]:
                raise RowRefused(column, "it is empty", remedy)

    def _check_agrees(self, plan: FilePlan, name: str, line: int, row: Row) -> None:
        for key, columns in plan.agree.items():
            first_line, first = self.agreed.setdefault((name, key, row[key]), (line, row))
            for column in columns:
                if row[column] != first[column]:
                    raise RowRefused(
                        column,
                        f"{row[column]!r} differs from {first[column]!r} on line {first_line}, "
                        f"for the same {key} {row[key]}",
                        "find out which is right, and export it again",
                    )

    def _events(self, plan: FilePlan, name: str, line: int, row: Row) -> Iterator[Event]:
        for number, event in enumerate(plan.events):
            if not _applies(event, row):
                continue
            if event.once_for:
                if (name, number, row[event.once_for]) in self.seen:
                    continue
                self.seen[name, number, row[event.once_for]] = line
            yield self._event(event, f"{self.mapping.id}/{name}#{row[plan.key]}", row)

    def _event(self, plan: EventPlan, origin: str, row: Row) -> Event:
        return Event(
            subject=row[plan.subject],
            facts=self._facts(plan, row),
            happened_on=self.day(plan.happened_on, row) or self._no_day(plan),
            actor=self.actor,
            dated=plan.happened_on.dated,
            origin=origin,
        )

    def _no_day(self, plan: EventPlan) -> date:
        raise RowRefused(plan.happened_on.column or "day", "it is empty", "give the day on which it happened")

    def _facts(self, plan: EventPlan, row: Row) -> Kind:
        kind = KINDS[plan.kind]
        given = {name: _fact(source, row, _type(plan.kind, name)) for name, source in plan.facts.items()}
        return kind(**{name: value for name, value in given.items() if value is not None})

    def day(self, source: DaySource, row: Row) -> date | None:
        """Find the day that a row speaks of, in its own columns or in the row of another file with the same key."""
        if source.file:
            row = self._find(source.file, source.by or "").get(row[source.by or ""], {})
        text = row.get(source.column, "") if source.column else ""
        if not source.column or not text:
            return self.mapping.as_at if source.or_as_at else None
        return _day(source.column, text)

    def _find(self, file: str, by: str) -> dict[str, Row]:
        if (file, by) not in self.found:
            rows = (row for _, row in self.sources[file].rows() if isinstance(row, dict))
            self.found[file, by] = {row[by]: row for row in rows}
        return self.found[file, by]


def _applies(plan: EventPlan, row: Row) -> bool:
    if not all(row[c] for c in plan.present) or not all(row[c] in said for c, said in plan.where.items()):
        return False
    return not plan.any_present or any(row[c] for c in plan.any_present)


def _fact(source: FactSource, row: Row, type_: type) -> str | int | bool | date | None:
    if source.column is None:
        return source.value
    text = row[source.column]
    if not text:
        return None
    if source.words is not None:
        if text not in source.words:
            raise RowRefused(
                source.column, f"{text!r} stands in no list of the mapping", "add it to the mapping's words"
            )
        text = source.words[text]
    elif source.code:
        text = _code(text)
    if type_ is date:
        return _day(source.column, text)
    if type_ is bool:
        return _yes_or_no(source.column, text)
    return _whole(source.column, text) if type_ is int else source.prefix + text


@cache
def _type(kind: str, name: str) -> type:
    return next(f.type for f in schema(KINDS[kind]) if f.name == name)


@cache
def _code(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _whole(column: str, text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise RowRefused(column, f"{text!r} is no whole number", "correct the value") from None


def _yes_or_no(column: str, text: str) -> bool:
    said = YES_OR_NO.get(text.strip().lower())
    if said is None:
        raise RowRefused(column, f"{text!r} is neither yes nor no", "write true or false, or yes or no")
    return said


@cache
def _read_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _day(column: str, text: str) -> date:
    day = _read_day(text)
    if day is None:
        raise RowRefused(column, f"{text!r} is no day", "write days as YYYY-MM-DD")
    return day
