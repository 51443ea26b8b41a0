"""An independent judge of decisions: from the words of the rules and the raw entries alone, it finds who decided and
should not have. It shares no line with what decides; where the two disagree, one of them is wrong.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from answerable.record import Entry
from answerable.rules import Guard, Rules

DECISIONS = {
    "Found": "found",
    "Sanctioned": "sanctioned",
    "Disposed": "disposed",
    "AppealDecided": "appeal-decided",
}


@dataclass
class Told:
    """What has been said up to one place in the record."""

    named: dict[str, set[str]] = field(default_factory=dict)  # case: who is in it
    investigated: dict[str, set[str]] = field(default_factory=dict)
    aside: dict[str, set[str]] = field(default_factory=dict)
    ties: list[tuple[str, str, date]] = field(default_factory=list)
    kin: list[tuple[frozenset[str], date]] = field(default_factory=list)
    trained: list[tuple[str, str, date, date | None]] = field(default_factory=list)
    seats: list[tuple[str, str, date, bool]] = field(
        default_factory=list
    )  # who, panel, day, taken or given up
    sittings: list[tuple[str, str, date, tuple[str, ...], tuple[str, ...]]] = field(default_factory=list)
    asked: dict[str, tuple[str, str, str, str, str]] = field(
        default_factory=dict
    )  # number: case, guard, act, for, by
    agreed: set[str] = field(default_factory=set)


def unfit_decisions(entries: Iterable[Entry], rules: Rules) -> list[str]:
    """Give every decision in the record that a rule forbids and that no two people let pass, in words."""
    told, found = Told(), []
    for entry in sorted(entries, key=lambda e: e.index):
        event = entry.event
        if event.kind in DECISIONS:
            wrong = list(_wrong(told, rules, event))
            used = _used(told, event, wrong)
            found += [
                f"{entry.index} {event.kind} by {event.actor}: {g} {p}"
                for g, p in wrong
                if (g, p) not in used
            ]
        _take(told, event)
    return found


def _take(told: Told, event: Any) -> None:
    f, case, day = event.facts, event.subject, event.happened_on
    match event.kind:
        case "Received":
            told.named[case] = {p for p in (f.complainant, f.respondent) if p}
        case "Alleged" | "Found" | "Sanctioned" if f.respondent:
            told.named.setdefault(case, set()).add(f.respondent)
        case "StatementTaken" if f.person:
            told.named.setdefault(case, set()).add(f.person)
        case "Allocated":
            told.investigated.setdefault(case, set()).add(f.investigator)
        case "Recused":
            told.aside.setdefault(case, set()).add(f.person)
        case "ConflictDeclared":
            told.ties.append((case, f.against, day))
        case "Related":
            told.kin.append((frozenset({case, f.person}), day))
        case "TieEnded":
            told.ties = [t for t in told.ties if t[:2] != (case, f.against)]
            told.kin = [k for k in told.kin if k[0] != {case, f.against}]
        case "Trained":
            told.trained.append((case, f.course, day, f.expires_on))
        case "Seated" | "Unseated":
            told.seats.append((case, f.panel, day, event.kind == "Seated"))
        case "Sat":
            told.sittings.append((case, f.panel, day, f.members, f.cases))
        case "OverrideProposed":
            told.asked[f.override] = (case, f.guard, f.act, f.person, event.actor)
        case "OverrideAgreed":
            asked = told.asked.get(f.override)
            if asked and event.actor not in asked[3:]:
                told.agreed.add(f.override)


def _used(told: Told, event: Any, wrong: list[tuple[str, str]]) -> set[tuple[str, str]]:
    """Which of the wrongs two people let pass; each agreement serves one act only, and then is gone."""
    passed = set()
    for number in sorted(told.agreed):
        case, guard, act, person, by = told.asked[number]
        if case != event.subject or act != DECISIONS[event.kind] or by == person:
            continue
        if (guard, person) in wrong:
            passed.add((guard, person))
            told.agreed.discard(number)
    return passed


def _wrong(told: Told, rules: Rules, event: Any) -> Iterator[tuple[str, str]]:
    """Every guard that the rules set on this act and that does not hold, with the person of whom it does not."""
    guards = _guards(rules, event.kind)
    shut = {"not-conflicted", "not-related", "not-named"}
    for guard in guards:
        yield from ((guard.check, person) for person in _against(told, rules, event, guard, guards))
    # No rule can let one act who is shut out of the case.
    said = {g.check for g in guards}
    out = {
        "not-conflicted": _is_tied(told, event, event.actor),
        "not-related": _is_kin(told, event, event.actor),
        "not-named": event.actor in told.named.get(event.subject, ()),
    }
    passable = [g for g in guards if g.check in shut]
    if any(out.values()) and not any(out[g.check] for g in passable):
        yield "shut-out" if not said & shut else next(iter(sorted(said & shut))), event.actor


def _against(told: Told, rules: Rules, event: Any, guard: Guard, guards: list[Guard]) -> Iterator[str]:
    case, day = event.subject, event.happened_on
    sitting = _sitting(told, event, guard, guards)
    sat = [m for m in sitting[3] if m not in told.aside.get(case, ())] if sitting else []
    acting = [event.actor, *([event.facts.decider] if getattr(event.facts, "decider", None) else [])]
    match guard.check:
        case "not-investigator":
            yield from {p for p in (*acting, *sat) if p in told.investigated.get(case, ())}
        case "not-conflicted":
            yield from {p for p in (*acting, *sat) if _is_tied(told, event, p)}
            yield from {p for p in acting if p in told.aside.get(case, ())}
        case "not-related":
            yield from {p for p in (*acting, *sat) if _is_kin(told, event, p)}
        case "not-named":
            yield from {p for p in (*acting, *sat) if p in told.named.get(case, ())}
        case "trained":
            yield from {p for p in acting if not _is_trained(told, p, guard.of or "", day)}
        case "quorum":
            panel = rules.panel(guard.of or "")
            seated = {m for m in sat if sitting and _is_seated(told, m, panel.id, sitting[2])}
            if sitting is None or sitting[1] != panel.id or len(seated) < panel.quorum:
                yield event.actor
        case "panel-trained":
            panel = rules.panel(guard.of or "")
            if sitting is None or sitting[1] != panel.id:
                yield event.actor
                return
            for course in panel.requires:
                yield from {m for m in sitting[3] if not _is_trained(told, m, course, sitting[2])}


def _guards(rules: Rules, kind: str) -> list[Guard]:
    version = rules.procedure("complaint").versions[-1]
    return [guard for one in version.permissions if one.kind == kind for guard in one.guards]


def _sitting(told: Told, event: Any, guard: Guard, guards: list[Guard]) -> Any:
    def fits(s: Any) -> bool:
        return event.subject in s[4] and s[2] <= event.happened_on

    named = getattr(event.facts, "sitting", None)
    if named:
        return next((s for s in told.sittings if s[0] == named and fits(s)), None)
    panels = {g.of for g in guards if g.check in ("quorum", "panel-trained")}
    of = {guard.of} if guard.check in ("quorum", "panel-trained") else panels
    held = [(s[2], n, s) for n, s in enumerate(told.sittings) if s[1] in of and fits(s)]
    return max(held, key=lambda h: h[:2])[2] if held else None


def _is_tied(told: Told, event: Any, person: str) -> bool:
    here = {event.subject, *told.named.get(event.subject, ())}
    return any(p == person and a in here and d <= event.happened_on for p, a, d in told.ties)


def _is_kin(told: Told, event: Any, person: str) -> bool:
    here = told.named.get(event.subject, set())
    return any(person in two and (two - {person}) & here and d <= event.happened_on for two, d in told.kin)


def _is_trained(told: Told, person: str, course: str, day: date) -> bool:
    return any(
        p == person and c == course and d <= day and (until is None or day < until)
        for p, c, d, until in told.trained
    )


def _is_seated(told: Told, person: str, panel: str, day: date) -> bool:
    said = [taken for p, of, d, taken in told.seats if (p, of) == (person, panel) and d <= day]
    return bool(said) and said[-1]
