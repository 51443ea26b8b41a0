"""The one decision whether something may be recorded of a matter, and what follows from it."""

from collections.abc import Sequence
from datetime import date

from answerable.matters.book import Book, book_of, open_book
from answerable.matters.decision.attempt import Attempt, Check, Look
from answerable.matters.decision.consequence import settle
from answerable.matters.decision.facts import FACTS
from answerable.matters.decision.independence import Load
from answerable.matters.decision.refusal import NotAllowed, on_day
from answerable.matters.decision.standing import STANDING
from answerable.matters.matter import Matter
from answerable.record import Event
from answerable.roster import Roster
from answerable.rules import Permission, Rules

CHECKS: tuple[Check, ...] = (*STANDING, *FACTS)


def decide(
    rules: Rules,
    matter: Matter | None,
    roster: Roster,
    event: Event,
    *,
    on: date,
    look: Look | None = None,
    load: Load | None = None,
) -> tuple[Event, ...]:
    """Give the event as it may be recorded, and what follows from it; raises NotAllowed, citing the rule.

    `matter` is where its subject stands, None where it is not yet a matter. Roles are those held on `on`, the
    body's day of acting; training, ties and windows are judged on the day on which it happened. The actor
    "public" may do what is open to anyone; "import" may do nothing here, since what is brought from elsewhere
    was decided there. `look` gives what the record holds about another matter, for the guards that ask of one, and
    `load` how many open cases somebody has.
    """
    book = _book(rules, matter, event)
    allowed, refusals = None, []
    for permission in _permissions(book, event):
        attempt = Attempt(rules, book, matter, roster, permission, event.actor, on, event, look, load)
        rank, refused = _first_refusal(attempt, CHECKS)
        if refused is None:
            allowed = attempt
            break
        refusals.append((rank, refused))
    if allowed is None:
        # Of several rules on the same act, the one that came closest to allowing it explains best.
        raise max(refusals, key=lambda refusal: refusal[0])[1]
    return tuple(settle(allowed, event))


def _first_refusal(attempt: Attempt, checks: Sequence[Check]) -> tuple[int, NotAllowed | None]:
    for rank, check in enumerate(checks):
        refused = check(attempt)
        if refused:
            return rank, refused
    return len(checks), None


def _book(rules: Rules, matter: Matter | None, event: Event) -> Book:
    """Give the version that governs the event, once it is plain that it can be about this matter."""
    if matter is None:
        if event.kind not in rules.by_opening_kind:
            raise _too_early(rules, event)
        book = open_book(rules.by_opening_kind[event.kind], event.happened_on)
    else:
        if event.subject != matter.id:
            raise ValueError(
                f"an event about {event.subject} cannot be decided on {matter.id}; fold its own entries"
            )
        book = book_of(matter, rules, on=event.happened_on)
        if event.kind in rules.by_opening_kind and not _comes_again(book, event.kind):
            _refuse_second_opening(book, matter)
        if event.happened_on < matter.opened_on:
            raise _before_opening(book, matter, event)
    if event.actor == "import":
        raise NotAllowed(
            "An import does not decide; it brings in what was decided elsewhere", source=book.version.source
        )
    return book


def _permissions(book: Book, event: Event) -> Sequence[Permission]:
    permissions = book.permissions.get(event.kind)
    if not permissions:
        raise NotAllowed(
            f"Not allowed: the procedure “{book.procedure.name}” lets nobody record “{event.kind}”",
            source=book.version.source,
        )
    return permissions


def _comes_again(book: Book, kind: str) -> bool:
    """Tell whether what opens the matter may be done at its stages as well: a code is adopted anew."""
    again = (p for p in book.permissions.get(kind, ()) if p.stages)
    return kind == book.procedure.opens_with and next(again, None) is not None


def _refuse_second_opening(book: Book, matter: Matter) -> None:
    raise NotAllowed(
        f"Not allowed: {matter.id} was opened already, on {on_day(matter.opened_on)}; give another number",
        source=book.version.source,
    )


def _before_opening(book: Book, matter: Matter, event: Event) -> NotAllowed:
    permission = next(iter(book.permissions.get(event.kind, ())), None)
    return NotAllowed(
        f"Not allowed: {event.kind} on {on_day(event.happened_on)}, before {matter.id} was opened "
        f"on {on_day(matter.opened_on)}",
        source=permission.source if permission else book.version.source,
    )


def _too_early(rules: Rules, event: Event) -> NotAllowed:
    """Say what must come first: what opens the matters in which such an event has its place."""
    for procedure in rules.procedures:
        book = open_book(procedure, event.happened_on)
        for permission in book.permissions.get(event.kind, ()):
            opening = _opening(book)
            return NotAllowed(
                f"Not allowed: {event.kind} before it was {opening}; nothing of {event.subject} is on record",
                source=permission.source,
            )
    return NotAllowed(f"Not allowed: no procedure of {rules.body.name} speaks of “{event.kind}”", source="")


def _opening(book: Book) -> str:
    # "Received" reads on in the sentence; "MotionPassed" has to be taken apart first.
    kind = book.procedure.opens_with
    return "".join(f" {c.lower()}" if c.isupper() and i else c.lower() for i, c in enumerate(kind))
