"""A version of a procedure opened like a book: for each kind of event, what it enters and who may do it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from answerable.matters.matter import Matter
from answerable.record import Entry, Kind
from answerable.rules import Limit, Permission, Procedure, Rules, Stage, Trigger, Version

Where = tuple[tuple[str, str], ...]


@dataclass(frozen=True, eq=False)
class Book:
    """One version of a procedure, with its stages, limits and permissions laid out by the kind of event."""

    procedure: Procedure
    version: Version
    stages: Mapping[str, Stage]
    entering: Mapping[str, Sequence[tuple[Where, Stage]]]
    limits: Mapping[str, Limit]
    touching: Mapping[str, frozenset[str]]
    permissions: Mapping[str, Sequence[Permission]]

    def entered_by(self, facts: Kind) -> Stage | None:
        """Give the first stage in listed order that an event with these facts enters, or None."""
        for where, stage in self.entering.get(type(facts).__name__, ()):
            if _fits(where, facts):
                return stage
        return None


@dataclass(frozen=True)
class Passage:
    """One entry on the way of a matter, with the stage that the matter is in after it."""

    entry: Entry
    stage: Stage
    moved: bool
    closed: bool


def open_book(procedure: Procedure, opened_on: date) -> Book:
    """Give the version in force on the day a matter was opened: it governs the matter to its end."""
    return _book(_Same(procedure), _Same(procedure.version_on(opened_on)))


def book_of(matter: Matter, rules: Rules) -> Book:
    """Give the version of the procedure that governs a matter."""
    return open_book(rules.procedure(matter.procedure), matter.version_in_force)


def passages(book: Book, entries: Iterable[Entry]) -> Iterator[Passage]:
    """Follow entries through the stages; whatever is dated before the opening moves nothing."""
    stage: Stage | None = None
    for entry in entries:
        facts = entry.event.facts
        if stage is None and type(facts).__name__ != book.procedure.opens_with:
            continue
        entered = book.entered_by(facts) or stage or book.version.stages[0]
        moved = stage is None or entered.id != stage.id
        yield Passage(entry, entered, moved, moved and entered.closed and not (stage and stage.closed))
        stage = entered


def matches(trigger: Trigger, facts: Kind) -> bool:
    """Tell whether an event with these facts is the one that a trigger waits for.

    Every wanted fact must be there: as text, yes and no as true and false; "*" takes any that is given, "!x"
    any that is not x (also none at all); of a fact that holds many, one must fit.
    """
    return trigger.kind == type(facts).__name__ and _fits(tuple(trigger.where.items()), facts)


def any_match(triggers: Iterable[Trigger], facts: Kind) -> bool:
    """Tell whether an event with these facts is one that any of the triggers waits for."""
    return any(matches(trigger, facts) for trigger in triggers)


def _fits(where: Where, facts: Kind) -> bool:
    return not where or all(_is(getattr(facts, name, None), wanted) for name, wanted in where)


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


class _Same:
    """A key that equals only a key of the very same thing: rules hold mappings and have no hash."""

    __slots__ = ("it",)

    def __init__(self, it: Procedure | Version) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.it is other.it


def _touching(limit: Limit) -> frozenset[str]:
    """Give the kinds of event that can start, end or extend a limit's clock: all others can be passed over."""
    return frozenset({"Extended", *(trigger.kind for trigger in (*limit.starts, *limit.ends))})


@lru_cache(maxsize=256)
def _book(procedure: _Same, version: _Same) -> Book:
    assert isinstance(procedure.it, Procedure) and isinstance(version.it, Version)
    entering: dict[str, list[tuple[Where, Stage]]] = defaultdict(list)
    for stage in version.it.stages:
        for trigger in stage.enters:
            entering[trigger.kind].append((tuple(trigger.where.items()), stage))
    permissions: dict[str, list[Permission]] = defaultdict(list)
    for permission in version.it.permissions:
        permissions[permission.kind].append(permission)
    return Book(
        procedure=procedure.it,
        version=version.it,
        stages={stage.id: stage for stage in version.it.stages},
        entering=dict(entering),
        limits={limit.id: limit for limit in version.it.limits},
        touching={limit.id: _touching(limit) for limit in version.it.limits},
        permissions=dict(permissions),
    )
