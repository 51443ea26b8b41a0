"""What a person has to do: late, today, this week; what they wait for from others; and the week."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.days import Calendar
from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.views import DayView, DueLine, Today
from answerable.disclosure.matters.wording import counted, listed, long_day
from answerable.matters import Lists, Row
from answerable.record import Id, Record
from answerable.rules import Rules

ONE_DAY = timedelta(days=1)
WEEK = 7
BATCH = 200
BATCHES = 5


def today(record: Record, rules: Rules, *, lists: Lists, person: Id, on: date, most: int = 50) -> Today:
    """Show one of the body's staff what is due from them on a day, and in the week from it.

    What their roles owe is theirs; of what investigators owe, only the cases that they were given. `most` is how many
    lines a part holds, what is due longest first. Raises NotForYou for everyone but staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    theirs = _Theirs(rules, lists, person, roster.roles(person, on), on)
    shown = Shown(record, rules, on)
    late, others = (
        tuple(map(shown.due, shown.know(rows))) for rows in (theirs.late(most), theirs.of_others(most))
    )
    coming = tuple(map(shown.due, shown.know(theirs.coming(most))))
    now, soon = (tuple(d for d in coming if d.urgency == one) for one in ("today", "soon"))
    return Today(
        person=called(record, person),
        on=on,
        sentence=_sentence(late, now, soon, most),
        late=late,
        due_today=now,
        this_week=soon,
        waiting_for_others=others,
        week=tuple(_week(rules.calendar, on, coming)),
    )


@dataclass(frozen=True)
class _Theirs:
    """What a person's roles owe: late, and in the week that begins on the day."""

    rules: Rules
    lists: Lists
    person: Id
    roles: Collection[str]
    on: date

    def late(self, most: int) -> list[Row]:
        return self._own(until=self.on - ONE_DAY, skip=0, most=most)

    def coming(self, most: int) -> list[Row]:
        # However much is late, what is due today has its place: the late ones are passed over, not read.
        return self._own(until=self._last, skip=self._how_many_late(), most=most)

    def of_others(self, most: int) -> list[Row]:
        rows = self.lists.due(owners=None, until=self._last, most=BATCH)
        return [row for row in rows if row.due_owner not in self.roles][:most]

    @property
    def _last(self) -> date:
        return self.on + (WEEK - 1) * ONE_DAY

    def _own(self, *, until: date, skip: int, most: int) -> list[Row]:
        investigating = {role.id for role in self.rules.body.roles if role.investigates}
        found: list[Row] = []
        for batch in range(BATCHES):
            rows = self.lists.due(owners=self.roles, until=until, most=BATCH, skip=skip + batch * BATCH)
            found += [
                r for r in rows if r.due_owner not in investigating or r.investigator in (None, self.person)
            ]
            if len(rows) < BATCH or len(found) >= most:
                break
        return found[:most]

    def _how_many_late(self) -> int:
        """Count by doubling and halving, in a few questions however many there are."""
        top = 1
        while self._is_late(top - 1):
            top *= 2
        low = top // 2
        while top - low > 1:
            middle = (low + top) // 2
            low, top = (middle, top) if self._is_late(middle - 1) else (low, middle)
        return low

    def _is_late(self, place: int) -> bool:
        return bool(self.lists.due(owners=self.roles, until=self.on - ONE_DAY, most=1, skip=place))


def _week(calendar: Calendar, on: date, lines: tuple[DueLine, ...]) -> Iterator[DayView]:
    for n in range(WEEK):
        day = on + n * ONE_DAY
        closed = calendar.closed_because(day) or ""
        yield DayView(day, long_day(day), closed, tuple(line for line in lines if line.due_on == day))


def _sentence(
    late: tuple[DueLine, ...], now: tuple[DueLine, ...], soon: tuple[DueLine, ...], most: int
) -> str:
    parts = [(len(late), "late"), (len(now), "due today"), (len(soon), "due later this week")]
    said = tuple(
        f"{number}{' or more' if number == most else ''} {words}" for number, words in parts if number
    )
    if not said:
        return "Nothing is due from you this week."
    more = "At least " if any(number == most for number, _ in parts) else ""
    return f"{more}{counted(sum(n for n, _ in parts), 'thing')} to do: {listed(said)}."
