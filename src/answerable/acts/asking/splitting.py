"""A pasted text split into the points that it makes: proposed, never decided; whoever asks looks at each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

By = Literal["numbers", "bullets", "questions", "nothing"]

# 1. / 1) / (1) / 1: / a) / (a) / (iv) / Point 1. at the beginning of a line.
NUMBERED = re.compile(
    r"^\s*(?:point\s+)?(?:\(?\d{1,2}[.):]|\(?[a-z]\)|\(?[ivx]{1,5}\))\s+(?=\S)", re.IGNORECASE
)
BULLETED = re.compile(r"^\s*[-–—•*·▪◦]\s+(?=\S)")
INSIDE = re.compile(r"(?:(?<=\s)|^)\((\d{1,2})\)\s*")
SENTENCE = re.compile(r"[^.?!\n]*(?:\.(?=\S)[^.?!\n]*)*[?]")
TAIL = re.compile(r"(?:[;,]\s*(?:and|or)?|\s+and)\s*$")
FEWEST = 2


@dataclass(frozen=True)
class Split:
    """The points that were found, and by what they were told apart."""

    points: tuple[str, ...]
    by: By


def split(text: str) -> Split:
    """Propose the points of a text: by its numbers, else its bullets, else its sentences with a question mark.

    Numbers and bullets count where there are two at least. What stands before the first point is no point, and
    neither is a paragraph after a blank line.
    """
    lines = text.splitlines()
    for by, mark in (("numbers", NUMBERED), ("bullets", BULLETED)):
        found = tuple(_marked(lines, mark))
        if len(found) >= FEWEST:
            return Split(found, "numbers" if by == "numbers" else "bullets")
    inside = tuple(_inside(" ".join(lines)))
    if len(inside) >= FEWEST:
        return Split(inside, "numbers")
    asked = tuple(_tidy(one) for one in SENTENCE.findall(text) if _tidy(one) != "?")
    return Split(asked, "questions") if asked else Split((), "nothing")


def _marked(lines: Sequence[str], mark: re.Pattern[str]) -> Iterator[str]:
    """Give what each mark begins, with the lines that go on with it, up to a blank one."""
    held: list[str] = []
    for line in lines:
        begins = mark.match(line)
        if held and (begins or not line.strip()):
            yield _tidy(" ".join(held))
            held = []
        if begins:
            held = [line[begins.end() :]]
        elif held:
            held.append(line)
    if held:
        yield _tidy(" ".join(held))


def _inside(text: str) -> Iterator[str]:
    """Give what (1), (2), (3) part within a paragraph, where they follow one another."""
    parts = INSIDE.split(text)
    numbers = [int(number) for number in parts[1::2]]
    if numbers == list(range(1, len(numbers) + 1)):
        yield from (_tidy(part) for part in parts[2::2])


def _tidy(words: str) -> str:
    return TAIL.sub("", " ".join(words.split())).strip()
