"""What is taken out of a file is gone from it: from every layer, from what describes it, and from earlier revisions."""

import re
import subprocess
import zlib
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pymupdf
import pytest
from pypdf import PdfReader

from answerable.reports.withholding import (
    CannotWithhold,
    Marks,
    NotGone,
    Region,
    WithheldFile,
    looks,
    page_picture,
    places_of,
    proposals,
    withhold,
)
from answerable.reports.withholding.folding import fold, pattern_of
from tests import made_pdfs as made
from tests.conftest import missing

pytestmark = pytest.mark.usefixtures("poppler")  # without its programs, less would be looked at than is said
PDF = "application/pdf"
SECRET = re.compile(r"z\s*d\s*e\s*n\s*k\s*a|a\s*s\s*h[-\s]*w\s*o\s*r\s*t\s*h")


def without(content: bytes, *words: str, **more) -> WithheldFile:
    return withhold(content, PDF, Marks(words=words or made.WORDS), **more)


def tools(path: Path, folder: Path) -> str:
    """All that poppler's programs and two libraries say of a file, and all that its bytes unpack to, folded."""
    said = [outside(["pdftotext", *options, str(path), "-"]) for options in ((), ("-raw",))]
    said += [outside(["pdfinfo", option, str(path)]) for option in ("-meta", "-js")]
    said += [outside(["pdfdetach", "-list", str(path)]), outside(["pdffonts", str(path)])]
    said.append(outside(["pdftohtml", "-xml", "-hidden", "-stdout", str(path)]))
    reader = PdfReader(BytesIO(path.read_bytes()))
    said += [page.extract_text() for page in reader.pages] + [str(reader.metadata), str(reader.outline)]
    said += [str(reader.get_fields()), str(list(reader.attachments))]
    return fold("\n".join([*said, everything(path.read_bytes())]))


def outside(command: list[str]) -> str:
    run = subprocess.run(command, capture_output=True, timeout=30, check=False)
    return run.stdout.decode("utf-8", "replace")


def everything(content: bytes) -> str:
    """The bytes of a file as they are, and each stream in them unpacked, in three ways of writing letters."""
    parts = [content]
    for start in re.finditer(rb"stream\r?\n", content):
        try:
            parts.append(zlib.decompressobj().decompress(content[start.end() :]))
        except zlib.error:
            continue
    return "\n".join(
        part.decode(code, "replace") for part in parts for code in ("latin-1", "utf-16-be", "utf-16-le")
    )


def is_clean(content: bytes, folder: Path) -> str:
    path = folder / "withheld.pdf"
    path.write_bytes(content)
    assert content.count(b"%%EOF") == 1 and content.count(b"startxref") == 1
    found = SECRET.search(said := tools(path, folder))
    assert found is None, said[max(0, found.start() - 80) : found.end() + 80]
    return said


@pytest.mark.parametrize("making", made.BY_HAND, ids=lambda f: f.__name__)
def test_the_words_are_gone_from_what_was_made_by_hand_and_the_rest_is_there(making, tmp_path, request):
    if making is made.by_weasyprint:
        request.getfixturevalue("needs_pango")
    source = making()
    assert places_of(source, PDF, made.WORDS), "the source does not hold the words at all"
    said = is_clean(without(source).content, tmp_path)
    assert fold(made.KEPT.split()[1]) in said and "hung in the" in said


def test_from_what_chromium_made(tmp_path):
    if made.chromium() is None:
        missing("Chromium", "chromium-headless-shell")
    said = is_clean(without(made.by_chromium()).content, tmp_path)
    assert "lantern hung in the window" in said


def test_from_an_earlier_revision(tmp_path):
    source = made.with_an_earlier_revision(tmp_path)
    assert source.count(b"%%EOF") == 2 and "in an earlier revision of the file" in places_of(source, PDF, ())
    assert made.KEPT.lower() in is_clean(without(source).content, tmp_path)


def test_words_with_ligatures_and_other_letters_around_them_stay(tmp_path):
    result = without(made.ligatures(), "fisherwoman", "Raffia")
    text = PdfReader(BytesIO(result.content)).pages[0].extract_text()
    assert result.marks == 2 and "isherwoman" not in text and "Ra" not in text
    assert made.KEPT in text and "saw" in text


@pytest.mark.parametrize("read_over", [False, True])
def test_a_part_of_a_scan_is_overwritten_and_what_the_camera_wrote_is_gone(read_over, tmp_path):
    source = made.scanned(read_over=read_over)
    assert looks(source, PDF)[0].is_scan is not read_over
    marks = Marks(regions=(Region(1, 0, 0, 100, 34),), words=made.WORDS if read_over else ())
    content = withhold(source, PDF, marks).content
    is_clean(content, tmp_path)
    with pymupdf.open(stream=content, filetype="pdf") as document:
        for image in document.get_page_images(0):
            pixels = pymupdf.Pixmap(document, image[0])
            assert set(pixels.samples) <= {0} or len(set(pixels.samples)) == 1


def test_the_points_of_a_picture_go_with_the_words_that_were_read_over_it(tmp_path):
    content = without(made.scanned(read_over=True)).content
    with pymupdf.open(stream=content, filetype="pdf") as document:
        image = pymupdf.Pixmap(document, document.get_page_images(0)[0][0])
        before = pymupdf.Pixmap(made.photograph())
        assert image.samples != before.samples
    is_clean(content, tmp_path)


def test_a_photograph_keeps_nothing_but_its_picture(tmp_path):
    result = withhold(made.photograph("A lantern"), "image/jpeg", Marks(words=("Ashworth", "lantern")))
    assert b"lantern" not in result.content and b"Exif" not in result.content


@pytest.mark.parametrize("making", [made.plain, made.turned_page], ids=lambda f: f.__name__)
def test_a_part_is_where_it_was_seen(making):
    """The lower line of the page as it is seen goes, the upper stays; on a page that is turned, right and left."""
    source = making()
    part = Region(1, 0, 20, 100, 30) if making is made.plain else Region(1, 70, 0, 80, 100)
    result = withhold(source, PDF, Marks(regions=(part,)))
    text = PdfReader(BytesIO(result.content)).pages[0].extract_text()
    assert made.KEPT in text and "Ashworth" not in text and result.marks == 1


def test_what_lay_hidden_is_seen_and_said():
    result = without(made.hidden_layer(), "nobody at all")
    assert "Layers that could be hidden are now part of the pages, and seen." in result.notes
    assert made.SECRET in PdfReader(BytesIO(result.content)).pages[0].extract_text()


def test_every_page_as_a_picture_leaves_nothing_but_pictures(tmp_path):
    result = without(made.plain(), pictures=True)
    text = PdfReader(BytesIO(result.content)).pages[0].extract_text()
    assert text.strip() == "" and "Every page is a picture" in " ".join(result.notes)
    is_clean(result.content, tmp_path)


def test_a_file_in_which_a_word_is_still_found_cannot_exist():
    clean = without(made.plain())
    for making in (made.kerned, made.described, made.noted, made.attached, made.scripted, made.hyphenated):
        with pytest.raises(NotGone, match="thrown away, and nothing was recorded"):
            replace(clean, content=making())
    with pytest.raises(NotGone, match="in the text"):
        WithheldFile(made.SECRET.encode(), "text/plain", made.WORDS, 1, 1)


def test_a_text_and_a_word_inside_others():
    told = "Ann saw Anna at the annex; AN\u00adNA-Lee and A\u0301nn did too.".encode()
    result = withhold(told, "text/plain; charset=utf-8", Marks(words=("Ann",)))
    assert (
        result.content.decode() == "[withheld] saw Anna at the annex; AN\u00adNA-Lee and [withheld] did too."
    )
    assert result.marks == 2
    none = withhold(told, "text/plain", Marks(words=("Bertha",)))
    assert none.content == told and none.notes == ("None of the words stands in it.",)


@pytest.mark.parametrize(
    ("content", "media", "marks", "why"),
    [
        (b"PK", "application/msword", Marks(words=("Ann",)), "Save it as PDF"),
        (b"%PDF-1.7 nothing", PDF, Marks(words=("Ann",)), "no PDF that can be read|no page"),
        (b"no picture", "image/png", Marks(words=("Ann",)), "cannot be read"),
        (made.plain(), PDF, Marks(regions=(Region(2, 0, 0, 9, 9),)), "There is no page 2: the file has 1"),
        (b"words", "text/plain", Marks(regions=(Region(1, 0, 0, 9, 9),)), "A text has no pages"),
    ],
)
def test_what_cannot_be_done_is_said(content, media, marks, why):
    with pytest.raises(CannotWithhold, match=why):
        withhold(content, media, marks)


def test_a_locked_file_is_told_plainly():
    with pymupdf.open(stream=made.plain(), filetype="pdf") as document:
        locked = document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, user_pw="secret", owner_pw="more")
    with pytest.raises(CannotWithhold, match="locked with a password"):
        without(locked)


@pytest.mark.parametrize(
    ("words", "regions", "why"),
    [((), (), "Nothing is marked"), (("A",), (), "too short"), (("..",), (), "too short")],
)
def test_marks_that_mark_nothing(words, regions, why):
    with pytest.raises(CannotWithhold, match=why):
        Marks(words=words, regions=regions)
    with pytest.raises(CannotWithhold, match="no part of a page"):
        Region(1, 50, 0, 40, 10)


def test_names_are_proposed_with_how_often_they_stand():
    found = proposals(made.by_weasyprint(), PDF, ["Zdenka Ashworth", "Bob Bell", "Zdenka Ashworth"])
    assert [(one.word, one.count) for one in found][0] == ("Zdenka Ashworth", 3)
    assert {one.word for one in found} == {"Zdenka Ashworth", "Zdenka", "Ashworth"}
    assert proposals(b"Bob and bob", "text/plain", ["Bob"])[0].count == 2


def test_pages_can_be_looked_at_with_lines_to_mark_by():
    plain, ruled = (page_picture(made.plain(), PDF, 1, ruled=r) for r in (False, True))
    assert plain[:4] == ruled[:4] == b"\x89PNG" and plain != ruled
    with pytest.raises(CannotWithhold, match="There is no page 9"):
        page_picture(made.plain(), PDF, 9)


@pytest.mark.parametrize("word", ["Ashworth", "O’Brien", "Łukasz", "Straße", "de la Cruz"])
@pytest.mark.parametrize("set_as", ["{}", "({}),", "{}’s", "“{}”"])
def test_a_word_is_found_however_it_is_written(word, set_as):
    for written in (
        word,
        word.upper(),
        " ".join(word),
        word[:3] + "-\n" + word[3:],
        word[:3] + "\u00ad" + word[3:],
    ):
        assert pattern_of([word]).search(fold(f"saw {set_as.format(written)} go"))
    assert not pattern_of([word]).search(fold(f"x{word} {word}x"))
