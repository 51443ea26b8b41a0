"""Releases of figures: announced, postponed, drafted and checked, seen early, signed, noted; and what is published."""

from answerable.acts.releases.announcing import announce, next_period, postpone, usual_day
from answerable.acts.releases.deciding import decide_publication, review_publication
from answerable.acts.releases.issuing import Drawn, draft, issue, note, show_early

__all__ = [
    "Drawn",
    "announce",
    "decide_publication",
    "draft",
    "issue",
    "next_period",
    "note",
    "postpone",
    "review_publication",
    "show_early",
    "usual_day",
]
