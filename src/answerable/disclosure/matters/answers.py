"""How a motion and an answer are put on paper, and read back: words, and figures as they were released."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import rfc8785

from answerable.disclosure.cells import Released
from answerable.record import Digest, Record

ANSWER_MEDIA = "application/json"
MOTION_MEDIA = "application/json"


@dataclass(frozen=True)
class AnswerPaper:
    """The content of an answer: its words, its figures as released to the asker, and as released to the public."""

    words: str
    figures: tuple[Released, ...]
    public: tuple[Released, ...]


def answer_json(words: str, figures: Sequence[Released], public: Sequence[Released] | None = None) -> bytes:
    """Give the canonical JSON of an answer; `public` only where the public may see less than the asker."""
    content: dict[str, Any] = {"words": words.strip(), "figures": [f.to_json() for f in figures]}
    openly = {} if public is None else {"public": [f.to_json() for f in public]}
    return rfc8785.dumps(content | openly)


def fingerprint(figures: Sequence[Released]) -> str:
    """Give by what figures are known to be the same: SHA-256 of what they show, wherever they were made."""
    shown = [
        {
            name: figure.to_json()[name]
            for name in ("measure", "version", "as_of", "since", "reader", "tables")
        }
        for figure in figures
    ]
    return sha256(rfc8785.dumps(shown)).hexdigest()


def read_answer(record: Record, digest: Digest) -> AnswerPaper | None:
    """Read an answer back from its paper, or None where the paper is not held."""
    paper = record.paper(digest)
    if paper is None:
        return None
    content = _plain(paper.words)
    figures = tuple(Released.from_json(f) for f in content.get("figures", ()))
    public = tuple(Released.from_json(f) for f in content["public"]) if "public" in content else figures
    return AnswerPaper(str(content.get("words", "")), figures, public)


def motion_json(title: str, text: str) -> bytes:
    """Put a motion on one paper: the canonical JSON of its title and its text."""
    return rfc8785.dumps({"title": title.strip(), "text": text.strip()})


def read_motion(words: str) -> tuple[str, str]:
    """Read title and text of a motion back; words that are no JSON are the text of a motion without a title."""
    try:
        content = json.loads(words)
    except ValueError:
        return "", words.strip()
    return (content["title"], content["text"]) if isinstance(content, dict) else ("", words.strip())


def _plain(words: str) -> dict[str, Any]:
    """Read the JSON of an answer; words that are none are an answer in words, as other registers keep it."""
    try:
        content = json.loads(words)
    except ValueError:
        content = None
    return content if isinstance(content, dict) else {"words": words, "figures": []}
