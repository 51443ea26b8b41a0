"""A procedure as a nested list: the same as the drawing, for those who hear it read."""

from collections.abc import Iterator
from dataclasses import dataclass

from answerable.rules.bundle import Rules
from answerable.rules.diagram.moves import lasting, limits_by_stage, moves, span, told
from answerable.rules.model import Procedure, Stage, Version
from answerable.rules.timing import Limit


@dataclass(frozen=True)
class Item:
    """One line of the outline, and the lines under it."""

    words: str
    items: tuple["Item", ...] = ()


def outline(rules: Rules, procedure: Procedure, version: Version) -> tuple[Item, ...]:
    """Give the stages of a version in order, with their owners, limits and ways out, then what spans them."""
    limits = limits_by_stage(version)
    stages = tuple(
        _stage(rules, procedure, version, stage, limits.get(stage.id, ())) for stage in version.stages
    )
    beside = tuple(_limit(rules, version, limit) for limit in limits.get(None, ()))
    return (*stages, Item("Beside the stages", beside)) if beside else stages


def ways(rules: Rules, procedure: Procedure, version: Version) -> tuple[tuple[str, str, str, str], ...]:
    """Give each stage with its owner, how a matter comes to it, and where it can go: the drawing as a table."""
    found = moves(procedure, version)
    rows = []
    for place, stage in enumerate(version.stages):
        comes = [move.label for move in found if move.target == place]
        goes = [
            f"{m.label}{_by(rules, m.who)}: “{version.stages[m.target].name}”"
            for m in found
            if place in m.sources
        ]
        end = "" if not stage.closed else "the end" if not goes else "the end, unless "
        rows.append((stage.name, rules.role(stage.owner).name, "; ".join(comes), end + "; ".join(goes)))
    return tuple(rows)


def _by(rules: Rules, who: tuple[str, ...]) -> str:
    names = {role.id: role.name for role in rules.body.roles}
    said = [names.get(one, "anybody" if one == "public" else one) for one in who]
    return f" (by {' or '.join(said)})" if said else ""


def outline_text(rules: Rules, procedure: Procedure, version: Version) -> str:
    """Write the outline as indented lines of text, each with a hyphen."""
    return "\n".join(_indented(outline(rules, procedure, version), 0))


def in_words(rules: Rules, procedure: Procedure, version: Version) -> str:
    """Say in a sentence or two what the drawing shows."""
    names = [stage.name for stage in version.stages]
    opened = next(told(t) for s in version.stages for t in s.enters if t.kind == procedure.opens_with)
    return (
        f"{procedure.name} as {rules.body.name} has it: {opened} opens it, and it is in one of {len(names)} stages: "
        f"{', '.join(names)}. By {version.source}."
    )


def mermaid(procedure: Procedure, version: Version) -> str:
    """Write the stages and moves as a Mermaid state diagram, for tools that draw those."""
    names = {n: stage.id.replace("-", "_") for n, stage in enumerate(version.stages)}
    lines = [f'    state "{stage.name}" as {names[n]}' for n, stage in enumerate(version.stages)]
    for move in moves(procedure, version):
        sources = [names[source] for source in move.sources] or ["[*]"]
        # A second colon would end the label.
        lines += [
            f"    {source} --> {names[move.target]} : {move.label.replace(':', ',')}" for source in sources
        ]
    lines += [f"    {names[n]} --> [*]" for n, stage in enumerate(version.stages) if stage.closed]
    return "\n".join(["stateDiagram-v2", *lines])


def _stage(
    rules: Rules, procedure: Procedure, version: Version, stage: Stage, limits: tuple[Limit, ...]
) -> Item:
    place = version.stages.index(stage)
    found = moves(procedure, version)
    opens = [Item(f"Opened by: {move.label}") for move in found if not move.sources and move.target == place]
    ways = [
        Item(f"{move.label}: to “{version.stages[move.target].name}”")
        for move in found
        if place in move.sources
    ]
    owner = Item(f"In the hands of: {rules.role(stage.owner).name}")
    end = " (the end)" if stage.closed else ""
    return Item(
        f"{stage.name}{end}", (*opens, owner, *(_limit(rules, version, limit) for limit in limits), *ways)
    )


def _limit(rules: Rules, version: Version, limit: Limit) -> Item:
    return Item(f"Limit: {limit.name}, {'; '.join(_terms(rules, version, limit))} ({limit.source})")


def _terms(rules: Rules, version: Version, limit: Limit) -> Iterator[str]:
    yield lasting(limit)
    yield (
        f"from: {', '.join(told(start) for start in limit.starts)}" if limit.starts else "from a missed limit"
    )
    if limit.or_missed:
        missed = next(one.name for one in version.limits if one.id == limit.or_missed)
        yield f"or from the day on which “{missed}” was missed"
    if limit.stoppable:
        yield "the clock may be stopped"
    if limit.at_most:
        yield f"extended, {span(limit.at_most)} at most"
    yield f"due from: {rules.role(limit.owner).name}"


def _indented(items: tuple[Item, ...], depth: int) -> Iterator[str]:
    for item in items:
        yield f"{'  ' * depth}- {item.words}"
        yield from _indented(item.items, depth + 1)
