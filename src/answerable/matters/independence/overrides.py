"""Overrides: two people agreed that one guard shall not bar one person from one act, once; they are counted."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from answerable.record import Entry, Event, Id, allocation

_WORD = re.compile(r"(?<!^)(?=[A-Z])")
PROPOSED, AGREED, REFUSED, USED = "proposed", "agreed", "refused", "used"


@dataclass(frozen=True)
class Override:
    """One override: which guard, which act, for whom, why, who asked, who said yes or no, and when it was used."""

    id: Id
    guard: str
    act: str
    person: Id
    reason: str
    proposed_by: Id
    proposed_on: date
    state: str = PROPOSED
    decided_by: Id | None = None
    decided_on: date | None = None
    used_on: date | None = None

    @property
    def stands(self) -> bool:
        """Tell whether two people agreed to it and it was not used yet."""
        return self.state == AGREED

    def is_used_by(self, event: Event) -> bool:
        """Tell whether an event is the act that it was agreed for: by that person, or by a panel that decided."""
        if act_code(event.kind) != self.act:
            return False
        facts = event.facts
        named = (event.actor, getattr(facts, "decider", None), getattr(facts, "investigator", None))
        # Who sat is told by the sitting: whoever writes a panel's decision down uses what was agreed for a member.
        return self.person in named or any(getattr(facts, name, None) for name in ("sitting", "organ"))


def act_code(kind: str) -> str:
    """Give the code by which an act is named in an override: AppealDecided is appeal-decided."""
    return _WORD.sub("-", kind).lower()


def overrides_of(entries: Iterable[Entry]) -> tuple[Override, ...]:
    """Give the overrides of a matter, from those of its entries that count, in the order in which they were asked."""
    found: dict[Id, Override] = {}
    for event in (entry.event for entry in entries):
        facts = event.facts
        if isinstance(facts, allocation.OverrideProposed):
            found[facts.override] = Override(
                facts.override,
                facts.guard,
                facts.act,
                facts.person,
                facts.reason,
                event.actor,
                event.happened_on,
            )
        elif isinstance(facts, allocation.OverrideAgreed | allocation.OverrideRefused):
            asked = found.get(facts.override)
            if asked and asked.state == PROPOSED:
                state = AGREED if isinstance(facts, allocation.OverrideAgreed) else REFUSED
                found[asked.id] = replace(
                    asked, state=state, decided_by=event.actor, decided_on=event.happened_on
                )
        else:
            for one in found.values():
                if one.stands and one.is_used_by(event):
                    found[one.id] = replace(one, state=USED, used_on=event.happened_on)
                    break
    return tuple(found.values())


def let_in(entries: Iterable[Entry]) -> frozenset[Id]:
    """Give whom a standing override lets do something: they must be able to look at what they may do it to."""
    held = list(entries)
    if not any(isinstance(e.event.facts, allocation.OverrideAgreed) for e in held):
        return frozenset()
    return frozenset(one.person for one in overrides_of(held) if one.stands)
