"""The course of a point: the latest answer or refusal decides how it stands, until it is opened again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.record import Entry, answers, oversight

Opening = answers.OrganDirected | answers.AnswerJudged


@dataclass(frozen=True)
class Course:
    """How a point has come to stand: the entry that decides, or None where it waits; by when, and since when.

    `opened` is the entry that opened it again after it had been answered or refused.
    """

    decisive: Entry | None
    due_on: date
    opened: Entry | None

    @property
    def is_open_again(self) -> bool:
        """Tell whether it waits for an answer after one that was none, or after a refusal that did not stand."""
        return self.decisive is None and self.opened is not None


def course_of(entries: Iterable[Entry], due_on: date) -> Course:
    """Follow the entries of a point that count, in order; `due_on` is its first day.

    Only answers, refusals, and a decision or judgement that sets a new day move it. Statements, drafts, clarifications,
    doubts and offers never do.
    """
    decisive: Entry | None = None
    opened: Entry | None = None
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, oversight.Answered | oversight.Refused):
            decisive = entry
        elif isinstance(facts, Opening) and facts.due_on is not None:
            decisive, opened, due_on = None, entry, facts.due_on
    return Course(decisive, due_on, opened)
