"""Holds that stand: nothing about the persons and matters that they name may be destroyed."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from answerable.matters.folding import fold
from answerable.record import Entry, Id, Record, keeping
from answerable.rules import Rules


@dataclass(frozen=True)
class Hold:
    """A hold that stands: over which persons and matters, why, since when, to be looked at again by when."""

    id: Id
    over: frozenset[Id]
    reason: str
    since: date
    review_on: date | None
    source: str

    def bars(self, touched: Collection[Id]) -> bool:
        """Tell whether it bars the destruction of what touches these persons and matters."""
        return not self.over.isdisjoint(touched)


def standing_holds(record: Record, rules: Rules) -> tuple[Hold, ...]:
    """Give the holds that stand, earliest first. A hold that was placed in error and corrected does not."""
    placed = dict.fromkeys(e.event.subject for e in record.read(kinds=("HoldPlaced",)))
    matters = (fold(record.read(subject=hold), rules) for hold in placed)
    return tuple(_hold(rules, matter.id, matter.entries) for matter in matters if matter and matter.is_open)


def _hold(rules: Rules, id: Id, entries: Collection[Entry]) -> Hold:
    said = [(e.event, e.event.facts) for e in entries]
    event, placed = next((e, f) for e, f in said if isinstance(f, keeping.HoldPlaced))
    reviewed = [f for _, f in said if isinstance(f, keeping.HoldReviewed)]
    version = rules.by_opening_kind["HoldPlaced"].version_on(event.happened_on)
    return Hold(
        id=id,
        over=frozenset(placed.over),
        reason=reviewed[-1].reason if reviewed else placed.reason,
        since=event.happened_on,
        review_on=reviewed[-1].review_on if reviewed else placed.review_on,
        source=next((p.source for p in version.permissions if p.kind == "HoldPlaced"), version.source),
    )
