"""The life of sanctions: imposed, resting, ended; whether one is live on a day is reckoned and stored nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from answerable.days import due
from answerable.matters.book import book_of
from answerable.matters.matter import Matter, Stretch
from answerable.matters.outcomes.conditions import Condition, conditions_in
from answerable.record import Entry, Id, cases, panels, sanctions
from answerable.rules import Rules, Version

State = Literal["live", "resting", "completed", "expired", "replaced", "set-aside", "vetoed"]
SANCTION_STATES: tuple[State, ...] = (
    "live",
    "resting",
    "completed",
    "expired",
    "replaced",
    "set-aside",
    "vetoed",
)
SANCTIONS = "sanctions"
_ENDING: dict[type, State] = {
    sanctions.SanctionCompleted: "completed",
    sanctions.SanctionVaried: "replaced",
    sanctions.SanctionSetAside: "set-aside",
}
_Named = sanctions.SanctionCompleted | sanctions.SanctionVaried | sanctions.SanctionSetAside


@dataclass(frozen=True)
class Imposed:
    """A sanction as it was imposed, and what became of it; `last_on` is the last day on which it is live by itself.

    `entry` is the place in the record of what imposed it. `course` is set where it is training: whether that was
    completed is told by the training owed, which is a matter of its own. `why` explains the last day.
    """

    case: Id
    entry: int
    sanction: str
    respondent: Id | None
    allegation: Id | None
    course: str | None
    imposed_on: date
    last_on: date | None = None
    why: str = ""
    ended_on: date | None = None
    ended_as: State | None = None
    reason: str | None = None
    rests: tuple[Stretch, ...] = ()
    conditions: tuple[Condition, ...] = ()

    def state(self, on: date) -> State | None:
        """Tell how it stood at the end of a day; None where it was not imposed yet.

        What expired has run out by itself. What was set aside, replaced, vetoed or completed ended by an act of that
        day. It rests while an appeal is pending that stays it, and is not live then.
        """
        if on < self.imposed_on:
            return None
        expired = self.last_on is not None and self.last_on < on
        if self.ended_on is not None and self.ended_on <= on:
            ran_out = expired and self.last_on is not None and self.last_on < self.ended_on
            return "expired" if ran_out and self.ended_as == "completed" else self.ended_as
        if expired:
            return "expired"
        resting = any(began <= on and (until is None or on < until) for began, until in self.rests)
        return "resting" if resting else "live"

    def is_standing(self, on: date) -> bool:
        """Tell whether it can still be completed, varied or set aside: it is live, or rests."""
        return self.state(on) in ("live", "resting")


def imposed_in(matter: Matter, rules: Rules) -> tuple[Imposed, ...]:
    """Give the sanctions that were imposed in a matter, in order, with what became of each; training among them.

    How long one is live is what was said when it was imposed, or else what the body's list says of it. Raises
    OutsideCalendar where that leads beyond the years of the body's calendar.
    """
    found = imposed_among(matter.id, matter.entries, rules, stays=stays(book_of(matter, rules).version))
    about = {a.id: a.respondent for a in matter.allegations}
    return tuple(
        one
        if one.respondent
        else replace(one, respondent=about.get(one.allegation or "") or matter.respondent)
        for one in found
    )


def imposed_among(case: Id, entries: Sequence[Entry], rules: Rules, *, stays: bool) -> tuple[Imposed, ...]:
    """Give the same of the entries of a case that count, in order; `stays`: an appeal lets them rest."""
    held: list[Imposed] = []
    for entry in entries:
        _take(held, entry, case, rules, stays)
    if not held:
        return ()
    told = tuple(conditions_in(entries))
    return tuple(
        replace(one, conditions=tuple(c for c in told if c.sanction == one.sanction and _during(one, c)))
        for one in held
    )


def stays(version: Version) -> bool:
    """Tell whether the rule on appeals says that what was imposed rests until the appeal is decided."""
    return any(permission.stays for permission in version.permissions if permission.kind == "Appealed")


def _during(one: Imposed, condition: Condition) -> bool:
    """A condition is of the sanction that stood when it was set."""
    return one.imposed_on <= condition.set_on and (one.ended_on is None or condition.set_on < one.ended_on)


def _take(held: list[Imposed], entry: Entry, case: Id, rules: Rules, stays: bool) -> None:
    facts, on = entry.event.facts, entry.event.happened_on
    if isinstance(facts, cases.Sanctioned):
        last_on, why = lasting(rules, facts.sanction, on, facts.until_on)
        who = (facts.respondent, facts.allegation, facts.course)
        held.append(Imposed(case, entry.index, facts.sanction, *who, on, last_on, why))
    elif isinstance(facts, _Named):
        _end_one(held, entry, facts, rules)
    elif isinstance(facts, panels.DecisionVetoed):
        for place in _standing(held, on):
            held[place] = replace(held[place], ended_on=on, ended_as="vetoed", reason=facts.reason)
    elif isinstance(facts, cases.Appealed) and stays:
        for place in _standing(held, on):
            rests = held[place].rests
            if not rests or rests[-1][1] is not None:  # a second appeal finds it at rest already
                held[place] = replace(held[place], rests=(*rests, (on, None)))
    elif isinstance(facts, cases.AppealDecided | sanctions.AppealNotAdmitted | cases.Disposed):
        _wake(held, on)


def lasting(rules: Rules, sanction: str, on: date, until_on: date | None) -> tuple[date | None, str]:
    """Give the last day on which a sanction of that day is live by itself, and why; None where it has no end."""
    if until_on is not None:
        return until_on, "so it was said when it was imposed"
    term = next((t for t in rules.body.lists.get(SANCTIONS, ()) if t.id == sanction), None)
    if term is None or term.live is None:
        return None, ""
    last = due(start=on, length=term.live, calendar=rules.calendar, source=term.source or "")
    return last.on, last.explain()


def _end_one(held: list[Imposed], entry: Entry, facts: _Named, rules: Rules) -> None:
    on = entry.event.happened_on
    place = _named(held, facts.sanction, facts.allegation, on)
    if place is None:
        return
    one = held[place]
    reason = None if isinstance(facts, sanctions.SanctionCompleted) else facts.reason
    held[place] = replace(one, ended_on=on, ended_as=_ENDING[type(facts)], reason=reason)
    if isinstance(facts, sanctions.SanctionVaried):
        # Its time runs from the day of the first: it was varied, and not imposed anew.
        last_on, why = lasting(rules, facts.replaced_with, one.imposed_on, facts.until_on)
        varied = Imposed(
            one.case, entry.index, facts.replaced_with, one.respondent, one.allegation, None, on, last_on, why
        )
        held.append(replace(varied, rests=tuple(r for r in one.rests if r[1] is None)))


def _named(held: list[Imposed], sanction: str, allegation: Id | None, on: date) -> int | None:
    """Give the place of the sanction that is meant by its code, and its allegation where one is named."""
    fits = (n for n in _standing(held, on) if held[n].sanction == sanction)
    return max((n for n in fits if allegation in (None, held[n].allegation)), default=None)


def _standing(held: list[Imposed], on: date) -> Iterator[int]:
    return iter([n for n, one in enumerate(held) if one.ended_on is None and one.imposed_on <= on])


def _wake(held: list[Imposed], on: date) -> None:
    for n, one in enumerate(held):
        if one.rests and one.rests[-1][1] is None:
            held[n] = replace(one, rests=(*one.rests[:-1], (one.rests[-1][0], on)))
