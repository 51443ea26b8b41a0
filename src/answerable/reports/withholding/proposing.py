"""Which names to take out of a file, and how often each stands in it: proposed to a person, who decides."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.reports.withholding.folding import fold, pattern_of
from answerable.reports.withholding.opening import open_pdf
from answerable.reports.withholding.pages import is_picture

LEAST_LETTERS = 3
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Proposal:
    """A name or a part of one that the register knows, and in how many places of the file it stands."""

    word: str
    count: int


def proposals(content: bytes, media: str, names: Iterable[str]) -> tuple[Proposal, ...]:
    """Give the names, and the parts of names, that stand in a file, whole names first.

    A part of a name that is a word of everyday use is proposed as well: whoever reads it decides.
    """
    text = fold(_text_of(content, media))
    whole = [name.strip() for name in dict.fromkeys(names) if name.strip()]
    parts = [p for name in whole for p in _PART.findall(name) if len(p) >= LEAST_LETTERS and p != name]
    counted = (
        (one, sum(1 for _ in pattern_of([one]).finditer(text))) for one in dict.fromkeys((*whole, *parts))
    )
    return tuple(Proposal(word, count) for word, count in counted if count)


def _text_of(content: bytes, media: str) -> str:
    if media.startswith("text/"):
        return content.decode("utf-8", errors="replace")
    if is_picture(media) or media != "application/pdf":
        return ""
    with open_pdf(content) as document:
        return "\n".join(page.get_text() for page in document.pages())
