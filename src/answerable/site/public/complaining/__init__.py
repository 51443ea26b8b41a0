"""Complaining, of somebody's conduct or of the handling: one question a page, kept, checked, sent, with a receipt."""

from answerable.site.public.complaining.conduct import CONDUCT
from answerable.site.public.complaining.flow import KEPT_DAYS
from answerable.site.public.complaining.handling import HANDLING

__all__ = ["CONDUCT", "HANDLING", "KEPT_DAYS"]
