"""How long it takes: the days by which a quarter, half and nine in ten of each group were done, on one scale."""

from dataclasses import dataclass
from typing import Any

from answerable.disclosure import Cell, Released, ReleasedTable
from answerable.reports.formats.charts.drawing import (
    BRAND,
    WIDE,
    Drawn,
    beside_names,
    draw,
    labelled,
    listed,
    number,
    rows_axis,
    told_in_words,
)
from answerable.reports.formats.tables import cell_words

MIDDLE = ("median",)
LOW = ("p25", "quarter")
HIGH = ("p90", "nine")
WHOLE, WAITING = ("received",), ("still_open",)
MOST_ROWS = 24
HOW = "The mark is the day by which half were done; the band runs from a quarter to nine in ten."
UNDECIDED = "Those that still wait are counted with the days they have waited."


@dataclass(frozen=True)
class Places:
    """Where a table has its days, and the counts of whom they are: those received, and those that still wait."""

    low: int | None
    middle: int
    high: int | None
    whole: int | None
    waiting: int | None


def draw_spans(figure: Released, *, width: int = WIDE) -> Drawn | None:
    """Draw the first table that gives a median number of days for each of its rows, with how many still wait."""
    for table in figure.tables:
        days = {n: c.name for n, c in enumerate(table.columns) if c.role == "days"}
        middle = _named(days, MIDDLE)
        if middle is not None and 0 < len(table.rows) <= MOST_ROWS and table.columns[0].role == "key":
            counts = {n: c.name for n, c in enumerate(table.columns) if c.role == "count"}
            whole, waiting = _named(counts, WHOLE), _named(counts, WAITING)
            return _spans(table, Places(_named(days, LOW), middle, _named(days, HIGH), whole, waiting), width)
    return None


def _named(columns: dict[int, str], words: tuple[str, ...]) -> int | None:
    exact = (n for n, name in columns.items() if name in words)
    return next(exact, next((n for n, name in columns.items() if any(w in name for w in words)), None))


def _spans(table: ReleasedTable, places: Places, width: int) -> Drawn:
    values = [_datum(table, row, places) for row in table.rows]
    far = max((v[k] or 0 for v in values for k in ("low", "middle", "high")), default=0) or 1
    y = rows_axis([v["name"] for v in values])
    axis = {"title": "days", "tickCount": 6, "domain": False, "ticks": False}
    x = {"type": "quantitative", "scale": {"domain": [0, far * 1.12]}, "axis": axis}
    at_middle = x | {"field": "middle"}
    band = {
        "transform": [{"filter": "datum.low !== null && datum.high !== null"}],
        "mark": {"type": "rule", "strokeWidth": 10, "color": BRAND, "opacity": 0.22},
        "encoding": {"y": y, "x": x | {"field": "low"}, "x2": {"field": "high"}},
    }
    mark = {
        "transform": [{"filter": "datum.middle !== null"}],
        "mark": {"type": "tick", "color": BRAND, "thickness": 4, "size": 22},
        "encoding": {"y": y, "x": at_middle},
    }
    layers = [band, mark, labelled("middle", at_middle, y), told_in_words("middle", y)]
    specification = {
        "width": width - beside_names(width),
        "height": {"step": 40},
        "data": {"values": values},
        "layer": layers,
    }
    said = listed([(v["name"], v["label"]) for v in values])
    how = HOW if places.waiting is None else f"{HOW} {UNDECIDED}"
    return draw(specification, title=table.title, caption=how, said=said)


def _datum(table: ReleasedTable, row: tuple[Cell, ...], places: Places) -> dict[str, Any]:
    words = cell_words(row[places.middle], table.columns[places.middle])
    label = {"[c]": "withheld [c]", "[x]": "not reached, or not available [x]", "[z]": "does not apply [z]"}
    return {
        "name": _name(table, row, places),
        "low": number(row[places.low]) if places.low is not None else None,
        "middle": number(row[places.middle]),
        "high": number(row[places.high]) if places.high is not None else None,
        "label": label.get(words, f"{words} days"),
    }


def _name(table: ReleasedTable, row: tuple[Cell, ...], places: Places) -> str:
    """Name a row, and say how many of it still wait."""
    name = cell_words(row[0], table.columns[0])
    if places.whole is None or places.waiting is None:
        return name
    waiting, whole = (cell_words(row[n], table.columns[n]) for n in (places.waiting, places.whole))
    return f"{name}: {waiting} of {whole} still open"
