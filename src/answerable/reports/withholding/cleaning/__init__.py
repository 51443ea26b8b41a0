"""A PDF rid of all that is in it and not seen on its pages."""

from answerable.reports.withholding.cleaning.anew import cleaned, opened_up

__all__ = ["cleaned", "opened_up"]
