"""An empty list is an answer: nobody, or none; it must never look like something missing."""

from collections.abc import Sequence

from answerable.disclosure.cells import Released

TOTAL = ("total",)
# Who is counted, where it is somebody that the list would name.
SOMEBODY = frozenset({"investigators", "providers", "commissions", "consultees", "panel-members", "members"})


def absence(figures: Sequence[Released]) -> str:
    """Give the word for an answer whose one figure lists nothing: "Nobody." or "None."; nothing where it lists some."""
    if len(figures) != 1 or not figures[0].tables:
        return ""
    listed = [key for key in figures[0].tables[0].keys if key != TOTAL]
    if listed:
        return ""
    return "Nobody." if figures[0].unit in SOMEBODY else "None."
