"""Lines sought by conditions, a page from a place on; and counted from the tallies, or up to as many as is quick."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from answerable.matters import FACETS, Order, Place, Row, Sought
from answerable.site.store.lines import COLUMNS
from answerable.site.store.rows import Line, Tally

MOST_COUNTED = 500  # of what is not kept count of, no more lines than these are read to be counted
AT_ONCE = 500


class Seeking:
    """Seeks in the lines of one database."""

    def __init__(self, using: str) -> None:
        self._using = using

    def found(self, sought: Sought, order: Order, after: Place | None, most: int) -> list[tuple[Any, ...]]:
        """Give the columns of the lines that are sought, in an order, from behind a place."""
        lines: list[tuple[Any, ...]] = []
        for part, has_day in _parts(order, after):
            held = self._lines(sought).filter(part).order_by(*_columns(order, has_day=has_day))
            lines += held.values_list(*COLUMNS)[: most - len(lines)]
            if len(lines) >= most:
                break
        return lines

    def tallied(self, sought: Sought, facets: Sequence[str]) -> Mapping[str, Mapping[object, int]] | None:
        """Give how many are sought at each value of some facets, or None where they are too many to count.

        Under an empty word stands how many there are in all.
        """
        asked = [name for name in facets if name]
        if sought.is_tallied:
            held = Tally.objects.using(self._using).filter(**_facets(sought), matters__gt=0)
            lines = list(held.values_list("matters", *asked) if asked else held.values_list("matters"))
            less: Sequence[Row] = list(self._hidden(sought))
        else:
            # First how many there are, which an index knows; only of a few are the lines themselves looked at.
            found = self._lines(sought)
            number = found[: MOST_COUNTED + 1].count()
            if number > MOST_COUNTED:
                return None
            lines = [(1, *values) for values in found.values_list(*asked)] if asked else [(number,)]
            less = ()
        counts: dict[str, Counter[object]] = {"": Counter({None: sum(line[0] for line in lines)})}
        for n, name in enumerate(asked, 1):
            counts[name] = Counter()
            for line in lines:
                counts[name][line[n]] += line[0]
        for row in less:
            counts[""][None] -= 1
            for name in asked:
                counts[name][getattr(row, name)] -= 1
        return {name: {value: n for value, n in of.items() if n} for name, of in counts.items()}

    def _hidden(self, sought: Sought) -> Iterator[Row]:
        """Give the lines that would be counted and are hidden from this reader."""
        hidden, seen = sorted(sought.hidden), _unhidden(sought)
        for n in range(0, len(hidden), AT_ONCE):
            lines = Line.objects.using(self._using).filter(matter__in=hidden[n : n + AT_ONCE])
            yield from (row for row in (Row(*v) for v in lines.values_list(*COLUMNS)) if seen.takes(row))

    def _lines(self, sought: Sought) -> QuerySet[Line]:
        held = Line.objects.using(self._using).filter(**_facets(sought))
        for name, value in _conditions(sought):
            held = held.filter(**{name: value})
        if sought.investigators is not None:
            held = held.filter(_with(sought.investigators))
        elif _goes_by_due(sought):
            held = held.filter(is_open__in=[True, False])  # so that the index of days due is of use here too
        return held.exclude(matter__in=sorted(sought.hidden)) if sought.hidden else held


def _facets(sought: Sought) -> dict[str, object]:
    # Yes and no as a list of one: SQLite looks for a bare flag in no index.
    asked = {name: value for name in FACETS if (value := getattr(sought, name)) is not None}
    return {
        f"{n}__in" if isinstance(v, bool) else n: [v] if isinstance(v, bool) else v for n, v in asked.items()
    }


def _conditions(sought: Sought) -> Iterator[tuple[str, object]]:
    if sought.due_owner is not None:
        yield "due_owner__in", sorted(sought.due_owner)
    if sought.only is not None:
        yield "matter__in", list(sought.only)
    if sought.beginning is not None:
        yield "matter__gte", sought.beginning
        yield "matter__lt", sought.beginning + "\U0010ffff"
    has_due = True if sought.due_owner is not None else sought.has_due
    days: Sequence[tuple[str, object]] = (
        ("due_on__isnull", None if has_due is None else not has_due),
        ("due_on__gte", sought.due_from),
        ("due_on__lte", sought.due_until),
        ("opened_on__gte", sought.opened_from),
        ("opened_on__lte", sought.opened_until),
    )
    yield from ((name, value) for name, value in days if value is not None)


def _goes_by_due(sought: Sought) -> bool:
    if sought.procedure is None or sought.stage is not None or sought.is_open is not None:
        return False
    return any(one is not None for one in (sought.due_from, sought.due_until, sought.has_due))


def _with(investigators: Collection[str]) -> Q:
    named, nobody = Q(investigator__in=sorted({*investigators} - {""})), Q(investigator__isnull=True)
    if "" not in investigators:
        return named
    return nobody if len(investigators) == 1 else named | nobody


def _parts(order: Order, after: Place | None) -> list[tuple[Q, bool]]:
    """Give the parts in which an order is read, each from behind the place, and whether its lines have a day."""
    if order.by == "number":
        return [(_behind_number(order, after.matter) if after else Q(), False)]
    if order.by == "opened":
        return [(_behind("opened_on", order, after) if after else Q(), True)]
    # What has nothing due comes last, and by itself: the two databases do not agree where it would stand.
    due, none = Q(due_on__isnull=False), Q(due_on__isnull=True)
    if after is not None and after.day is None:
        none &= _behind_number(order, after.matter)
        return [(none, False), (due, True)] if order.backwards else [(none, False)]
    if after is not None:
        due &= _behind("due_on", order, after)
        return [(due, True)] if order.backwards else [(due, True), (none, False)]
    parts = [(due, True), (none, False)]
    return parts[::-1] if order.backwards else parts


def _behind(column: str, order: Order, after: Place) -> Q:
    way, day = ("lt" if order.backwards else "gt"), after.day or date.max
    # The day is said twice, so that the database begins at it and does not read all days before.
    return Q(**{f"{column}__{way}e": day}) & (
        Q(**{f"{column}__{way}": day}) | Q(**{f"matter__{way}": after.matter})
    )


def _behind_number(order: Order, matter: str) -> Q:
    return Q(**{"matter__lt" if order.backwards else "matter__gt": matter})


def _columns(order: Order, *, has_day: bool) -> list[str]:
    day = {"opened": ["opened_on"], "due": ["due_on"] if has_day else [], "number": []}[order.by]
    return [f"-{name}" if order.backwards else name for name in (*day, "matter")]


def _unhidden(sought: Sought) -> Sought:
    return replace(sought, hidden=frozenset())
