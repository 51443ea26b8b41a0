import re

from lxml import html

from answerable.reports import document, fragment, stylesheet


def test_nothing_is_inline_and_everything_is_escaped(report):
    made = fragment(report)
    assert "<style" not in made and "<script" not in made
    assert not re.search(r"\s(style|on\w+)=", made)
    assert "How complaints &lt;stand&gt;" in made and "&lt;draft&gt;" in made
    assert "<draft>" not in made and "<stand>" not in made


def test_headings_go_down_one_by_one(report):
    levels = [int(h.tag[1]) for h in html.fromstring(fragment(report)).xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1 and all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False))


def test_every_id_is_one(report):
    ids = html.fromstring(fragment(report)).xpath("//@id")
    assert len(ids) == len(set(ids)) >= 5


def test_every_chart_has_a_title_a_description_and_a_table_beside_it(report):
    tree = html.fromstring(fragment(report))
    figures = tree.xpath("//section[contains(@class, 'a-reported')]")
    assert len(figures) == 2
    for figure in figures:
        svg = figure.xpath(".//figure//*[local-name()='svg']")[0]
        assert svg.get("role") == "img"
        assert [c.tag.split("}")[-1] for c in svg[:2]] == ["title", "desc"]
        assert figure.xpath(".//table")


def test_a_document_stands_by_itself(report):
    made = document(report)
    tree = html.document_fromstring(made)
    assert tree.get("lang") == "en-GB"
    assert tree.findtext(".//title") == "How complaints <stand>: The Guild & Friends"
    assert tree.xpath("//link/@href") == ["report.css"]
    assert report.digest in made
    assert made == document(report)


def test_marks_lead_to_their_points_unless_told_not_to(report):
    links = html.fromstring(fragment(report)).xpath("//a/@href")
    assert links == ["#point-1", "#point-2"]
    assert not html.fromstring(fragment(report, linked=False)).xpath("//a")


def test_the_styles_are_there():
    assert ".a-withheld" in stylesheet()
