"""What is about others is taken out of words that are given to one: their names, and how they can be reached."""

import re
from collections.abc import Collection, Iterable

REDACTED = "[another person]"
REACHED = "[how another can be reached]"
LEAST_LETTERS = 3
MAIL = r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
PHONE = r"\+?\(?\d(?:[ ()./-]{0,2}\d){8,}"


class Redaction:
    """Takes the names of others out of words, and every address and telephone number but the person's own.

    A full name goes in whatever letters it is written; a part of one (of three letters or more) only as a name is
    written, so that "Mark" goes and "mark" stays. What is meant and not named cannot be found by a program.
    """

    def __init__(self, *, others: Collection[str], own: Iterable[str]) -> None:
        theirs = [name for name in others if name.strip()]
        self._own = " ".join(own).casefold()
        own_parts = {part for words in own for part in _parts(words)}
        parts = {part for name in theirs for part in _parts(name)} - own_parts
        self._names = _any(theirs, re.IGNORECASE)
        self._parts = _any(parts | {part.upper() for part in parts})

    def apply(self, words: str) -> str:
        """Give the words without what is about others."""
        for pattern in (self._names, self._parts):
            words = pattern.sub(REDACTED, words) if pattern else words
        words = re.sub(rf"{re.escape(REDACTED)}(?:[ ]{re.escape(REDACTED)})+", REDACTED, words)
        return re.sub(f"{MAIL}|{PHONE}", self._reached, words)

    def _reached(self, found: re.Match[str]) -> str:
        return found.group() if found.group().casefold() in self._own else REACHED


def _parts(name: str) -> set[str]:
    words = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    return {word for word in words if len(word) >= LEAST_LETTERS and word[:1].isupper()}


def _any(words: Collection[str], flags: int = 0) -> re.Pattern[str] | None:
    longest_first = sorted({re.escape(word) for word in words}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)", flags) if longest_first else None
