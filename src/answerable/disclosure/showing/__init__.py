"""A raw table becomes a table that may be seen, cell by cell; what is withheld was decided before."""

from answerable.disclosure.showing.statistics import FEWEST_FOR_A_SHARE, percentages
from answerable.disclosure.showing.tables import counts_of, show
from answerable.disclosure.showing.words import Words

__all__ = ["FEWEST_FOR_A_SHARE", "Words", "counts_of", "percentages", "show"]
