"""How the body proceeds: the stages, what is due when and from whom, who may do what, and the rule behind each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from answerable.days import Length
from answerable.disclosure.matters.people import NOT_ROLES
from answerable.record import Record
from answerable.rules import Procedure, Rules, Version, draw, ways

UNITS: Mapping[str, tuple[str, str]] = {
    "working-days": ("working day", "working days"),
    "calendar-days": ("day", "days"),
    "weeks": ("week", "weeks"),
    "months": ("month", "months"),
}


@dataclass(frozen=True)
class ProcedureView:
    """One procedure as it is in force: its diagram (SVG), its stages, limits and permissions in words.

    A stage is its name, owner and whether it is the end; a way its stage, owner, how a matter comes to it and where it
    can go from there; a limit its name, length, owner and rule; a permission its
    name, who may, and its rule.
    """

    id: str
    name: str
    unit: str
    in_force: date
    source: str
    earlier: tuple[date, ...]
    versions: tuple[tuple[date, str], ...]
    governs: str
    picture: str
    stages: tuple[tuple[str, str, bool], ...]
    ways: tuple[tuple[str, str, str, str], ...]
    limits: tuple[tuple[str, str, str, str], ...]
    permissions: tuple[tuple[str, str, str], ...]


def procedures(record: Record, rules: Rules, *, on: date) -> tuple[ProcedureView, ...]:
    """Show every procedure as it is in force on a day."""
    return tuple(_view(rules, one, on) for one in rules.procedures)


def procedure(record: Record, rules: Rules, *, procedure: str, on: date) -> ProcedureView | None:
    """Show one procedure as it is in force on a day, or None where the body has none of this name."""
    return next((_view(rules, one, on) for one in rules.procedures if one.id == procedure), None)


def _view(rules: Rules, procedure: Procedure, on: date) -> ProcedureView:
    version = procedure.version_on(on)
    return ProcedureView(
        id=procedure.id,
        name=procedure.name,
        unit=procedure.unit,
        in_force=version.in_force,
        source=version.source,
        earlier=tuple(v.in_force for v in procedure.versions if v.in_force < version.in_force),
        versions=tuple((v.in_force, v.source) for v in reversed(procedure.versions)),
        governs=procedure.governs,
        picture=draw(rules, procedure, version),
        stages=tuple((s.name, rules.role(s.owner).name, s.closed) for s in version.stages),
        ways=ways(rules, procedure, version),
        limits=_limits(rules, version),
        permissions=tuple((p.name, _who(rules, p.who), p.source) for p in version.permissions),
    )


def _who(rules: Rules, roles: tuple[str, ...]) -> str:
    return " or ".join(NOT_ROLES.get(role) or rules.role(role).name for role in roles)


def _limits(rules: Rules, version: Version) -> tuple[tuple[str, str, str, str], ...]:
    return tuple(
        (
            one.name,
            in_words(one.length) if one.length else "by the day that was set",
            rules.role(one.owner).name,
            one.source,
        )
        for one in version.limits
    )


def in_words(length: Length) -> str:
    """Say how long a limit is: "3 working days", "6 months"."""
    one, many = UNITS[length.unit]
    return f"{length.count} {one if length.count == 1 else many}"
