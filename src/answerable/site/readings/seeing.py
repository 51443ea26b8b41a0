"""The house as one person may know it: what is shut to them is not in it, whatever they look at or try to do."""

from collections.abc import Callable, Mapping
from typing import Any

from answerable.disclosure import Hidden, SeenLists, SeenParties, SeenRecord, hidden_from
from answerable.record import Id, Record
from answerable.site.foundation.visit import is_visited, present

# The house joins this file to the others, and so is not imported here: it is Any, as it is in what it lends.
PERSON = "P-"  # whoever has not said who they are, or holds a receipt only, is not in the roster


class SeenHouse:
    """A house that lends record, lists and parties without what is hidden; all else is the house's own."""

    def __init__(self, house: Any, hidden: Hidden) -> None:
        self._house = house
        self.record: Record = SeenRecord(house.record, hidden)
        self.noted = self.record
        self.lists = SeenLists(house.lists, hidden)
        self._parties = SeenParties(house._parties, hidden)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._house, name)


def seen_now(house: Any) -> Any:
    """Give the house as whoever is at the page may know it; whole where nobody is, or nothing is shut to them."""
    if not is_visited() or not present().asks_right:
        return house
    return seen_by(house, present().who())


def seen_by(house: Any, person: Id) -> Any:
    """Give the house as somebody may know it."""
    hidden = _hidden(house, person)
    return SeenHouse(house, hidden) if hidden else house


def seen_acting(house: Any, person: Id, verb: Callable[..., Any], facts: Mapping[str, Any]) -> Any:
    """Give the house in which somebody acts: without what is shut to them where they speak of it, else whole.

    Spoken of, it is answered for as a number that there is not. Else the act must know all: of numbers that are
    taken, and of what goes on beside what it is about. So must one that answers everybody alike.
    """
    if getattr(verb, "answers_alike", False):
        return house
    hidden = _hidden(house, person)
    return SeenHouse(house, hidden) if hidden and hidden.speaks_in(dict(facts)) else house


def _hidden(house: Any, person: Id) -> Hidden:
    if not person.startswith(PERSON):
        return Hidden()
    record, roster = house.noted.unread(), house._persons.roster()
    return hidden_from(
        person, record=record, roster=roster, lists=house.lists, parties=house._parties, on=house.today()
    )
