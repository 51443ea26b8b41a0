"""Two versions of a procedure held against each other: limits, stages, and who may do what."""

from collections.abc import Iterator, Mapping, Sequence

from answerable.days import Length
from answerable.rules.diagram.moves import span, told
from answerable.rules.model import Guard, Permission, Stage, Version
from answerable.rules.schemas import meaning
from answerable.rules.timing import Limit, Trigger

Names = Mapping[str, str]


def between_versions(old: Version, new: Version, roles: Names) -> Iterator[str]:
    """Say what the later version has otherwise, one thing a sentence; `roles` are names by code: of roles, and of
    courses and panels where there are any."""
    yield from _limits(old, new, roles)
    yield from _stages(old, new, roles)
    yield from _permissions(old, new, roles)


def _limits(old: Version, new: Version, roles: Names) -> Iterator[str]:
    before, after = ({one.id: one for one in version.limits} for version in (old, new))
    for name, limit in after.items():
        if name not in before:
            owner = roles.get(limit.owner, limit.owner)
            yield f"A new limit: {limit.name}, {_how_long(limit)}, from {owner} ({limit.source})"
        else:
            yield from (
                f"{limit.name}: {said} ({limit.source})" for said in _limit(before[name], limit, roles)
            )
    gone = (one for name, one in before.items() if name not in after)
    yield from (f"No longer a limit: {one.name}, {_how_long(one)} ({one.source})" for one in gone)


def _how_long(limit: Limit) -> str:
    return span(limit.length) if limit.length else "by the day that is set"


def _limit(old: Limit, new: Limit, roles: Names) -> Iterator[str]:
    changes: Sequence[tuple[str, str, str]] = (
        ("how long", _how_long(old), _how_long(new)),
        ("at the most", _maybe(old.at_most), _maybe(new.at_most)),
        ("it rests for", _maybe(old.after), _maybe(new.after)),
        ("due from", roles.get(old.owner, old.owner), roles.get(new.owner, new.owner)),
        ("its clock starts with", _events(old.starts), _events(new.starts)),
        ("it is met by", _events(old.ends), _events(new.ends)),
        ("it also starts when this is missed", old.or_missed or "nothing", new.or_missed or "nothing"),
        ("its day is set by", old.until_fact or "nothing", new.until_fact or "nothing"),
        ("whether its clock can be stopped", _yes(old.stoppable), _yes(new.stoppable)),
        ("how often it may be extended", _times(old.extensions), _times(new.extensions)),
        ("who is told of a later day", _all(old.notice_to), _all(new.notice_to)),
        ("its rule", old.source, new.source),
    )
    yield from (f"{what}: {was} becomes {now}" for what, was, now in changes if was != now)


def _stages(old: Version, new: Version, roles: Names) -> Iterator[str]:
    before, after = ({one.id: one for one in version.stages} for version in (old, new))
    for name, stage in after.items():
        if name not in before:
            yield f"A new stage: {stage.name}, in the hands of {roles.get(stage.owner, stage.owner)}"
        else:
            yield from (f"The stage “{stage.name}”: {said}" for said in _stage(before[name], stage, roles))
    yield from (f"No longer a stage: {one.name}" for name, one in before.items() if name not in after)


def _stage(old: Stage, new: Stage, roles: Names) -> Iterator[str]:
    if old.name != new.name:
        yield f"it was called “{old.name}”"
    if old.owner != new.owner:
        yield f"in the hands of {roles.get(new.owner, new.owner)}, and no longer of {roles.get(old.owner, old.owner)}"
    if old.enters != new.enters:
        yield f"a matter comes to it by {_events(new.enters)}, and no longer by {_events(old.enters)}"
    if old.closed != new.closed:
        yield "it is an end now" if new.closed else "it is no end any more"


def _permissions(old: Version, new: Version, roles: Names) -> Iterator[str]:
    before, after = ({(one.kind, one.name): one for one in version.permissions} for version in (old, new))
    for key, one in after.items():
        if key not in before:
            yield f"It may now be done: {one.name}, by {_roles(one.who, roles)} ({one.source})"
        else:
            yield from (f"{one.name}: {said} ({one.source})" for said in _permission(before[key], one, roles))
    gone = (one for key, one in before.items() if key not in after)
    yield from (f"It may no longer be done: {one.name} ({one.source})" for one in gone)


def _permission(old: Permission, new: Permission, roles: Names) -> Iterator[str]:
    if set(old.who) != set(new.who):
        yield f"by {_roles(new.who, roles)}, and before by {_roles(old.who, roles)}"
    if set(old.stages) != set(new.stages):
        yield f"at the stages {_all(new.stages)}, and before at {_all(old.stages)}"
    for guard in new.guards:
        if not any(_same(guard, other) for other in old.guards):
            yield f"only if {meaning(guard.check, roles.get(guard.of or '', guard.of))} ({guard.source})"
    for guard in old.guards:
        if not any(_same(guard, other) for other in new.guards):
            yield f"no longer only if {meaning(guard.check, roles.get(guard.of or '', guard.of))} ({guard.source})"
    if old.requires != new.requires:
        yield f"it must say {_all(new.requires)}, and before {_all(old.requires)}"
    if old.lists != new.lists:
        yield f"closed by the lists {_all([*new.lists.values()])}, and before by {_all([*old.lists.values()])}"
    if old.within != new.within:
        now, was = (one.within and span(one.within.length) for one in (new, old))
        yield f"within {now or 'no time limit'}, and before within {was or 'no time limit'}"


def _same(one: Guard, other: Guard) -> bool:
    return (one.check, one.of) == (other.check, other.of)


def _roles(who: Sequence[str], roles: Names) -> str:
    return " or ".join(roles.get(one, "anybody" if one == "public" else one) for one in who)


def _events(triggers: Sequence[Trigger]) -> str:
    return " or ".join(told(one) for one in triggers) or "nothing"


def _all(names: Sequence[str]) -> str:
    return ", ".join(names) or "none named"


def _maybe(length: Length | None) -> str:
    return span(length) if length else "nothing"


def _yes(said: bool) -> str:
    return "yes" if said else "no"


def _times(times: int | None) -> str:
    return "as often as is asked" if times is None else str(times)
