"""A visit: who reads and what for, for as long as it lasts, and what was read in it and is still to be noted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from inspect import signature
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # so that a command which needs no register does not wait for all of it to be read in
    from answerable.disclosure import RightToRead
    from answerable.record import Code, Digest, Id

_VISIT: ContextVar[Visit | None] = ContextVar("visit", default=None)


class NobodyReads(RuntimeError):
    """A paper was asked for where nobody is named as its reader; it was not given."""


def actor_of(verb: Callable[..., object], facts: Mapping[str, object]) -> Id:
    """Give who does an act: whom it is told, or else whom it takes for granted."""
    default = signature(verb).parameters.get("by")
    told = facts.get("by", default.default if default else "system")
    return told if isinstance(told, str) else "system"


def purpose_of(verb: Callable[..., object]) -> Code:
    """Name an act as the purpose of a reading: `answer_in_words` is act-answer-in-words."""
    name = getattr(verb, "__name__", "act")
    return "act-" + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "act")


@dataclass(eq=False)
class Visit:
    """Somebody's reading: asked for who they are only when a paper is read, which for a page may be never.

    `asks_right` says whether each paper needs a right to be read: pages ask it, acts and commands do not, for an act
    has its own rules, and whoever runs commands holds the keys. `held` counts what must end before anything is noted.
    """

    who: Callable[[], Id]
    what_for: Callable[[], Code]
    asks_right: bool = True
    held: int = 0
    right: RightToRead | None = None
    read: dict[Digest, Id] = field(default_factory=dict)
    refused: dict[str, dict[Digest, Id]] = field(default_factory=dict)
    found: list[int] = field(default_factory=list)

    def take(self) -> tuple[dict[Digest, Id], dict[str, dict[Digest, Id]], list[int]]:
        """Give what is still to be noted, once: papers read, papers refused by reason, what searches found."""
        taken = (self.read, self.refused, self.found)
        self.read, self.refused, self.found = {}, {}, []
        return taken


def is_visited() -> bool:
    """Tell whether a visit goes on."""
    return _VISIT.get() is not None


def present() -> Visit:
    """Give the visit that goes on; raises NobodyReads where nobody is here."""
    visit = _VISIT.get()
    if visit is None:
        raise NobodyReads(
            "A paper was asked for, and nobody is named as reading it. It was not shown, and nothing was lost. "
            "Whoever reads is named by the page, the act or the command in which they do."
        )
    return visit


class visiting:
    """Say who reads inside, and what for; a visit within another is its own."""

    __slots__ = ("_before", "_visit")

    def __init__(
        self, who: Callable[[], Id], what_for: Callable[[], Code], *, asks_right: bool = True
    ) -> None:
        """Take who it is and what for, both asked only when a paper is read."""
        self._visit = Visit(who, what_for, asks_right)

    def __enter__(self) -> Visit:
        """Begin the visit."""
        self._before = _VISIT.set(self._visit)
        return self._visit

    def __exit__(self, *fault: object) -> None:
        """End it; whoever visited before goes on."""
        _VISIT.reset(self._before)
