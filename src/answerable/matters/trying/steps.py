"""The steps of a matter that is only tried: written in a line, offered from the rules, made into events."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from answerable.matters.book import Book
from answerable.record import KINDS, Event, FactsRefused, Field, Json, schema
from answerable.rules import Permission, Rules

SUBJECT = "TRIAL-1"
SOMEBODY = "public"


class StepUnread(ValueError):
    """A step that cannot be read; the message says what is wrong with it and how one is written."""


@dataclass(frozen=True)
class Step:
    """Something done on a day: which act, with the facts that matter."""

    on: date
    kind: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return " ".join(
            [self.on.isoformat(), self.kind, *(f"{name}={value}" for name, value in self.facts.items())]
        )


@dataclass(frozen=True)
class Offer:
    """An act that might come next: its kind, with facts that the rules look at, and the day that it can set."""

    kind: str
    facts: Mapping[str, str]
    name: str
    sets: str | None


def read_step(line: str) -> Step:
    """Read a step as "2024-01-05 Triaged outcome=investigate"; raises StepUnread."""
    day, _, rest = line.strip().partition(" ")
    kind, *facts = rest.split() or [""]
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise StepUnread(f"“{line}” does not begin with a day; write it as 2024-01-05 Triaged") from None
    if kind not in KINDS:
        raise StepUnread(f"“{kind}” is no kind of event; the kinds are those of the procedure’s acts")
    known = {f.name for f in schema(KINDS[kind])}
    pairs = [fact.partition("=") for fact in facts]
    for name, is_told, _ in pairs:
        if not is_told or name not in known:
            raise StepUnread(f"{kind} has no fact “{name}”; it has {', '.join(sorted(known)) or 'none'}")
    return Step(on, kind, {name: value for name, _, value in pairs})


def event_of(step: Step, rules: Rules, permission: Permission | None) -> Event:
    """Make the event of a step: facts that nobody gave and the kind needs are filled in; raises StepUnread."""
    kind = KINDS[step.kind]
    said: dict[str, Json] = {}
    for one in schema(kind):
        if one.name in step.facts:
            said[one.name] = _typed(one, step.facts[one.name])
        elif not one.optional or _is_asked(one, permission):
            said[one.name] = _filled(one, step, rules, permission)
    try:
        return Event(subject=SUBJECT, facts=kind.from_json(said), happened_on=step.on, actor=SOMEBODY)
    except (FactsRefused, ValueError) as refused:
        raise StepUnread(f"{step.kind} on {step.on}: {refused}") from None


def offers(rules: Rules, book: Book, permission: Permission) -> Iterator[Offer]:
    """Give the ways in which an act could be done that the rules tell apart: to investigate, or to close."""
    kind = permission.kind
    fields = {f.name: f for f in schema(KINDS[kind])}
    told_apart = [name for name in _looked_at(book, kind) if name in permission.lists or name == "limit"]
    sets = next((n for n, f in fields.items() if f.type is date and _sets(book, permission, n)), None)
    if not told_apart:
        yield Offer(kind, {}, permission.name, sets)
        return
    name = told_apart[0]
    for code, words in _codes(rules, book, permission, name):
        yield Offer(kind, {name: code}, f"{permission.name}: {words}", sets)


def _looked_at(book: Book, kind: str) -> list[str]:
    """Give the facts of a kind of event that any stage or limit of the version looks at."""
    if kind == "Extended":
        return ["limit"]
    version = book.version
    triggers = [t for s in version.stages for t in s.enters]
    triggers += [t for one in version.limits for t in (*one.starts, *one.ends)]
    triggers += [t for p in version.permissions if p.within for t in p.within.starts]
    return list(dict.fromkeys(name for t in triggers if t.kind == kind for name in t.where))


def _sets(book: Book, permission: Permission, name: str) -> bool:
    is_of_limit = any(one.until_fact == name for one in book.version.limits)
    return is_of_limit or name in permission.requires or permission.kind in ("Extended", "VersionMoved")


def _codes(rules: Rules, book: Book, permission: Permission, name: str) -> Iterator[tuple[str, str]]:
    if name == "limit":
        yield from ((one.id, one.name) for one in book.version.limits if one.length or one.until_fact)
        return
    yield from ((term.id, term.name) for term in rules.body.lists.get(permission.lists[name], ()))


def _is_asked(one: Field, permission: Permission | None) -> bool:
    # A day that the rule asks for is asked of whoever tries: any other would make a due day out of nothing.
    return permission is not None and one.name in permission.requires and one.type is not date


def _typed(one: Field, value: str) -> Json:
    if one.many:
        return [part for part in value.split(",") if part]
    if one.type is bool:
        return value in ("true", "yes")
    return int(value) if one.type is int and value.isdecimal() else value


def _filled(one: Field, step: Step, rules: Rules, permission: Permission | None) -> Json:
    if one.many:
        return []
    if one.type is bool:
        return False
    if one.type is int:
        return 1
    if one.type is date:
        return step.on.isoformat()
    match one.pattern.name if one.pattern else "":
        case "digest":
            return "0" * 64
        case "code":
            listed = rules.body.lists.get(permission.lists.get(one.name, ""), ()) if permission else ()
            return listed[0].id if listed else "not-said"
    return "X-1"
