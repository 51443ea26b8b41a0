"""What happened day by day in an invented history, with the day on which it was written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from itertools import groupby
from random import Random

from answerable.record import Event, Kind, Paper


@dataclass(frozen=True)
class Note:
    """One event with its papers, and the day on which it was recorded."""

    recorded_on: date
    event: Event
    papers: tuple[Paper, ...]


@dataclass
class Diary:
    """Collects notes in the order of the story; gives them back by the day on which they were recorded."""

    seed: int
    notes: list[Note] = field(default_factory=list)

    def note(
        self, on: date, subject: str, facts: Kind, actor: str, *, recorded_on: date | None = None,
        papers: tuple[Paper, ...] = (),
    ) -> None:  # fmt: skip
        """Write down that something happened."""
        event = Event(subject=subject, facts=facts, happened_on=on, actor=actor)
        self.notes.append(Note(recorded_on or on, event, papers))

    def paper(
        self, words: str, *, about: str, media: str = "text/plain; charset=utf-8", is_public: bool = False
    ) -> Paper:
        """Put words on paper with a salt that follows from the seed, so that the same seed gives the same history."""
        salt = sha256(f"{self.seed}/{len(self.notes)}/{about}/{words}".encode()).digest()[:16]
        return Paper(content=words.encode(), about=about, media=media, salt=salt, is_public=is_public)

    def days(self) -> Iterator[tuple[date, list[Note]]]:
        """Give the notes of each day of recording, oldest first, each day's in the order of the story."""
        ordered = sorted(self.notes, key=lambda n: n.recorded_on)
        for day, notes in groupby(ordered, key=lambda n: n.recorded_on):
            yield day, list(notes)


def chance_of(seed: int, topic: str) -> Random:
    """Give the dice for one topic, so that a change in one part of the story leaves the others as they were."""
    return Random(f"{seed}/{topic}")
