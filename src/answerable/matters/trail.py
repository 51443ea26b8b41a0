"""How a matter came to where it stands: kept beside it, so that what happens next is laid on and not folded anew."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.matters.book import Book, Passage, passages
from answerable.matters.contents import Contents
from answerable.matters.matter import Duty, Matter, Moment, Stretch
from answerable.record import Entry, Id, cases
from answerable.rules import Rules


@dataclass(eq=False)
class Trail:
    """What the entries of one matter came to, one after the other, from its opening on.

    Once a matter was made of it, it is only copied; but `due` may be added to: for each limit that was asked for, the
    duty that is still to be done, whatever day it is, or None.
    """

    rules: Rules
    book: Book
    opening: Entry
    holds: Contents
    entries: list[Entry]
    passages: list[Passage] = field(default_factory=list)
    moments: list[Moment] = field(default_factory=list)
    closed_on: date | None = None
    courses: int = 0
    due: dict[Id, Duty | None] = field(default_factory=dict)
    governed: list[tuple[date, date]] = field(
        default_factory=list
    )  # since when, by the version in force from

    def govern(self, book: Book, on: date) -> None:
        """Let a version of the procedure govern from a day on."""
        since = book.version.in_force
        if self.governed and self.governed[-1][1] == since:
            return
        # Where the latest governs, it does so from its day in force on, and not only when something happens next.
        is_latest = book.procedure.governs == "latest"
        self.governed.append((max(since, self.opening.event.happened_on) if is_latest else on, since))
        self.book = book

    def follow(self, entries: Iterable[Entry]) -> None:
        """Follow the matter through its entries, from the opening or from where it stands."""
        stage = self.passages[-1].stage if self.passages else None
        for passage in passages(self.book, entries, stage):
            event = passage.entry.event
            self.passages.append(passage)
            if passage.book is not self.book or not self.governed:
                self.govern(passage.book, event.happened_on)
            self.holds.take(event)
            if passage.moved:
                self._move(passage, event.happened_on)
            if passage.closed:
                self.closed_on = event.happened_on
                self.holds.close(event.happened_on)

    def further(self, entries: Sequence[Entry]) -> "Trail":
        """Give the trail that goes on through entries behind all that count; this one stays as it is."""
        trail = Trail(
            self.rules,
            self.book,
            self.opening,
            self.holds.copied(),
            [*self.entries, *entries],
            [*self.passages],
            [*self.moments],
            self.closed_on,
            self.courses + courses_ordered(entries),
            self.due.copy(),
            [*self.governed],
        )
        trail.follow(entries)
        if trail.book is not self.book:
            trail.due.clear()
        trail.forget_due(len(self.passages), self.holds.stopped)
        return trail

    def forget_due(self, since: int, stopped: Sequence[Stretch]) -> None:
        """Forget of what is due all that may have been changed by what happened since."""
        new = self.passages[since:]
        if self.holds.stopped != stopped or any(passage.closed for passage in new):
            return self.due.clear()
        for passage in new:
            for limit in self.book.moving.get(type(passage.entry.event.facts).__name__, ()):
                self.due.pop(limit, None)

    def matter(self) -> Matter:
        """Say where the matter stands that came this way."""
        holds, stage, event = self.holds, self.passages[-1].stage, self.opening.event
        facts = holds.facts()
        matter = Matter(
            id=event.subject,
            procedure=self.book.procedure.id,
            version_in_force=self.book.version.in_force,
            governed=tuple(self.governed),
            opened_on=event.happened_on,
            stage=stage.id,
            is_open=not stage.closed,
            closed_on=self.closed_on if stage.closed else None,
            entries=tuple(self.entries),
            moments=tuple(self.moments),
            complaints=tuple(holds.complaints),
            respondent=holds.respondent,
            investigator=holds.investigator,
            allegations=tuple(holds.allegations.values()),
            disposal=holds.disposal,
            facts={**facts, "courses_ordered": self.courses} if self.courses else facts,
        )
        matter.__dict__[_PLACE] = self
        return matter

    def _move(self, passage: Passage, on: date) -> None:
        stage, moments = passage.stage, self.moments
        if moments:
            last = moments[-1]
            moments[-1] = Moment(last.matter, last.stage, last.began_on, on, last.owner)
        moments.append(Moment(self.opening.event.subject, stage.id, on, None, stage.owner))


# Beside the fields of a matter, which are all that makes it equal to another: a copy that differs has no trail.
_PLACE = "_trail"


def trail_of(matter: Matter, rules: Rules) -> Trail | None:
    """Give the way on which a matter came where it stands under these rules, where it is kept."""
    trail: Trail | None = matter.__dict__.get(_PLACE)
    return trail if trail is not None and trail.rules is rules else None


def courses_ordered(recorded: Iterable[Entry]) -> int:
    """Count the sanctions of training among entries, corrected ones too."""
    # A training obligation keeps its name, and no other may be given the same.
    return sum(1 for e in recorded if isinstance(e.event.facts, cases.Sanctioned) and e.event.facts.course)
