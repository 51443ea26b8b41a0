"""The roster of a record, made once and made on with what is new: it is asked for in every act and on every page."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from answerable.record import KINDS, Entry, Id, Record, allocation, gathered, meetings, people, register
from answerable.roster.hearings import INTEREST_KINDS, LISTING_KINDS, POOL_KINDS
from answerable.roster.places import SESSION_KINDS
from answerable.roster.reading import ROSTER_KINDS, fold_roster
from answerable.roster.roster import Roster
from answerable.roster.seen import without

# What each kind of event can change in the roster: only that part is made again.
PARTS = {
    people.Appointed: "holdings",
    people.StoodDown: "holdings",
    people.Seated: "seats",
    people.Unseated: "seats",
    people.Trained: "trainings",
    people.ConflictDeclared: "conflicts",
    allocation.Related: "relations",
    # What ends a tie may end one of either sort: both parts are made again, "+" between their names.
    allocation.TieEnded: "conflicts+relations",
    **dict.fromkeys((allocation.TeamJoined, allocation.TeamLeft), "teams"),
    people.Sat: "sittings",
    meetings.AnsweringDelegated: "delegations",
    meetings.DelegationEnded: "delegations",
    **dict.fromkeys((KINDS[name] for name in SESSION_KINDS), "sessions"),
    **dict.fromkeys((KINDS[name] for name in POOL_KINDS), "pools"),
    **dict.fromkeys((KINDS[name] for name in LISTING_KINDS), "listings"),
    **dict.fromkeys((KINDS[name] for name in INTEREST_KINDS), "interests"),
}


@dataclass(frozen=True)
class _Kept:
    """A roster with the entries that it was made of."""

    entries: tuple[Entry, ...]
    roster: Roster

    def grown(self, entries: Iterable[Entry]) -> "_Kept":
        """Give the roster with later entries."""
        new = tuple(entries)
        every = (*self.entries, *new)
        changed = {part for entry in new for part in _parts(entry)}
        if "" in changed and self._is_corrected(new, every):
            return _begin(every)
        changed -= {""}
        if not changed:
            return _Kept(every, self.roster)
        # Corrections reach over all parts, and are few.
        part = (e for e in every if not {*changed, ""}.isdisjoint(_parts(e)))
        made = fold_roster(part)
        roster = replace(self.roster, **{name: getattr(made, name) for name in changed})
        return _Kept(every, roster.with_groups_of(self.roster, changed))

    def without(self, is_hidden: Callable[[Id], bool]) -> "_Kept":
        """Give the roster as it is where some matters and persons are as if they were not there."""
        return _Kept(self.entries, without(self.roster, is_hidden))

    def _is_corrected(self, new: Iterable[Entry], every: Iterable[Entry]) -> bool:
        """Tell whether new corrections put something of the roster out of count, or back into it."""
        voided = {e.event.facts.entry for e in new if isinstance(e.event.facts, register.Corrected)}
        return any(entry.index in voided for entry in every)


def _parts(entry: Entry) -> list[str]:
    return PARTS.get(type(entry.event.facts), "").split("+")


def _begin(entries: Iterable[Entry]) -> _Kept:
    held = tuple(entries)
    return _Kept(held, fold_roster(held))


def roster_of(record: Record) -> Roster:
    """Give who held what, as the record tells it now."""
    return gathered(record, ROSTER_KINDS, _begin).roster
