"""A report as a PDF that anybody can read, with or without eyes: PDF/UA-1, the same bytes from the same report."""

from collections.abc import Sequence
from importlib.resources import files
from types import ModuleType
from typing import cast

from answerable.reports.formats.html import document, stylesheet
from answerable.reports.report import Report

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
PRINT = "print.css"
VARIANT = "pdf/ua-1"


class PdfUnavailable(RuntimeError):
    """This machine lacks the libraries that set text for print; every other format can still be made."""


def pdf_document(report: Report) -> bytes:
    """Set a report as PDF/UA-1; raises PdfUnavailable, naming the packages to install, where Pango is missing."""
    _setter()
    # A link round other elements is tagged wrongly by WeasyPrint 70 (PDF/UA 7.18.5), so marks do not link on paper.
    page = document(report, styles="data:text/css,", linked=False)
    return set_pdf(page, (stylesheet(), _print_styles()))


def set_pdf(page: str, styles: Sequence[str], *, variant: str | None = VARIANT) -> bytes:
    """Set a page of HTML with its style sheets, as PDF/UA-1 unless another `variant` or none is asked for.

    Raises PdfUnavailable, naming the packages to install, where Pango is missing.
    """
    weasyprint = _setter()
    sheets = [weasyprint.CSS(string=css) for css in styles]
    made: bytes = weasyprint.HTML(string=page, base_url="about:blank").write_pdf(
        stylesheets=sheets, pdf_variant=variant
    )
    return made


def _setter() -> ModuleType:
    try:
        import weasyprint  # noqa: PLC0415  (it loads Pango, which a machine may lack; only a PDF needs it)
    except OSError as missing:
        raise PdfUnavailable(
            "A PDF cannot be made here, because the libraries that set text are missing. Nothing was lost, and every"
            f" other format is there. On Debian: apt-get install {' '.join(PACKAGES)}"
        ) from missing
    return cast(ModuleType, weasyprint)


def _print_styles() -> str:
    return files(__package__).joinpath(PRINT).read_text("utf-8")
