"""Lines of matters sought: which are wanted, in which order, from which place on, and what tells them apart."""

from answerable.matters.seeking.order import By, Order, Place, in_order, place_of
from answerable.matters.seeking.sought import FACETS, FLAGS, Sought
from answerable.matters.seeking.traits import Traits, traits_of

__all__ = ["FACETS", "FLAGS", "By", "Order", "Place", "Sought", "Traits", "in_order", "place_of", "traits_of"]
