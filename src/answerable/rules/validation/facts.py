"""Every kind of event and every fact that a procedure speaks of is one that the record can hold."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from typing import Any

from answerable.record import KINDS, Field, schema
from answerable.rules.reading import Fault, Path, Source, instead
from answerable.rules.validation.draft import Draft
from answerable.rules.validation.places import Known, find

TRIGGERS = (
    "versions.*.stages.*.enters.*",
    "versions.*.limits.*.starts.*",
    "versions.*.limits.*.ends.*",
    "versions.*.notices.*.starts.*",
    "versions.*.notices.*.until.*",
    "versions.*.permissions.*.within.starts.*",
)


def check_facts(draft: Draft, known: Known) -> Iterator[Fault]:
    """Give each kind, each fact and each listed code that a procedure names and that does not exist."""
    for path, trigger in find(draft.body.source.value, "schedules.*.when"):
        yield from _trigger(draft.body.source, path, trigger, known)
    for part in draft.procedures:
        yield from _kind(part.source, ("opens_with",), _get(part.source.value, "opens_with"))
        for path, permission in find(part.source.value, "versions.*.permissions.*"):
            yield from _permission(part.source, path, permission)
        for pattern in TRIGGERS:
            for path, trigger in find(part.source.value, pattern):
                yield from _trigger(part.source, path, trigger, known)
        for path, limit in find(part.source.value, "versions.*.limits.*"):
            opens_with = _get(part.source.value, "opens_with")
            yield from _until_fact(part.source, path, limit, "starts.*", opens_with)
            yield from _owner_fact(part.source, path, limit, opens_with)
        for path, notice in find(part.source.value, "versions.*.notices.*"):
            yield from _until_fact(part.source, path, notice, "until.*")


def fields_of(kind: Any) -> Mapping[str, Field] | None:
    """Give the facts of a kind by name, or None where there is no such kind."""
    return {f.name: f for f in schema(KINDS[kind])} if isinstance(kind, str) and kind in KINDS else None


def kind_of(trigger: Any) -> Any:
    """Give the kind of a trigger, written short or in full."""
    return trigger if isinstance(trigger, str) else _get(trigger, "kind")


def _get(tree: Any, name: str) -> Any:
    return tree.get(name) if isinstance(tree, dict) else None


def _kind(source: Source, path: Path, kind: Any) -> Iterator[Fault]:
    # A name in small letters is told by its shape already.
    if isinstance(kind, str) and kind[:1].isupper() and kind not in KINDS:
        yield source.fault(path, f"no kind of event {kind!r}", instead(kind, KINDS))


def _fact(source: Source, path: Path, kind: Any, name: Any) -> Iterator[Fault]:
    fields = fields_of(kind)
    if fields is not None and isinstance(name, str) and name not in fields:
        yield source.fault(path, f"{kind} has no fact {name!r}", instead(name, fields))


def _permission(source: Source, path: Path, permission: Any) -> Iterator[Fault]:
    kind = _get(permission, "kind")
    yield from _kind(source, (*path, "kind"), kind)
    for below, name in find(permission, "requires.*"):
        yield from _fact(source, (*path, *below), kind, name)
    for below, name in find(permission, "one_of.*.*"):
        yield from _fact(source, (*path, *below), kind, name)
    for name in _get(permission, "lists") or {}:
        yield from _fact(source, (*path, "lists", name), kind, name)
        field = (fields_of(kind) or {}).get(name)
        if field and not (field.pattern and field.pattern.name == "code"):
            said = f"{kind}.{name} holds no code, so that no list can close it"
            yield source.fault((*path, "lists", name), said, "remove it")


def _trigger(source: Source, path: Path, trigger: Any, known: Known) -> Iterator[Fault]:
    kind = kind_of(trigger)
    yield from _kind(source, path if isinstance(trigger, str) else (*path, "kind"), kind)
    for name, want in (_get(trigger, "where") or {}).items():
        at = (*path, "where", name)
        yield from _fact(source, at, kind, name)
        yield from _listed(source, at, kind, name, want, known)


def _listed(source: Source, path: Path, kind: Any, name: str, want: Any, known: Known) -> Iterator[Fault]:
    """A trigger that waits for a code which its list lacks would wait for ever."""
    code, lists = str(want).removeprefix("!"), dict[str, Collection[str]]()
    for _, permission in find(source.value, "versions.*.permissions.*"):
        list_id = (_get(permission, "lists") or {}).get(name) if _get(permission, "kind") == kind else None
        terms = (known.lists or {}).get(str(list_id))
        if terms is not None:
            lists[str(list_id)] = terms
    # An act may have one list at one stage and another at the next: one that has the code is enough.
    if lists and code != "*" and not any(code in terms for terms in lists.values()):
        named = " or ".join(repr(list_id) for list_id in lists)
        every = sorted({term for terms in lists.values() for term in terms})
        yield source.fault(path, f"{code!r} is not in the list {named}", instead(code, every))


def _owner_fact(source: Source, path: Path, limit: Any, opens_with: Any) -> Iterator[Fault]:
    """Who owes it is named by a code of the event that opens the matter."""
    name, fields = _get(limit, "owner_fact"), fields_of(opens_with)
    if name is None or fields is None:
        return
    yield from _fact(source, (*path, "owner_fact"), opens_with, name)
    field = fields.get(str(name))
    if field and not (field.pattern and field.pattern.name == "code"):
        said = f"{opens_with}.{name} holds no code, and names no office"
        yield source.fault((*path, "owner_fact"), said, "name a fact that holds an office, or remove it")


def _until_fact(
    source: Source, path: Path, limit: Any, where: str, opens_with: Any = None
) -> Iterator[Fault]:
    name = _get(limit, "until_fact")
    for _, trigger in find(limit, where):
        kind = kind_of(trigger)
        # Where the event that starts the clock has no such fact, the opening says it.
        if name not in (fields_of(kind) or {}) and name in (fields_of(opens_with) or {}):
            kind = opens_with
        if name is not None:
            yield from _fact(source, (*path, "until_fact"), kind, name)
        field = (fields_of(kind) or {}).get(str(name))
        if field and field.type is not date:
            said = f"{kind}.{name} is no day"
            yield source.fault(
                (*path, "until_fact"), said, "name a fact that holds the due day, or give a length"
            )
