"""What a person has to do: late, today, this week; what they wait for from others; and the week."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from answerable.days import Calendar
from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.views import DayView, DueLine, Today
from answerable.disclosure.matters.wording import counted, listed, long_day
from answerable.matters import Lists, Order, Row, Sought, shut_out_of
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Rules

ONE_DAY = timedelta(days=1)
WEEK = 7
BATCH = 200
FIRST_DUE = Order("due")
NOBODY = ""
Scope = Literal["me", "team", "body"]
WHOSE: Mapping[Scope, str] = {"me": "you", "team": "you and those you work with", "body": "anyone"}


def today(
    record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, of: Scope = "me", most: int = 50
) -> Today:
    """Show one of the body's staff what is due on a day and in the week from it: from them, their team or anyone.

    What their roles owe is theirs; of what investigators owe, only the cases that they were given, or nobody was. A
    team is who works in one with them or, where the body has none, whoever holds one of their roles. `most` is how
    many lines a part holds, what is due longest first. What is shut to them does not show. Raises NotForYou for
    everyone but staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    theirs = _Theirs(rules, lists, roster, person, of, on)
    shown = Shown(record, rules, on)
    late, coming, others = (
        tuple(map(shown.due, shown.know(rows)))
        for rows in (theirs.late(most), theirs.coming(most), theirs.of_others(most))
    )
    now, soon = (tuple(d for d in coming if d.urgency == one) for one in ("today", "soon"))
    return Today(
        person=called(record, person),
        on=on,
        sentence=_sentence(late, now, soon, most, WHOSE[of]),
        late=late,
        due_today=now,
        this_week=soon,
        waiting_for_others=others,
        week=tuple(_week(rules.calendar, on, coming)),
        of=of,
    )


@dataclass(frozen=True)
class _Theirs:
    """What is due from a person, their team or anyone: late, and in the week that begins on the day."""

    rules: Rules
    lists: Lists
    roster: Roster
    person: Id
    of: Scope
    on: date

    def late(self, most: int) -> list[Row]:
        return self._own(self._plain(due_until=self.on - ONE_DAY), most)

    def coming(self, most: int) -> list[Row]:
        return self._own(self._plain(due_from=self.on, due_until=self._last), most)

    def of_others(self, most: int) -> list[Row]:
        if self.of == "body":
            return []
        rows = self.lists.found(self._plain(due_until=self._last), order=FIRST_DUE, most=BATCH)
        return [row for row in rows if not self._is_own(row)][:most]

    @property
    def _last(self) -> date:
        return self.on + (WEEK - 1) * ONE_DAY

    @cached_property
    def _hidden(self) -> frozenset[Id]:
        return shut_out_of(self.lists, self.roster, self.person, self.on)

    @cached_property
    def _people(self) -> frozenset[Id]:
        return frozenset({self.person}) if self.of == "me" else team_of(self.roster, self.person, self.on)

    @cached_property
    def _roles(self) -> tuple[frozenset[str], frozenset[str]]:
        """The roles whose duties are theirs whoever has the case, and those whose are only of cases they were given."""
        held = {role for one in self._people for role in self.roster.roles(one, self.on)}
        investigating = {role.id for role in self.rules.body.roles if role.investigates}
        return frozenset(held - investigating), frozenset(held & investigating)

    def _plain(self, *, due_until: date, due_from: date | None = None) -> Sought:
        return Sought(has_due=True, due_from=due_from, due_until=due_until, hidden=self._hidden)

    def _own(self, plain: Sought, most: int) -> list[Row]:
        if self.of == "body":
            return list(self.lists.found(plain, order=FIRST_DUE, most=most))
        any_case, given = self._roles
        # Asked apart, so that whoever was given little finds it, however much is late of others.
        asked = [replace(plain, due_owner=any_case)] if any_case else []
        if given:
            asked += [
                replace(plain, due_owner=given, investigators=some)
                for some in (self._people, frozenset({NOBODY}))
            ]
        found = [row for one in asked for row in self.lists.found(one, order=FIRST_DUE, most=most)]
        return sorted(found, key=lambda row: (row.due_on or self.on, row.matter))[:most]

    def _is_own(self, row: Row) -> bool:
        any_case, given = self._roles
        return row.due_owner in any_case or (
            row.due_owner in given and (row.investigator is None or row.investigator in self._people)
        )


def beside(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[Id, ...]:
    """Give one of the body's staff with whom they work, themselves among them. Raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    return tuple(sorted(team_of(roster, person, on)))


def team_of(roster: Roster, person: Id, on: date) -> frozenset[Id]:
    """Give with whom somebody works: in the same teams or, where they are in none, with the same roles."""
    teams = {place.team for place in roster.teams if place.person == person and place.covers(on)}
    if teams:
        return frozenset({person} | {p.person for team in teams for p in roster.team_places(team, on)})
    roles = roster.roles(person, on)
    return frozenset({person} | {held.person for role in roles for held in roster.holders(role, on)})


def _week(calendar: Calendar, on: date, lines: tuple[DueLine, ...]) -> Iterator[DayView]:
    for n in range(WEEK):
        day = on + n * ONE_DAY
        closed = calendar.closed_because(day) or ""
        yield DayView(day, long_day(day), closed, tuple(line for line in lines if line.due_on == day))


def _sentence(
    late: tuple[DueLine, ...], now: tuple[DueLine, ...], soon: tuple[DueLine, ...], most: int, whose: str
) -> str:
    parts = [(len(late), "late"), (len(now), "due today"), (len(soon), "due later this week")]
    said = tuple(
        f"{number}{' or more' if number == most else ''} {words}" for number, words in parts if number
    )
    if not said:
        return f"Nothing is due from {whose} this week."
    more = "At least " if any(number == most for number, _ in parts) else ""
    return f"{more}{counted(sum(n for n, _ in parts), 'thing')} to do: {listed(said)}."
