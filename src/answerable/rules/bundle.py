"""One frozen bundle of all that a body has laid down, and its digest."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from answerable.days import Calendar
from answerable.rules.model import (
    Body,
    Course,
    Panel,
    Procedure,
    Reader,
    Term,
)
from answerable.rules.organs import Organ, Role, Standing
from answerable.rules.plain import Tier
from answerable.rules.timing import ClosingDay, Limit, added_after, build, opened
from answerable.rules.writing import Letter, ReportPlan


@dataclass(frozen=True)
class Rules:
    """The body, its procedures, reports, letters and import mappings, as read from one folder."""

    body: Body
    procedures: tuple[Procedure, ...]
    reports: tuple[ReportPlan, ...]
    letters: tuple[Letter, ...]
    calendar: Calendar
    digest: str
    folder: str
    calendars: Mapping[str, Calendar] = field(default_factory=dict)

    @cached_property
    def by_opening_kind(self) -> Mapping[str, Procedure]:
        """The procedure that each opening kind of event begins."""
        return {p.opens_with: p for p in self.procedures}

    def calendar_of(self, procedure: Procedure, limit: Limit | None = None) -> Calendar:
        """Give the calendar by which days are counted in a procedure, or under one limit of it."""
        named = (limit.calendar if limit else None) or procedure.calendar
        return self.calendar if named is None else self.calendars[named]

    def closed_later(self, day: date) -> tuple[ClosingDay, ...]:
        """Give the closing days that were laid down after a day."""
        return added_after((self.body.calendar, *self.body.calendars.values()), day)

    def working_on(self, days: Collection[date]) -> "Rules":
        """Give the rules as if the body worked on days on which it is closed now."""
        others = {name: opened(calendar, days) for name, calendar in self.calendars.items()}
        return replace(self, calendar=opened(self.calendar, days), calendars=others)

    def known_on(self, day: date) -> "Rules":
        """Give the rules with their calendars as they were laid down on a day: what was closed later is not known yet.

        So a figure that was known before a day was added stays what it was. The rules themselves where none was added.
        """
        added = self.closed_later(day)
        if not added:
            return self
        # By what is not known yet, so that the days of a year share one bundle.
        kept: dict[tuple[ClosingDay, ...], Rules] = self.__dict__.setdefault("_known", {})
        if added not in kept:
            others = {name: build(rule.known_on(day)) for name, rule in self.body.calendars.items()}
            kept[added] = replace(self, calendar=build(self.body.calendar.known_on(day)), calendars=others)
        return kept[added]

    def procedure(self, id: str) -> Procedure:
        """Give the procedure of this id; raises KeyError naming those there are."""
        return _find(self.procedures, id, "procedure")

    def organ(self, id: str) -> Organ:
        """Give the organ of this id."""
        return _find(self.body.organs, id, "organ")

    def role(self, id: str) -> Role:
        """Give the role of this id."""
        return _find(self.body.roles, id, "role")

    def course(self, id: str) -> Course:
        """Give the course of this id."""
        return _find(self.body.courses, id, "course")

    def panel(self, id: str) -> Panel:
        """Give the panel of this id."""
        return _find(self.body.panels, id, "panel")

    def letter(self, id: str) -> Letter:
        """Give the letter of this id."""
        return _find(self.letters, id, "letter")

    def letter_of(self, kind: str, to: str, language: str = "en") -> Letter | None:
        """Give the letter that tells a party of a kind of event: in their language, or else the first."""
        fitting = [one for one in self.letters if one.kind == kind and one.to == to]
        return next((one for one in fitting if one.language == language), next(iter(fitting), None))

    def report(self, id: str) -> ReportPlan:
        """Give the report plan of this id."""
        return _find(self.reports, id, "report")

    def reader(self, tier: Tier) -> Reader:
        """Give the disclosure policy of a tier of readers."""
        return next(r for r in self.body.readers if r.tier == tier)

    def term(self, list_id: str, code: str) -> Term:
        """Give one term of a closed list; a code that the list lacks is shown as itself."""
        known = self.body.lists.get(list_id, ())
        return next((t for t in known if t.id == code), Term(id=code, name=code.replace("-", " ")))

    def standing(self, overseer: str, addressee: str, topic: str, *, on: date) -> Standing | None:
        """Give what an overseer may require of an addressee on a topic on a day, or None where no rule speaks."""
        of_theirs = (s for s in self.standings_on(on) if (s.overseer, s.addressee) == (overseer, addressee))
        return next((s for s in of_theirs if topic in s.topics), None)

    def standings_on(self, day: date) -> tuple[Standing, ...]:
        """Give every standing that holds on a day, in the order of the rules."""
        return tuple(s for s in self.body.standings if s.holds_on(day))


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_HasId)


def _find(items: Sequence[_T], id: str, what: str) -> _T:
    for item in items:
        if item.id == id:
            return item
    raise KeyError(f"no {what} {id!r}; there are: {', '.join(i.id for i in items) or 'none'}")
