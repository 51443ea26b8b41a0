import re

from answerable.reports.formats.charts import chart
from tests.unit.reports.conftest import cohorts, released, stages


def test_each_group_has_its_median_or_the_words_for_none():
    drawn = chart(released("m", stages(), cohorts()), "survival")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawn.svg)
    assert "190 days" in words
    assert "not reached, or not available [x]" in words and "withheld [c]" in words
    assert [w for w in words if w in ("2024", "2025", "2026")] == ["2024", "2025", "2026"]


def test_no_medians_no_chart():
    assert chart(released("m", stages()), "survival") is None
