"""Limits: from where a clock starts, a matter can come to a stage at which somebody may do what ends it."""

from collections.abc import Iterator

from answerable.record import KINDS
from answerable.rules.model import Procedure, Version
from answerable.rules.reading import Fault, Part
from answerable.rules.timing import Limit
from answerable.rules.validation.flow import allows, targets


def check_ends(part: Part[Procedure]) -> Iterator[Fault]:
    """Give each limit that, once it has started, no act can end, wherever the matter goes."""
    procedure = part.value
    for place, version in enumerate(procedure.versions if procedure else ()):
        assert procedure is not None
        ways = {stage.id: set(_on(version, stage.id, procedure.opens_with)) for stage in version.stages}
        for number, limit in enumerate(version.limits):
            if _may_be_told(version, limit) and not _can_end(version, limit, ways, procedure.opens_with):
                said = f"once its clock runs, no act that may still be done ends {limit.id!r}"
                remedy = "permit one of its ends at a stage that a matter comes to after its start"
                yield part.source.fault(("versions", place, "limits", number, "ends"), said, remedy)


def _may_be_told(version: Version, limit: Limit) -> bool:
    # What nobody may record at all, and kinds that there are not, are told by themselves.
    possible = {permission.kind for permission in version.permissions}
    return bool(limit.starts and limit.ends) and all(
        t.kind in possible and t.kind in KINDS for t in (*limit.starts, *limit.ends)
    )


def _on(version: Version, stage: str, opens_with: str) -> Iterator[str]:
    here = next(one for one in version.stages if one.id == stage)
    for permission in version.permissions:
        if allows(permission, here, opens_with):
            yield from (target.id for target in targets(version, permission.kind))


def _can_end(version: Version, limit: Limit, ways: dict[str, set[str]], opens_with: str) -> bool:
    reached = set(_begun_at(version, limit, opens_with))
    while more := set().union(*(ways[stage] for stage in reached)) - reached:
        reached |= more
    kinds = {trigger.kind for trigger in limit.ends}
    stages = [stage for stage in version.stages if stage.id in reached]
    ending = [permission for permission in version.permissions if permission.kind in kinds]
    return any(allows(permission, stage, opens_with) for permission in ending for stage in stages)


def _begun_at(version: Version, limit: Limit, opens_with: str) -> Iterator[str]:
    """Give the stages at which a matter can be when the clock has just started."""
    for trigger in limit.starts:
        entered = [stage.id for stage in targets(version, trigger.kind)]
        yield from entered
        for permission in version.permissions:
            if permission.kind == trigger.kind and not _moves_all(version, trigger.kind):
                yield from (s.id for s in version.stages if allows(permission, s, opens_with))


def _moves_all(version: Version, kind: str) -> bool:
    """Tell whether every event of a kind enters some stage, whatever it says."""
    return any(t.kind == kind and not t.where for stage in version.stages for t in stage.enters)
