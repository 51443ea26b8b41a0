"""One frozen bundle of all that a body has laid down, and its digest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
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

    @cached_property
    def by_opening_kind(self) -> Mapping[str, Procedure]:
        """The procedure that each opening kind of event begins."""
        return {p.opens_with: p for p in self.procedures}

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
