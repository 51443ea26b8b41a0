"""PDFs made by hand and by other programs, each with a secret somewhere that a careless program would leave it."""

import subprocess
import zlib
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

SECRET = "Zdenka Ashworth"  # to be taken out
WORDS = (SECRET, "Ashworth", "Zdenka")
KEPT = "The lantern hung in the window"  # to stay
CHROMIUM = ("chromium-headless-shell", "chrome-headless-shell", "chromium")
SANS = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def page(content: bytes, *, resources: str = "", more: str = "", objects: tuple[str, ...] = ()) -> bytes:
    """A PDF of one page written out by hand, with this content; `objects` are numbered from 6."""
    stream = zlib.compress(content)
    parts: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R %s>>" % more.encode("latin-1"),
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>> >>"
        % resources.encode("latin-1"),
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        *(one.encode("latin-1") for one in objects),
    ]
    return whole(parts)


def whole(parts: list[bytes], *, info: str = "") -> bytes:
    out, places = BytesIO(), []
    out.write(b"%PDF-1.7\n")
    for number, part in enumerate(parts, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    at = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(
        b"trailer<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, info.encode(), at)
    )
    return out.getvalue()


def text(*lines: str, size: int = 14) -> bytes:
    return b"BT /F %d Tf 20 250 Td 20 TL %s ET" % (
        size,
        b" ".join(b"(%s) Tj T*" % line.encode("cp1252") for line in lines),
    )


def plain() -> bytes:
    return page(text(KEPT, f"and {SECRET} saw it."))


def kerned() -> bytes:
    pieces = b" ".join(b"(%s) -40" % letter.encode() for letter in f"by {SECRET} in May")
    return page(b"BT /F 14 Tf 20 250 Td (%s) Tj 0 -20 Td [%s] TJ ET" % (KEPT.encode(), pieces))


def letter_by_letter() -> bytes:
    moves = b" ".join(b"1 0 0 1 %d 200 Tm (%s) Tj" % (20 + 9 * n, c.encode()) for n, c in enumerate(SECRET))
    return page(b"BT /F 14 Tf 20 250 Td (%s) Tj %s ET" % (KEPT.encode(), moves))


def hyphenated() -> bytes:
    return page(text(KEPT, "it was Zdenka Ash-", "worth who told us."))


def over_a_line() -> bytes:
    return page(text(KEPT, "it was Zdenka", "Ashworth who told us."))


def twice_for_bold() -> bytes:
    once = b"BT /F 14 Tf 20 200 Td (%s) Tj ET" % SECRET.encode()
    return page(text(KEPT) + b" " + once + b" " + once.replace(b"20 200", b"20.3 200"))


def turned() -> bytes:
    return page(text(KEPT) + b" BT /F 14 Tf 0 1 -1 0 300 50 Tm (%s) Tj ET" % SECRET.encode())


def slanting() -> bytes:
    return page(text(KEPT) + b" BT /F 14 Tf 0.8 0.6 -0.6 0.8 100 50 Tm (%s) Tj ET" % SECRET.encode())


def turned_page() -> bytes:
    return plain().replace(b"/MediaBox[0 0 400 300]", b"/Rotate 90 /MediaBox[0 0 400 300]")


def not_seen() -> bytes:
    return page(text(KEPT) + b" BT 3 Tr /F 14 Tf 20 150 Td (%s) Tj ET" % SECRET.encode())


def white_on_white() -> bytes:
    return page(text(KEPT) + b" 1 g BT /F 14 Tf 20 150 Td (%s) Tj ET" % SECRET.encode())


def off_the_page() -> bytes:
    return page(text(KEPT) + b" BT /F 14 Tf 20 -150 Td (%s) Tj ET" % SECRET.encode())


def under_a_picture() -> bytes:
    return page(text(KEPT, SECRET) + b" 0 g 0 210 400 40 re f")


def hidden_layer() -> bytes:
    layer = b" /OC /L BDC BT /F 14 Tf 20 150 Td (%s) Tj ET EMC" % SECRET.encode()
    return page(
        text(KEPT) + layer,
        resources="/Properties<</L 6 0 R>>",
        more="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]/Order[6 0 R]>>>>",
        objects=(f"<</Type/OCG/Name({SECRET})>>",),
    )


def said_for_what_is_drawn() -> bytes:
    tagged = b" /Span <</ActualText (%s)/Alt (%s)>> BDC BT /F 14 Tf 20 150 Td (somebody) Tj ET EMC" % (
        SECRET.encode(),
        b"\\376\\377" + SECRET.encode("utf-16-be").replace(b"\0", b"\\000"),
    )
    return page(text(KEPT) + tagged)


def in_a_form_drawn_twice() -> bytes:
    drawn = f"BT /F 14 Tf 0 0 Td ({SECRET}) Tj ET"
    form = f"<</Type/XObject/Subtype/Form/BBox[0 -5 200 30]/Resources<</Font<</F 5 0 R>>>>/Length {len(drawn)}>>stream\n{drawn}\nendstream"
    return page(
        text(KEPT) + b" q 1 0 0 1 20 150 cm /X Do Q q 1 0 0 1 20 100 cm /X Do Q",
        resources="/XObject<</X 6 0 R>>",
        objects=(form,),
    )


def _opened(change: Callable[..., None]) -> bytes:
    import pymupdf

    with pymupdf.open(stream=page(text(KEPT)), filetype="pdf") as document:
        change(document, document[0])
        return document.tobytes()


def described() -> bytes:
    def change(document, _):
        document.set_metadata({"title": f"Statement of {SECRET}", "author": SECRET, "keywords": "Ashworth"})
        document.set_xml_metadata(f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>")
        document.set_toc([[1, f"What {SECRET} said", 1]])

    return _opened(change)


def noted() -> bytes:
    def change(_, page):
        page.add_text_annot((50, 50), f"Ask {SECRET}")
        page.add_freetext_annot((50, 150, 300, 180), f"Ask {SECRET}")
        page.add_highlight_annot(page.search_for("lantern")[0]).set_info(content=SECRET, title="Ashworth")

    return _opened(change)


def with_fields() -> bytes:
    import pymupdf

    def change(_, page):
        for n, value in enumerate((SECRET, "the window")):
            field = pymupdf.Widget()
            field.field_type, field.field_name = pymupdf.PDF_WIDGET_TYPE_TEXT, f"who-{n}-Zdenka"
            field.rect, field.field_value = pymupdf.Rect(20, 100 + 40 * n, 300, 130 + 40 * n), value
            page.add_widget(field)

    return _opened(change)


def attached() -> bytes:
    def change(document, page):
        document.embfile_add("Ashworth.txt", f"{SECRET} told us".encode(), desc=SECRET)
        page.add_file_annot((50, 50), SECRET.encode(), "Zdenka.txt")

    return _opened(change)


def scripted() -> bytes:
    return page(
        text(KEPT),
        more=f"/OpenAction<</S/JavaScript/JS(app.alert\\('{SECRET}'\\))>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS({SECRET})>>]>>>>",
    )


def linked() -> bytes:
    import pymupdf

    def change(_, page):
        page.insert_link(
            {
                "kind": pymupdf.LINK_URI,
                "from": pymupdf.Rect(20, 20, 90, 60),
                "uri": "https://example.org/Ashworth",
            }
        )

    return _opened(change)


def with_an_earlier_revision(folder: Path) -> bytes:
    import pymupdf

    path = folder / "revised.pdf"
    path.write_bytes(plain())
    with pymupdf.open(path) as document:
        document[0].clean_contents()
        document.update_stream(document[0].get_contents()[0], text(KEPT))
        document.saveIncr()
    return path.read_bytes()


def ligatures() -> bytes:
    """A word set with one glyph for "fi", which stands in ToUnicode as one character or as two letters."""
    import pymupdf

    with pymupdf.open() as document:
        sheet = document.new_page(width=400, height=300)
        sheet.insert_font(fontname="D", fontfile=SANS)
        sheet.insert_text((20, 50), KEPT, fontname="D")
        sheet.insert_text((20, 90), "and the \ufb01sherwoman Ra\ufb03a saw", fontname="D")
        document.subset_fonts()
        return document.tobytes()


def accented() -> bytes:
    import pymupdf

    with pymupdf.open() as document:
        sheet = document.new_page(width=400, height=300)
        sheet.insert_font(fontname="D", fontfile=SANS)
        sheet.insert_text((20, 50), KEPT, fontname="D")
        sheet.insert_text((20, 90), "ZDE\u0147KA ASHWORTH and Zden\u030cka Ashworth", fontname="D")
        document.subset_fonts()
        return document.tobytes()


@cache
def photograph(words: str = SECRET) -> bytes:
    """A JPEG of words, with the same words in Exif's place, in a comment and in XMP."""
    import pymupdf

    with pymupdf.open() as document:
        sheet = document.new_page(width=400, height=100)
        sheet.insert_text((20, 60), words, fontsize=24)
        jpeg: bytes = sheet.get_pixmap(dpi=100).tobytes("jpeg")
    said = words.encode()
    segments = b"".join(
        b"\xff" + bytes((marker,)) + (len(content) + 2).to_bytes(2, "big") + content
        for marker, content in (
            (0xE1, b"Exif\0\0" + said),
            (0xE1, b"http://ns.adobe.com/xap/1.0/\0" + said),
            (0xED, b"Photoshop 3.0\0" + said),
            (0xFE, said),
        )
    )
    return jpeg[:2] + segments + jpeg[2:]


def scanned(*, read_over: bool = False) -> bytes:
    """A page that is a picture; read over, it has the words under it that a program read in the picture."""
    import pymupdf

    with pymupdf.open() as document:
        sheet = document.new_page(width=400, height=300)
        sheet.insert_image((0, 0, 400, 100), stream=photograph())
        if read_over:
            sheet.insert_text((20, 60), SECRET, fontsize=24, render_mode=3)
            sheet.insert_text((20, 200), KEPT)
        return document.tobytes()


def woven(html: str) -> bytes:
    import weasyprint

    made: bytes = weasyprint.HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
    return made


LETTER = f"""<html lang=en><head><title>Letter to {SECRET}</title><meta name=author content="{SECRET}">
<style>p {{ font: 12pt serif; width: 8cm; text-align: justify; hyphens: auto }}</style></head><body>
<h1>About {SECRET}</h1><p>{KEPT}, and {SECRET} saw it. <a href="https://example.org/Ashworth">{SECRET}</a>
{"It was told by many others that the lantern had been seen by Ashworth. " * 12}</p>
<img alt="{SECRET}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></body></html>"""


def by_weasyprint() -> bytes:
    return woven(LETTER)


def chromium() -> str | None:
    return next((found for name in CHROMIUM if (found := which(name))), None)


def by_chromium() -> bytes:
    with TemporaryDirectory() as folder:
        source, made = Path(folder, "letter.html"), Path(folder, "letter.pdf")
        source.write_text(LETTER, encoding="utf-8")
        subprocess.run(
            [chromium() or "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             "--generate-pdf-document-outline", f"--print-to-pdf={made}", source.as_uri()],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
        return made.read_bytes()


BY_HAND = (
    *(
        plain,
        kerned,
        letter_by_letter,
        hyphenated,
        over_a_line,
        twice_for_bold,
        turned,
        slanting,
        turned_page,
    ),
    *(not_seen, white_on_white, off_the_page, under_a_picture, hidden_layer, said_for_what_is_drawn),
    *(
        in_a_form_drawn_twice,
        described,
        noted,
        with_fields,
        attached,
        scripted,
        linked,
        accented,
        by_weasyprint,
    ),
)
