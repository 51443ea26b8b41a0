"""One report set in many formats: a page, a PDF, tables as files, data."""

from answerable.reports.formats.charts import NARROW, WIDE, Drawn, chart, signed
from answerable.reports.formats.csv import table_csv, tables_zip, zipped
from answerable.reports.formats.describing import package, resource, table_metadata
from answerable.reports.formats.html import document, fragment, stylesheet
from answerable.reports.formats.json import data
from answerable.reports.formats.pdf import PdfUnavailable, pdf_document, set_pdf
from answerable.reports.formats.spreadsheets import ods, xlsx

__all__ = [
    "NARROW",
    "WIDE",
    "Drawn",
    "PdfUnavailable",
    "chart",
    "data",
    "document",
    "fragment",
    "ods",
    "package",
    "pdf_document",
    "resource",
    "set_pdf",
    "signed",
    "stylesheet",
    "table_csv",
    "table_metadata",
    "tables_zip",
    "xlsx",
    "zipped",
]
