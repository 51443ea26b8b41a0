"""Words as they are compared: without case, accents, ligatures, hyphens or the spaces that setting puts into them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

# What may stand between two letters of one word when it is set: spaces, line ends, hyphens, soft hyphens, joiners.
BETWEEN = r"[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\ufeff\-]*"
_APART = re.compile(BETWEEN)
# Letters that no decomposition takes apart, as they are written without the letter.
_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
APOSTROPHES = {"’": "'", "ʼ": "'", "`": "'", "´": "'", "‘": "'"}


@cache
def folded(letter: str) -> str:
    """Give one character as it is compared; a ligature is its letters.

    Source: Unicode Standard Annex 15 (NFKD) and the Unicode caseless match, D146.
    """
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", letter).casefold())
    plain = "".join(c for c in apart if not unicodedata.combining(c))
    return "".join(_LETTERS.get(c, APOSTROPHES.get(c, c)) for c in plain)


class _Folds(dict[int, str]):
    """How each character is compared, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded(chr(code))
        return self[code]


_FOLDS = _Folds()


def fold(text: str) -> str:
    """Give a text as it is compared."""
    return text.translate(_FOLDS)


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Make what finds any of some words in a folded text, however they were set, but not inside longer words."""
    every = sorted({fold(word).strip() for word in words}, key=len, reverse=True)
    loose = (BETWEEN.join(re.escape(letter) for letter in _APART.sub("", word)) for word in every)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(loose)})(?![^\W_])")


def found_in(characters: Sequence[str], pattern: re.Pattern[str]) -> Iterator[range]:
    """Give the runs of characters in which a word was found, by their places in the sequence."""
    places: list[int] = []
    parts: list[str] = []
    for place, character in enumerate(characters):
        for letter in folded(character):
            places.append(place)
            parts.append(letter)
    for match in pattern.finditer("".join(parts)):
        yield range(places[match.start()], places[match.end() - 1] + 1)
