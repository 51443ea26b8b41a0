"""A member's own door: what they sit on, and the papers to read with the time that there is for them."""

from datetime import date

from answerable.disclosure.matters.hearings.called import CALLED_OFF, HELD, Called
from answerable.disclosure.matters.hearings.saying import Saying
from answerable.disclosure.matters.hearings.views import DoorLine, DoorView, PapersView
from answerable.disclosure.matters.people import check_is_staff, roster_of
from answerable.disclosure.matters.wording import away, counted, long_day
from answerable.record import Id, Record
from answerable.rules import Rules

SHOWN = 20


def seat_door(record: Record, rules: Rules, *, person: Id, on: date) -> DoorView:
    """Show one of the staff the sittings to which they are or were called, with papers. Raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    saying = Saying(record, rules, roster, on)
    called = [Called(saying, one, roster.sitting(one.id)) for one in roster.listings if person in one.members]
    sat = [s for s in roster.sittings if person in s.members]
    called += [Called(saying, None, s) for s in sat if roster.listing(s.id) is None]
    lines = [_line(saying, one, person) for one in called if one.state != CALLED_OFF]
    to_come = tuple(sorted((one for one in lines if one.state != HELD), key=lambda one: (one.on, one.id)))
    past = sorted((one for one in lines if one.state == HELD), key=lambda one: (one.on, one.id), reverse=True)
    panels = [p for p in rules.body.panels if person in roster.may_sit(p.id, on)]
    return DoorView(
        sentence=_sentence(to_come, saying, on),
        to_come=to_come,
        past=tuple(past[:SHOWN]),
        pools=tuple(_pool(saying, panel.id, panel.name, person) for panel in panels),
    )


def _pool(saying: Saying, panel: str, name: str, person: Id) -> str:
    as_what = saying.counts_as(saying.roster.pooled(person, panel, saying.on))
    return f"{name} ({as_what})" if as_what else name


def _sentence(lines: tuple[DoorLine, ...], saying: Saying, on: date) -> str:
    if not lines:
        return "You are called to no sitting."
    first = lines[0]
    pages = sum(one.pages for one in lines)
    said = f"You are called to {counted(len(lines), 'sitting')}; the next is on {first.when}"
    far = away(first.on, on=on, calendar=saying.rules.calendar)
    return f"{said}, {far}. {counted(pages, 'page')} to read."


def _line(saying: Saying, one: Called, person: Id) -> DoorLine:
    listing = one.listing
    mine: tuple[PapersView, ...] = ()
    if listing:
        given = [p for p, b in zip(one.papers(), listing.bundles, strict=True) if person in b.members]
        mine = tuple(given)
    return DoorLine(
        id=one.id,
        panel=saying.panel(one.panel).name,
        on=one.on,
        when=long_day(one.on),
        presides=bool(listing and listing.chair == person),
        cases=one.cases,
        papers=mine,
        pages=sum(p.pages for p in mine),
        minutes=sum(p.minutes or 0 for p in mine),
        has_declared=any(i.person == person for i in one.interests),
        state=one.state,
    )
