"""A bundle: its bookmarks and its page numbers are those of its index, whatever it is made of."""

import re
from datetime import date
from io import BytesIO

import pymupdf
import pytest
from pypdf import PdfReader

from answerable.reports.bundles import Bundle, Cover, Part, Step, bundle, bundling
from tests import made_pdfs as made

DAY = date(2026, 3, 3)
COVER = Cover(
    body="The Guild", title="C-2026-0412", purpose="For the Conduct Panel on 9 March 2026", made_on=DAY
)
TEXT = "text/plain; charset=utf-8"
pytestmark = pytest.mark.pdf


def pages_of(count: int, *, size: tuple[int, int] = (595, 842)) -> bytes:
    with pymupdf.open() as document:
        for n in range(1, count + 1):
            document.new_page(width=size[0], height=size[1]).insert_text(
                (50, 80), f"page {n} of a long letter"
            )
        return document.tobytes()


def locked() -> bytes:
    with pymupdf.open(stream=made.plain(), filetype="pdf") as document:
        return document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="more")


def parts() -> list[Part]:
    return [
        Part("Allegations", "a1: Respect for others", DAY, b"It was alleged.\n\nAnd more.", TEXT),
        Part("Exhibits", "e1: a letter", DAY, made.plain(), "application/pdf"),
        Part("Statements", "Statement 1", DAY, ("A long statement. " * 2_000).encode(), TEXT),
        Part("Exhibits", "e2: a photograph", DAY, made.photograph(), "image/jpeg"),
        Part("Exhibits", "e3: turned", DAY, made.turned_page(), "application/pdf"),
        Part("Exhibits", "e4: a poster", DAY, pages_of(1, size=(2000, 1200)), "application/pdf"),
        Part("Exhibits", "e5: locked", DAY, locked(), "application/pdf"),
        Part("Exhibits", "e6: a film", DAY, b"\0\1", "video/mp4"),
        Part("Exhibits", "e7: broken", DAY, b"%PDF-1.7 no more", "application/pdf"),
        Part("Exhibits", "e8: with fields", DAY, made.with_fields(), "application/pdf"),
        Part(
            "Correspondence", "A letter of 30 pages", DAY, pages_of(30), "application/pdf", note="as it came"
        ),
    ]


def agrees_with_its_index(made: Bundle) -> None:
    """Read back with another program: numbers, bookmarks, links and titles are where the index says."""
    reader = PdfReader(BytesIO(made.content))
    assert len(reader.pages) == made.pages
    texts = [page.extract_text() for page in reader.pages]
    for number, text in enumerate(texts, start=1):
        assert f"Bundle p. {number} of {made.pages}" in text
    marks = [(one.title, reader.get_destination_page_number(one) + 1) for one in flat(reader.outline)]
    sections = {line.section: line.first for line in reversed(made.index)}
    assert marks[:2] == [("Cover", 1), ("Index", 2)]
    assert [one for one in marks[2:] if one[0] not in sections] == [
        (line.title, line.first) for line in made.index
    ]
    assert {one for one in marks[2:] if one[0] in sections} == set(sections.items())
    front = made.index[0].first - 1
    listed = re.sub(r"\s+", " ", " ".join(texts[1:front]))
    for line in made.index:
        where = f"{line.first}" if line.first == line.last else f"{line.first}–{line.last}"
        assert re.search(rf"{re.escape(line.title)}.*? {where}\b", listed), line
    with pymupdf.open(stream=made.content, filetype="pdf") as document:
        led = {link["page"] + 1 for n in range(1, front) for link in document[n].get_links()}
    assert led == {line.first for line in made.index}
    assert made.index[-1].last == made.pages


def flat(outline):
    for one in outline:
        yield from flat(one) if isinstance(one, list) else [one]


def test_of_documents_of_every_sort():
    result = bundle(parts(), COVER)
    agrees_with_its_index(result)
    order = [line.section for line in result.index]
    assert order == sorted(order, key=["Allegations", "Exhibits", "Statements", "Correspondence"].index)
    faults = {line.title: line.fault for line in result.index if line.fault}
    assert set(faults) == {"e5: locked", "e6: a film", "e7: broken"}
    assert "locked with a password" in faults["e5: locked"] and "video/mp4" in faults["e6: a film"]


def test_what_is_on_each_page_is_what_was_given():
    result = bundle(parts(), COVER)
    reader = PdfReader(BytesIO(result.content))
    at = {line.title: (line.first, line.last) for line in result.index}

    def text(title: str) -> str:
        first, last = at[title]
        return "\n".join(reader.pages[n - 1].extract_text() for n in range(first, last + 1))

    assert made.KEPT in text("e1: a letter") and made.KEPT in text("e3: turned")
    assert (
        text("Statement 1").count("A long statement.") == 2_000
        or at["Statement 1"][1] > at["Statement 1"][0] + 5
    )
    assert "page 30 of a long letter" in text("A letter of 30 pages")
    assert made.SECRET in text("e8: with fields") and "locked with a password" in text("e5: locked")
    assert list(reader.pages[at["e2: a photograph"][0] - 1].images)


def test_every_page_is_a4_and_what_was_turned_stands_upright():
    result = bundle(parts(), COVER)
    with pymupdf.open(stream=result.content, filetype="pdf") as document:
        assert {tuple(sorted((round(p.rect.width), round(p.rect.height)))) for p in document.pages()} == {
            (595, 842)
        }
        first = next(line.first for line in result.index if line.title == "e3: turned")
        line = next(
            one for block in document[first - 1].get_text("dict")["blocks"] for one in block.get("lines", ())
            if made.KEPT in "".join(span["text"] for span in one["spans"])
        )  # fmt: skip
    assert [round(n) for n in line["dir"]] == [0, 1]  # down the page, as it was seen


def test_it_says_how_far_it_has_come_and_how_long_it_takes_to_read():
    made_so_far = list(bundling(parts(), COVER))
    steps, result = made_so_far[:-1], made_so_far[-1]
    assert [one.number for one in steps if isinstance(one, Step)] == list(range(1, len(parts()) + 1))
    assert isinstance(result, Bundle) and result.silent == 1
    assert result.minutes == -(-result.words // 200) + 1
    assert "an estimate" in result.reading and "a minute for each of 1 pages without words" in result.reading


def test_nothing_makes_no_bundle():
    with pytest.raises(ValueError, match="no document to put into a bundle"):
        bundle([], COVER)


@pytest.mark.slow
def test_four_hundred_pages_of_a_long_case():
    many = [Part("Exhibits", f"e{n}: letter {n}", DAY, pages_of(7), "application/pdf") for n in range(50)]
    many += [Part("Statements", f"Statement {n}", DAY, b"Said. " * 900, TEXT) for n in range(25)]
    result = bundle(many, COVER)
    assert result.pages >= 400
    agrees_with_its_index(result)
