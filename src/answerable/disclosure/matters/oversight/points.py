"""One point of a motion, as one reader may see it: asked, and answered, refused, or neither."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from answerable.disclosure.cells import Released
from answerable.disclosure.matters.answers import AnswerPaper, read_answer
from answerable.disclosure.matters.oversight.answering import (
    Course,
    Saying,
    Turns,
    absence,
    authority,
    course_of,
    promised_by,
    sayings_of,
)
from answerable.disclosure.matters.oversight.view import (
    STATUS_WORDS,
    AnswerView,
    PointView,
    RefusalView,
    StatementView,
    Status,
    TurnView,
)
from answerable.disclosure.matters.people import by_office, with_office
from answerable.disclosure.matters.wording import due_in_words, long_day, the
from answerable.disclosure.readers import may_see
from answerable.matters import Matter, duties, fold
from answerable.record import Entry, Id, Record, answers, oversight, standing
from answerable.roster import Roster
from answerable.rules import Rules

NAMED = "named"
QUALITIES: Mapping[str, Status] = {"partly": "partly", "not-held": "not-held"}
Replied = oversight.Answered | oversight.Refused
SILENCE = (
    "Nothing was answered by the end of {day}. Nobody had to record that: it has shown since the day after."
)
# The public and parties are told who acted by their office; those within the body, by name.
BY_OFFICE = ("public", "party")


@dataclass(frozen=True, eq=False)
class Points:
    """Reads points as one tier of readers may see them on a day."""

    record: Record
    rules: Rules
    roster: Roster
    reader: str
    on: date

    def every(self, motion: Id) -> tuple[PointView, ...]:
        """Give the points of a motion in order."""
        found, number = [], 1
        # Points are numbered one after another; the first number that is free ends them.
        while entries := list(self.record.read(subject=f"{motion}/{number}")):
            found.append(self._point(f"{motion}/{number}", entries))
            number += 1
        return tuple(point for point in found if point)

    def who(self, entry: Entry) -> str:
        """Say who did something, by office or by name, as this reader is told."""
        return self.person(entry.event.actor, entry.event.happened_on)

    def person(self, id: Id, on: date) -> str:
        """Name somebody to this reader."""
        if self.reader in BY_OFFICE:
            return by_office(self.rules, self.roster, id, on)
        return with_office(self.record, self.rules, self.roster, id, on)

    def statement(self, entry: Entry) -> StatementView | None:
        """Give a statement, which is not an answer."""
        facts = entry.event.facts
        if not isinstance(facts, oversight.Stated):
            return None
        channel = self.rules.term("channels", facts.channel).name
        return StatementView(
            self.words(facts.words), channel, self.who(entry), entry.event.happened_on, entry.index
        )

    def said(self, saying: Saying) -> StatementView:
        """Give a statement of the register of statements, with its sequel."""
        made = saying.made
        facts = made.event.facts
        assert isinstance(facts, answers.StatementMade)
        return StatementView(
            words=self.words(facts.words),
            channel=self.rules.term("statement-channels", facts.channel).name,
            by=self._speaker(facts),
            on=made.event.happened_on,
            entry=made.index,
            id=made.event.subject,
            is_unattributed=facts.attribution != NAMED,
            addressees=tuple(the(self.rules.organ(organ).name) for organ in facts.addressees),
            clarifications=tuple(
                self._meant(entry) for entry in saying.clarified if entry.event.happened_on <= self.on
            ),
        )

    def _meant(self, entry: Entry) -> TurnView:
        facts, event = entry.event.facts, entry.event
        assert isinstance(facts, answers.StatementClarified)
        said, by = self.words(facts.words), self._speaker(facts)
        return TurnView(event.kind, "Later said to mean", said, by, event.happened_on, entry.index)

    def _speaker(self, facts: answers.StatementMade | answers.StatementClarified) -> str:
        if facts.attribution != NAMED or facts.speaker is None:
            return "nobody is named for it"
        return next((role.name for role in self.rules.body.roles if role.id == facts.speaker), facts.speaker)

    @cached_property
    def _sayings(self) -> Mapping[Id, tuple[Saying, ...]]:
        return sayings_of(self.record)

    @cached_property
    def _promised(self) -> Mapping[Id, tuple[Entry, ...]]:
        return promised_by(standing(self.record.read(kinds=("UndertakingRecorded", "Corrected"))))

    @cached_property
    def _turns(self) -> Turns:
        return Turns(self.rules, self.who, self.words, self.reader == "staff")

    def words(self, digest: str | None) -> str:
        """Give the words of a paper, or that it is no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper else "(these words are no longer held)" if digest else ""

    def _point(self, id: Id, entries: list[Entry]) -> PointView | None:
        held = [e for e in standing(entries) if e.event.happened_on <= self.on]
        asked = next((e.event.facts for e in held if isinstance(e.event.facts, oversight.Asked)), None)
        if asked is None:
            return None
        due_at_first = self._due_on(asked, held)
        course = course_of(held, due_at_first)
        decisive, due_on = course.decisive, course.due_on
        status = status_of(decisive, due_on, self.on)
        # A reply was in time or late by the day that held when it was given.
        replies = [
            self._reply(entry, asked, course_of(held[:place], due_at_first).due_on)
            for place, entry in enumerate(held)
            if isinstance(entry.event.facts, Replied)
        ]
        answer = next((r for r in reversed(replies) if isinstance(r, AnswerView)), None)
        refusal = next((r for r in reversed(replies) if isinstance(r, RefusalView)), None)
        return PointView(
            id=id,
            number=asked.number,
            words=self.words(asked.words),
            addressee=self.rules.organ(asked.addressee).name,
            form=self.rules.term("answer-forms", asked.form).name,
            topic=asked.topic,
            measure=asked.measure or "",
            as_of=asked.as_of,
            due_on=due_on,
            due=long_day(due_on) if decisive else due_in_words(self.rules.calendar, due_on, on=self.on),
            status=status,
            status_words=STATUS_WORDS[status],
            answer=answer,
            refusal=refusal,
            statements=self._statements(id, held),
            turns=self._turns.every(held, self._until_now(self._promised.get(id, ()))),
            earlier=tuple(r for r in replies if r is not answer and r is not refusal),
            since=_since(course, held, status),
            days_late=(self.on - due_on).days if status == "late" else 0,
            silence=SILENCE.format(day=long_day(due_on)) if status == "late" else "",
            is_open_again=course.is_open_again,
        )

    def _statements(self, id: Id, held: list[Entry]) -> tuple[StatementView, ...]:
        said = [s for e in held if (s := self.statement(e))]
        said += [self.said(one) for one in self._sayings.get(id, ()) if one.made.event.happened_on <= self.on]
        return tuple(sorted(said, key=lambda one: (one.on, one.entry)))

    def _until_now(self, entries: Iterable[Entry]) -> list[Entry]:
        return [entry for entry in entries if entry.event.happened_on <= self.on]

    def _reply(self, entry: Entry, asked: oversight.Asked, due_on: date) -> AnswerView | RefusalView:
        if isinstance(entry.event.facts, oversight.Answered):
            return self._answer(entry, asked, due_on)
        return self._refusal(entry, due_on)

    def _due_on(self, asked: oversight.Asked, held: list[Entry]) -> date:
        matter = fold(held, self.rules)
        owed = duties(self.rules, matter, on=self.on) if matter else ()
        answering = self._answering(matter)
        return next((d.due.on for d in owed if d.limit in answering), asked.due_on)

    def _answering(self, matter: Matter | None) -> frozenset[str]:
        """Give the limits that the putting of the point starts: what it may take to answer it."""
        if matter is None:
            return frozenset()
        version = self.rules.procedure(matter.procedure).version_on(matter.version_in_force)
        return frozenset(one.id for one in version.limits if any(s.kind == "Asked" for s in one.starts))

    def _answer(self, entry: Entry, asked: oversight.Asked, due_on: date) -> AnswerView:
        facts = entry.event.facts
        assert isinstance(facts, oversight.Answered)
        paper = read_answer(self.record, facts.answer)
        figures = self._figures(paper) if paper else ()
        return AnswerView(
            words=paper.words if paper else "(this answer is no longer held)",
            figures=figures,
            quality=facts.quality,
            by=self.who(entry),
            on=entry.event.happened_on,
            is_late=entry.event.happened_on > due_on,
            entry=entry.index,
            is_held=paper is not None,
            authority=authority(self.rules, self.roster, asked, entry),
            is_narrative=paper is not None and not paper.figures,
            absence=absence(figures),
            due_on=due_on,
        )

    def _figures(self, paper: AnswerPaper) -> tuple[Released, ...]:
        given = paper.public if self.reader in BY_OFFICE else paper.figures
        return tuple(f for f in given if may_see(self.rules, released_to=f.reader, reader=self.reader))

    def _refusal(self, entry: Entry, due_on: date) -> RefusalView:
        facts = entry.event.facts
        assert isinstance(facts, oversight.Refused)
        ground = self.rules.term("grounds", facts.ground)
        return RefusalView(
            ground=ground.name,
            source=ground.source or "",
            words=self.words(facts.words),
            by=self.who(entry),
            on=entry.event.happened_on,
            route=next((o.name for o in self.rules.body.organs if o.id == facts.route), ""),
            is_late=entry.event.happened_on > due_on,
            entry=entry.index,
        )


def status_of(decisive: Entry | None, due_on: date, on: date) -> Status:
    """Tell how a point stands: the latest answer or refusal decides; a statement is neither."""
    facts = decisive.event.facts if decisive else None
    if isinstance(facts, oversight.Answered):
        return QUALITIES.get(facts.quality, "answered")
    if isinstance(facts, oversight.Refused):
        return "not-held" if facts.ground == "not-held" else "refused"
    return "late" if on > due_on else "outstanding"


def _since(course: Course, held: list[Entry], status: Status) -> date:
    """Give the day since which a point stands as it does: it is late from the day after its last."""
    if status == "late":
        return course.due_on + timedelta(days=1)
    entry = course.decisive or course.opened or held[0]
    return entry.event.happened_on
