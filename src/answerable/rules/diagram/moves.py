"""The moves of a procedure: from which stages, by which acts, to which stage; and the limits at each."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from answerable.days import Length
from answerable.rules.model import Procedure, Stage, Version
from answerable.rules.timing import Limit, Trigger
from answerable.rules.validation.flow import allows, targets


@dataclass(frozen=True)
class Move:
    """Acts that lead from some stages to one: places in the order of the stages; no place is the opening.

    `who` are the roles, any one of which may do one of these acts.
    """

    sources: tuple[int, ...]
    target: int
    label: str
    who: tuple[str, ...] = field(default=(), compare=False)


def moves(procedure: Procedure, version: Version) -> tuple[Move, ...]:
    """Give the moves of a version, those of one name from several stages to one taken together."""
    by_pair: dict[tuple[int, int], list[str]] = defaultdict(list)
    who: dict[tuple[int, int], list[str]] = defaultdict(list)
    for source, stage in enumerate(version.stages):
        for permission in version.permissions:
            for target in (
                targets(version, permission.kind) if allows(permission, stage, procedure.opens_with) else ()
            ):
                place = version.stages.index(target)
                if place != source:
                    who[source, place] += permission.who
                    by_pair[source, place] += _new(_labels(target, permission.kind), by_pair[source, place])
    joined: dict[tuple[int, bool, str], list[int]] = defaultdict(list)
    for (source, place), labels in sorted(by_pair.items()):
        joined[place, source < place, _either(labels)].append(source)
    acts = {
        (place, forward, label): tuple(dict.fromkeys(one for s in sources for one in who[s, place]))
        for (place, forward, label), sources in joined.items()
    }
    opening = tuple(one for p in version.permissions if p.kind == procedure.opens_with for one in p.who)
    opened = [version.stages.index(stage) for stage in targets(version, procedure.opens_with)]
    return (
        *(Move((), place, spaced(procedure.opens_with), tuple(dict.fromkeys(opening))) for place in opened),
        *(Move(tuple(sources), key[0], key[2], acts[key]) for key, sources in joined.items()),
    )


def limits_by_stage(version: Version) -> Mapping[str | None, tuple[Limit, ...]]:
    """Give the limits whose clock starts as each stage is entered; under None those that belong to no one stage."""
    found: dict[str | None, list[Limit]] = defaultdict(list)
    for limit in version.limits:
        homes = [] if limit.whole else list(_homes(version, limit))
        found[homes[0] if len(homes) == 1 else None].append(limit)
    return {stage: tuple(limits) for stage, limits in found.items()}


def lasting(limit: Limit) -> str:
    """Say how long a limit is: "10 working days", or "by the day that was set"."""
    if limit.until_fact:
        return "by the day that was set"
    return span(limit.length) if limit.length else ""


def span(length: Length) -> str:
    """Say a length in words: "1 month", "10 working days"."""
    unit = length.unit.replace("-", " ")
    return f"{length.count} {unit.removesuffix('s') if length.count == 1 else unit}"


def told(trigger: Trigger) -> str:
    """Say a trigger in words: "Triaged: investigate"."""
    wanted = [_wanted(name, value) for name, value in trigger.where.items()]
    return f"{spaced(trigger.kind)}: {', '.join(wanted)}" if wanted else spaced(trigger.kind)


def spaced(kind: str) -> str:
    """Write the name of a kind as words: MotionPassed is "Motion passed"."""
    return re.sub(r"(?<=[a-z])([A-Z])", lambda m: f" {m[1].lower()}", kind)


def _wanted(name: str, value: str) -> str:
    if value == "*":
        return f"with {name.replace('_', ' ')}"
    return f"not {value[1:]}" if value.startswith("!") else value.replace("-", " ")


def _labels(stage: Stage, kind: str) -> list[str]:
    return [told(trigger) for trigger in stage.enters if trigger.kind == kind]


def _new(labels: list[str], known: list[str]) -> list[str]:
    return [label for label in labels if label not in known]


def _either(labels: list[str]) -> str:
    return " or ".join([", ".join(labels[:-1]), labels[-1]]) if len(labels) > 1 else labels[0]


def _homes(version: Version, limit: Limit) -> Iterator[str]:
    """Give the stages that a limit's start enters; failing that, those at which its start may be recorded."""
    starts = [start for start in limit.starts if start.kind != "Reopened"] or list(limit.starts)
    entered = {s.id for s in version.stages if any(_enters(s, start) for start in starts)}
    kinds = {start.kind for start in starts}
    yield from entered or {s for p in version.permissions if p.kind in kinds for s in p.stages}


def _enters(stage: Stage, start: Trigger) -> bool:
    return any(t.kind == start.kind and (not t.where or t.where == start.where) for t in stage.enters)
