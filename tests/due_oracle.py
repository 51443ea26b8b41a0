"""Due days counted by hand: written from the rules in words, slow on purpose, and of nothing that the house counts with.

The days on which offices are closed are those that statutes and proclamations name, reckoned here anew:

- England and Wales: Banking and Financial Dealings Act 1971, Schedule 1; New Year's Day and the first Monday of May by
  proclamation. Where 1 January, 25 or 26 December falls on a weekend, the next day that is free stands in its place.
- Scotland: the same Act; 2 January, the first Monday of August, and St Andrew's Day (2007 Act) in the place of others.
- Northern Ireland: as England, with 17 March and 12 July.
- Ireland: Organisation of Working Time Act 1997, Schedule 2, which moves none to another day; from 2023 St Brigid's.
- Once: 8 May 2020 in the place of 4 May; 2 and 3 June 2022 in the place of the last Monday of May; 18 March 2022
  (Ireland); 19 September 2022; 8 May 2023; 15 June 2026 (Scotland).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ONE = timedelta(days=1)
Stops = Sequence[tuple[date, date]]
MONDAY, FRIDAY, SATURDAY = 0, 4, 5


def easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


def nth_monday(year: int, month: int, which: int) -> date:
    """The first Monday of a month is 1, the last is -1."""
    days = [date(year, month, 1) + n * ONE for n in range(31)]
    mondays = [day for day in days if day.month == month and day.weekday() == MONDAY]
    return mondays[which - 1] if which > 0 else mondays[which]


def with_substitutes(fixed: Iterable[date]) -> set[date]:
    """Of days that stand in the place of those at a weekend: each goes to the next weekday that is not taken."""
    named = sorted(fixed)
    taken = {day for day in named if day.weekday() < SATURDAY}
    for day in named:
        stands = day
        while stands.weekday() >= SATURDAY or (stands in taken and day.weekday() >= SATURDAY):
            stands += ONE
        taken.add(stands)
    return taken


def _of_britain(year: int) -> set[date]:
    """What the three nations have in common."""
    may = date(2020, 5, 8) if year == 2020 else nth_monday(year, 5, 1)
    spring = {date(2022, 6, 2), date(2022, 6, 3)} if year == 2022 else {nth_monday(year, 5, -1)}
    once = {date(2022, 9, 19), date(2023, 5, 8)}
    sunday = easter(year)
    return {sunday - 2 * ONE, may, *spring, *(day for day in once if day.year == year)}


def england(year: int) -> set[date]:
    fixed = with_substitutes([date(year, 1, 1), date(year, 12, 25), date(year, 12, 26)])
    return _of_britain(year) | {easter(year) + ONE, nth_monday(year, 8, -1)} | fixed


def scotland(year: int) -> set[date]:
    fixed = with_substitutes(
        [date(year, 1, 1), date(year, 1, 2), date(year, 11, 30), date(year, 12, 25), date(year, 12, 26)]
    )
    once = {date(2026, 6, 15)} if year == 2026 else set()
    return _of_britain(year) | {nth_monday(year, 8, 1)} | fixed | once


def northern_ireland(year: int) -> set[date]:
    return england(year) | with_substitutes([date(year, 3, 17), date(year, 7, 12)])


def ireland(year: int) -> set[date]:
    first = date(year, 2, 1)
    brigid = {first if first.weekday() == FRIDAY else nth_monday(year, 2, 1)} if year >= 2023 else set()
    once = {date(2022, 3, 18)} if year == 2022 else set()
    fixed = {date(year, 1, 1), date(year, 3, 17), date(year, 12, 25), date(year, 12, 26)}
    mondays = {
        nth_monday(year, 5, 1),
        nth_monday(year, 6, 1),
        nth_monday(year, 8, 1),
        nth_monday(year, 10, -1),
    }
    return fixed | mondays | {easter(year) + ONE} | brigid | once


NATIONS: Mapping[tuple[str, str | None], Callable[[int], set[date]]] = {
    ("GB", "ENG"): england,
    ("GB", "WLS"): england,
    ("GB", "SCT"): scotland,
    ("GB", "NIR"): northern_ireland,
    ("IE", None): ireland,
}


@cache
def closed_days(nation: tuple[str, str | None], since: int, until: int) -> frozenset[date]:
    """Every day in these years, both included, on which the offices of a nation are closed beside weekends."""
    return frozenset(day for year in range(since, until + 1) for day in NATIONS[nation](year))


@dataclass(frozen=True, repr=False)
class Office:
    """Who counts: an office of a nation, with the days on which it is closed itself."""

    closed: frozenset[date]

    def works(self, day: date) -> bool:
        return day.weekday() < SATURDAY and day not in self.closed


def due_by_hand(
    *, start: date, count: int, unit: str, office: Office, same_day: bool, next_first: bool, stops: Stops
) -> date:
    """The day on which a limit ends, counted on a wall calendar, one day after the other.

    "Within n working days" counts each day on which the office works and the clock runs; day one is the day after
    what began it, or that day itself where the rule says so. Days and weeks count each day on which the clock runs.
    A limit of months ends on the day of the same number (the day before it, where the first day counts); each day on
    which the clock stood still on the way moves it on by one. A limit of nothing is due at once.
    """
    if count == 0:
        return start
    day = start if same_day else start + ONE
    counts: Callable[[date], bool] = office.works if unit == "working-days" else lambda _: True
    left = (
        _days_of_months(start, day, count, same_day=same_day, next_first=next_first)
        if unit == "months"
        else count * 7
        if unit == "weeks"
        else count
    )
    while True:
        stands_still = any(stopped_on <= day < resumed_on for stopped_on, resumed_on in stops)
        left -= counts(day) and not stands_still
        if left == 0:
            return day
        day += ONE


def _days_of_months(start: date, first: date, count: int, *, same_day: bool, next_first: bool) -> int:
    """How many days there are from the first that counts to the end of so many months."""
    year, month = start.year, start.month
    for _ in range(count):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    after = date(year + 1, 1, 1) if month == 12 else date(year, month + 1, 1)
    if start.day > (after - ONE).day:  # there is no such day in that month
        last = after if next_first and not same_day else after - ONE
    else:
        last = date(year, month, start.day) - (ONE if same_day else 0 * ONE)
    return (last - first).days + 1


# -- the bodies, read as they are written --------------------------------------------------------------------------


@dataclass(frozen=True, repr=False)
class Written:
    """A limit as its file says it, with the office that counts; and the version and procedure in which it stands."""

    body: str
    procedure: Mapping[str, object]
    version: Mapping[str, object]
    limit: Mapping[str, object]
    office: Office
    years: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.body}/{self.procedure['id']}/{self.version['in_force']}/{self.limit['id']}"

    def __repr__(self) -> str:
        return self.name

    def _repr_pretty_(self, page: Any, cycle: bool) -> None:  # what Hypothesis prints
        page.text(self.name)

    def length(self, of: str = "length") -> dict[str, object] | None:
        """Count, unit and way of counting, whichever way it is written."""
        said = self.limit.get(of)
        if said is None:
            return None
        if isinstance(said, str):
            number, unit = said.split()
            said = {"count": int(number), "unit": unit}
        assert isinstance(said, dict)
        return {
            "count": said["count"],
            "unit": said["unit"],
            "same_day": said.get("counting") == "same-day",
            "next_first": said.get("end_of_month") == "next-first",
        }

    def due(self, start: date, stops: Stops = (), of: str = "length") -> date:
        """The day on which the limit ends that began on a day: it rests first, where it rests."""
        if of == "length" and "after" in self.limit:
            start = self.due(start, (), of="after")
            # What stood still while it rested does not lengthen it.
            stops = [(max(stopped, start), resumed) for stopped, resumed in stops if resumed > start]
        length = self.length(of)
        assert length is not None
        return due_by_hand(start=start, stops=stops, office=self.office, **length)  # type: ignore[arg-type]


def office_of(rule: Mapping[str, Any], *, without: Iterable[date] = ()) -> Office:
    """The office of a calendar as the body's file writes it."""
    nation = (rule["country"], rule.get("subdivision"))
    public = closed_days(nation, rule["first_year"], rule["last_year"])
    own = {day["on"] for day in rule.get("closing_days") or ()}
    return Office(frozenset(public | own) - frozenset(without))


def written_limits(bodies: Path) -> list[Written]:
    """Every limit of every version of every procedure of every body in a folder whose days are of the four nations."""
    return [one for folder in sorted(bodies.glob("*/body.yaml")) for one in _of_body(folder.parent)]


class _AsWritten(yaml.SafeLoader):
    """YAML in which "on" is a word and not a yes."""

    yaml_implicit_resolvers = {
        letter: [(tag, seen) for tag, seen in found if letter in "tTfF" or not tag.endswith(":bool")]
        for letter, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_AsWritten)


def _of_body(folder: Path) -> Iterable[Written]:
    body = _read(folder / "body.yaml")
    for path in sorted((folder / "procedures").glob("*.yaml")):
        procedure = _read(path)
        for version in procedure["versions"]:
            for limit in version["limits"]:
                named = limit.get("calendar") or procedure.get("calendar")
                rule = body["calendars"][named] if named else body["calendar"]
                if (rule["country"], rule.get("subdivision")) in NATIONS:
                    yield Written(
                        folder.name,
                        procedure,
                        version,
                        limit,
                        office_of(rule),
                        (rule["first_year"], rule["last_year"]),
                    )
