"""What the record believed of a matter at the end of a past day, and what it has been told of it since."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.timeline import timeline
from answerable.disclosure.matters.views import BeliefView
from answerable.disclosure.sentences import spoken
from answerable.record import Entry
from answerable.roster import Roster


def belief(
    terms: Terms, roster: Roster, known: Sequence[Entry], later: Sequence[Entry], on: date
) -> BeliefView:
    """Say which past day is shown, after which entry the record stood then, and list what came later, newest first.

    `known` and `later` are the entries of the matter recorded up to the end of the day and after it.
    """
    told = timeline(terms, roster, [*known, *later])
    new = {entry.index for entry in later}
    return BeliefView(
        on, _words(on, len(later)), known[-1].index + 1, tuple(i for i in told if i.entry in new)
    )


def _words(on: date, later: int) -> str:
    so_far = f"This is what the record held of it at the end of {spoken(on)}."
    if not later:
        return f"{so_far} Nothing has been recorded of it since."
    return f"{so_far} Since then {later} {'entry was' if later == 1 else 'entries were'} recorded of it."
