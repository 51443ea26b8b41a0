"""Acts: each can be done by somebody, with what it must say, and says each thing once."""

from collections.abc import Iterator, Mapping, Sequence

from answerable.record import KINDS, schema
from answerable.rules.model import Body, Permission, Procedure, Term
from answerable.rules.reading import Fault, Part, Path, Source


def check_acts(part: Part[Procedure], body: Body | None) -> Iterator[Fault]:
    """Give each act of a procedure that nobody may do, that no list lets be done, or that says a thing twice."""
    for place, version in enumerate(part.value.versions if part.value else ()):
        for number, permission in enumerate(version.permissions):
            at: Path = ("versions", place, "permissions", number)
            yield from _somebody(part.source, at, permission)
            yield from _twice(part.source, at, permission)
            yield from _guards(part.source, at, permission)
            if body is not None:
                yield from _lists(part.source, at, permission, body.lists)


def _somebody(source: Source, at: Path, permission: Permission) -> Iterator[Fault]:
    if not permission.who:
        said = f"nobody may “{permission.name}”: it names no role"
        yield source.fault((*at, "who"), said, "name a role, or public, or system; or remove the permission")


def _twice(source: Source, at: Path, permission: Permission) -> Iterator[Fault]:
    named: Mapping[str, Sequence[str]] = {
        "who": permission.who,
        "stages": permission.stages,
        "requires": permission.requires,
    }
    for field, names in named.items():
        for place, name in enumerate(names):
            if name in names[:place]:
                yield source.fault((*at, field, place), f"{name!r} is named twice", "keep one of them")


def _guards(source: Source, at: Path, permission: Permission) -> Iterator[Fault]:
    seen = set[tuple[str, str | None]]()
    for place, guard in enumerate(permission.guards):
        if (guard.check, guard.of) in seen:
            said = f"the guard {guard.check!r} is set twice"
            yield source.fault((*at, "guards", place), said, "keep one of them, with the rule that says so")
        seen.add((guard.check, guard.of))


def _lists(
    source: Source, at: Path, permission: Permission, lists: Mapping[str, Sequence[Term]]
) -> Iterator[Fault]:
    if permission.kind not in KINDS:
        return
    needed = {f.name for f in schema(KINDS[permission.kind]) if not f.optional} | {*permission.requires}
    for fact, name in permission.lists.items():
        if fact in needed and name in lists and not lists[name]:
            said = f"the list {name!r} is empty, so that “{permission.name}” can never be done"
            yield source.fault((*at, "lists", fact), said, "give the list a term, or remove it here")
