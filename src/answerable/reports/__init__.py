"""Released figures and words, composed once and set in every format, each with its proof."""

from answerable.reports.certificates import (
    certificate,
    gathered_files,
    gathered_json,
    gathered_report,
    gathered_zip,
)
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
from answerable.reports.proof import Attest, Verdict, check, proof_of
from answerable.reports.recomputing import Recomputed, recompute
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
    "Attest",
    "Block",
    "FigureBlock",
    "Heading",
    "Kept",
    "KeptFile",
    "Pairs",
    "PdfUnavailable",
    "PointMark",
    "Points",
    "Recomputed",
    "Report",
    "Sentence",
    "Status",
    "Verdict",
    "Words",
    "certificate",
    "chart",
    "check",
    "data",
    "document",
    "fragment",
    "freeze",
    "gathered_files",
    "gathered_json",
    "gathered_report",
    "gathered_zip",
    "motion_answer",
    "packed",
    "pdf_document",
    "proof_of",
    "published_file",
    "published_files",
    "recompute",
    "standing_report",
    "stylesheet",
    "tables_zip",
]
