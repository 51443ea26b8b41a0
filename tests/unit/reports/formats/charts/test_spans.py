import re

from answerable.disclosure import ReleasedColumn, ReleasedTable, Shown
from answerable.reports.formats.charts import NARROW, chart
from tests.unit.reports.conftest import cohorts, months, released, stages


def test_each_group_has_its_median_or_the_words_for_none():
    drawn = chart(released("m", stages(), cohorts()), "survival")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawn.svg)
    assert "190 days" in words
    assert "not reached, or not available [x]" in words and "withheld [c]" in words
    assert [w for w in words if w in ("2024", "2025", "2026")] == ["2024", "2025", "2026"]


def test_no_medians_no_chart():
    assert chart(released("m", stages()), "survival") is None


def test_the_undecided_stand_beside_the_name_of_their_group():
    columns = (
        ReleasedColumn("year", "Received in", "key"),
        ReleasedColumn("received", "Cases received", "count", "cases"),
        ReleasedColumn("still_open", "of which still open", "count", "cases"),
        ReleasedColumn("median", "Median", "days", "days"),
    )
    row = (Shown("2026"), Shown(1320), Shown(31), Shown(190))
    table = ReleasedTable("by-year-received", "By year of receipt", columns, (row,), (("2026",),))
    drawn = chart(released("m", table), "survival")
    assert "2026: 31 of 1,320 still open" in drawn.svg and "Those that still wait" in drawn.caption


def test_a_narrow_picture_is_narrow():
    def width(drawn) -> float:
        return float(re.search(r'viewBox="0 0 ([\d.]+)', drawn.svg)[1])

    sorts = {"survival": cohorts(), "bars": stages(), "stock-and-flow": months()}
    for sort, table in sorts.items():
        wide, narrow = (chart(released("m", table), sort, **how) for how in ({}, {"width": NARROW}))
        assert width(narrow) < NARROW + 40 < width(wide), sort
