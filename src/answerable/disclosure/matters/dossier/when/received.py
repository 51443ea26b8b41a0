"""The day on which a matter came: written once, and where it was set right, as it was first recorded too."""

from collections.abc import Iterable

from answerable.days import local_day
from answerable.disclosure.matters.dossier.terms import Terms
from answerable.disclosure.matters.dossier.timeline import replacements
from answerable.disclosure.matters.people import with_office
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, register, standing
from answerable.roster import Roster


def received(terms: Terms, roster: Roster, entries: Iterable[Entry]) -> str:
    """Say on which day a matter came; where that was corrected, also what was recorded first, and who set it right.

    A day that was recorded cannot be edited: only an entry can stand in its place, and both stay in the record.
    """
    every = list(entries)
    opening = next((e for e in standing(every) if e.event.kind == terms.procedure.opens_with), None)
    if opening is None:
        return ""
    by_index = {e.index: e for e in every}
    places = {new: old for old, new in replacements(every).items()}
    told, now = [], opening
    while now.index in places:
        before = by_index[places[now.index]]
        if before.event.happened_on != now.event.happened_on:
            told.append(_corrected(terms, roster, before, every))
        now = before
    said = spoken(opening.event.happened_on)
    return f"{said} ({'; before that '.join(told)})" if told else said


def _corrected(terms: Terms, roster: Roster, before: Entry, every: list[Entry]) -> str:
    first = f"recorded first as {spoken(before.event.happened_on)}"
    by = next(
        (e for e in every if isinstance(f := e.event.facts, register.Corrected) and f.entry == before.index),
        None,
    )
    if by is None:
        return first
    on = local_day(by.recorded_at, terms.rules.body.timezone)
    who = with_office(terms.record, terms.rules, roster, by.event.actor, on)
    return f"{first}; corrected on {spoken(on)} by {who}, entry {by.index:,}"
