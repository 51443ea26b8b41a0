"""Who may be called to sit on which cases: seated, trained, untied, no investigator, nobody who decided before."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.matters.book import book_of
from answerable.matters.decision.panels.composing import falls_short
from answerable.matters.decision.refusal import on_day
from answerable.matters.independence import shut_out
from answerable.matters.matter import Matter
from answerable.record import Id, cases, panels
from answerable.roster import Roster
from answerable.rules import Panel, Permission, Rules

NO_TIE_RULE, NOT_INVESTIGATOR, NEW_PANEL = "not-conflicted", "not-investigator", "new-panel"


@dataclass(frozen=True)
class Bar:
    """Why somebody may not be called: in words, by which rule, and for which case, where it is for one."""

    words: str
    source: str
    case: Id | None = None


def bars(
    rules: Rules, roster: Roster, panel: Panel, person: Id, matters: Collection[Matter], on: date
) -> tuple[Bar, ...]:
    """Give every reason for which somebody may not be called to sit on a panel on these cases, on a day."""
    return tuple(_bars(rules, roster, panel, person, matters, on))


def _bars(
    rules: Rules, roster: Roster, panel: Panel, person: Id, matters: Collection[Matter], on: date
) -> Iterator[Bar]:
    if person not in roster.may_sit(panel.id, on):
        yield Bar(f"has no seat on the {panel.name} and is not in its pool on {on_day(on)}", panel.source)
    for course in panel.requires:
        if not roster.is_trained(person, course, on):
            yield Bar(f"has no valid training “{rules.course(course).name}” on {on_day(on)}", panel.source)
    for matter in matters:
        yield from _of_case(rules, roster, panel, person, matter, on)


def _of_case(
    rules: Rules, roster: Roster, panel: Panel, person: Id, matter: Matter, on: date
) -> Iterator[Bar]:
    deciding = _deciding(rules, matter, panel)
    if shut_out(matter, roster, person, on) or roster.is_conflicted(person, {matter.id}, on):
        words = f"is tied to {matter.id} or to someone in it"
        yield Bar(words, _source(deciding, NO_TIE_RULE) or panel.source, matter.id)
    investigated = {
        e.event.facts.investigator for e in matter.entries if isinstance(e.event.facts, cases.Allocated)
    }
    if person in investigated:
        source = _source(deciding, NOT_INVESTIGATOR) or panel.source
        yield Bar(f"investigated {matter.id}", source, matter.id)
    before = _decided_before(roster, panel, matter)
    if person in before:
        source = _source(deciding, NEW_PANEL) or _source(deciding, "not-earlier-decider") or panel.source
        yield Bar(f"decided {matter.id} before, on {on_day(before[person])}", source, matter.id)


def _decided_before(roster: Roster, panel: Panel, matter: Matter) -> dict[Id, date]:
    """Give who decided a case at an earlier stage: on another panel, or before it was sent back to others."""
    sent = [e.index for e in matter.entries if isinstance(e.event.facts, panels.Remitted)]
    last = max(sent, default=-1)
    sat = roster.sat_on(matter.id)
    earlier = [s for s in sat if s.panel != panel.id or s.entry_index < last]
    return {member: s.on for s in earlier for member in roster.deciding(s, matter.id)}


def _deciding(rules: Rules, matter: Matter, panel: Panel) -> Sequence[Permission]:
    """Give the acts by which a panel decides a matter."""
    version = book_of(matter, rules).version
    return [p for p in version.permissions if any(g.of == panel.id for g in p.guards)]


def _source(deciding: Sequence[Permission], check: str) -> str:
    return next((g.source for p in deciding for g in p.guards if g.check == check), "")


def wanting(rules: Rules, roster: Roster, panel: Panel, members: Collection[Id], on: date) -> tuple[Bar, ...]:
    """Give what is wanting in those who would decide together: too few, or not whom the rule on the panel asks for."""
    found = []
    if len(members) < panel.quorum:
        few = f"{len(members)} would decide, and the quorum is {panel.quorum}"
        found.append(Bar(few, panel.source))
    for need in panel.composition:
        short = falls_short(rules, roster, panel, need, members, on)
        if short:
            found.append(Bar(short, need.source))
    return tuple(found)


def may_preside(roster: Roster, panel: Panel, person: Id, on: date) -> bool:
    """Tell whether somebody has what the rule asks of whoever presides; anyone may where it asks nothing."""
    pooled = roster.pooled(person, panel.id, on)
    return panel.chair is None or bool(pooled and pooled.capacity == panel.chair)
