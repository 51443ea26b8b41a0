"""Tariff guidance: from the lightest to the gravest sanction that a body's list gives for breaking one clause."""

from dataclasses import dataclass

from answerable.matters.matter import Matter
from answerable.record import Id
from answerable.rules import Rules

CLAUSES, SANCTIONS = "rules", "sanctions"


@dataclass(frozen=True)
class Tariff:
    """The guidance for one clause: the sanctions within it, lightest first, and the rule."""

    clause: str
    within: tuple[str, ...]
    source: str

    def allows(self, sanction: str) -> bool:
        """Tell whether a sanction is within the guidance."""
        return sanction in self.within


def tariff_of(rules: Rules, clause: str) -> Tariff | None:
    """Give the guidance for breaking a clause, or None where the body has none."""
    term = next((t for t in rules.body.lists.get(CLAUSES, ()) if t.id == clause), None)
    if term is None or term.tariff is None:
        return None
    order = [t.id for t in rules.body.lists.get(SANCTIONS, ())]
    lightest, gravest = (order.index(code) for code in term.tariff)
    return Tariff(clause, tuple(order[lightest : gravest + 1]), term.source or "")


def tariffs_of(rules: Rules, matter: Matter, allegation: Id | None) -> tuple[Tariff, ...]:
    """Give the guidance that speaks of a sanction in a matter: on one allegation, or on all that were found proved."""
    said = [a for a in matter.allegations if a.id == allegation] if allegation else list(matter.allegations)
    found = (tariff_of(rules, one.rule) for one in said)
    return tuple(one for one in found if one)
