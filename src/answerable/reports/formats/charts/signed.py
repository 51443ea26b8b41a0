"""A chart that goes into the world alone: its title above it; below it whose it is, of which day, and from where."""

from collections.abc import Sequence
from textwrap import wrap
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from answerable.reports.formats.charts.drawing import BRAND, FONT, INK, SECONDARY, SVG, Drawn

MARGIN, TOP, LINE = 16, 52, 20
LETTER = 7  # the width of a letter of the small print, about


def signed(drawn: Drawn, *, title: str, lines: Sequence[str], source: str) -> str:
    """Set a chart on white with its title, some lines of small print, and a link to where it is told whole."""
    ElementTree.register_namespace("", SVG)
    inner = ElementTree.fromstring(drawn.svg)
    width, height = (float(inner.get(name, "0").removesuffix("px")) for name in ("width", "height"))
    small = [part for line in lines for part in wrap(line, max(30, int(width / LETTER)))]
    wide, high = width + 2 * MARGIN, height + TOP + (len(small) + 1) * LINE + 2 * MARGIN
    outer = Element(
        f"{{{SVG}}}svg", {"viewBox": f"0 0 {wide:g} {high:g}", "width": f"{wide:g}", "height": f"{high:g}"}
    )
    outer.set("role", "img")
    for name, words in (("title", title), ("desc", " ".join([drawn.description, *lines, source]))):
        _child(outer, name).text = words
    _child(outer, "rect", width=f"{wide:g}", height=f"{high:g}", fill="#ffffff")
    _text(outer, title, y=MARGIN + 20, size=19, colour=INK, weight="bold")
    for said in [child for child in inner if child.tag in (f"{{{SVG}}}title", f"{{{SVG}}}desc")]:
        inner.remove(said)
    inner.attrib.pop("role", None)
    inner.set("x", f"{MARGIN}")
    inner.set("y", f"{TOP}")
    outer.append(inner)
    foot = TOP + height + MARGIN + 4
    for number, line in enumerate(small):
        _text(outer, line, y=foot + number * LINE, size=13, colour=SECONDARY)
    link = _child(outer, "a", href=source)
    _text(link, source, y=foot + len(small) * LINE, size=13, colour=BRAND)
    return ElementTree.tostring(outer, encoding="unicode")


def _text(to: Element, words: str, *, y: float, size: int, colour: str, weight: str = "normal") -> None:
    how = {"x": f"{MARGIN}", "y": f"{y:g}", "font-family": FONT, "font-size": f"{size}", "fill": colour}
    _child(to, "text", **how, **{"font-weight": weight}).text = words


def _child(to: Element, name: str, **attributes: str) -> Element:
    return SubElement(to, f"{{{SVG}}}{name}", attributes)
