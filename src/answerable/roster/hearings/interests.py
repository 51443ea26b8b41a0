"""What members declare of a sitting: no tie, or a tie to a case, and whether they stood aside on it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.record import Entry, Id, panels

INTEREST_KINDS = ("InterestDeclared",)
NO_TIE = "none"


@dataclass(frozen=True)
class Interest:
    """What one member said of a sitting, of one case or of all of its cases where none is named."""

    sitting: Id
    person: Id
    nature: str
    case: Id | None
    stood_aside: bool
    on: date

    @property
    def is_tie(self) -> bool:
        """Tell whether it says of a tie, and not that there is none."""
        return self.nature != NO_TIE

    def is_of(self, case: Id) -> bool:
        """Tell whether it speaks of a case."""
        return self.case is None or self.case == case


def fold_interests(live: Iterable[Entry]) -> tuple[Interest, ...]:
    """Give what was declared; of what one member said of one case of a sitting, the latest stands."""
    found: dict[tuple[Id, Id, Id | None], Interest] = {}
    for entry in sorted(live, key=lambda e: e.index):
        event, facts = entry.event, entry.event.facts
        if isinstance(facts, panels.InterestDeclared):
            found[event.subject, facts.person, facts.case] = Interest(
                event.subject, facts.person, facts.nature, facts.case, facts.stood_aside, event.happened_on
            )
    return tuple(found.values())
