"""Stock and flow together: how many were open as an area, and what came in and went out as bars on the same months."""

from collections.abc import Sequence
from typing import Any

from answerable.disclosure import Cell, Released, ReleasedTable, Withheld
from answerable.reports.formats.charts.drawing import (
    BRAND,
    INK,
    NARROW,
    SECONDARY,
    WIDE,
    Drawn,
    draw,
    listed,
    number,
)
from answerable.reports.formats.tables import cell_words

IN = ("opened", "cases_opened", "received", "complaints", "in", "obliged", "asked")
OUT = ("closed", "cases_closed", "dealt_with", "out", "decided", "answered")
MOST_LABELS = 13


def draw_flow(figure: Released, *, width: int = WIDE) -> Drawn | None:
    """Draw the first table of months that has what came in or went out."""
    for table in figure.tables:
        months = [n for n, key in enumerate(table.keys) if _is_month(key)]
        stock = _first(table, ("at_end", "open_at_end", "open", "stock"))
        flows = [
            (n, colour)
            for n, colour in ((_first(table, IN), INK), (_first(table, OUT), BRAND))
            if n is not None
        ]
        if len(months) > 1 and flows:
            rows, keys = [table.rows[n] for n in months], [table.keys[n] for n in months]
            return _drawn(table, rows, keys, stock, flows, width)
    return None


def _is_month(key: Sequence[str]) -> bool:
    return len(key[0]) == 7 and key[0][4] == "-" and key[0].replace("-", "").isdigit()


def _first(table: ReleasedTable, names: Sequence[str]) -> int | None:
    """Give the first count column that is named so, or whose name begins so."""
    counts = [(n, c.name) for n, c in enumerate(table.columns) if c.role == "count"]
    exact = (n for wanted in names for n, name in counts if name == wanted)
    begun = (n for wanted in names for n, name in counts if len(wanted) > 3 and name.startswith(wanted))
    return next(exact, next(begun, None))


def _drawn(
    table: ReleasedTable,
    rows: list[tuple[Cell, ...]],
    keys: list[tuple[str, ...]],
    stock: int | None,
    flows: list[tuple[int, str]],
    width: int,
) -> Drawn:
    months = [cell_words(row[0], table.columns[0]) for row in rows]
    panels = [_flow_panel(table, rows, keys, flows, width)]
    if stock is not None:
        panels.insert(0, _stock_panel(table, rows, keys, stock, width))
    places = ([stock] if stock is not None else []) + [n for n, _ in flows]
    said = [
        (
            month,
            ", ".join(
                f"{table.columns[n].title.lower()} {cell_words(row[n], table.columns[n])}" for n in places
            ),
        )
        for month, row in zip(months, rows, strict=True)
    ]
    specification = {"vconcat": panels, "spacing": 30}
    return draw(
        specification, title=table.title, caption=_caption(table, stock, flows), said=listed(said, most=36)
    )


def _caption(table: ReleasedTable, stock: int | None, flows: Sequence[tuple[int, str]]) -> str:
    bars = " and ".join(table.columns[n].title.lower() for n, _ in flows)
    if stock is None:
        return f"{bars.capitalize()} as bars, month by month."
    return f"{table.columns[stock].title} as an area; below it, {bars} as bars, month by month."


def _x(keys: Sequence[tuple[str, ...]], *, labels: bool, width: int) -> dict[str, Any]:
    step = -(-len(keys) // (MOST_LABELS if width > 2 * NARROW else 4))
    shown = [key[0] for n, key in enumerate(keys) if n % step == 0]
    words = (
        "split('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', ' ')[toNumber(slice(datum.value, 5)) - 1]"
        " + ' ' + slice(datum.value, 0, 4)"
    )
    axis = {
        "values": shown,
        "labelExpr": words,
        "labelAngle": 0,
        "title": None,
        "labelOverlap": False,
        "ticks": False,
    }
    return {
        "field": "month",
        "type": "ordinal",
        "sort": None,
        "scale": {"domain": [key[0] for key in keys], "paddingInner": 0.25, "paddingOuter": 0.1},
        "axis": axis if labels else None,
    }


def _stock_panel(
    table: ReleasedTable,
    rows: Sequence[tuple[Cell, ...]],
    keys: Sequence[tuple[str, ...]],
    place: int,
    width: int,
) -> dict[str, Any]:
    values = [_datum(key, row[place]) for key, row in zip(keys, rows, strict=True)]
    last = next((v for v in reversed(values) if v["number"] is not None), None)
    x = _x(keys, labels=False, width=width)
    y = {
        "field": "number",
        "type": "quantitative",
        "axis": {"title": None, "tickCount": 4, "domain": False, "ticks": False},
        "scale": {"zero": True},
    }
    label = table.columns[place].title.lower()
    layers: list[dict[str, Any]] = [
        {
            "mark": {
                "type": "area",
                "color": BRAND,
                "opacity": 0.16,
                "line": {"color": BRAND, "strokeWidth": 2},
                "point": {"color": BRAND, "size": 24},
            },
            "encoding": {"x": x, "y": y},
        },
        _withheld(x),
    ]
    if last:
        layers.append(
            {
                "data": {"values": [last | {"label": f"{label}: {last['number']:,}"}]},
                "mark": {"type": "text", "align": "right", "dy": -9, "fontWeight": "bold", "color": BRAND},
                "encoding": {"x": x, "y": y, "text": {"field": "label"}},
            }
        )
    return {"width": width - 60, "height": 150, "data": {"values": values}, "layer": layers}


def _flow_panel(
    table: ReleasedTable,
    rows: Sequence[tuple[Cell, ...]],
    keys: Sequence[tuple[str, ...]],
    flows: Sequence[tuple[int, str]],
    width: int,
) -> dict[str, Any]:
    titles = [table.columns[place].title.lower() for place, _ in flows]
    values = [
        _datum(key, row[place]) | {"flow": table.columns[place].title.lower()}
        for place, _ in flows
        for key, row in zip(keys, rows, strict=True)
    ]
    x = _x(keys, labels=True, width=width)
    offset = {"field": "flow", "scale": {"domain": titles}}
    colour = {"field": "flow", "scale": {"domain": titles, "range": [c for _, c in flows]}, "legend": None}
    y = {
        "field": "number",
        "type": "quantitative",
        "axis": {"title": None, "tickCount": 3, "domain": False, "ticks": False},
    }
    bars = {"mark": {"type": "bar"}, "encoding": {"x": x, "xOffset": offset, "y": y, "color": colour}}
    absent = _withheld(x) | {"encoding": _withheld(x)["encoding"] | {"xOffset": offset}}
    names = [_name(title, c, place) for place, (title, (_, c)) in enumerate(zip(titles, flows, strict=True))]
    layers = [bars, absent, *names]
    return {"width": width - 60, "height": 110, "data": {"values": values}, "layer": layers}


def _name(title: str, colour: str, place: int) -> dict[str, Any]:
    """Write what a colour of bar is, in that colour, above the bars."""
    mark = {
        "type": "text",
        "align": "left",
        "fontWeight": "bold",
        "color": colour,
        "x": {"expr": f"{place * 170}"},
        "y": {"expr": "-9"},
    }
    return {
        "data": {"values": [{"name": f"■ {title}"}]},
        "mark": mark,
        "encoding": {"text": {"field": "name"}},
    }


def _withheld(x: dict[str, Any]) -> dict[str, Any]:
    """Write the word at the foot of every month that has no number."""
    mark = {
        "type": "text",
        "angle": 270,
        "align": "left",
        "dx": 3,
        "fontSize": 11,
        "color": SECONDARY,
        "y": "height",
    }
    return {
        "transform": [{"filter": "datum.number === null"}],
        "mark": mark,
        "encoding": {"x": x, "text": {"field": "word"}},
    }


def _datum(key: tuple[str, ...], cell: Cell) -> dict[str, Any]:
    word = "withheld" if isinstance(cell, Withheld) and cell.reason == "c" else "none given"
    return {"month": key[0], "number": number(cell), "word": word}
