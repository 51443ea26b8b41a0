"""Bars, one for each row, with its number at the end; a withheld one is a word in its place."""

from collections.abc import Sequence

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

MOST_ROWS = 30


def draw_bars(figure: Released, *, width: int = WIDE) -> Drawn | None:
    """Draw the first count of the first table that has rows to compare."""
    for table in figure.tables:
        columns = [n for n, c in enumerate(table.columns) if c.role == "count"]
        names = [n for n, c in enumerate(table.columns) if c.role == "key"]
        rows = [r for r, key in zip(table.rows, table.keys, strict=True) if "total" not in key]
        if columns and names and 1 < len(rows) <= MOST_ROWS:
            return _bars(table, rows, names, columns[0], width)
    return None


def _bars(
    table: ReleasedTable, rows: Sequence[Sequence[Cell]], names: list[int], place: int, width: int
) -> Drawn:
    column = table.columns[place]
    values = [
        {
            "name": ", ".join(cell_words(row[n], table.columns[n]) for n in names),
            "number": number(row[place]),
            "label": _label(cell_words(row[place], column)),
        }
        for row in rows
    ]
    # The scale is given, so that a row of withheld counts alone still has its place.
    far = max((number(row[place]) or 0 for row in rows), default=0) or 1
    y = rows_axis([v["name"] for v in values])
    x = {"field": "number", "type": "quantitative", "axis": None, "scale": {"domain": [0, far * 1.08]}}
    bar = {"mark": {"type": "bar", "color": BRAND, "height": {"band": 0.72}}, "encoding": {"y": y, "x": x}}
    layers = [bar, labelled("number", x, y), told_in_words("number", y)]
    specification = {
        "width": width - beside_names(width),
        "height": {"step": 32},
        "data": {"values": values},
        "layer": layers,
    }
    said = listed([(str(v["name"]), str(v["label"])) for v in values])
    caption = f"{column.title}: one bar for each row of the table."
    return draw(specification, title=table.title, caption=caption, said=said)


def _label(words: str) -> str:
    return {"[c]": "withheld [c]", "[x]": "not available [x]", "[z]": "does not apply [z]"}.get(words, words)
