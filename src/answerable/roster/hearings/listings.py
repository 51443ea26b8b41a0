"""Sittings as they are called: the day, who is to sit and preside, on which cases, and the papers that went out."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from answerable.record import Entry, Event, Id, Kind, panels

LISTING_KINDS = ("SittingListed", "SittingPutOff", "SittingCalledOff", "BundleSent")


@dataclass(frozen=True)
class Bundle:
    """Papers that went to members: how many pages, of which case (None: of all), with how long to read them."""

    sent_on: date
    pages: int
    members: tuple[Id, ...]
    case: Id | None = None
    minutes: int | None = None
    file: str | None = None


@dataclass(frozen=True)
class Listing:
    """A sitting that was called, and what became of the call; whether it was held is told by who sat."""

    id: Id
    panel: str
    on: date
    members: tuple[Id, ...]
    cases: tuple[Id, ...]
    chair: Id | None
    called_on: date
    called_by: Id
    moved: int = 0
    called_off: str | None = None
    bundles: tuple[Bundle, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages the papers have that were sent."""
        return sum(bundle.pages for bundle in self.bundles)

    @property
    def minutes(self) -> int:
        """How many minutes were given to read them."""
        return sum(bundle.minutes or 0 for bundle in self.bundles)


Listings = dict[Id, Listing]


def fold_listings(live: Iterable[Entry]) -> tuple[Listing, ...]:
    """Give the sittings that were called, in the order in which the record was told of them."""
    listings: Listings = {}
    for entry in sorted(live, key=lambda e: e.index):
        taking = _TAKING.get(type(entry.event.facts))
        if taking:
            taking(listings, entry.event, entry.event.facts)
    return tuple(listings.values())


def _listed(listings: Listings, event: Event, facts: panels.SittingListed) -> None:
    before = listings.get(event.subject)
    listings[event.subject] = Listing(
        id=event.subject,
        panel=facts.panel,
        on=facts.on,
        members=facts.members,
        cases=facts.cases,
        chair=facts.chair,
        called_on=before.called_on if before else event.happened_on,
        called_by=event.actor,
        moved=before.moved if before else 0,
        bundles=before.bundles if before else (),
    )


def _put_off(listings: Listings, event: Event, facts: panels.SittingPutOff) -> None:
    held = listings.get(event.subject)
    if held:
        listings[held.id] = replace(held, on=facts.on, moved=held.moved + 1)


def _called_off(listings: Listings, event: Event, facts: panels.SittingCalledOff) -> None:
    held = listings.get(event.subject)
    if held:
        listings[held.id] = replace(held, called_off=facts.reason)


def _sent(listings: Listings, event: Event, facts: panels.BundleSent) -> None:
    held = listings.get(event.subject)
    if held:
        sent = Bundle(
            event.happened_on, facts.pages, facts.members, facts.case, facts.reading_minutes, facts.file
        )
        listings[held.id] = replace(held, bundles=(*held.bundles, sent))


_TAKING: Mapping[type[Kind], Callable[[Listings, Event, Any], None]] = {
    panels.SittingListed: _listed,
    panels.SittingPutOff: _put_off,
    panels.SittingCalledOff: _called_off,
    panels.BundleSent: _sent,
}
