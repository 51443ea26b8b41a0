"""Someone tries to do something under one permission: all that a rule may look at to say no."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from answerable.matters.book import Book
from answerable.matters.decision.refusal import NotAllowed
from answerable.matters.independence import recused_from
from answerable.matters.matter import Matter
from answerable.record import Entry, Event, Id
from answerable.roster import Roster, Sitting
from answerable.rules import Permission, Rules

Look = Callable[[Id], Iterable[Entry]]


@dataclass(frozen=True, eq=False)
class Attempt:
    """Who tries what, on which day; `event` is None when only asking whether it could be done today.

    `look` gives what the record holds about another matter, for the guards that ask of one; `load` how many open cases
    somebody has. `excused` are those of whom a guard does not ask, since two people agreed to pass it over.
    """

    rules: Rules
    book: Book
    matter: Matter | None
    roster: Roster
    permission: Permission
    person: Id
    on: date
    event: Event | None = None
    look: Look | None = None
    load: Callable[[Id], int] | None = None
    excused: frozenset[Id] = frozenset()

    @property
    def happened_on(self) -> date:
        """The day on which it is said to have happened: the day of acting where nothing is said."""
        return self.event.happened_on if self.event else self.on

    @property
    def act(self) -> str:
        """What is tried, as it stands in the middle of a sentence: "close without a finding"."""
        name = self.permission.name
        return name if name[1:2].isupper() else name[:1].lower() + name[1:]

    def role_name(self, id: str) -> str:
        """Give what a role is called; one that came in with an import and is not the body's is called by its code."""
        return next((role.name for role in self.rules.body.roles if role.id == id), id.replace("-", " "))

    def fact(self, name: str) -> Any:
        """Give a fact of the event, or None where it has none of this name or there is no event yet."""
        return getattr(self.event.facts, name, None) if self.event else None

    def refuse(self, message: str, source: str | None = None) -> NotAllowed:
        """Make the refusal, citing the rule given, or else the rule of the permission."""
        return NotAllowed(message, source=source or self.permission.source)

    def sitting(self, panel: str | None = None) -> Sitting | None:
        """Give the sitting that decides: the one named, or else the latest that had the case before it."""
        named = self.fact("sitting")
        if named is not None:
            found = self.roster.sitting(named)
            had_it = found and self.matter and self.matter.id in found.cases and found.on <= self.happened_on
            return found if had_it else None
        panels = (
            [panel] if panel else [g.of for g in self.permission.guards if g.of and g.check in _OF_A_PANEL]
        )
        held = [s for p in panels for s in self._sittings(p)]
        return max(held, key=lambda s: (s.on, s.entry_index), default=None)

    def deciders(self) -> Iterator[Id]:
        """Give everyone who acts here: who records it, who decides or investigates by it, who sat on it."""
        yield from (one for one in self._acting() if one not in self.excused)

    def _acting(self) -> Iterator[Id]:
        yield self.person
        yield from (p for p in (self.fact("decider"), self.fact("investigator")) if p and p != self.person)
        sitting = self.sitting()
        yield from self.sat(sitting) if sitting else ()

    def sat(self, sitting: Sitting) -> tuple[Id, ...]:
        """Give who decided at a sitting: all who were there less those who stood aside on this case."""
        if self.matter is None:
            return sitting.members
        aside = recused_from(self.matter.entries)
        return tuple(m for m in self.roster.deciding(sitting, self.matter.id) if m not in aside)

    def _sittings(self, panel: str) -> tuple[Sitting, ...]:
        return self.roster.sittings_on(self.matter.id, panel, self.happened_on) if self.matter else ()


Check = Callable[[Attempt], NotAllowed | None]
_OF_A_PANEL = ("quorum", "panel-trained", "composition", "chair-present", "vote-taken", "new-panel")
