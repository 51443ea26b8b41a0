"""Who answers to whom on a day, who may demand what, who answers for whom, and who both judges and supervises."""

from collections.abc import Iterator
from datetime import date, timedelta

from answerable.disclosure.matters.asking.picture import picture
from answerable.disclosure.matters.asking.views import (
    ConflictLine,
    DelegationLine,
    DemandLine,
    OrganLine,
    OrgansView,
    StandingLine,
)
from answerable.disclosure.matters.people import by_office, roster_of, with_office
from answerable.disclosure.matters.wording import counted, listed, sentence_case, the
from answerable.disclosure.sentences import spoken
from answerable.record import Id, Record, meetings
from answerable.roster import Delegation, Roster
from answerable.rules import Organ, Rules, Standing

RIGHTS = {
    "demand-written-answer": "may demand a written answer",
    "ask": "may ask; no written answer is owed",
    "be-informed": "is to be informed",
    "none": "may not ask",
}
UNSAID = "no rule speaks of it"
SORTS = {
    "governing": "governs the body",
    "executive": "runs its affairs",
    "office": "an office",
    "panel": "decides cases",
    "overseer": "oversees",
    "outside": "stands outside",
}
ONE_DAY = timedelta(days=1)


def answerability(record: Record, rules: Rules, *, on: date) -> OrgansView:
    """Show who answers to whom on a day, by the rules as they stood then and the record as it is now."""
    roster = roster_of(record)
    organs = tuple(_organ(rules, organ, on) for organ in rules.body.organs)
    standings = tuple(_standing(rules, standing) for standing in rules.standings_on(on))
    delegations = tuple(_delegation(record, rules, roster, d) for d in roster.delegations if d.covers(on))
    conflicts = tuple(_conflicts(rules, roster, organs, standings, on))
    return OrgansView(
        on=on,
        sentence=_sentence(rules, organs, conflicts, on),
        organs=organs,
        standings=standings,
        delegations=delegations,
        conflicts=conflicts,
        changes=_changes(rules),
        picture=picture(organs, colour=rules.body.colour, on=on),
    )


def may_demand(record: Record, rules: Rules, *, organs: tuple[str, ...], on: date) -> tuple[DemandLine, ...]:
    """Give what these organs may demand today, of whom, on which topic, and who answers for those asked."""
    roster = roster_of(record)
    lines = []
    for standing in rules.standings_on(on):
        if standing.overseer in organs:
            lines += [_demand(rules, roster, standing, topic, on) for topic in standing.topics]
    return tuple(lines)


def members(record: Record, rules: Rules, *, organs: tuple[str, ...], on: date) -> tuple[tuple[Id, str], ...]:
    """Give who holds an office in these organs on a day, each with the name of their office, for those within."""
    roster = roster_of(record)
    roles = [role.id for role in rules.body.roles if role.organ in organs]
    held = dict.fromkeys(h.person for role in roles for h in roster.holders(role, on))
    return tuple((person, with_office(record, rules, roster, person, on)) for person in held)


def offices_of(
    record: Record, rules: Rules, *, organs: tuple[str, ...], on: date
) -> tuple[tuple[str, str], ...]:
    """Give the leading office of each organ that these may ask: whose presence at a meeting is worth a note."""
    asked = dict.fromkeys(s.addressee for s in rules.standings_on(on) if s.overseer in organs)
    leading = (next((r for r in rules.body.roles if r.organ == organ), None) for organ in asked)
    return tuple((role.id, role.name) for role in leading if role)


def _organ(rules: Rules, organ: Organ, on: date) -> OrganLine:
    above, source = organ.answering_on(on)
    over = tuple(o.name for o in rules.body.organs if organ.id in o.answering_on(on)[0])
    return OrganLine(
        id=organ.id,
        name=organ.name,
        sort=SORTS[organ.sort],
        answers_to=tuple(rules.organ(one).name for one in above),
        source=source,
        over=over,
        panels=tuple(panel.name for panel in rules.body.panels if panel.organ == organ.id),
        is_governing=organ.id == rules.body.governing_organ,
    )


def _standing(rules: Rules, one: Standing) -> StandingLine:
    return StandingLine(
        overseer=rules.organ(one.overseer).name,
        addressee=rules.organ(one.addressee).name,
        right=one.right,
        words=RIGHTS[one.right],
        topics=tuple(rules.term("topics", topic).name for topic in one.topics),
        source=one.source,
        since=one.in_force,
        until=one.until,
    )


def _delegation(record: Record, rules: Rules, roster: Roster, one: Delegation) -> DelegationLine:
    facts = next(iter(record.read(subject=one.id))).event.facts
    digest = facts.decision if isinstance(facts, meetings.AnsweringDelegated) else None
    paper = record.paper(digest) if digest else None
    return DelegationLine(
        id=one.id,
        organ=rules.organ(one.organ).name,
        role=rules.role(one.role).name,
        topics=tuple(rules.term("topics", topic).name for topic in one.topics),
        since=one.from_on,
        until=one.until_on - ONE_DAY if one.until_on else None,
        by=by_office(rules, roster, one.by, one.from_on),
        words=paper.words if paper else "",
    )


def _conflicts(
    rules: Rules,
    roster: Roster,
    organs: tuple[OrganLine, ...],
    standings: tuple[StandingLine, ...],
    on: date,
) -> Iterator[ConflictLine]:
    """Find who judges cases, by a panel of its own or by members who sit on one, and is also held to supervise."""
    for organ in organs:
        judges, supervises = _judges(rules, roster, organ, on), _supervises(organ, standings)
        if judges and supervises:
            both = f"{sentence_case(the(organ.name))} both judges and supervises"
            said = f"{both}: it {listed(judges)}, and it {listed(supervises)}."
            yield ConflictLine(organ.name, said, listed(judges), listed(supervises))


def _judges(rules: Rules, roster: Roster, organ: OrganLine, on: date) -> tuple[str, ...]:
    own = {role.id for role in rules.body.roles if role.organ == organ.id}
    said = [f"has the {panel}" for panel in organ.panels]
    for panel in rules.body.panels:
        seated = roster.members(panel.id, on)
        lent = [person for person in seated if roster.roles(person, on) & own]
        if lent and panel.organ != organ.id:
            said.append(f"supplies {len(lent)} of the {counted(len(seated), 'member')} of the {panel.name}")
    return tuple(said)


def _supervises(organ: OrganLine, standings: tuple[StandingLine, ...]) -> tuple[str, ...]:
    over = tuple(the(name) for name in organ.over)
    said = [f"holds {listed(over)} to account"] if over else []
    demanded = {
        s.addressee for s in standings if s.overseer == organ.name and s.right == "demand-written-answer"
    }
    asked = tuple(the(name) for name in sorted(demanded - set(organ.over)))
    return (*said, *((f"may demand written answers of {listed(asked)}",) if asked else ()))


def _changes(rules: Rules) -> tuple[date, ...]:
    begun = {s.in_force for s in rules.body.standings if s.in_force}
    ended = {s.until + ONE_DAY for s in rules.body.standings if s.until}
    moved = {before.until + ONE_DAY for organ in rules.body.organs for before in organ.formerly}
    return tuple(sorted(begun | ended | moved))


def _sentence(
    rules: Rules, organs: tuple[OrganLine, ...], conflicts: tuple[ConflictLine, ...], on: date
) -> str:
    governing = rules.organ(rules.body.governing_organ).name
    under = [the(o.name) for o in organs if governing in o.answers_to]
    verb = "answers" if len(under) == 1 else "answer"
    said = f"On {spoken(on)}, {listed(tuple(under))} {verb} to {the(governing)}." if under else ""
    both = tuple(the(one.organ) for one in conflicts)
    also = (
        f" {listed(both)} both {'judges and supervises' if len(both) == 1 else 'judge and supervise'}."
        if both
        else ""
    )
    return f"{said}{also[:1]}{also[1:2].upper()}{also[2:]}".strip()


def _demand(rules: Rules, roster: Roster, one: Standing, topic: str, on: date) -> DemandLine:
    given = [d for d in roster.delegations if d.organ == one.addressee and d.covers(on) and d.reaches(topic)]
    return DemandLine(
        organ=rules.organ(one.overseer).name,
        addressee_id=one.addressee,
        addressee=rules.organ(one.addressee).name,
        topic_id=topic,
        topic=rules.term("topics", topic).name,
        right=one.right,
        words=RIGHTS[one.right],
        source=one.source,
        answered_by=tuple(dict.fromkeys(rules.role(d.role).name for d in given)),
    )
