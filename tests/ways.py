"""The way of a matter through the stages of its procedure, found in the rules alone, breadth first."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from answerable.rules import Permission, Rules, Stage, Version

Facts = Mapping[str, str]
# What opens a matter, or makes another of it, is no step on its way.
NO_STEPS = ("Received", "Reopened", "Merged", "Split", "TookOver")


@dataclass(frozen=True)
class Move:
    """One act that leads from a stage to another: its permission, and the facts that it must have for that."""

    permission: Permission
    facts: Facts
    to: str


def moves(rules: Rules, version: Version, at: str) -> Iterator[Move]:
    """Give every act that can be done at a stage and enters another."""
    for permission in version.permissions:
        if permission.stages and at not in permission.stages or permission.kind in NO_STEPS:
            continue
        for stage, facts in entered(rules, version, permission):
            if stage.id != at:
                yield Move(permission, facts, stage.id)


def entered(rules: Rules, version: Version, permission: Permission) -> Iterator[tuple[Stage, Facts]]:
    """Give each stage that an act can enter, with the facts that it must have for that."""
    for stage in version.stages:
        for trigger in (t for t in stage.enters if t.kind == permission.kind):
            if all(_may_be(rules, permission, name, value) for name, value in trigger.where.items()):
                yield stage, trigger.where
                if not trigger.where:
                    return  # whatever is said enters this one, and none after it


def _may_be(rules: Rules, permission: Permission, name: str, value: str) -> bool:
    listed = permission.lists.get(name)
    return listed is None or value in {term.id for term in rules.body.lists[listed]}


def way(rules: Rules, version: Version, begin: str, is_there: Callable[[Move], bool]) -> list[Move]:
    """Give the shortest way from a stage through moves to one that is wanted, breadth first, in the order of the rules."""
    ways: list[tuple[str, list[Move]]] = [(begin, [])]
    seen = {begin}
    while ways:
        at, so_far = ways.pop(0)
        for move in moves(rules, version, at):
            if is_there(move):
                return [*so_far, move]
            if move.to not in seen and not stage_of(version, move.to).closed:
                seen.add(move.to)
                ways.append((move.to, [*so_far, move]))
    raise AssertionError(f"from {begin!r} no act that anyone may do leads there")


def stage_of(version: Version, id: str) -> Stage:
    """Give the stage of this id."""
    return next(stage for stage in version.stages if stage.id == id)


def decides(rules: Rules, version: Version) -> Callable[[Move], bool]:
    """Tell which moves decide: they close with a disposal that has a finding."""

    def is_there(move: Move) -> bool:
        if move.permission.kind != "Disposed" or not stage_of(version, move.to).closed:
            return False
        return finding(rules, move.permission) is not None

    return is_there


def finding(rules: Rules, permission: Permission) -> str | None:
    """Give the first disposal of an act's list that has a finding, or None where there is none."""
    listed = rules.body.lists[permission.lists["disposal"]]
    return next((term.id for term in listed if term.sort == "with-finding"), None)
