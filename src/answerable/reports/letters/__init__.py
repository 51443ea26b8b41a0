"""A letter set for print: the body's words on a page, large where its reader asked for it."""

from answerable.reports.letters.paper import letter_pdf

__all__ = ["letter_pdf"]
