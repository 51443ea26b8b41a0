"""Who somebody is on a day: what they are called, which roles they hold, and as which reader they are shown things."""

from dataclasses import dataclass
from datetime import date
from threading import Lock

from answerable.disclosure import name_of
from answerable.record import Entry, Head, Record
from answerable.roster import ROSTER_KINDS, Roster, fold_roster
from answerable.rules import Rules

TIERS = ("staff", "governing", "overseer", "party", "public")  # who sees most comes first


@dataclass(frozen=True)
class Person:
    """Somebody at the door; `id` is None for one who did not say who they are."""

    id: str | None
    name: str
    roles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    organs: tuple[str, ...] = ()
    tier: str = "public"

    @property
    def is_staff(self) -> bool:
        """Tell whether this person works on cases here."""
        return self.tier == "staff"

    @property
    def may_ask(self) -> bool:
        """Tell whether this person sits in a body that oversees or governs."""
        return self.tier in {"overseer", "governing"}


NOBODY = Person(None, "")


class Persons:
    """The roster as it stands, read once and brought up to date by reading only what is new."""

    def __init__(self, record: Record, rules: Rules) -> None:
        self._record, self._rules = record, rules
        self._entries: list[Entry] = []
        self._size, self._root, self._last = 0, "", b""
        self._roster = fold_roster(())
        self._lock = Lock()

    def one(self, id: str | None, *, on: date) -> Person:
        """Give who a person is on a day; one without an id is nobody in particular."""
        if id is None:
            return NOBODY
        roster = self.roster()
        held = [self._rules.role(role) for role in sorted(roster.roles(id, on))]
        return Person(
            id=id,
            name=name_of(self._record, id) or id,
            roles=tuple(role.id for role in held),
            titles=tuple(role.name for role in held),
            organs=tuple(sorted({role.organ for role in held})),
            tier=min((role.tier for role in held), key=TIERS.index, default="public"),
        )

    def roster(self) -> Roster:
        """Give the roster over the whole record."""
        with self._lock:
            head = self._record.head()
            if head.root != self._root:
                self._catch_up(head)
            return self._roster

    def _catch_up(self, head: Head) -> None:
        if head.size < self._size or self._data(self._size - 1) != self._last:
            self._entries, self._size, self._roster = [], 0, fold_roster(())  # not the record that was read
        new = list(self._record.read(after=self._size, until=head.size, kinds=ROSTER_KINDS))
        self._size, self._root, self._last = head.size, head.root, self._data(head.size - 1)
        if new:
            self._entries += new
            self._roster = fold_roster(self._entries)

    def _data(self, index: int) -> bytes:
        return (
            next((entry.data for entry in self._record.read(after=index, until=index + 1)), b"")
            if index >= 0
            else b""
        )
