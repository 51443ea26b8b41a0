"""One point of a motion, as one reader may see it: asked, and answered, refused, or neither."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.cells import Released
from answerable.disclosure.matters.answers import AnswerPaper, read_answer
from answerable.disclosure.matters.oversight.view import (
    STATUS_WORDS,
    AnswerView,
    PointView,
    RefusalView,
    StatementView,
    Status,
)
from answerable.disclosure.matters.people import by_office, with_office
from answerable.disclosure.matters.wording import due_in_words, long_day
from answerable.disclosure.readers import may_see
from answerable.matters import duties, fold
from answerable.record import Entry, Id, Record, oversight, standing
from answerable.roster import Roster
from answerable.rules import Rules

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

    def words(self, digest: str | None) -> str:
        """Give the words of a paper, or that it is no longer held."""
        paper = self.record.paper(digest) if digest else None
        return paper.words if paper else "(these words are no longer held)" if digest else ""

    def _point(self, id: Id, entries: list[Entry]) -> PointView | None:
        held = [e for e in standing(entries) if e.event.happened_on <= self.on]
        asked = next((e.event.facts for e in held if isinstance(e.event.facts, oversight.Asked)), None)
        if asked is None:
            return None
        due_on = self._due_on(asked, held)
        decisive = [e for e in held if isinstance(e.event.facts, oversight.Answered | oversight.Refused)]
        status = status_of(decisive[-1] if decisive else None, due_on, self.on)
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
            answer=next(
                (self._answer(e, due_on) for e in reversed(held) if _is(e, oversight.Answered)), None
            ),
            refusal=next(
                (self._refusal(e, due_on) for e in reversed(held) if _is(e, oversight.Refused)), None
            ),
            statements=tuple(s for e in held if (s := self.statement(e))),
        )

    def _due_on(self, asked: oversight.Asked, held: list[Entry]) -> date:
        matter = fold(held, self.rules)
        owed = duties(self.rules, matter, on=self.on) if matter else ()
        return next((d.due.on for d in owed), asked.due_on)

    def _answer(self, entry: Entry, due_on: date) -> AnswerView:
        facts = entry.event.facts
        assert isinstance(facts, oversight.Answered)
        paper = read_answer(self.record, facts.answer)
        return AnswerView(
            words=paper.words if paper else "(this answer is no longer held)",
            figures=self._figures(paper) if paper else (),
            quality=facts.quality,
            by=self.who(entry),
            on=entry.event.happened_on,
            is_late=entry.event.happened_on > due_on,
            entry=entry.index,
            is_held=paper is not None,
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
        return (
            "not-held"
            if facts.quality == "not-held"
            else "partly"
            if facts.quality == "partly"
            else "answered"
        )
    if isinstance(facts, oversight.Refused):
        return "not-held" if facts.ground == "not-held" else "refused"
    return "late" if on > due_on else "outstanding"


def _is(entry: Entry, kind: type) -> bool:
    return isinstance(entry.event.facts, kind)
