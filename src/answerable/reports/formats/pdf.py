"""A report as a PDF that anybody can read, with or without eyes: PDF/UA-1, the same bytes from the same report."""

from importlib.resources import files

from answerable.reports.formats.html import document, stylesheet
from answerable.reports.report import Report

PACKAGES = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
PRINT = "print.css"


class PdfUnavailable(RuntimeError):
    """This machine lacks the libraries that set text for print; every other format can still be made."""


def pdf_document(report: Report) -> bytes:
    """Set a report as PDF/UA-1; raises PdfUnavailable, naming the packages to install, where Pango is missing."""
    try:
        import weasyprint  # noqa: PLC0415  (it loads Pango, which a machine may lack; only a PDF needs it)
    except OSError as missing:
        raise PdfUnavailable(
            "A PDF cannot be made here, because the libraries that set text are missing. Nothing was lost, and every"
            f" other format is there. On Debian: apt-get install {' '.join(PACKAGES)}"
        ) from missing
    styles = [weasyprint.CSS(string=css) for css in (stylesheet(), _print_styles())]
    # A link round other elements is tagged wrongly by WeasyPrint 70 (PDF/UA 7.18.5), so marks do not link on paper.
    page = weasyprint.HTML(
        string=document(report, styles="data:text/css,", linked=False), base_url="about:blank"
    )
    made: bytes = page.write_pdf(stylesheets=styles, pdf_variant="pdf/ua-1")
    return made


def _print_styles() -> str:
    return files(__package__).joinpath(PRINT).read_text("utf-8")
