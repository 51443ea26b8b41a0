"""A whole set of rules as it was adopted: kept as text, read again, and held against another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785

from answerable.rules.bundle import Rules
from answerable.rules.comparing.versions import between_versions
from answerable.rules.model import Body, Procedure, Version
from answerable.rules.plain import Rule
from answerable.rules.writing import Letter, ReportPlan


class RuleSet(Rule):
    """Everything that a body had laid down under one digest."""

    body: Body
    procedures: tuple[Procedure, ...]
    reports: tuple[ReportPlan, ...]
    letters: tuple[Letter, ...]


@dataclass(frozen=True)
class Difference:
    """What one part of the later set has otherwise: where, and each change in a sentence."""

    where: str
    said: tuple[str, ...]


def text_of(rules: Rules) -> str:
    """Give a set of rules as canonical JSON: its SHA-256 is the digest of the rules."""
    parts = {"procedures": rules.procedures, "reports": rules.reports, "letters": rules.letters}
    said = {name: [one.model_dump(mode="json") for one in part] for name, part in parts.items()}
    return rfc8785.dumps({"body": rules.body.model_dump(mode="json"), **said}).decode("utf-8")


def read_set(text: str) -> RuleSet | None:
    """Read a set of rules again; None where this program no longer reads what was laid down then."""
    try:
        return RuleSet.model_validate_json(text)
    except ValueError:
        return None


def differences(old: RuleSet, new: RuleSet) -> tuple[Difference, ...]:
    """Say what the later set has otherwise, part by part; nothing where they say the same."""
    roles = _names(old.body) | _names(new.body)
    found = [*_procedures(old, new, roles), *_body(old.body, new.body), *_written(old, new)]
    return tuple(one for one in found if one.said)


def _names(body: Body) -> dict[str, str]:
    panels, courses = ({one.id: one.name for one in body.panels}, {one.id: one.name for one in body.courses})
    return {**panels, **courses, **{one.id: one.name for one in body.roles}}


def _procedures(old: RuleSet, new: RuleSet, roles: Mapping[str, str]) -> Iterator[Difference]:
    before, after = ({one.id: one for one in rules.procedures} for rules in (old, new))
    for name, procedure in after.items():
        if name not in before:
            yield Difference(procedure.name, ("A new procedure",))
        else:
            yield Difference(procedure.name, tuple(_procedure(before[name], procedure, roles)))
    yield from (
        Difference(one.name, ("No longer a procedure",)) for name, one in before.items() if name not in after
    )


def _procedure(old: Procedure, new: Procedure, roles: Mapping[str, str]) -> Iterator[str]:
    if old.governs != new.governs:
        yield f"what governs a matter: the version {_GOVERNS[old.governs]} becomes the version {_GOVERNS[new.governs]}"
    before = {one.in_force: one for one in old.versions}
    for version in new.versions:
        same = before.pop(version.in_force, None)
        since = f"{version.in_force.day} {version.in_force:%B %Y}"
        if same is None:
            yield f"A new version, in force from {since}: {version.source}"
        # What is new is told against the version that it follows; what was there, against itself.
        against = same or _before(new, version)
        said = between_versions(against, version, roles) if against else ()
        yield from (f"From {since}: {one}" for one in said)
    yield from (f"No longer there: the version in force from {day.day} {day:%B %Y}" for day in before)


_GOVERNS = {"opening": "of the day of opening", "latest": "in force on each day"}


def _before(procedure: Procedure, version: Version) -> Version | None:
    place = procedure.versions.index(version)
    return procedure.versions[place - 1] if place else None


def _body(old: Body, new: Body) -> Iterator[Difference]:
    for field, what in _PARTS.items():
        before, after = _by_code(getattr(old, field)), _by_code(getattr(new, field))
        yield Difference(what, tuple(_by_name(before, after)))
    for name in dict.fromkeys([*old.lists, *new.lists]):
        before, after = (_by_code(one.lists.get(name, ())) for one in (old, new))
        yield Difference(f"The list “{name.replace('-', ' ')}”", tuple(_by_name(before, after)))
    if old.calendar != new.calendar:
        yield Difference("The calendar", (f"version {old.calendar.version} becomes {new.calendar.version}",))


_PARTS = {
    "organs": "Organs",
    "roles": "Roles",
    "standings": "Who may require what of whom",
    "readers": "What each reader may see",
    "papers": "Who may read papers",
    "courses": "Courses",
    "panels": "Panels",
    "schedules": "How long papers are kept",
}


def _by_code(items: Any) -> dict[str, Any]:
    return {_code(one): one for one in items}


def _code(one: Any) -> str:
    for name in ("id", "tier"):
        if hasattr(one, name):
            return str(getattr(one, name))
    return ", ".join(str(value) for field, value in one if field not in ("source", "until", "in_force"))


def _by_name(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    yield from (f"new: {_called(one)}" for code, one in after.items() if code not in before)
    yield from (f"no longer: {_called(one)}" for code, one in before.items() if code not in after)
    for code, one in after.items():
        if code in before and before[code] != one:
            changed = [field for field, value in one if getattr(before[code], field) != value]
            yield f"{_called(one)}: {', '.join(field.replace('_', ' ') for field in changed)} otherwise"


def _called(one: Any) -> str:
    return str(getattr(one, "name", None) or _code(one))


def _written(old: RuleSet, new: RuleSet) -> Iterator[Difference]:
    for field, what in (("reports", "Reports"), ("letters", "Letters")):
        before, after = _by_code(getattr(old, field)), _by_code(getattr(new, field))
        yield Difference(what, tuple(_by_name(before, after)))
