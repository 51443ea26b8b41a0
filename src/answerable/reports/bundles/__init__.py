"""Papers put together as one PDF to be read from end to end: cover, index, every page numbered, a bookmark to each."""

from answerable.reports.bundles.bundle import Bundle, Cover, IndexLine, Part, Step
from answerable.reports.bundles.making import bundle, bundling
from answerable.reports.bundles.typesetting import words_as_pdf

__all__ = ["Bundle", "Cover", "IndexLine", "Part", "Step", "bundle", "bundling", "words_as_pdf"]
