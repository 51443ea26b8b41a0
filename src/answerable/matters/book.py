"""A version of a procedure opened like a book: for each kind of event, what it enters and who may do it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from answerable.days import Due
from answerable.matters.matter import Matter
from answerable.record import Entry, Event, Kind, clocks
from answerable.rules import Limit, Permission, Procedure, Rules, Stage, Trigger, Version

Where = tuple[tuple[str, str], ...]
Turning = Mapping[str, tuple[Sequence[Where], Sequence[Where]]]  # by kind: what starts a clock, what ends it


@dataclass(frozen=True, eq=False)
class Book:
    """One version of a procedure, with its stages, limits and permissions laid out by the kind of event."""

    procedure: Procedure
    version: Version
    stages: Mapping[str, Stage]
    entering: Mapping[str, Sequence[tuple[Where, Stage]]]
    limits: Mapping[str, Limit]
    turning: Mapping[str, Turning]
    starting: Mapping[str, frozenset[str]]
    moving: Mapping[str, frozenset[str]]
    permissions: Mapping[str, Sequence[Permission]]
    counted: dict[tuple[str, date], Due] = field(default_factory=dict)

    def holds(self, limit: Limit) -> bool:
        """Tell whether a limit is this version's own, and not another of its name."""
        return self.limits.get(limit.id) is limit

    def keep(self, limit: Limit, began_on: date, due: Due) -> None:
        """Keep the day on which a limit is due that began on a day and never stood still: it is asked often."""
        if len(self.counted) >= _COUNTED:
            self.counted.clear()
        self.counted[limit.id, began_on] = due

    def entered_by(self, facts: Kind) -> Stage | None:
        """Give the first stage in listed order that an event with these facts enters, or None."""
        for where, stage in self.entering.get(type(facts).__name__, ()):
            if any_fit((where,), facts):
                return stage
        return None


@dataclass(frozen=True)
class Passage:
    """One entry on the way of a matter, with the stage that the matter is in after it, and the version that governs."""

    entry: Entry
    stage: Stage
    moved: bool
    closed: bool
    book: Book


def open_book(procedure: Procedure, opened_on: date) -> Book:
    """Give the version in force on the day a matter was opened: it governs, unless the rule says otherwise."""
    version = procedure.version_on(opened_on)
    book = _BOOKS.get((id(procedure), id(version)))
    return book if book is not None else _opened(procedure, version)


def book_of(matter: Matter, rules: Rules, *, on: date | None = None) -> Book:
    """Give the version of the procedure that governs a matter: where the latest does, the one in force on a day.

    Where no day is given, it is the version that governed when the latest entry happened.
    """
    if on is not None and (procedure := rules.procedure(matter.procedure)).governs == "latest":
        return open_book(procedure, max(on, matter.opened_on))
    trail = matter.__dict__.get("_trail")  # kept beside it, and of the same book
    if trail is not None and trail.rules is rules:
        kept: Book = trail.book
        return kept
    return open_book(rules.procedure(matter.procedure), matter.version_in_force)


def passages(book: Book, entries: Iterable[Entry], stage: Stage | None = None) -> Iterator[Passage]:
    """Follow entries through the stages, from the opening or from a stage; what is dated before it moves nothing.

    From the opening on, each event is read under the version that governs the matter when it happens.
    """
    for entry in entries:
        facts = entry.event.facts
        if stage is not None:
            book, stage = _turned(book, entry.event, stage)
        elif type(facts).__name__ != book.procedure.opens_with:
            continue
        else:
            book = open_book(book.procedure, entry.event.happened_on)
        entered = book.entered_by(facts) or stage or book.version.stages[0]
        moved = stage is None or entered.id != stage.id
        yield Passage(entry, entered, moved, moved and entered.closed and not (stage and stage.closed), book)
        stage = entered


def _turned(book: Book, event: Event, stage: Stage) -> tuple[Book, Stage]:
    """Give the version that governs from an event on, and the stage of the matter as that version has it."""
    if book.procedure.governs == "latest":
        turned = open_book(book.procedure, event.happened_on)
    elif type(event.facts) is clocks.VersionMoved:
        turned = open_book(book.procedure, event.facts.since)
    else:
        return book, stage
    # A stage that the version does not have: the matter stays where it was until something moves it.
    return turned, turned.stages.get(stage.id, stage)


def opened_by(entries: Iterable[Entry], book: Book) -> Kind | None:
    """Give what the event said that opened a matter, or None where there is none among its entries."""
    kind = book.procedure.opens_with
    return next((e.event.facts for e in entries if type(e.event.facts).__name__ == kind), None)


def matches(trigger: Trigger, facts: Kind) -> bool:
    """Tell whether an event with these facts is the one that a trigger waits for.

    Every wanted fact must be there: as text, yes and no as true and false; "*" takes any that is given, "!x"
    any that is not x (also none at all); of a fact that holds many, one must fit.
    """
    return trigger.kind == type(facts).__name__ and any_fit((tuple(trigger.where.items()),), facts)


def any_match(triggers: Iterable[Trigger], facts: Kind) -> bool:
    """Tell whether an event with these facts is one that any of the triggers waits for."""
    kind = type(facts).__name__
    for trigger in triggers:
        if trigger.kind == kind and (not trigger.where or any_fit((tuple(trigger.where.items()),), facts)):
            return True
    return False


def any_fit(wheres: Iterable[Where], facts: Kind) -> bool:
    """Tell whether any of these conditions holds of the facts of an event; one that says nothing always does."""
    for where in wheres:
        for name, wanted in where:
            value = getattr(facts, name, None)
            if value != wanted and not _is(value, wanted):
                break
        else:
            return True
    return False


def _is(value: object, wanted: str) -> bool:
    if isinstance(value, tuple):
        return bool(value) if wanted == "*" else any(_is(one, wanted) for one in value)
    if wanted == "*":
        return value is not None
    return _text(value) != wanted[1:] if wanted.startswith("!") else _text(value) == wanted


def _text(value: object) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)


# By identity, since rules hold mappings and have no hash; a book holds what it is of, so that no other takes its place.
_BOOKS: dict[tuple[int, int], Book] = {}
_MOST = 256
_COUNTED = 20_000


def _opened(procedure: Procedure, version: Version) -> Book:
    if len(_BOOKS) >= _MOST:
        _BOOKS.clear()
    book = _BOOKS[id(procedure), id(version)] = _book(procedure, version)
    return book


def turning(limit: Limit) -> Turning:
    """Give the kinds of event that can start, end or extend a limit's clock: all others can be passed over."""
    kinds = dict.fromkeys(["Extended", *(trigger.kind for trigger in (*limit.starts, *limit.ends))])
    return {kind: (_wheres(limit.starts, kind), _wheres(limit.ends, kind)) for kind in kinds}


def _wheres(triggers: Iterable[Trigger], kind: str) -> tuple[Where, ...]:
    return tuple(tuple(trigger.where.items()) for trigger in triggers if trigger.kind == kind)


def _starting(limit: Limit, limits: Mapping[str, Limit]) -> frozenset[str]:
    """Give the kinds of event without one of which a limit's clock never runs, be it by the miss of another limit."""
    kinds = {trigger.kind for trigger in limit.starts}
    return frozenset(kinds if limit.or_missed is None else kinds | _starting(limits[limit.or_missed], limits))


def _moving(limits: Mapping[str, Limit]) -> Mapping[str, frozenset[str]]:
    """Give the limits that each kind of event can move, itself or through the limit whose miss starts them."""
    moving: dict[str, set[str]] = defaultdict(set)
    for limit in limits.values():
        source: Limit | None = limit
        while source is not None:
            for kind in turning(source):
                moving[kind].add(limit.id)
            source = limits[source.or_missed] if source.or_missed is not None else None
    return {kind: frozenset(moved) for kind, moved in moving.items()}


def _book(procedure: Procedure, version: Version) -> Book:
    entering: dict[str, list[tuple[Where, Stage]]] = defaultdict(list)
    for stage in version.stages:
        for trigger in stage.enters:
            entering[trigger.kind].append((tuple(trigger.where.items()), stage))
    permissions: dict[str, list[Permission]] = defaultdict(list)
    for permission in version.permissions:
        permissions[permission.kind].append(permission)
    limits = {limit.id: limit for limit in version.limits}
    return Book(
        procedure=procedure,
        version=version,
        stages={stage.id: stage for stage in version.stages},
        entering=dict(entering),
        limits=limits,
        turning={limit.id: turning(limit) for limit in version.limits},
        starting={limit.id: _starting(limit, limits) for limit in version.limits},
        moving=_moving(limits),
        permissions=dict(permissions),
    )
