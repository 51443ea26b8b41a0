"""A version's stages as a whole: a matter is in exactly one, can reach each, and can leave each open one."""

from collections.abc import Iterator
from datetime import date

from answerable.record import KINDS
from answerable.rules.model import Permission, Procedure, Stage, Version
from answerable.rules.reading import Fault, Part, Path, Source


def check_flow(part: Part[Procedure]) -> Iterator[Fault]:
    """Give what is wrong with the stages of each version, and with the order of the versions."""
    if part.value is None:
        return
    yield from _order(part.source, part.value)
    for place, version in enumerate(part.value.versions):
        at: Path = ("versions", place)
        yield from _opening(part.source, at, part.value, version)
        yield from _shadowed(part.source, at, version)
        if _is_spelt(version):
            yield from _reached(part.source, at, part.value, version)


def allows(permission: Permission, stage: Stage, opens_with: str) -> bool:
    """Tell whether an act may be done at a stage: where it names none, at any; what opens a matter, at none then."""
    if permission.kind == opens_with and not permission.stages:
        return False
    return not permission.stages or stage.id in permission.stages


def targets(version: Version, kind: str) -> Iterator[Stage]:
    """Give the stages that an event of a kind may enter, in order, until one takes every such event."""
    for stage in version.stages:
        triggers = [t for t in stage.enters if t.kind == kind]
        if triggers:
            yield stage
        if any(not t.where for t in triggers):
            return


def _order(source: Source, procedure: Procedure) -> Iterator[Fault]:
    latest: date | None = None
    for place, version in enumerate(procedure.versions):
        if latest is not None and version.in_force <= latest:
            said = f"in force from {version.in_force}, no later than the version before it"
            yield source.fault(
                ("versions", place, "in_force"), said, "put the versions in order, earliest first"
            )
        latest = version.in_force


def _opening(source: Source, at: Path, procedure: Procedure, version: Version) -> Iterator[Fault]:
    opened = list(targets(version, procedure.opens_with))
    if not any(p.kind == procedure.opens_with for p in version.permissions):
        said = f"nobody may record {procedure.opens_with}, which opens this procedure"
        yield source.fault((*at, "permissions"), said, "add a permission for it")
    if not opened:
        said = f"{procedure.opens_with} opens this procedure, and enters none of its stages"
        yield source.fault((*at, "stages"), said, "add it to what enters the earliest stage")
    for stage in opened:
        if stage.closed:
            said = f"a matter would be closed the moment that {procedure.opens_with} opens it"
            yield source.fault(_stage(at, version, stage), said, "let it enter an open stage")
    if not any(stage.closed for stage in version.stages):
        yield source.fault(
            (*at, "stages"), "no stage is closed: a matter could never end", "mark one closed: true"
        )


def _shadowed(source: Source, at: Path, version: Version) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for place, stage in enumerate(version.stages):
        for number, trigger in enumerate(stage.enters):
            key = trigger.model_dump_json()
            taken = seen.get(trigger.kind) or seen.get(key)
            if taken:
                said = f"{trigger.kind} enters {taken!r} already, so that it never enters {stage.id!r}"
                path = (*at, "stages", place, "enters", number)
                yield source.fault(path, said, "remove one, or say where it differs with `where`")
            seen.setdefault(key if trigger.where else trigger.kind, stage.id)


def _is_spelt(version: Version) -> bool:
    # Where a kind or a stage is misspelt, no way can be followed; that fault is told by itself.
    kinds = {t.kind for stage in version.stages for t in stage.enters} | {p.kind for p in version.permissions}
    stages = {stage for permission in version.permissions for stage in permission.stages}
    return kinds <= set(KINDS) and stages <= {stage.id for stage in version.stages}


def _reached(source: Source, at: Path, procedure: Procedure, version: Version) -> Iterator[Fault]:
    moves = {s.id: set(_moves(version, s, procedure.opens_with)) for s in version.stages}
    reached = {s.id for s in targets(version, procedure.opens_with)}
    while more := set().union(*(moves[stage] for stage in reached)) - reached:
        reached |= more
    for stage in version.stages:
        path = _stage(at, version, stage)
        if stage.id not in reached:
            said = f"no act that anyone may do leads to the stage {stage.id!r}"
            yield source.fault(path, said, "permit an act that enters it, at a stage that can be reached")
        if not stage.closed and not moves[stage.id] - {stage.id}:
            said = (
                f"no act that anyone may do leads out of the stage {stage.id!r}: a matter would stay for ever"
            )
            yield source.fault(path, said, "permit an act at this stage that enters another")


def _moves(version: Version, stage: Stage, opens_with: str) -> Iterator[str]:
    for permission in version.permissions:
        if allows(permission, stage, opens_with):
            yield from (target.id for target in targets(version, permission.kind))


def _stage(at: Path, version: Version, stage: Stage) -> Path:
    return (*at, "stages", version.stages.index(stage))
