"""From a Vega-Lite specification to an SVG that stands in a page: titled, described, without styles of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from answerable.disclosure import Cell, Shown

INK, BRAND, LATE, SECONDARY, WASH, HAIRLINE, RULE = (
    "#14213D",
    "#0B5D5E",
    "#B4470E",
    "#5B6470",
    "#F6F3EC",
    "#D9D4C7",
    "#B9B2A1",
)
FONT = "Noto Sans, Liberation Sans, DejaVu Sans Condensed, sans-serif"
WIDE = 860
NARROW = 400
SVG = "http://www.w3.org/2000/svg"

CONFIG: dict[str, Any] = {
    "font": FONT,
    "aria": False,
    "background": None,
    "view": {"stroke": None},
    "axis": {
        "labelColor": SECONDARY,
        "titleColor": SECONDARY,
        "labelFontSize": 13,
        "titleFontSize": 13,
        "titleFontWeight": "normal",
        "gridColor": HAIRLINE,
        "domainColor": INK,
        "tickColor": RULE,
    },
    "text": {"fontSize": 13, "color": INK},
    "title": {"anchor": "start", "fontSize": 14, "color": INK, "fontWeight": "bold", "offset": 10},
}


@dataclass(frozen=True)
class Drawn:
    """A chart: its SVG, its title, how to read it, and in words all that it shows (as the SVG's description)."""

    svg: str
    title: str
    caption: str
    description: str


def draw(specification: Mapping[str, Any], *, title: str, caption: str, said: str) -> Drawn:
    """Render a specification; the same one gives the same bytes."""
    import vl_convert  # noqa: PLC0415  (a large library, needed by charts alone)

    whole = {"$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": CONFIG, **specification}
    rendered = vl_convert.vegalite_to_svg(json.dumps(whole), vl_version="5.20")
    description = f"{caption} {said}"
    return Drawn(_dressed(rendered, title, description), title, caption, description)


def rows_axis(names: Sequence[object]) -> dict[str, Any]:
    """Give the upright axis of a chart with one line for each row of its table, named and ordered as there."""
    axis = {"labelLimit": 240, "labelColor": INK, "ticks": False, "domain": False, "labelPadding": 8}
    # The names are given, or rows without a number would be moved to the end.
    scale = {"domain": list(names)}
    return {"field": "name", "type": "nominal", "sort": None, "title": None, "axis": axis, "scale": scale}


def beside_names(width: int) -> int:
    """Give how much of a picture's width is left to the names of its rows."""
    return 260 if width > 2 * NARROW else 175


def told_in_words(field: str, y: Mapping[str, Any]) -> dict[str, Any]:
    """Give the layer that writes, where a row has no number in a field, why it has none."""
    mark = {
        "type": "text",
        "align": "left",
        "dx": 6,
        "x": {"expr": "0"},
        "color": SECONDARY,
        "fontStyle": "italic",
    }
    return {
        "transform": [{"filter": f"datum.{field} === null"}],
        "mark": mark,
        "encoding": {"y": y, "text": {"field": "label"}},
    }


def labelled(field: str, x: Mapping[str, Any], y: Mapping[str, Any]) -> dict[str, Any]:
    """Give the layer that writes each number beside where it is drawn."""
    return {
        "transform": [{"filter": f"datum.{field} !== null"}],
        "mark": {"type": "text", "align": "left", "dx": 7, "fontWeight": "bold"},
        "encoding": {"y": y, "x": x, "text": {"field": "label"}},
    }


def number(cell: Cell) -> float | None:
    """Give the number in a cell, or None where there is none."""
    is_number = (
        isinstance(cell, Shown) and isinstance(cell.value, int | float) and not isinstance(cell.value, bool)
    )
    return cell.value if is_number else None  # type: ignore[union-attr, return-value]


def listed(pairs: Sequence[tuple[str, str]], *, most: int = 14) -> str:
    """Say name and value of each, for a description; a long row is cut, for the table has it all."""
    said = "; ".join(f"{name}: {value}" for name, value in pairs[:most])
    return said + ("; and more in the table." if len(pairs) > most else ".")


def _dressed(rendered: str, title: str, description: str) -> str:
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(rendered)
    for element in root.iter():
        for name in [n for n in element.attrib if n.startswith("aria-") or n in ("role", "class", "style")]:
            del element.attrib[name]
    for place, (name, words) in enumerate((("title", title), ("desc", description))):
        child = ElementTree.Element(f"{{{SVG}}}{name}")
        child.text = words
        root.insert(place, child)
    root.set("role", "img")
    return ElementTree.tostring(root, encoding="unicode")
