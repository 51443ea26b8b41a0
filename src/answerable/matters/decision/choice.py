"""What a person may do in a matter today, and of all the rest, why not."""

from dataclasses import dataclass
from datetime import date

from answerable.matters.book import book_of
from answerable.matters.decision.attempt import Attempt, Look
from answerable.matters.decision.independence import Load
from answerable.matters.decision.refusal import NotAllowed
from answerable.matters.decision.standing import STANDING, SYSTEM, guarded
from answerable.matters.matter import Matter
from answerable.record import Event, Id, Kind
from answerable.roster import Roster
from answerable.rules import Permission, Rules

OF_A_PERSON = frozenset(
    {"trained", "not-conflicted", "not-named", "not-related", "not-investigator", "under-cap"}
)


@dataclass(frozen=True)
class Choice:
    """One thing that the rules let someone do; `refusal` says why this person may not, None if they may."""

    permission: Permission
    refusal: str | None

    @property
    def is_allowed(self) -> bool:
        """Tell whether this person may do it now."""
        return self.refusal is None


def menu(
    rules: Rules, matter: Matter, roster: Roster, *, person: Id, on: date, look: Look | None = None
) -> tuple[Choice, ...]:
    """Give everything that the procedure lets anyone do in a matter, in the order of the rules.

    What `decide` would refuse whatever is filled in is refused here, in the same words. What opens a matter
    is left out, since this one is open already, but where the rules let it come again.
    """
    book = book_of(matter, rules, on=on)
    attempts = (
        Attempt(rules, book, matter, roster, permission, person, on, None, look)
        for permission in book.version.permissions
        if permission.kind != book.procedure.opens_with or permission.stages
    )
    return tuple(Choice(attempt.permission, _refusal(attempt)) for attempt in attempts)


def unfit(
    rules: Rules,
    matter: Matter,
    roster: Roster,
    *,
    permission: Permission,
    facts: Kind,
    on: date,
    load: Load | None = None,
) -> NotAllowed | None:
    """Say why the person whom an act would put in charge may not be: untrained, tied, in it, or with too many.

    Whether they have too many is asked only where `load` tells how many they have.
    """
    asked_of = OF_A_PERSON if load else OF_A_PERSON - {"under-cap"}
    guards = tuple(guard for guard in permission.guards if guard.check in asked_of)
    asked = permission.model_copy(update={"guards": guards})
    event = Event(subject=matter.id, facts=facts, happened_on=on, actor=SYSTEM)
    return guarded(
        Attempt(rules, book_of(matter, rules, on=on), matter, roster, asked, SYSTEM, on, event, load=load)
    )


def _refusal(attempt: Attempt) -> str | None:
    refused = next((r for check in STANDING if (r := check(attempt))), None)
    return str(refused) if refused else None
