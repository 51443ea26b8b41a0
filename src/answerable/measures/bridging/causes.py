"""What each entry that came later is to a figure that was given before: late, a second decision, a correction."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

from answerable.record import Entry, Id, Kind, cases, register

Cause = Literal["definition", "period", "late", "merged", "reclassified", "reopened", "corrected"]
CAUSES: tuple[Cause, ...] = (
    "definition",
    "period",
    "late",
    "merged",
    "reclassified",
    "reopened",
    "corrected",
)
"""In this order they are reckoned with; what two of them did together is told under the later one."""

DECIDING = (cases.Triaged, cases.Found, cases.Sanctioned, cases.Disposed, cases.AppealDecided)


def causes_of(known: Iterable[Entry], later: Sequence[Entry], *, until: date) -> dict[int, Cause]:
    """Say of each later entry, by its index, what it is to a figure that was known without it.

    Takes the entries that were known (those about the same subjects are enough), the later ones in order, and the
    last day for which the earlier figure spoke. What happened after that day lies in the longer period. A later
    entry is a correction, or stands in the place of one that was corrected; or it follows the reopening of a case;
    or it decides again what had been decided; or it joins a complaint to a case; or else it was recorded late.
    """
    known = tuple(known)
    replaced = _replacing({e.index: e for e in (*known, *later)}, later)
    decided = {_decides(e) for e in known}
    reopened: set[Id] = set()
    found: dict[int, Cause] = {}
    for entry in later:
        found[entry.index] = _cause(entry, replaced, decided, reopened, until)
        decided.add(_decides(entry))
        if isinstance(entry.event.facts, cases.Reopened):
            reopened.add(entry.event.subject)
    return found


def _cause(entry: Entry, replaced: set[int], decided: set[object], reopened: set[Id], until: date) -> Cause:
    event = entry.event
    # A correction is made on a later day than the one it speaks of: it is asked for before the day is.
    if isinstance(event.facts, register.Corrected) or entry.index in replaced:
        return "corrected"
    if event.happened_on > until:
        return "period"
    if isinstance(event.facts, cases.Reopened) or event.subject in reopened:
        return "reopened"
    if isinstance(event.facts, cases.Linked):
        return "merged"
    return "reclassified" if isinstance(event.facts, DECIDING) and _decides(entry) in decided else "late"


def _decides(entry: Entry) -> object:
    """What an entry decides: of this subject, by this kind, on this allegation."""
    facts: Kind = entry.event.facts
    return entry.event.subject, type(facts), getattr(facts, "allegation", None)


def _replacing(every: dict[int, Entry], later: Sequence[Entry]) -> set[int]:
    """The entries that say rightly what was corrected: of the same kind and subject, recorded with the correction."""
    return {right.index for entry in later for right in _after(entry, every, later)}


def _after(correction: Entry, every: dict[int, Entry], later: Sequence[Entry]) -> Iterator[Entry]:
    facts = correction.event.facts
    wrong = every.get(facts.entry) if isinstance(facts, register.Corrected) else None
    if wrong is None:
        return
    alike = (wrong.event.subject, wrong.event.kind, correction.recorded_at)
    start = correction.index - later[0].index + 1
    for entry in later[start:]:
        if entry.recorded_at != correction.recorded_at:
            return
        if (entry.event.subject, entry.event.kind, entry.recorded_at) == alike:
            yield entry
            return
