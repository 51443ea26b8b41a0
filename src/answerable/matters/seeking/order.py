"""In which order lines come, and a place in it: a page begins behind the last line of the one before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.matters.seeking.sought import Line
from answerable.record import Id

By = Literal["opened", "due", "number"]


@dataclass(frozen=True)
class Order:
    """By the day of opening, by what is due first (what has nothing due comes last), or by number; or the other way."""

    by: By = "opened"
    backwards: bool = False


@dataclass(frozen=True)
class Place:
    """A line's place in an order: its day, where the order goes by one and it has one, and its number."""

    day: date | None
    matter: Id


def place_of(line: Line, order: Order) -> Place:
    """Give a line's place in an order."""
    day = line.opened_on if order.by == "opened" else line.due_on if order.by == "due" else None
    return Place(day, line.matter)


def in_order(order: Order) -> Callable[[Place], tuple[date, str]]:
    """Give what places are sorted by; what has no day comes after all that has."""
    return lambda place: (place.day or date.max, place.matter)
