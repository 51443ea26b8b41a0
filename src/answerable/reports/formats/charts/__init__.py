"""Released figures drawn: each chart has a title and a description, and marks what is withheld by a word."""

from answerable.disclosure import Released
from answerable.reports.formats.charts.bars import draw_bars
from answerable.reports.formats.charts.drawing import NARROW, WIDE, Drawn
from answerable.reports.formats.charts.flow import draw_flow
from answerable.reports.formats.charts.signed import signed
from answerable.reports.formats.charts.spans import draw_spans
from answerable.reports.report import Chart

__all__ = ["NARROW", "WIDE", "Drawn", "chart", "signed"]

SORTS = {"stock-and-flow": draw_flow, "bars": draw_bars, "ages": draw_bars, "survival": draw_spans}


def chart(figure: Released, sort: Chart, *, width: int = WIDE) -> Drawn | None:
    """Draw a figure, or give None where its tables hold nothing that this sort of chart can show.

    `width` is that of the picture before it is scaled: NARROW keeps letters and marks readable on a telephone.
    """
    return SORTS[sort](figure, width=width) if sort in SORTS else None
