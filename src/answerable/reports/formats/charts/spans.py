"""How long it takes: the days by which a quarter, half and nine in ten of each group were done, on one scale."""

from typing import Any

from answerable.disclosure import Cell, Released, ReleasedTable
from answerable.reports.formats.charts.drawing import (
    BRAND,
    WIDTH,
    Drawn,
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
MOST_ROWS = 24
HOW = "The mark is the day by which half were done; the band runs from a quarter to nine in ten."


def draw_spans(figure: Released) -> Drawn | None:
    """Draw the first table that gives a median number of days for each of its rows."""
    for table in figure.tables:
        days = {n: c.name for n, c in enumerate(table.columns) if c.role == "days"}
        middle = _named(days, MIDDLE)
        if middle is not None and 0 < len(table.rows) <= MOST_ROWS and table.columns[0].role == "key":
            return _spans(table, _named(days, LOW), middle, _named(days, HIGH))
    return None


def _named(days: dict[int, str], words: tuple[str, ...]) -> int | None:
    exact = (n for n, name in days.items() if name in words)
    return next(exact, next((n for n, name in days.items() if any(w in name for w in words)), None))


def _spans(table: ReleasedTable, low: int | None, middle: int, high: int | None) -> Drawn:
    values = [_datum(table, row, low, middle, high) for row in table.rows]
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
        "width": WIDTH - 180,
        "height": {"step": 40},
        "data": {"values": values},
        "layer": layers,
    }
    said = listed([(v["name"], v["label"]) for v in values])
    return draw(specification, title=table.title, caption=HOW, said=said)


def _datum(
    table: ReleasedTable, row: tuple[Cell, ...], low: int | None, middle: int, high: int | None
) -> dict[str, Any]:
    words = cell_words(row[middle], table.columns[middle])
    label = {"[c]": "withheld [c]", "[x]": "not reached, or not available [x]", "[z]": "does not apply [z]"}
    return {
        "name": cell_words(row[0], table.columns[0]),
        "low": number(row[low]) if low is not None else None,
        "middle": number(row[middle]),
        "high": number(row[high]) if high is not None else None,
        "label": label.get(words, f"{words} days"),
    }
