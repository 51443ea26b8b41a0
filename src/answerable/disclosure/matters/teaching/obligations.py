"""What members owe, by where it stands: waiting, booked, begun, ended; what is overdue, and what nobody could meet."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import check_is_staff, names_of, roster_of
from answerable.disclosure.matters.teaching.offers import offered
from answerable.disclosure.matters.teaching.sessions import presence
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.matters import Lists, Matter, duties, fold
from answerable.record import Entry, Id, Kind, Record, training
from answerable.roster import Roster
from answerable.rules import Rules

KINDS = frozenset(
    {
        *("Obliged", "Booked", "WaitListed", "PlaceGivenUp", "CameToSession", "Started"),
        *("Completed", "Waived", "Lapsed", "ObligationRevived", "Corrected"),
    }
)
ENDS: Mapping[type[Kind], str] = {
    training.Completed: "completed",
    training.Waived: "waived",
    training.Lapsed: "lapsed",
}
STATES = {
    "waiting": "Waiting for a place",
    "listed": "On a waiting list",
    "booked": "Booked",
    "started": "Begun",
    "completed": "Completed",
    "waived": "Waived",
    "lapsed": "Lapsed: the member left",
}
NOT_BEGUN = ("waiting", "listed", "booked")
FLAGS = {
    "overdue": "Overdue",
    "unfulfillable": "Cannot be met: nobody is under contract for the course",
    "revived": "Owed again: the member rejoined",
    "appeal": "The decision is under appeal",
    "without-sanction": "Owed without a sanction",
}
ALL = "all"
PAGE = 50


@dataclass(frozen=True)
class ObligationLine:
    """One obligation in one line: who owes what, how it stands, since when, and what is to be known about it."""

    id: Id
    member: str
    course: str
    case: Id | None
    as_sanction: bool
    state: str
    state_name: str
    imposed_on: date
    waited: str
    place: str
    flags: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True)
class ObligationsView:
    """A page of obligations: the sentence, how many stand where, how many bear which flag, and the lines."""

    sentence: str
    states: tuple[tuple[str, str, int], ...]
    flags: tuple[tuple[str, str, int], ...]
    total: int
    still: int
    lines: tuple[ObligationLine, ...]
    page: int
    has_next: bool


@dataclass(frozen=True)
class Owed:
    """An obligation as it stands on a day, before anybody is named."""

    matter: Matter
    facts: training.Obliged
    state: str
    flags: tuple[str, ...]
    revived_on: date | None
    ended_on: date | None


def obligations(
    record: Record,
    rules: Rules,
    *,
    lists: Lists,
    person: Id,
    on: date,
    state: str | None = None,
    flag: str | None = None,
    page: int = 1,
) -> ObligationsView:
    """Show the staff a page of what members owe, earliest imposed first: at one state, or with one flag.

    Without either it shows what is still owed, and at the state "all" everything. Every obligation is in exactly one
    state; flags are beside it. Raises NotForYou for everyone but staff.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    every = owed_on(record, rules, lists, on=on)
    states, flags = Counter(one.state for one in every), Counter(f for one in every for f in one.flags)
    chosen = [one for one in every if _is_asked(one, state, flag)]
    shown = chosen[(page - 1) * PAGE : page * PAGE]
    names = names_of(record, sorted({one.facts.respondent for one in shown}))
    return ObligationsView(
        sentence=sentence(states, flags),
        states=tuple((id, name, states[id]) for id, name in STATES.items()),
        flags=tuple((id, name, flags[id]) for id, name in FLAGS.items()),
        total=len(every),
        still=sum(one.matter.is_open for one in every),
        lines=tuple(_line(rules, roster, one, names, on) for one in shown),
        page=page,
        has_next=len(chosen) > page * PAGE,
    )


def _is_asked(one: "Owed", state: str | None, flag: str | None) -> bool:
    if state or flag:
        return state in (None, ALL, one.state) and (flag is None or flag in one.flags)
    return one.matter.is_open


def owed_on(record: Record, rules: Rules, lists: Lists, *, on: date) -> tuple[Owed, ...]:
    """Give every obligation as it stands on a day, earliest imposed first."""
    opens = rules.by_opening_kind.get("Obliged")
    by_subject: dict[Id, list[Entry]] = defaultdict(list)
    for entry in record.read(kinds=KINDS):
        by_subject[entry.event.subject].append(entry)
    given = offered(record, on=on)
    found = (fold(entries, rules, as_of=on) for entries in by_subject.values())
    owed = [_owed(rules, lists, m, given, on) for m in found if m and opens and m.procedure == opens.id]
    return tuple(sorted(owed, key=lambda one: (one.matter.opened_on, one.matter.id)))


def sentence(states: Mapping[str, int], flags: Mapping[str, int]) -> str:
    """Say how many wait to begin, how many of them cannot, and how many are overdue."""
    waits = sum(states.get(one, 0) for one in NOT_BEGUN)
    if not waits:
        return "No member waits to begin training."
    said = f"{counted(waits, 'obligation')} {'waits' if waits == 1 else 'wait'} to begin"
    without = flags.get("unfulfillable", 0)
    cannot = (
        f"; {without:,} cannot be met, for nobody is under contract to give the course" if without else ""
    )
    late = flags.get("overdue", 0)
    overdue = f"; {late:,} {'is' if late == 1 else 'are'} overdue" if late else ""
    return f"{said}{cannot}{overdue}."


def _owed(rules: Rules, lists: Lists, matter: Matter, given: frozenset[str], on: date) -> Owed:
    events = [entry.event for entry in matter.entries]
    facts = next(e.facts for e in events if isinstance(e.facts, training.Obliged))
    last = next((ENDS[type(e.facts)] for e in reversed(events) if type(e.facts) in ENDS), "completed")
    state = matter.stage if matter.is_open else last
    revived = [e.happened_on for e in events if isinstance(e.facts, training.ObligationRevived)]
    flags = (
        ("overdue", matter.is_open and _is_overdue(rules, matter, on)),
        ("unfulfillable", state in NOT_BEGUN and facts.course not in given),
        ("revived", bool(revived) and matter.is_open),
        ("appeal", matter.is_open and facts.case is not None and _is_appealed(rules, lists, facts.case)),
        ("without-sanction", not facts.as_sanction),
    )
    return Owed(
        matter,
        facts,
        state,
        tuple(flag for flag, holds in flags if holds),
        revived[-1] if revived else None,
        matter.closed_on,
    )


def _is_overdue(rules: Rules, matter: Matter, on: date) -> bool:
    version = rules.procedure(matter.procedure).version_on(matter.version_in_force)
    whole = {limit.id for limit in version.limits if limit.whole}
    return any(d.limit in whole and d.is_open and d.is_late(on) for d in duties(rules, matter, on=on))


def _is_appealed(rules: Rules, lists: Lists, case: Id) -> bool:
    """Tell whether the case stands at a stage that an appeal leads to."""
    row = lists.one(case)
    if row is None:
        return False
    version = rules.procedure(row.procedure).version_on(row.opened_on)
    stage = next((s for s in version.stages if s.id == row.stage), None)
    return bool(stage and not stage.closed and any(t.kind == "Appealed" for t in stage.enters))


def _line(rules: Rules, roster: Roster, owed: Owed, names: Mapping[Id, str], on: date) -> ObligationLine:
    facts, matter = owed.facts, owed.matter
    return ObligationLine(
        id=matter.id,
        member=names.get(facts.respondent, facts.respondent),
        course=rules.course(facts.course).name,
        case=facts.case,
        as_sanction=facts.as_sanction,
        state=owed.state,
        state_name=STATES.get(owed.state, owed.state),
        imposed_on=matter.opened_on,
        waited=_waited(owed, on),
        place=_place(roster, matter.id),
        flags=owed.flags,
        words=tuple(_flag(owed, flag) for flag in owed.flags),
    )


def _waited(owed: Owed, on: date) -> str:
    """Count from when it was imposed; leaving and coming back does not begin the wait anew, and both are told."""
    days = ((owed.ended_on or on) - owed.matter.opened_on).days
    said = counted(days, "day")
    if owed.revived_on is None or owed.ended_on:
        return said
    return f"{said} since imposed, {counted((on - owed.revived_on).days, 'day')} since they rejoined"


def _place(roster: Roster, obligation: Id) -> str:
    return "; ".join(_places(roster, obligation))


def _places(roster: Roster, obligation: Id) -> Iterable[str]:
    for session in roster.sessions_of(obligation):
        place = session.place_of(obligation)
        if place:
            came = presence(place.came)
            yield f"{session.id}, {spoken(session.on)}, place {place.number}{f', {came}' if came else ''}"
        else:
            number = [w.obligation for w in session.waiting].index(obligation) + 1
            yield f"{session.id}, {spoken(session.on)}, number {number} in line"


def _flag(owed: Owed, flag: str) -> str:
    if flag == "revived" and owed.revived_on:
        return f"Owed again since {spoken(owed.revived_on)}: the member rejoined"
    return FLAGS[flag]
