"""Appeals within a matter: by whom and on which ground, whether they were let in, and what they came to."""

from dataclasses import dataclass, replace
from datetime import date

from answerable.matters.matter import Matter
from answerable.record import Id, cases, sanctions


@dataclass(frozen=True)
class Appeal:
    """One appeal, numbered in its matter: its ground, whether it was let in, what was decided and by which organ."""

    case: Id
    number: int
    by: str
    ground: str
    on: date
    words: str | None = None
    admitted_on: date | None = None
    refused_on: date | None = None
    refused_because: str | None = None
    decided_on: date | None = None
    outcome: str | None = None
    organ: str | None = None

    @property
    def is_pending(self) -> bool:
        """Tell whether it still waits to be decided, or to be let in."""
        return self.decided_on is None and self.refused_on is None

    @property
    def is_asked(self) -> bool:
        """Tell whether nobody has said yet whether it is let in."""
        return self.is_pending and self.admitted_on is None


def appeals_of(matter: Matter) -> tuple[Appeal, ...]:
    """Give the appeals of a matter, earliest first; what is said of one is said of the latest."""
    found: list[Appeal] = []
    for event in (entry.event for entry in matter.entries):
        facts, on = event.facts, event.happened_on
        if isinstance(facts, cases.Appealed):
            found.append(Appeal(matter.id, len(found) + 1, facts.by, facts.ground, on, facts.words))
        elif not found:
            continue
        elif isinstance(facts, sanctions.AppealAdmitted):
            found[-1] = replace(found[-1], admitted_on=on, organ=facts.organ)
        elif isinstance(facts, sanctions.AppealNotAdmitted):
            found[-1] = replace(found[-1], refused_on=on, refused_because=facts.reason)
        elif isinstance(facts, cases.AppealDecided):
            organ = facts.organ or found[-1].organ
            found[-1] = replace(found[-1], decided_on=on, outcome=facts.outcome, organ=organ)
    return tuple(found)
