"""A file with parts taken out: it exists only once the program has searched it and found none of the words."""

from dataclasses import dataclass

from answerable.reports.withholding.search import places_of

PDF = "application/pdf"


class NotGone(RuntimeError):
    """A word that was to be taken out can still be found in the file that was made; it is not kept."""


@dataclass(frozen=True)
class WithheldFile:
    """A file from which words and parts of pages were taken: its content, how many marks, and what was noticed.

    Making one searches it with two independent readers of text and in all that its bytes decompress to; raises
    NotGone where a word is still there, whoever makes it and however it was made.
    """

    content: bytes
    media: str
    words: tuple[str, ...]
    marks: int
    pages: int
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        places = places_of(self.content, self.media, self.words)
        if places:
            raise NotGone(
                f"What was to be taken out can still be found in the file: {'; '.join(places)}. The file was thrown "
                "away, and nothing was recorded. Choose “every page as a picture”, or mark the part of the page."
            )
