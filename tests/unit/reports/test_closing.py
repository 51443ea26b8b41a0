from answerable.reports.closing import how_to_read
from answerable.reports.report import Pairs, Words
from tests.unit.reports.conftest import released, stages


def test_the_marks_and_each_guarantee_stand_once():
    figure = released("open-by-stage", stages())
    blocks = how_to_read([figure, figure])
    assert sum(isinstance(b, Pairs) for b in blocks) == 1
    guarantees = [b.words for b in blocks if isinstance(b, Words) and figure.guarantee in b.words]
    assert guarantees == ["Figures released to the public tier. Counts from 1 to 4 are withheld."]
    assert "not that what was entered was true" in blocks[-1].words


def test_a_report_without_figures_needs_no_marks():
    assert not any(isinstance(b, Pairs) for b in how_to_read([]))
