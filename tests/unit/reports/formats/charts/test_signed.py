from xml.etree import ElementTree

from answerable.reports import chart, signed
from tests.unit.reports.conftest import months, released, stages

SVG = "{http://www.w3.org/2000/svg}"


def made(sort="stock-and-flow"):
    drawn = chart(released("m", stages(), months()), sort)
    lines = ("The Guild, as of 30 June 2026, as known at 1,812 entries", "word " * 60)
    return ElementTree.fromstring(
        signed(drawn, title="Open <cases>", lines=lines, source="https://guild.example/figures/m/")
    )


def test_a_picture_that_goes_alone_says_what_it_is_of_which_day_and_from_where():
    root = made()
    assert root.get("role") == "img" and root[0].text == "Open <cases>"
    assert "as known at 1,812 entries" in root[1].text
    words = [text.text for text in root.iter(f"{SVG}text")]
    assert "Open <cases>" in words and "The Guild, as of 30 June 2026, as known at 1,812 entries" in words
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "https://guild.example/figures/m/" == link[0].text


def test_only_the_whole_has_a_title_and_nothing_lies_outside():
    root = made()
    assert [e.tag for e in root.iter() if e.tag in (f"{SVG}title", f"{SVG}desc")] == [
        f"{SVG}title",
        f"{SVG}desc",
    ]
    _, _, width, height = map(float, root.get("viewBox").split())
    for text in root.findall(f"{SVG}text"):
        assert float(text.get("y")) < height and float(text.get("x")) < width
    long = [t.text for t in root.findall(f"{SVG}text") if t.text.startswith("word")]
    assert len(long) > 1  # lines that are too long are broken
