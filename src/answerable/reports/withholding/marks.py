"""What is to be taken out of a file: words wherever they stand, and parts of pages."""

from dataclasses import dataclass

LEAST_LETTERS = 2
WHOLE = 100.0  # a page's width or height, in hundredths


class CannotWithhold(ValueError):
    """Nothing can be taken out of this file as it is; the message says why and what to do."""


@dataclass(frozen=True)
class Region:
    """A part of a page as it is seen: its page from 1, and its edges in hundredths of the page from left and top."""

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        sides = ((self.left, self.right), (self.top, self.bottom))
        if self.page < 1 or any(not 0 <= low < high <= WHOLE for low, high in sides):
            raise CannotWithhold(
                f"A part of page {self.page} from {self.left:g} to {self.right:g} across and {self.top:g} to "
                f"{self.bottom:g} down is no part of a page. Nothing was made. Give numbers from 0 to 100, the "
                "smaller first."
            )


@dataclass(frozen=True)
class Marks:
    """What somebody marked in one file: words as they are written, and parts of pages."""

    words: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()

    def __post_init__(self) -> None:
        if not self.words and not self.regions:
            raise CannotWithhold(
                "Nothing is marked. Nothing was made. Choose a name, write a word, or mark a part of a page."
            )
        for word in self.words:
            if sum(letter.isalnum() for letter in word) < LEAST_LETTERS:
                raise CannotWithhold(
                    f"“{word}” is too short to be found for certain. Nothing was made. Give two letters or more, "
                    "or mark the part of the page on which it stands."
                )
