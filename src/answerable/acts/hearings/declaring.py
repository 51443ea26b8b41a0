"""Declarations at a sitting: no tie, or a tie to a case, and whether the member stands aside on it."""

from datetime import date, datetime

from answerable.acts.step import ActRefused, fill, one_of, take_one
from answerable.disclosure import spoken
from answerable.record import Head, Id, Record, panels
from answerable.roster import NO_TIE, roster_of
from answerable.rules import Rules


def declare(
    record: Record,
    rules: Rules,
    *,
    sitting: Id,
    person: Id,
    nature: str,
    case: Id | None = None,
    stood_aside: bool = False,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record what a member declared of a sitting: of one case, or of all of its cases where none is named.

    Whoever stands aside decides nothing of the case, and counts towards no quorum. A tie without standing aside bars
    the decision. Raises ActRefused for somebody who is not of the sitting, and for what is said after its day.
    """
    roster = roster_of(record)
    listing, held = roster.listing(sitting), roster.sitting(sitting)
    if listing is None and held is None:
        raise ActRefused("sitting", f"There is no sitting {sitting}", "Give the number of one.")
    members = {*(listing.members if listing else ()), *(held.members if held else ())}
    cases = {*(listing.cases if listing else ()), *(held.cases if held else ())}
    day = held.on if held else listing.on if listing else happened_on
    if person not in members:
        raise ActRefused("person", f"{person} is not of {sitting}", one_of(sorted(members)))
    if case is not None and case not in cases:
        raise ActRefused("case", f"{case} is not before {sitting}", one_of(sorted(cases)))
    if happened_on > day:
        said = f"{sitting} sat on {spoken(day)}; what is declared is declared before it decides"
        raise ActRefused("happened_on", said, "Give the day of the sitting, or one before it.")
    if stood_aside and nature == NO_TIE:
        raise ActRefused("nature", "Nobody stands aside without a tie", "Say which tie it is.")
    facts = fill(panels.InterestDeclared, person=person, nature=nature, case=case, stood_aside=stood_aside)
    return take_one(record, rules, subject=sitting, facts=facts, happened_on=happened_on, by=by, at=at)
