"""Written questions as each reader may see them: what was asked, what came back and when, and what is overdue."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from answerable.disclosure.matters.asking.views import (
    QuestionStatus,
    QuestionStep,
    QuestionsView,
    QuestionView,
)
from answerable.disclosure.matters.people import NotHere, by_office, roster_of, with_office
from answerable.disclosure.matters.wording import counted, due_in_words, listed, long_day
from answerable.record import Entry, Id, Record, meetings, standing
from answerable.roster import Roster
from answerable.rules import Rules

BY_OFFICE = ("public", "party")
PAGE = 50
Which = Literal["all", "open", "done"]
STATUS_WORDS: dict[QuestionStatus, str] = {
    "answered": "answered",
    "late": "late",
    "outstanding": "waiting",
    "withdrawn": "withdrawn",
}
WHAT = {
    "HoldingGiven": "A holding answer, which is no answer: the clock went on",
    "QuestionAnswered": "Answered",
    "QuestionCorrected": "The answer was corrected",
    "QuestionWithdrawn": "Taken back by whoever asked",
}

KINDS = frozenset({"QuestionTabled", "Corrected", *WHAT})


def written_questions(
    record: Record, rules: Rules, *, reader: str, which: Which = "all", page: int = 1, on: date
) -> QuestionsView:
    """List the questions put in writing up to a day, fifty at a time, and say how all of them stand.

    The latest come first; of those that wait for an answer (`which` is "open"), the ones that are due first.
    """
    by_question: dict[Id, list[Entry]] = defaultdict(list)
    for entry in standing(record.read(kinds=KINDS)):
        if entry.event.happened_on <= on:
            by_question[entry.event.subject].append(entry)
    lines = [line for id, entries in by_question.items() if (line := _line(id, entries, on))]
    chosen = sorted((line for line in lines if which in ("all", line.which)), key=_latest, reverse=True)
    if which == "open":
        chosen.sort(key=lambda line: line.due_on)
    last = max(1, -(-len(chosen) // PAGE))
    number = min(max(page, 1), last)
    reading = Reading(record, rules, roster_of(record), reader, on)
    shown = (
        reading.told(line.id, by_question[line.id]) for line in chosen[(number - 1) * PAGE : number * PAGE]
    )
    return QuestionsView(_sentence(lines), tuple(q for q in shown if q), len(chosen), number, last)


def written_question(record: Record, rules: Rules, *, question: Id, reader: str, on: date) -> QuestionView:
    """Show one written question, as it stands at the end of a day; raises NotHere where there is none."""
    found = Reading(record, rules, roster_of(record), reader, on).question(question)
    if found is None:
        raise NotHere(f"The record holds no written question {question}. One looks like Q-2026-001.")
    return found


@dataclass(frozen=True, eq=False)
class Reading:
    """Reads written questions as one tier of readers may see them on a day."""

    record: Record
    rules: Rules
    roster: Roster
    reader: str
    on: date

    def question(self, id: Id) -> QuestionView | None:
        """Give a question, or None where nothing was asked under this number by the day."""
        return self.told(
            id, [e for e in standing(self.record.read(subject=id)) if e.event.happened_on <= self.on]
        )

    def told(self, id: Id, entries: list[Entry]) -> QuestionView | None:
        """Give a question from its entries up to the day."""
        asked = next((e for e in entries if isinstance(e.event.facts, meetings.QuestionTabled)), None)
        if asked is None or not isinstance(facts := asked.event.facts, meetings.QuestionTabled):
            return None
        steps = tuple(self._steps(entries))
        status = _status({step.kind for step in steps}, facts.due_on, self.on)
        is_open = status in ("outstanding", "late") and not _is(steps, "QuestionAnswered")
        on = asked.event.happened_on
        return QuestionView(
            id=id,
            words=self.words(facts.words),
            asker=self._who(facts.asker or asked.event.actor, on),
            asker_id=facts.asker,
            organ=self.rules.organ(facts.organ).name if facts.organ else "",
            addressee=self.rules.organ(facts.addressee).name,
            topic=self.rules.term("topics", facts.topic).name,
            tabled_on=on,
            due_on=facts.due_on,
            due=due_in_words(self.rules.calendar, facts.due_on, on=self.on)
            if is_open
            else long_day(facts.due_on),
            is_named_day=facts.named_day,
            status=status,
            status_words=_said(status, steps, facts.due_on),
            is_held=_is(steps, "HoldingGiven"),
            steps=steps,
            entry=asked.index,
        )

    def words(self, digest: str | None) -> str:
        """Give the words of a paper, or that it is no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper else "(these words are no longer held)" if digest else ""

    def _steps(self, entries: list[Entry]) -> Iterator[QuestionStep]:
        for entry in entries:
            event = entry.event
            if event.kind in WHAT:
                words = self.words(getattr(event.facts, "words", None))
                expected = getattr(event.facts, "expected_on", None)
                by = self._who(event.actor, event.happened_on)
                yield QuestionStep(
                    event.kind, self._what(entry), words, by, event.happened_on, entry.index, expected
                )

    def _what(self, entry: Entry) -> str:
        reason = getattr(entry.event.facts, "reason", None)
        why = f": {self.rules.term('answer-corrections', reason).name}" if reason else ""
        return WHAT[entry.event.kind] + why

    def _who(self, person: Id, on: date) -> str:
        if self.reader in BY_OFFICE:
            return by_office(self.rules, self.roster, person, on)
        return with_office(self.record, self.rules, self.roster, person, on)


@dataclass(frozen=True)
class _Line:
    """A question as far as a list must know it: when it was put and due, and how it stands."""

    id: Id
    tabled_on: date
    due_on: date
    status: QuestionStatus

    @property
    def which(self) -> Which:
        return "open" if self.status in ("late", "outstanding") else "done"


def _line(id: Id, entries: list[Entry], on: date) -> _Line | None:
    asked = next((e.event for e in entries if isinstance(e.event.facts, meetings.QuestionTabled)), None)
    if asked is None or not isinstance(facts := asked.facts, meetings.QuestionTabled):
        return None
    return _Line(
        id, asked.happened_on, facts.due_on, _status({e.event.kind for e in entries}, facts.due_on, on)
    )


def _latest(line: _Line) -> tuple[date, Id]:
    return line.tabled_on, line.id


def _status(kinds: Collection[str], due_on: date, on: date) -> QuestionStatus:
    if "QuestionAnswered" in kinds:
        return "answered"
    if "QuestionWithdrawn" in kinds:
        return "withdrawn"
    return "late" if on > due_on else "outstanding"


def _said(status: QuestionStatus, steps: tuple[QuestionStep, ...], due_on: date) -> str:
    answered = next((step.on for step in steps if step.kind == "QuestionAnswered"), None)
    if answered:
        return "answered late" if answered > due_on else "answered"
    held = ", with a holding answer only" if _is(steps, "HoldingGiven") else ""
    if status == "late":
        return f"late{held or ', no answer'}"
    return f"waiting{held}" if status == "outstanding" else STATUS_WORDS[status]


def _is(steps: tuple[QuestionStep, ...], kind: str) -> bool:
    return any(step.kind == kind for step in steps)


def _sentence(questions: list[_Line]) -> str:
    if not questions:
        return "Nobody has put a question in writing yet."
    counts = Counter(q.status for q in questions)
    parts = tuple(
        f"{counts[status]} {'is' if counts[status] == 1 else 'are'} {words}"
        for status, words in STATUS_WORDS.items()
        if counts[status]
    )
    return f"Of {counted(len(questions), 'written question')}, {listed(parts)}."
