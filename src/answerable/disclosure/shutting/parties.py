"""Who is a party to which matter, as somebody may know it."""

from collections.abc import Sequence

from answerable.disclosure.readings.rights import Parties
from answerable.disclosure.shutting.hidden import Hidden
from answerable.record import Id


class SeenParties:
    """Parties without those of what is hidden."""

    def __init__(self, parties: Parties, hidden: Hidden) -> None:
        self._parties, self._hidden = parties, hidden

    def of(self, matter: Id) -> frozenset[Id]:
        """Give who is a party to a matter; nobody to one that may not be known of."""
        return frozenset() if self._hidden.holds(matter) else self._parties.of(matter)

    def matters(self, person: Id) -> Sequence[Id]:
        """Give the matters to which somebody is a party, of those that may be known of."""
        return [matter for matter in self._parties.matters(person) if not self._hidden.holds(matter)]
