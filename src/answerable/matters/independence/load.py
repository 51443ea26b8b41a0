"""How many open cases somebody has in hand: told by the lists, or where there are none, counted in the record."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from answerable.matters.folding import fold
from answerable.matters.seeking import Sought
from answerable.record import Id, Record, cases
from answerable.rules import Rules

MANY = 1_000_000


class Tallying(Protocol):
    """What counts matters: the lists do."""

    def tallied(
        self, sought: Sought, facets: Sequence[str] = ("",)
    ) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many matters are sought; None where they are more than can be counted while somebody waits."""


def load_of(lists: Tallying) -> Callable[[Id], int]:
    """Give how many open matters somebody has in hand, by the lists."""

    def load(person: Id) -> int:
        return count_of(lists, Sought(investigators=frozenset({person}), is_open=True))

    return load


def count_of(lists: Tallying, sought: Sought) -> int:
    """Give how many matters are sought; a million where they are more than can be counted while somebody waits."""
    counted = lists.tallied(sought)
    return MANY if counted is None else counted.get("", {}).get(None, 0)


def load_in(record: Record, rules: Rules) -> Callable[[Id], int]:
    """Give how many open matters somebody has in hand, by reading each that was ever given to them."""

    def load(person: Id) -> int:
        given = (
            e.event for e in record.read(kinds={"Allocated"}) if isinstance(e.event.facts, cases.Allocated)
        )
        theirs = dict.fromkeys(event.subject for event in given if _is_of(event.facts, person))
        matters = (fold(record.read(subject=subject), rules) for subject in theirs)
        return sum(1 for m in matters if m is not None and m.is_open and m.investigator == person)

    return load


def _is_of(facts: object, person: Id) -> bool:
    return isinstance(facts, cases.Allocated) and facts.investigator == person
