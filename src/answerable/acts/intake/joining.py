"""Cases that turn out to be one, and cases that turn out to be several: joined and taken apart, with their history."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, next_case, take, taken
from answerable.acts.step.telling import Somebody, somebody
from answerable.matters import Matter, fold
from answerable.record import Event, Head, Id, Record, cases, intake
from answerable.rules import Rules

MERGED = "merged"


@dataclass(frozen=True)
class Apart:
    """The numbers of the cases that a case was split into."""

    cases: tuple[Id, ...]
    head: Head


def merge(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    into: Id,
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Let a case go on as part of another about the same person: it ends here, disposed of as merged.

    Both keep their numbers and all that was recorded of them; complaints are counted once as before. `reason` is
    from the body's list. Raises ActRefused where the other case is none, closed, itself, or about somebody else.
    """
    held, other = _standing(record, rules, case, "case"), _standing(record, rules, into, "into")
    _check_fit(held, other)
    facts = fill(cases.Disposed, disposal=MERGED, decider=by, reason=reason)
    events = (
        Event(subject=into, facts=fill(intake.TookOver, cases=(case,)), happened_on=happened_on, actor=by),
        Event(
            subject=case,
            facts=fill(intake.Merged, into=into, reason=reason),
            happened_on=happened_on,
            actor=by,
        ),
        Event(subject=case, facts=facts, happened_on=happened_on, actor=by),
    )
    return take(record, rules, draft=lambda _: Draft(events), at=at)


def split(
    record: Record,
    rules: Rules,
    *,
    case: Id,
    names: Sequence[str] = (),
    respondents: Sequence[Id] = (),
    reason: str,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Apart:
    """Open a case of its own for each further person whom a complaint is about, by name or as one who is known.

    Each was received when the complaint was, and its clocks run from that day; each has the complaint's number and
    words. The case itself goes on about whom it was about. Raises ActRefused where nobody is given.
    """
    held = _standing(record, rules, case, "case")
    told = next(e.event.facts for e in held.entries if isinstance(e.event.facts, cases.Received))
    further = [*map(Somebody, respondents), *_named(names, by=by, on=happened_on)]
    if not further:
        raise ActRefused("names", "Nobody is given", "Give the name of each further person, one in a line.")
    made: list[Id] = []

    def draft(_: Head) -> Draft:
        made[:] = _free(record, held.opened_on.year, len(further))
        events = [event for one in further for event in one.events]
        for number, one in zip(made, further, strict=True):
            opened = replace(told, respondent=one.id, membership="unidentified", receipt=None)
            events.append(Event(subject=number, facts=opened, happened_on=held.opened_on, actor=by))
            came = fill(intake.SplitOff, previous=case)
            events.append(Event(subject=number, facts=came, happened_on=happened_on, actor=by))
        facts = fill(intake.Split, cases=tuple(made), reason=reason)
        events.append(Event(subject=case, facts=facts, happened_on=happened_on, actor=by))
        return Draft(tuple(events), tuple(paper for one in further for paper in one.papers))

    head = take(record, rules, draft=draft, at=at)
    return Apart(tuple(made), head)


def _standing(record: Record, rules: Rules, case: Id, field: str) -> Matter:
    held = fold(record.read(subject=case), rules)
    if held is None or not held.complaints:
        raise ActRefused(field, f"There is no case {case}", "Check the number; it looks like C-2026-0412.")
    return held


def _check_fit(case: Matter, into: Matter) -> None:
    if case.id == into.id:
        raise ActRefused("into", f"{into.id} is this case itself", "Give the number of the other case.")
    if not into.is_open:
        raise ActRefused("into", f"{into.id} is closed", "Open it again first, or leave the two apart.")
    if case.respondent and into.respondent and case.respondent != into.respondent:
        raise ActRefused(
            "into",
            f"{into.id} is about somebody else",
            "A case is about one person. Say first whom each case is about, if they are the same.",
        )


def _named(names: Sequence[str], *, by: Id, on: date) -> list[Somebody]:
    return [somebody(name, None, by=by, on=on) for name in names if name.strip()]


def _free(record: Record, year: int, many: int) -> list[Id]:
    """Give so many free numbers of cases: the next, and those after it that nothing has taken."""
    number = next_case(record, year)
    stem, last = number.rpartition("-")[0], int(number.rpartition("-")[2])
    free: list[Id] = []
    while len(free) < many:
        if not taken(record, one := f"{stem}-{last:04d}"):
            free.append(one)
        last += 1
    return free
