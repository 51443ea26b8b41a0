"""One step of a scene: so many days before today somebody does something about a thing, in such words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.record import Kind
from answerable.site.demo.diary import Diary

# The facts of a step, made with the digest of its words (empty where it has none).
Told = Callable[[str], Kind]


@dataclass(frozen=True)
class Step:
    """What happens, how many days before today, by whom, and the words that are kept of it."""

    days: int
    told: Told
    actor: str
    words: str = ""


def play(diary: Diary, subject: str, steps: tuple[Step, ...], *, today: date) -> None:
    """Write the steps of one thing into the diary, each with its words on public paper."""
    for step in steps:
        on = today - timedelta(days=step.days)
        paper = diary.paper(step.words, about=subject, is_public=True) if step.words else None
        facts = step.told(paper.digest if paper else "")
        diary.note(on, subject, facts, step.actor, papers=(paper,) if paper else ())
