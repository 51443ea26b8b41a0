import io
import subprocess
import sys
from pathlib import Path

import pytest

from answerable.reports import pdf_document

pytestmark = pytest.mark.pdf
SOURCES = Path(__file__).resolve().parents[4] / "src"


def test_a_pdf_is_tagged_titled_and_the_same_each_time(report):
    from pypdf import PdfReader

    made = pdf_document(report)
    assert made == pdf_document(report)
    reader = PdfReader(io.BytesIO(made))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"] and root["/Lang"] == "en-GB"
    assert reader.metadata.title == "How complaints <stand>: The Guild & Friends"
    assert b"pdfuaid" in made or "pdfuaid" in root["/Metadata"].get_data().decode()
    text = reader.pages[0].extract_text()
    assert "page 1 of" in text and "The Guild & Friends" in text


def test_a_machine_without_pango_is_told_what_to_install():
    """In a process of its own, where WeasyPrint finds no library."""
    program = (
        "import sys, types\n"
        "class Lacking:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'weasyprint': raise OSError('cannot load library libpango-1.0-0')\n"
        "sys.meta_path.insert(0, Lacking())\n"
        "from answerable.reports import PdfUnavailable, pdf_document\n"
        "try:\n    pdf_document(None)\n"
        "except PdfUnavailable as why: print(why)\n"
    )
    said = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(SOURCES), "PATH": ""},
    )
    assert (
        "Nothing was lost" in said.stdout
        and "apt-get install libpango-1.0-0 libpangoft2-1.0-0" in said.stdout
    )
