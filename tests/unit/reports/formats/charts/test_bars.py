import re

from answerable.reports.formats.charts import chart
from tests.unit.reports.conftest import cohorts, released, stages


def test_bars_are_labelled_and_a_withheld_one_is_a_word_in_its_place():
    drawn = chart(released("m", stages()), "bars")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawn.svg)
    assert words.count("withheld [c]") == 2 and "1,234" in words and "Total" not in words
    rows = [w for w in words if w in ("Waiting for triage", "Being investigated &amp; heard", "Under appeal")]
    assert rows == ["Waiting for triage", "Being investigated &amp; heard", "Under appeal"]
    assert "Under appeal: withheld [c]" in drawn.description


def test_the_size_of_a_bar_says_nothing_of_what_is_withheld():
    drawn = chart(released("m", stages()), "ages")
    assert drawn.svg.count("<path") - drawn.svg.count('fill="none"') <= drawn.svg.count("<path")
    assert len(re.findall(r'fill="#0B5D5E"', drawn.svg)) == 1


def test_nothing_to_compare_nothing_drawn():
    assert chart(released("m"), "bars") is None
    assert chart(released("m", stages()), "none") is None
    assert chart(released("m", cohorts()), "stock-and-flow") is None
