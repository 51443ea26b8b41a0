"""One line about a matter, for lists: small, and the same whatever day it is."""

from dataclasses import dataclass
from datetime import date

from answerable.matters.duty import next_duty
from answerable.matters.matter import Matter
from answerable.matters.seeking import traits_of
from answerable.record import Id
from answerable.rules import Rules


@dataclass(frozen=True)
class Row:
    """A matter in one line: its stage and owner, and the first duty still to be done (None where none is).

    `size` is the length of the record just after the latest entry that counts in the matter. Channel, category and team
    are empty words where there is none.
    """

    matter: Id
    procedure: str
    stage: str
    is_open: bool
    opened_on: date
    closed_on: date | None
    respondent: Id | None
    investigator: Id | None
    owner: str
    due_on: date | None
    due_limit: str | None
    due_owner: str | None
    size: int
    channel: str = ""
    category: str = ""
    team: str = ""
    is_suspended: bool = False
    under_appeal: bool = False
    is_bulk: bool = False


def row_of(matter: Matter, rules: Rules) -> Row:
    """Put a matter in one line.

    While its clock is stopped a duty has no day, and so none is given; what is due after the end (such as
    telling the outcome) is given of closed matters too. Raises OutsideCalendar as `duties` does.
    """
    duty = next_duty(rules, matter)
    traits = traits_of(matter.entries, is_suspended=any(end is None for _, end in matter.suspended))
    return Row(
        matter=matter.id,
        procedure=matter.procedure,
        stage=matter.stage,
        is_open=matter.is_open,
        opened_on=matter.opened_on,
        closed_on=matter.closed_on,
        respondent=matter.respondent,
        investigator=matter.investigator,
        owner=matter.moments[-1].owner,
        due_on=duty.due.on if duty else None,
        due_limit=duty.limit if duty else None,
        due_owner=duty.owner if duty else None,
        size=max(entry.index for entry in matter.entries) + 1,
        channel=traits.channel,
        category=traits.category,
        team=traits.team,
        is_suspended=traits.is_suspended,
        under_appeal=traits.under_appeal,
        is_bulk=traits.is_bulk,
    )
