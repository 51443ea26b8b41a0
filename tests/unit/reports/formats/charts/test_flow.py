import re

from answerable.reports.formats.charts import chart
from tests.unit.reports.conftest import months, released, stages


def test_stock_and_flow_share_their_months_and_mark_what_is_withheld():
    drawn = chart(released("m", stages(), months()), "stock-and-flow")
    words = re.findall(r"<text[^>]*>([^<]*)</text>", drawn.svg)
    assert [w for w in words if w.endswith("2026")] == ["Apr 2026", "May 2026", "Jun 2026"]
    assert words.count("withheld") == 2
    assert {"■ opened", "■ closed", "open at the end: 100"} <= set(words)
    assert "May 2026: open at the end 111, opened [c], closed [c]" in drawn.description
    assert drawn.caption == "Open at the end as an area; below it, opened and closed as bars, month by month."


def test_no_months_no_chart():
    assert chart(released("m", stages()), "stock-and-flow") is None
