"""One report set in many formats: a page, a PDF, tables as files, data."""

from answerable.reports.formats.charts import Drawn, chart
from answerable.reports.formats.csv import tables_zip, zipped
from answerable.reports.formats.html import document, fragment, stylesheet
from answerable.reports.formats.json import data
from answerable.reports.formats.pdf import PdfUnavailable, pdf_document

__all__ = [
    "Drawn",
    "PdfUnavailable",
    "chart",
    "data",
    "document",
    "fragment",
    "pdf_document",
    "stylesheet",
    "tables_zip",
    "zipped",
]
