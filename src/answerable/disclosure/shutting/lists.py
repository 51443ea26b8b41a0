"""The lists as somebody may know them: each row and each count of what is shut to them is left out."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from answerable.disclosure.shutting.hidden import Hidden
from answerable.matters import FIRST_OPENED, Lists, Order, Place, Row, Sought
from answerable.record import Id, Record
from answerable.rules import Rules


class SeenLists:
    """Lists without what is hidden; only what is written here is handed on, so that nothing new shows by itself."""

    def __init__(self, lists: Lists, hidden: Hidden) -> None:
        self._lists, self._hidden = lists, hidden

    def due(
        self,
        *,
        owners: Collection[str] | None,
        until: date | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
        **more: Any,
    ) -> Sequence[Row]:
        """Give the matters with something still to be done, by due day and id."""
        less = self._less(without)
        return self._lists.due(owners=owners, until=until, most=most, skip=skip, without=less, **more)

    def of(
        self,
        *,
        procedure: str,
        stage: str | None,
        is_open: bool | None,
        most: int,
        skip: int = 0,
        without: Collection[Id] = (),
        **more: Any,
    ) -> Sequence[Row]:
        """Give the matters of a procedure, by day of opening and id."""
        less = self._less(without)
        return self._lists.of(
            procedure=procedure, stage=stage, is_open=is_open, most=most, skip=skip, without=less, **more
        )

    def found(
        self, sought: Sought, *, order: Order = FIRST_OPENED, after: Place | None = None, most: int
    ) -> Sequence[Row]:
        """Give the matters that are sought, in an order, from behind a place in it."""
        return self._lists.found(self._narrowed(sought), order=order, after=after, most=most)

    def tallied(
        self, sought: Sought, facets: Sequence[str] = ("",)
    ) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many matters are sought at each value of some facets, of those that may be known of."""
        return self._lists.tallied(self._narrowed(sought), facets)

    def one(self, matter: Id) -> Row | None:
        """Give the row of one matter, or None where there is none, or none to be known of."""
        return None if self._hidden.holds(matter) else self._lists.one(matter)

    def counts(self, *, without: Collection[Id] = ()) -> Mapping[tuple[str, str], int]:
        """Give how many matters stand at each stage of each procedure, of those that may be known of."""
        return self._lists.counts(without=self._less(without))

    def named(self, ids: Collection[Id]) -> frozenset[Id]:
        """Give the matters in which any of these is named, of those that may be known of."""
        return self._lists.named(ids) - self._hidden.matters

    def refresh(self, record: Record, rules: Rules, subjects: Iterable[Id]) -> None:
        """Make the rows of these subjects again: the lists' own work, whoever asks for it."""
        raise TypeError("Lists are made of the whole record; what somebody may know of them makes none.")

    def rebuild(self, record: Record, rules: Rules) -> None:
        """Make all rows again: the lists' own work, whoever asks for it."""
        raise TypeError("Lists are made of the whole record; what somebody may know of them makes none.")

    def _narrowed(self, sought: Sought) -> Sought:
        return replace(sought, hidden=sought.hidden | self._hidden.matters)

    def _less(self, without: Collection[Id]) -> frozenset[Id]:
        return self._hidden.matters.union(without)
