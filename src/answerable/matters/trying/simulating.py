"""Steps tried one after the other under the rules, as if everybody who acts might: nothing is recorded."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from answerable.matters.book import Book, book_of, open_book
from answerable.matters.decision.attempt import Attempt
from answerable.matters.decision.facts import FACTS
from answerable.matters.decision.refusal import NotAllowed
from answerable.matters.decision.standing import STANDING
from answerable.matters.duty import duties
from answerable.matters.folding import fold
from answerable.matters.matter import Duty, Matter
from answerable.matters.trying.steps import SOMEBODY, Step, event_of
from answerable.record import Entry, Event
from answerable.roster import fold_roster
from answerable.rules import Permission, Procedure, Rules, Stage


@dataclass(frozen=True)
class Stood:
    """One step, the stage that the matter is in after it, and the refusal where the rules would not have it."""

    step: Step
    stage: Stage | None
    refused: NotAllowed | None = None


@dataclass(frozen=True, eq=False)
class Simulated:
    """How a matter that was only tried stands on a day: its steps, what is due, and what could come next.

    `may` and `may_not` look at the stage and at what happened, and never at who acts: who may, and under which
    conditions, is what the permission says.
    """

    procedure: Procedure
    book: Book
    matter: Matter
    on: date
    steps: tuple[Stood, ...]
    duties: tuple[Duty, ...]
    may: tuple[Permission, ...]
    may_not: tuple[tuple[Permission, NotAllowed], ...]


def simulate(rules: Rules, procedure: str, steps: Sequence[Step], *, on: date | None = None) -> Simulated:
    """Try a matter: the first step opens it, those after it happen in the order of their days.

    `on` is the day on which to look at it: that of the last step where none is given. Raises KeyError for a procedure
    that there is not, StepUnread for a step whose facts do not fit its kind, and ValueError where the first step is
    not what opens the procedure.
    """
    laid_down = rules.procedure(procedure)
    first, *others = steps
    if first.kind != laid_down.opens_with:
        raise ValueError(f"{laid_down.name} is opened by {laid_down.opens_with}, not by {first.kind}")
    tried = _Trial(rules, laid_down, [])
    stood = [tried.happen(step) for step in (first, *sorted(others, key=lambda step: step.on))]
    day = max([on or stood[-1].step.on, first.on])
    matter = tried.matter(day)
    assert matter is not None
    book = book_of(matter, rules, on=day)
    may, may_not = _next(rules, book, matter, day)
    return Simulated(
        laid_down, book, matter, day, tuple(stood), duties(rules, matter, on=day), tuple(may), tuple(may_not)
    )


@dataclass(frozen=True, eq=False)
class _Trial:
    rules: Rules
    procedure: Procedure
    entries: list[Entry]

    def matter(self, on: date) -> Matter | None:
        return fold(self.entries, self.rules, as_of=on)

    def happen(self, step: Step) -> Stood:
        """Let a step happen where the rules would have it, and tell where the matter is then."""
        before = self.matter(step.on)
        book = book_of(before, self.rules, on=step.on) if before else open_book(self.procedure, step.on)
        permissions = book.permissions.get(step.kind, ())
        event = event_of(step, self.rules, _here(permissions, before))
        refused = self._refused(book, permissions, before, event) if before else None
        if refused is None:
            noon = datetime.combine(step.on, time(12), UTC)
            self.entries.append(Entry(len(self.entries), event, noon, b""))
        after = self.matter(step.on)
        stages = book_of(after, self.rules, on=step.on).stages if after else {}
        return Stood(step, stages.get(after.stage) if after else None, refused)

    def _refused(
        self, book: Book, permissions: Iterable[Permission], matter: Matter, event: Event
    ) -> NotAllowed | None:
        found: list[tuple[int, NotAllowed]] = []
        for permission in permissions:
            attempt = _attempt(self.rules, book, matter, permission, event.happened_on, event)
            refusals = [(n, r) for n, check in enumerate((*STANDING, *FACTS)) if (r := check(attempt))]
            if not refusals:
                return None
            found.append(refusals[0])
        said = f"Not allowed: the procedure “{book.procedure.name}” lets nobody record “{event.kind}”"
        return (
            max(found, key=lambda one: one[0])[1] if found else NotAllowed(said, source=book.version.source)
        )


def _here(permissions: Sequence[Permission], matter: Matter | None) -> Permission | None:
    """Give the permission that speaks of the stage at hand, else any."""
    here = (p for p in permissions if matter is None or not p.stages or matter.stage in p.stages)
    return next(here, next(iter(permissions), None))


def _attempt(
    rules: Rules, book: Book, matter: Matter, permission: Permission, on: date, event: Event | None
) -> Attempt:
    # Whoever tries the rules is nobody in particular: who may and who must be trained is told beside it.
    open_to_all = permission.model_copy(update={"who": (SOMEBODY,), "guards": ()})
    return Attempt(rules, book, matter, fold_roster(()), open_to_all, SOMEBODY, on, event)


def _next(
    rules: Rules, book: Book, matter: Matter, on: date
) -> tuple[list[Permission], list[tuple[Permission, NotAllowed]]]:
    may, may_not = list[Permission](), list[tuple[Permission, NotAllowed]]()
    for permission in book.version.permissions:
        if permission.kind == book.procedure.opens_with and not permission.stages:
            continue
        attempt = _attempt(rules, book, matter, permission, on, None)
        refused = next((r for check in STANDING if (r := check(attempt))), None)
        if refused is None:
            may.append(permission)
        else:
            may_not.append((permission, refused))
    return may, may_not
