"""Words and parts taken out of a file for good, so that a party can be given it, and the result searched for them."""

from answerable.reports.withholding.making import withhold
from answerable.reports.withholding.marks import CannotWithhold, Marks, Region
from answerable.reports.withholding.pages import PageLook, looks, page_picture
from answerable.reports.withholding.proposing import Proposal, proposals
from answerable.reports.withholding.search import places_of
from answerable.reports.withholding.withheld import NotGone, WithheldFile

__all__ = [
    "CannotWithhold",
    "Marks",
    "NotGone",
    "PageLook",
    "Proposal",
    "Region",
    "WithheldFile",
    "looks",
    "page_picture",
    "places_of",
    "proposals",
    "withhold",
]
