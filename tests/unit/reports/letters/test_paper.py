"""A letter set for print says its words in its language, and large where that was asked for."""

from datetime import date
from io import BytesIO

import pypdf
import pytest

from answerable.reports import letter_pdf

WORDS = "Your complaint <C-1>\n\nDear Alice,\n\nWe received it & read it.\n\nCarol"


def read(made: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(made))


@pytest.mark.pdf
def test_the_words_are_there_with_subject_body_and_day():
    made = read(letter_pdf(WORDS, body="The Guild", on=date(2026, 3, 2)))
    text = made.pages[0].extract_text()
    for said in (
        "The Guild",
        "2 March 2026",
        "Your complaint <C-1>",
        "Dear Alice,",
        "We received it & read it.",
    ):
        assert said in text
    assert made.metadata.title == "Your complaint <C-1>" and made.trailer["/Root"]["/Lang"] == "en"


@pytest.mark.pdf
def test_large_print_is_larger_and_the_language_is_told():
    def sizes(form):
        made = read(letter_pdf("Title\n\nWords\n", body="B", on=date(2026, 3, 2), language="cy", form=form))
        found = set()
        made.pages[0].extract_text(
            visitor_text=lambda t, cm, tm, font, size: (
                found.add(round(size * abs(tm[3] * cm[3]), 1)) if t.strip() else None
            )
        )
        return made.trailer["/Root"]["/Lang"], max(found), min(found)

    plain, large = sizes("plain"), sizes("large-print")
    assert plain[0] == large[0] == "cy"
    assert large[1] > plain[1] and large[2] > plain[2] * 1.3


@pytest.mark.pdf
def test_the_same_letter_gives_the_same_bytes():
    assert letter_pdf(WORDS, body="B", on=date(2026, 3, 2)) == letter_pdf(
        WORDS, body="B", on=date(2026, 3, 2)
    )
