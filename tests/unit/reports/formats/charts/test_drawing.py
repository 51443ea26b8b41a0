from xml.etree import ElementTree

from answerable.disclosure import Shown, Withheld
from answerable.reports.formats.charts.drawing import draw, listed, number

POINT = {
    "data": {"values": [{"x": 1}]},
    "mark": "point",
    "encoding": {"x": {"field": "x", "type": "quantitative"}},
}


def test_a_chart_is_titled_described_and_without_styles_of_its_own():
    drawn = draw(POINT, title="A <title>", caption="How to read it.", said="One: 1.")
    root = ElementTree.fromstring(drawn.svg)
    assert root.get("role") == "img"
    assert [child.text for child in root[:2]] == ["A <title>", "How to read it. One: 1."]
    assert "style=" not in drawn.svg and "aria-" not in drawn.svg and "<script" not in drawn.svg
    assert "http" not in drawn.svg.replace("http://www.w3.org/", "")
    assert drawn == draw(POINT, title="A <title>", caption="How to read it.", said="One: 1.")


def test_only_numbers_are_drawn():
    assert [number(c) for c in (Shown(7), Shown(2.5), Shown(True), Shown("7"), Withheld("c"))] == [
        7,
        2.5,
        None,
        None,
        None,
    ]


def test_a_long_list_is_cut_and_says_so():
    assert listed([("a", "1"), ("b", "2")]) == "a: 1; b: 2."
    assert listed([(str(n), "1") for n in range(20)], most=2).endswith("and more in the table.")
