"""Who is shut out of a matter wholly, since they are in it, tied to it, or stood aside: they may not know it exists."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Protocol

from answerable.matters.independence.named import ADMITTED, comes_of, named_in, recused_from
from answerable.matters.independence.overrides import let_in
from answerable.matters.matter import Matter
from answerable.record import Entry, Id
from answerable.roster import Roster

NAMED, RELATED, TIED, RECUSED = "named", "related", "tied", "recused"
Look = Callable[[Id], Iterable[Entry]]


class Named(Protocol):
    """What finds matters by those named in them: the lists do."""

    def named(self, ids: Collection[Id]) -> frozenset[Id]:
        """Give the matters in which any of these is named, from which they stood aside, or that come of these."""


def shut_out(matter: Matter, roster: Roster, person: Id, on: date, *, look: Look | None = None) -> bool:
    """Tell whether somebody is shut out of a matter on a day; `look` gives the entries of the matters it comes of.

    Whom two people let pass a guard can look at the matter until they have acted.
    """
    return bool(shut_out_because(matter, roster, person, on, look=look)) and person not in let_in(
        matter.entries
    )


def shut_out_because(
    matter: Matter, roster: Roster, person: Id, on: date, *, look: Look | None = None
) -> tuple[str, ...]:
    """Give why somebody is shut out of a matter: named in it, related, tied, recused; nothing where they are not.

    `named` is whoever is its respondent, complainant or a witness; `related` and `tied` say so of someone in it or
    of the matter; `recused` is whoever stood aside. What holds of a matter that this one comes of holds of this one.
    """
    related, tied = roster.related_to(person, on), roster.tied_to(person, on)
    found: set[str] = set()
    for id, named, recused in _all_of(matter, look):
        here = {id, *named}
        if person in named:
            found.add(NAMED)
        if not related.isdisjoint(here):
            found.add(RELATED)
        if not tied.isdisjoint(here):
            found.add(TIED)
        if person in recused:
            found.add(RECUSED)
    return tuple(why for why in (NAMED, RELATED, TIED, RECUSED) if why in found)


def shut_out_of(lists: Named, roster: Roster, person: Id, on: date) -> frozenset[Id]:
    """Give every matter of which somebody is shut out on a day, in a few questions however many matters there are."""
    tied = roster.tied_to(person, on)
    asked = tied | roster.related_to(person, on) | {person}
    found = frozenset(tied)  # ties to persons among them do no harm: no matter has the number of a person
    while asked:
        asked = lists.named(asked) - found
        found |= asked
    return found - lists.named({f"{ADMITTED}{person}"}) if found else found


def _all_of(matter: Matter, look: Look | None) -> Iterator[tuple[Id, frozenset[Id], frozenset[Id]]]:
    """Give the matter and, where they can be looked up, all that it comes of: with who is named, who stood aside."""
    seen: set[Id] = {matter.id}
    waiting: list[tuple[Id, Iterable[Entry]]] = [(matter.id, matter.entries)]
    while waiting:
        id, entries = waiting.pop()
        held = list(entries)
        named = named_in(held)
        yield id, named, recused_from(held)
        if look is not None:
            new = [one for one in sorted(comes_of(held)) if one not in seen]
            seen.update(new)
            waiting += [(one, look(one)) for one in new]
