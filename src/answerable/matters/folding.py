"""The entries of one subject folded under the rules: where the matter stands."""

from collections.abc import Iterable
from datetime import date

from answerable.matters.book import open_book
from answerable.matters.contents import Contents
from answerable.matters.matter import Matter
from answerable.matters.trail import Trail, courses_ordered, trail_of
from answerable.record import Entry, register, standing
from answerable.rules import Rules


def fold(entries: Iterable[Entry], rules: Rules, *, as_of: date | None = None) -> Matter | None:
    """Say where the matter stands that these entries of one subject tell of; None where none was opened.

    Entries count in the order of the day on which they happened, and of their place in the record within a
    day. Those that were corrected do not count, nor, where `as_of` is given, those that happened later. The
    version of the procedure in force on the day of opening governs the matter, unless the procedure says that the
    latest does, or the matter was moved to another.
    """
    recorded = list(entries)
    live = [entry for entry in standing(recorded) if as_of is None or entry.event.happened_on <= as_of]
    opening = next((e for e in live if type(e.event.facts).__name__ in rules.by_opening_kind), None)
    if opening is None:
        return None
    book = open_book(rules.by_opening_kind[opening.event.kind], opening.event.happened_on)
    trail = Trail(rules, book, opening, Contents(), live)
    for entry in live:
        if entry is opening:
            break
        trail.holds.take(entry.event)
    trail.follow(live)
    if as_of is not None and book.procedure.governs == "latest":
        trail.govern(open_book(book.procedure, as_of), as_of)
    trail.courses = courses_ordered(e for e in recorded if as_of is None or e.event.happened_on <= as_of)
    return trail.matter()


def lay_on(matter: Matter | None, entries: Iterable[Entry], rules: Rules) -> Matter | None:
    """Give the matter with entries that were recorded after all of its own, as folding them all anew would.

    None where only folding anew can tell: they correct something, happened before what is there, or open the matter.
    They are those of whole acts: a correction comes with what it puts in the stead of an entry.
    """
    trail, new = trail_of(matter, rules) if matter else None, list(entries)
    if trail is None:
        return None
    latest = trail.entries[-1].event.happened_on
    for entry in new:
        if entry.event.happened_on < latest or type(entry.event.facts) is register.Corrected:
            return None
        latest = entry.event.happened_on
    return trail.further(new).matter()
