"""A version's limits: each has a clock that can start, can be met, and ends on a day that can be told."""

from collections.abc import Iterator

from answerable.record import KINDS
from answerable.rules.model import Permission, Procedure, Version
from answerable.rules.reading import Fault, Part, Path, Source
from answerable.rules.timing import Limit, Trigger, tellings


def check_limits(part: Part[Procedure]) -> Iterator[Fault]:
    """Give what is wrong with the limits and windows of each version of a procedure."""
    for place, version in enumerate(part.value.versions if part.value else ()):
        at: Path = ("versions", place)
        possible = {p.kind for p in version.permissions}
        owed = {one.id for one in tellings(version.limits)}
        for number, limit in enumerate(one for one in version.limits if one.id not in owed):
            path = (*at, "limits", number)
            yield from _length(part.source, path, limit)
            yield from _starts(part.source, path, limit, version)
            yield from _stoppable(part.source, path, limit, possible)
            yield from _capped(part.source, path, limit, possible)
            yield from _told(part.source, path, limit, possible)
            yield from _possible(part.source, (*path, "starts"), limit.starts, possible)
            yield from _possible(part.source, (*path, "ends"), limit.ends, possible)
        for number, notice in enumerate(version.notices):
            yield from _possible(part.source, (*at, "notices", number, "starts"), notice.starts, possible)
            yield from _possible(part.source, (*at, "notices", number, "until"), notice.until, possible)
        yield from _whole(part.source, at, version)
        yield from _entered(part.source, at, version, possible)
        for number, permission in enumerate(version.permissions):
            yield from _window(part.source, (*at, "permissions", number), permission, possible)


def _length(source: Source, path: Path, limit: Limit) -> Iterator[Fault]:
    if limit.length is None and limit.until_fact is None:
        yield source.fault(
            path, f"{limit.id!r} has no due day", "give a length, or until_fact with the fact that holds it"
        )
    if limit.after is not None and limit.length is None:
        said = f"{limit.id!r} rests, and has no length to count when it has rested"
        yield source.fault((*path, "after"), said, "give a length, or remove after")
    if not limit.ends:
        yield source.fault(
            (*path, "ends"), f"nothing meets {limit.id!r}", "name the kind of event that meets it"
        )


def _starts(source: Source, path: Path, limit: Limit, version: Version) -> Iterator[Fault]:
    if not limit.starts and not limit.or_missed:
        yield source.fault(path, f"nothing starts the clock of {limit.id!r}", "give starts, or or_missed")
    after, seen = {one.id: one.or_missed for one in version.limits}, {limit.id}
    following = limit.or_missed
    while following is not None and following not in seen:
        seen.add(following)
        following = after.get(following)
    if following == limit.id:
        said = f"{limit.id!r} would start when it was itself missed"
        yield source.fault((*path, "or_missed"), said, "let it name a limit that comes before it")


def _stoppable(source: Source, path: Path, limit: Limit, possible: set[str]) -> Iterator[Fault]:
    for kind in ("Stopped", "Resumed") if limit.stoppable else ():
        if kind not in possible:
            said = f"the clock of {limit.id!r} is stoppable, and nobody may record {kind}"
            yield source.fault((*path, "stoppable"), said, f"permit {kind}, or remove stoppable")


def _capped(source: Source, path: Path, limit: Limit, possible: set[str]) -> Iterator[Fault]:
    if limit.at_most is not None and "Extended" not in possible:
        said = f"nobody may extend {limit.id!r}, so that no extension needs an end"
        yield source.fault((*path, "at_most"), said, "permit Extended, or remove at_most")


def _told(source: Source, path: Path, limit: Limit, possible: set[str]) -> Iterator[Fault]:
    """Whoever must be told of a later day can be told, and only where there can be one."""
    for kind in ("Extended", "ExtensionTold") if limit.notice_to else ():
        if kind not in possible:
            said = f"parties are to be told of a later day for {limit.id!r}, and nobody may record {kind}"
            yield source.fault((*path, "notice_to"), said, f"permit {kind}, or remove notice_to")
    if limit.notice is not None and not limit.notice_to:
        said = f"{limit.id!r} says how soon they are told of a later day, and not who"
        yield source.fault((*path, "notice"), said, "add notice_to with the parties, or remove notice")
    if limit.extensions is not None and "Extended" not in possible:
        said = f"nobody may extend {limit.id!r}, so that it needs no end how often"
        yield source.fault((*path, "extensions"), said, "permit Extended, or remove extensions")


def _possible(
    source: Source, path: Path, triggers: tuple[Trigger, ...], possible: set[str]
) -> Iterator[Fault]:
    for place, trigger in enumerate(triggers):
        if trigger.kind in KINDS and trigger.kind not in possible:
            said = f"nobody may record {trigger.kind} in this version, so that it never happens"
            yield source.fault((*path, place), said, "add a permission for it, or remove it here")


def _whole(source: Source, at: Path, version: Version) -> Iterator[Fault]:
    whole = [place for place, limit in enumerate(version.limits) if limit.whole]
    for place in whole[1:]:
        said = f"a second limit over the whole procedure, beside {version.limits[whole[0]].id!r}"
        yield source.fault((*at, "limits", place, "whole"), said, "keep one: it says what counts as backlog")


def _entered(source: Source, at: Path, version: Version, possible: set[str]) -> Iterator[Fault]:
    for place, stage in enumerate(version.stages):
        yield from _possible(source, (*at, "stages", place, "enters"), stage.enters, possible)


def _window(source: Source, path: Path, permission: Permission, possible: set[str]) -> Iterator[Fault]:
    if permission.within:
        yield from _possible(source, (*path, "within", "starts"), permission.within.starts, possible)
