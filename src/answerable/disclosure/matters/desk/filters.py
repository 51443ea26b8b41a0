"""What a list is narrowed by, as its address says it: read from words, never failing, and written back the same."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from answerable.matters import Order, Place, Sought
from answerable.record import Id
from answerable.roster import Roster
from answerable.rules import Rules

ONE_DAY = timedelta(days=1)
WEEK = 7
WHICH = ("open", "closed", "all")
DUE = ("late", "today", "week", "some", "none")
BY_DAY = ("late", "today", "week", "some")
SORTS = ("opened", "-opened", "due", "-due", "number", "-number")
YES_NO: Mapping[str, bool | None] = {"yes": True, "no": False, "": None}
ME, NOBODY = "me", "nobody"
NONE = "none"  # of a code that may be missing: those that have none


@dataclass(frozen=True)
class Filter:
    """The parts of a list's address, as words; an empty word narrows nothing."""

    procedure: str = "complaint"
    which: str = "open"
    stage: str = ""
    held: str = ""
    owner: str = ""
    due: str = ""
    since: str = ""
    until: str = ""
    channel: str = ""
    category: str = ""
    team: str = ""
    suspended: str = ""
    appeal: str = ""
    bulk: str = ""
    sort: str = ""

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "Filter":
        """Read an address; what no list knows is left out, and nothing fails."""
        known = {field.name: asked[field.name].strip() for field in fields(cls) if asked.get(field.name)}
        allowed = {"which": WHICH, "due": DUE, "sort": SORTS, **dict.fromkeys(FLAGS, ("yes", "no"))}
        return cls(**{n: v for n, v in known.items() if n not in allowed or v in allowed[n]})

    def query(self, **other: str) -> dict[str, str]:
        """Write the address, with some parts otherwise: only what differs from a list that nothing narrows."""
        changed, plain = replace(self, **other), Filter()
        return {
            field.name: value
            for field in fields(self)
            if (value := getattr(changed, field.name)) != getattr(plain, field.name)
        }

    @property
    def sorted_by(self) -> str:
        """By what it is sorted: what is due by its day unless something else is asked for, and all else as it came."""
        return self.sort or ("due" if self.due in BY_DAY else "opened")

    @property
    def order(self) -> Order:
        """In which order its lines come."""
        by = self.sorted_by.removeprefix("-")
        backwards = self.sorted_by.startswith("-")
        return Order("due" if by == "due" else "number" if by == "number" else "opened", backwards)


FLAGS = ("suspended", "appeal", "bulk")


def faults(asked: Filter) -> tuple[str, ...]:
    """Say what of an address could not be read, so that nobody takes a wider list for the one they asked for."""
    return tuple(
        f"“{word}” is no day, so the list is not narrowed by it. Write it as 2026-03-31."
        for word in (asked.since, asked.until)
        if word and a_day(word) is None
    )


def sought(
    asked: Filter, rules: Rules, roster: Roster, *, person: Id, hidden: frozenset[Id], on: date
) -> Sought:
    """Say what a filter seeks for somebody on a day: me is they, a team is its queue and whoever works in it."""
    return Sought(
        procedure=asked.procedure,
        stage=asked.stage or None,
        # At a stage, whether it is open is said already.
        is_open=None if asked.stage else {"open": True, "closed": False}.get(asked.which),
        owner=asked.owner or None,
        channel=_code(asked.channel),
        category=_code(asked.category),
        team=_code(asked.team),
        investigators=_held(asked.held, person),
        is_suspended=YES_NO[asked.suspended],
        under_appeal=YES_NO[asked.appeal],
        is_bulk=YES_NO[asked.bulk],
        opened_from=a_day(asked.since),
        opened_until=a_day(asked.until),
        hidden=hidden,
        **due_of(asked.due, on),
    )


def _held(word: str, person: Id) -> frozenset[Id] | None:
    return frozenset({{ME: person, NOBODY: ""}.get(word, word)}) if word else None


def _code(word: str) -> str | None:
    return "" if word == NONE else word or None


def due_of(word: str, on: date) -> dict[str, Any]:
    """Say what a word about being due seeks on a day."""
    known: dict[str, dict[str, Any]] = {
        "late": {"due_until": on - ONE_DAY},
        "today": {"due_from": on, "due_until": on},
        "week": {"due_from": on, "due_until": on + (WEEK - 1) * ONE_DAY},
        "some": {"has_due": True},
        "none": {"has_due": False},
    }
    return known.get(word, {})


def a_day(word: str) -> date | None:
    """Read a day as 2026-03-31, or None."""
    try:
        return date.fromisoformat(word)
    except ValueError:
        return None


def place_in(words: str) -> Place | None:
    """Read from which place on a page is asked for: a day or none, and a number."""
    day, mark, matter = words.partition("~")
    return Place(a_day(day), matter) if mark and matter else None


def place_words(place: Place) -> str:
    """Write a place for an address."""
    return f"{place.day or ''}~{place.matter}"
