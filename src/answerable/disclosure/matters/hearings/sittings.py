"""Sittings to come and held, and one of them with its agenda, its members, its papers and what it decided."""

from collections.abc import Sequence
from datetime import date

from answerable.disclosure.matters.hearings.called import CALLED_OFF, HELD, TO_COME, UNSAID, Called
from answerable.disclosure.matters.hearings.saying import Saying
from answerable.disclosure.matters.hearings.views import SittingLine, SittingPage, SittingsView
from answerable.disclosure.matters.people import NotHere, check_is_staff, roster_of
from answerable.disclosure.matters.wording import away, counted, long_day
from answerable.record import Id, Record
from answerable.rules import Rules


def sittings(record: Record, rules: Rules, *, person: Id, on: date) -> SittingsView:
    """Show one of the body's staff the sittings that were called, and those held, called or not.

    Raises NotForYou for everyone but staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    saying = Saying(record, rules, roster, on)
    every = [Called(saying, listing, roster.sitting(listing.id)) for listing in roster.listings]
    every += [Called(saying, None, s) for s in roster.sittings if roster.listing(s.id) is None]
    lines = [one for one in every if one.state in (TO_COME, UNSAID)]
    past = [one for one in every if one.state in (HELD, CALLED_OFF)]
    return SittingsView(
        sentence=_sentence(lines, rules, on),
        to_come=tuple(one.line() for one in sorted(lines, key=lambda one: (one.on, one.id))),
        past=tuple(
            one.line() for one in sorted(past, key=lambda one: (one.on, one.id), reverse=True)[:SHOWN]
        ),
    )


SHOWN = 60


def _sentence(lines: Sequence[Called], rules: Rules, on: date) -> str:
    coming = sorted(one.on for one in lines if one.on >= on)
    unsaid = sum(1 for one in lines if one.on < on)
    said = f"{counted(len(coming), 'sitting')} to come"
    if coming:
        said += f"; the next is on {long_day(coming[0])}, {away(coming[0], on=on, calendar=rules.calendar)}"
    if unsaid:
        said += f". Of {counted(unsaid, 'sitting')} nobody has said whether it was held"
    return f"{said}."


def sitting(record: Record, rules: Rules, *, sitting: Id, person: Id, on: date) -> SittingPage:
    """Show one of the body's staff one sitting, as it was called and as it was held.

    Raises NotForYou for everyone but staff, and NotHere where there is no such sitting.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    listing, held = roster.listing(sitting), roster.sitting(sitting)
    if listing is None and held is None:
        raise NotHere(f"There is no sitting {sitting}. One looks like S-2026-001.")
    return Called(Saying(record, rules, roster, on), listing, held).page()


def sittings_of(saying: Saying, case: Id) -> tuple[SittingLine, ...]:
    """Give the sittings that have or had a case before them, latest first."""
    roster = saying.roster
    called = [Called(saying, one, roster.sitting(one.id)) for one in roster.listings if case in one.cases]
    sat = [s for s in roster.sat_on(case) if roster.listing(s.id) is None]
    every = [*called, *(Called(saying, None, one) for one in sat)]
    return tuple(one.line() for one in sorted(every, key=lambda one: (one.on, one.id), reverse=True))
