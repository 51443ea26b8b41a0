"""Who may be called to sit on a panel, which sittings were called, and what was declared at them."""

from answerable.roster.hearings.interests import INTEREST_KINDS, NO_TIE, Interest, fold_interests
from answerable.roster.hearings.listings import LISTING_KINDS, Bundle, Listing, fold_listings
from answerable.roster.hearings.pools import POOL_KINDS, Pooled, fold_pools

__all__ = [
    "INTEREST_KINDS",
    "LISTING_KINDS",
    "NO_TIE",
    "POOL_KINDS",
    "Bundle",
    "Interest",
    "Listing",
    "Pooled",
    "fold_interests",
    "fold_listings",
    "fold_pools",
]
