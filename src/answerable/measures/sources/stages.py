"""Which stage an event enters, as an expression over columns: the triggers of every procedure and version at once."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import and_, or_
from typing import Any

from answerable.rules import Rules, Stage, Trigger

# An ibis expression: the library ships no types.
Expr = Any


def matches(rows: Expr, triggers: Iterable[Trigger]) -> Expr:
    """Say of each row whether it is an event that any of the triggers waits for; a row without the fact is not."""
    return reduce(or_, [_fits(rows, trigger) for trigger in triggers])


def _fits(rows: Expr, trigger: Trigger) -> Expr:
    facts = [_is(rows[name], wanted) for name, wanted in trigger.where.items()]
    return reduce(and_, facts, rows.kind == trigger.kind)


def _is(column: Expr, wanted: str) -> Expr:
    if column.type().is_array():
        return _holds(column, wanted)
    if wanted == "*":
        return column.notnull()
    text = column.cast("string")
    is_other = (text != wanted[1:]).fill_null(True) if wanted.startswith("!") else None
    return (text == wanted).fill_null(False) if is_other is None else is_other


def _holds(column: Expr, wanted: str) -> Expr:
    if wanted == "*":
        return (column.length() > 0).fill_null(False)
    if wanted.startswith("!"):
        return (column.filter(lambda one: one != wanted[1:]).length() > 0).fill_null(False)
    return column.contains(wanted).fill_null(False)


def kinds_that_move(rules: Rules) -> list[str]:
    """Give the kinds of event that enter any stage of any version, and those that open a matter."""
    entering = {t.kind for _, _, stages in tracks(rules) for stage in stages for t in stage.enters}
    return sorted(entering | set(rules.by_opening_kind))


def facts_asked(rules: Rules) -> list[str]:
    """Give the facts that any trigger of a stage looks at."""
    return sorted({n for _, _, stages in tracks(rules) for s in stages for t in s.enters for n in t.where})


def tracks(rules: Rules) -> list[tuple[str, str, tuple[Stage, ...]]]:
    """Give procedure, version and stages; the version by its day, as text."""
    return [(p.id, v.in_force.isoformat(), v.stages) for p in rules.procedures for v in p.versions]


def version_of(rules: Rules, procedure: Expr, opened_on: Expr, *, when: Any) -> Expr:
    """Give the version in force on the day of opening, else the earliest; `when` is ibis.cases."""
    branches: list[tuple[Expr, str]] = []
    for one in rules.procedures:
        for version in reversed(one.versions[1:]):
            condition = (procedure == one.id) & (opened_on >= version.in_force)
            branches.append((condition, version.in_force.isoformat()))
        branches.append((procedure == one.id, one.versions[0].in_force.isoformat()))
    return when(*branches)


def stage_of(rows: Expr, rules: Rules, *, when: Any) -> Expr:
    """Give the first stage in listed order that each row enters under its matter's version; null where none."""
    return when(*[branch for track in _alike(rules) for branch in _branches(rows, *track)])


def is_closed(rows: Expr, rules: Rules) -> Expr:
    """Say of each row with a stage whether that stage is an end."""
    ends = [
        (rows.procedure == procedure) & (rows.in_force == version) & (rows.stage == stage.id)
        for procedure, version, stages in tracks(rules)
        for stage in stages
        if stage.closed
    ]
    return reduce(or_, ends) if ends else rows.kind.isnull()


def _alike(rules: Rules) -> list[tuple[str, tuple[str, ...], tuple[Stage, ...]]]:
    # Versions that move alike are one branch: most changes of a rule book are of limits, not of stages.
    merged: dict[tuple[str, str], tuple[tuple[str, ...], tuple[Stage, ...]]] = {}
    for procedure, version, stages in tracks(rules):
        moves = (procedure, repr([(s.id, s.enters) for s in stages]))
        merged[moves] = ((*merged.get(moves, ((), ()))[0], version), stages)
    return [(procedure, versions, stages) for (procedure, _), (versions, stages) in merged.items()]


def _branches(
    rows: Expr, procedure: str, versions: Sequence[str], stages: Sequence[Stage]
) -> Iterable[tuple[Expr, str]]:
    here = (rows.procedure == procedure) & rows.in_force.isin(versions)
    for stage in stages:
        yield here & matches(rows, stage.enters), stage.id
    # An opening event that enters no stage begins in the first.
    yield here & (rows.place == rows.opening), stages[0].id
