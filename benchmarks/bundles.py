"""A bundle of 400 pages made, beside a plain merge of the same files by pypdf, which sets and numbers nothing."""

from datetime import date
from functools import partial
from io import BytesIO

from answerable.reports import Bundle, Cover, Part, bundle
from benchmarks.result import Result
from benchmarks.timing import by_turns

DAY = date(2026, 3, 3)
LIMIT = 60.0  # seconds, in which 400 pages are to be there
COVER = Cover(body="The Guild", title="C-2026-0412", purpose="For the panel", made_on=DAY)
PDF = "application/pdf"


def bundles(*, pages: int, rounds: int) -> list[Result]:
    """Time the making of a bundle from letters of eight pages each."""
    letters = [_letter(n) for n in range(max(1, pages // 8))]
    parts = [
        Part("Exhibits", f"e{n}: a letter", DAY, letter, PDF) for n, letter in enumerate(letters, start=1)
    ]
    made = bundle(parts, COVER)
    ours, peer = by_turns(partial(bundle, parts, COVER), partial(_merge, letters), rounds=rounds)
    what = f"a bundle of {made.pages} pages from {len(parts)} files: cover, index, numbers, bookmarks, links"
    note = f"{len(made.content) / 1e6:,.1f} MB; {_share(ours, made)}"
    merged = "a merge of the same files by pypdf"
    return [
        Result("bundle", what, "s", ours, merged, peer, 5.0, True, note=note),
        Result("bundle", what, "s", ours, f"the {LIMIT:.0f} seconds allowed for 400 pages", LIMIT, 1.0, True),
    ]


def _share(seconds: float, made: Bundle) -> str:
    return f"{seconds / made.pages * 1000:.0f} ms a page"


def _letter(number: int) -> bytes:
    import pymupdf

    with pymupdf.open() as document:
        for page in range(8):
            sheet = document.new_page(width=595, height=842)
            for line in range(40):
                sheet.insert_text(
                    (60, 80 + 17 * line), f"Letter {number}, page {page}, line {line}: the lantern hung."
                )
        return document.tobytes(deflate=True)


def _merge(letters: list[bytes]) -> bytes:
    from pypdf import PdfWriter

    writer = PdfWriter()
    for letter in letters:
        writer.append(BytesIO(letter))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
