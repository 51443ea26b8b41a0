"""Who somebody is on a day: what they are called, which roles they hold, and as which reader they are shown things."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure import name_of
from answerable.record import Record
from answerable.roster import Roster, roster_of
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
    gives_courses: bool = False  # a provider of training: it reads figures as the public does

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
    """Who holds what, by the roster of a record as it stands."""

    def __init__(self, record: Record, rules: Rules) -> None:
        self._record, self._rules = record, rules

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
            tier=min((role.tier for role in held if role.tier in TIERS), key=TIERS.index, default="public"),
            gives_courses=any(role.tier == "provider" for role in held),
        )

    def roster(self) -> Roster:
        """Give the roster over the whole record."""
        return roster_of(self._record)
