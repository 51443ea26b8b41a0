"""Names made findable without being readable: each word of a name as a keyed mark (HMAC-SHA256)."""

import hmac
import re
import unicodedata
from collections.abc import Iterable

MARK_BYTES = 16
_WORD = re.compile(r"[^\W_]+")
_JOINERS = re.compile("['’ʼ`´.]")  # O'Brien and OBrien are one name, and so are J.R. and JR
# Letters that no decomposition takes apart (Unicode keeps them whole), as they are written without the letter.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)


def words_of(name: str) -> frozenset[str]:
    """Give the words of a name as they are compared: without case, accents or punctuation.

    Source: Unicode Standard Annex 15 (NFKD) and the Unicode caseless match, D146.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(letter for letter in folded if not unicodedata.combining(letter)).translate(_LETTERS)
    return frozenset(_WORD.findall(_JOINERS.sub("", plain)))


def marks(words: Iterable[str], *, key: bytes) -> frozenset[bytes]:
    """Give the marks of words, 16 bytes each: the same word has the same mark under the same key only."""
    return frozenset(hmac.digest(key, word.encode(), "sha256")[:MARK_BYTES] for word in words)
