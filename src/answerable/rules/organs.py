"""The organs of a body and the roles in them: who answers to whom, and what one may require of another."""

from datetime import date
from typing import Literal

from answerable.rules.plain import Code, RoleTier, Rule, Words


class Formerly(Rule):
    """To whom an organ answered up to a day."""

    until: date
    answers_to: tuple[Code, ...] = ()
    source: Words


class Organ(Rule):
    """A part of the body: a committee, an office, a group; to whom it answers, and to whom it did before."""

    id: Code
    name: Words
    sort: Literal["governing", "executive", "panel", "overseer", "office", "outside"]
    answers_to: tuple[Code, ...] = ()
    formerly: tuple[Formerly, ...] = ()
    source: Words

    def answering_on(self, day: date) -> tuple[tuple[Code, ...], str]:
        """Give to whom it answered on a day, and the rule that says so."""
        before = next((f for f in self.formerly if day <= f.until), None)
        return (before.answers_to, before.source) if before else (self.answers_to, self.source)


class Role(Rule):
    """A role that a person holds: what it is called and in which organ."""

    id: Code
    name: Words
    organ: Code
    tier: RoleTier = "staff"
    investigates: bool = False


Right = Literal["demand-written-answer", "ask", "be-informed", "none"]


class Standing(Rule):
    """What one organ may require of another, on which topics, by which rule, from which day and until which."""

    overseer: Code
    addressee: Code
    right: Right
    topics: tuple[Code, ...] = ("process",)
    in_force: date | None = None
    until: date | None = None
    source: Words

    def holds_on(self, day: date) -> bool:
        """Tell whether it held on a day; both of its days are among those on which it does."""
        return (self.in_force or day) <= day <= (self.until or day)
