"""What a person may do in a matter today, and of all the rest, why not."""

from dataclasses import dataclass
from datetime import date

from answerable.matters.book import book_of
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.standing import STANDING
from answerable.matters.matter import Matter
from answerable.record import Id
from answerable.roster import Roster
from answerable.rules import Permission, Rules


@dataclass(frozen=True)
class Choice:
    """One thing that the rules let someone do; `refusal` says why this person may not, None if they may."""

    permission: Permission
    refusal: str | None

    @property
    def is_allowed(self) -> bool:
        """Tell whether this person may do it now."""
        return self.refusal is None


def menu(rules: Rules, matter: Matter, roster: Roster, *, person: Id, on: date) -> tuple[Choice, ...]:
    """Give everything that the procedure lets anyone do in a matter, in the order of the rules.

    What `decide` would refuse whatever is filled in is refused here, in the same words. What opens a matter
    is left out: this one is open already.
    """
    book = book_of(matter, rules)
    attempts = (
        Attempt(rules, book, matter, roster, permission, person, on)
        for permission in book.version.permissions
        if permission.kind != book.procedure.opens_with
    )
    return tuple(Choice(attempt.permission, _refusal(attempt)) for attempt in attempts)


def _refusal(attempt: Attempt) -> str | None:
    refused = next((r for check in STANDING if (r := check(attempt))), None)
    return str(refused) if refused else None
