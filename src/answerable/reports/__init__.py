"""Released figures and words, composed once and set in every format, each with its proof."""

from answerable.reports.compose import motion_answer, standing_report
from answerable.reports.formats import (
    PdfUnavailable,
    chart,
    data,
    document,
    fragment,
    pdf_document,
    stylesheet,
    tables_zip,
)
from answerable.reports.keeping import Kept, KeptFile, published_file, published_files
from answerable.reports.pack import freeze, packed
from answerable.reports.proof import Verdict, check, proof_of
from answerable.reports.report import (
    Block,
    FigureBlock,
    Heading,
    Pairs,
    PointMark,
    Points,
    Report,
    Sentence,
    Status,
    Words,
)

__all__ = [
    "Block",
    "FigureBlock",
    "Heading",
    "Kept",
    "KeptFile",
    "Pairs",
    "PdfUnavailable",
    "PointMark",
    "Points",
    "Report",
    "Sentence",
    "Status",
    "Verdict",
    "Words",
    "chart",
    "check",
    "data",
    "document",
    "fragment",
    "freeze",
    "motion_answer",
    "packed",
    "pdf_document",
    "proof_of",
    "published_file",
    "published_files",
    "standing_report",
    "stylesheet",
    "tables_zip",
]
