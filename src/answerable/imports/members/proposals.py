"""Whom in the list of members a complaint may mean: shown with reasons to one of the staff, who decides."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from answerable.disclosure import NotHere, check_is_staff, name_of, spoken
from answerable.imports.members.listing import MEMBERSHIPS, Member, code_of, open_list
from answerable.imports.members.matching import Likeness, Meant, propose
from answerable.matters import Matter, fold
from answerable.record import Digest, Entry, Id, Record, cases, intake, standing
from answerable.roster import roster_of
from answerable.rules import Rules

NO_MEMBER = "non-member"
NOBODY_KNOWS = "unidentified"


@dataclass(frozen=True)
class ListView:
    """The list of members as it was last read in: of which day, how many lines, how many were faulted, when read."""

    number: Id
    as_of: date
    accepted: int
    faulted: int
    read_on: date
    file: Digest


@dataclass(frozen=True)
class CandidateView:
    """One member whom the name may mean, what they were when it mattered, and the reasons for proposing them."""

    number: str
    name: str
    branch: str
    probability: str
    is_likely: bool
    reasons: tuple[str, ...]
    at_conduct: str
    at_receipt: str
    today: str
    known_as: Id | None


@dataclass(frozen=True)
class ProposalsView:
    """Everybody in the list whom the name of a complaint may mean, likeliest first; nothing is decided by it."""

    matter: Id
    name: str
    branch: str
    sentence: str
    candidates: tuple[CandidateView, ...]
    list: ListView | None
    conduct_on: date | None
    received_on: date


@dataclass(frozen=True)
class Chosen:
    """A member of the list as a case needs them: their name, branch as a code, and memberships as codes."""

    number: str
    name: str
    group: str | None
    since: date | None
    at_receipt: str
    at_conduct: str | None
    known_as: Id | None


def member_list(record: Record, rules: Rules, *, person: Id, on: date) -> ListView | None:
    """Show one of the staff the list of members that was read in last, or None where none was."""
    check_is_staff(rules, roster_of(record), person, on)
    return _latest(record)


def proposals(
    record: Record,
    rules: Rules,
    *,
    names: Callable[[str], Sequence[Id]],
    matter: Id,
    person: Id,
    on: date,
    name: str | None = None,
    branch: str = "",
) -> ProposalsView:
    """Show whom in the list a complaint may mean, by the name it gave or by `name` where it is given.

    `names` finds who was entered under a member's number before. Raises NotHere where there is no such case, and
    NotForYou for everyone but staff.
    """
    check_is_staff(rules, roster_of(record), person, on)
    case = _case(record, rules, matter)
    asked = name if name is not None else (name_of(record, case.respondent) if case.respondent else "") or ""
    held = _latest(record)
    by_number = _members(record, held) if held else {}
    found = _found(by_number, asked, branch)
    words = _Words(rules, names, _conduct(case), case.opened_on, on)
    shown = tuple(words.candidate(by_number[one.number], one) for one in found)
    return ProposalsView(
        matter=matter,
        name=asked,
        branch=branch,
        sentence=_sentence(asked, held, found),
        candidates=shown,
        list=held,
        conduct_on=_conduct(case),
        received_on=case.opened_on,
    )


def listed(
    record: Record,
    rules: Rules,
    *,
    names: Callable[[str], Sequence[Id]],
    matter: Id,
    number: str,
    person: Id,
    on: date,
) -> Chosen:
    """Give one member of the list as the case needs them; raises NotHere where the list does not hold the number."""
    check_is_staff(rules, roster_of(record), person, on)
    case, held = _case(record, rules, matter), _latest(record)
    lines = _members(record, held).get(number, ()) if held else ()
    if not lines:
        raise NotHere(f"The list of members holds no number {number!r}. Look it up again.")
    conduct = _conduct(case)
    latest = max(lines, key=lambda one: one.since or date.min)
    return Chosen(
        number=number,
        name=latest.name,
        group=code_of(latest.branch),
        since=latest.since,
        at_receipt=membership_on(lines, case.opened_on, rules),
        at_conduct=membership_on(lines, conduct, rules) if conduct else None,
        known_as=_known_as(names, number),
    )


def membership_on(lines: Sequence[Member], day: date, rules: Rules) -> str:
    """Give what somebody was on a day: as the line of that day says, else no member, where the body has that word."""
    covering = [one for one in lines if one.covers(day)]
    if covering:
        return max(covering, key=lambda one: one.since or date.min).membership
    known = {term.id for term in rules.body.lists.get(MEMBERSHIPS, ())}
    return NO_MEMBER if NO_MEMBER in known else NOBODY_KNOWS


@dataclass(frozen=True)
class _Words:
    """What is said of a member for one case: what they were on each of its days."""

    rules: Rules
    names: Callable[[str], Sequence[Id]]
    conduct_on: date | None
    received_on: date
    on: date

    def candidate(self, lines: Sequence[Member], like: Likeness) -> CandidateView:
        latest = max(lines, key=lambda one: one.since or date.min)
        return CandidateView(
            number=like.number,
            name=latest.name,
            branch=latest.branch,
            probability=f"{like.probability:.0%}",
            is_likely=like.is_likely,
            reasons=like.reasons,
            at_conduct=self._on(lines, self.conduct_on),
            at_receipt=self._on(lines, self.received_on),
            today=self._on(lines, self.on),
            known_as=_known_as(self.names, like.number),
        )

    def _on(self, lines: Sequence[Member], day: date | None) -> str:
        if day is None:
            return "the day of the conduct is not known"
        return self.rules.term(MEMBERSHIPS, membership_on(lines, day, self.rules)).name


def _found(by_number: dict[str, tuple[Member, ...]], name: str, branch: str) -> tuple[Likeness, ...]:
    named = {number: (lines[-1].name, lines[-1].branch) for number, lines in by_number.items()}
    return propose(named, [Meant("asked", name, branch)])["asked"] if name.strip() else ()


def _sentence(name: str, held: ListView | None, found: Sequence[Likeness]) -> str:
    if held is None:
        return "No list of members was read in yet, so nobody can be proposed."
    if not name.strip():
        return "The complaint names nobody. Give a name, and we look for it."
    as_of = f"the list of members of {spoken(held.as_of)}"
    if not found:
        return f"Nobody in {as_of} is called anything like that."
    if found[0].is_likely:
        return f"One member in {as_of} is likely meant. Look at the reasons, and decide."
    return f"Several members in {as_of} may be meant, and none is likelier than the others together. Find out more."


def _latest(record: Record) -> ListView | None:
    entries = [e for e in standing(record.read(kinds=("MembersListed", "Corrected")))]
    held = [(e, e.event.facts) for e in entries if isinstance(e.event.facts, intake.MembersListed)]
    return _view(*held[-1]) if held else None


def _view(entry: Entry, facts: intake.MembersListed) -> ListView:
    on = entry.event.happened_on
    return ListView(entry.event.subject, facts.as_of, facts.accepted, facts.faulted, on, facts.file)


def _members(record: Record, held: ListView) -> dict[str, tuple[Member, ...]]:
    paper = record.paper(held.file)  # read each time, so that each reading is noted
    return _by_number(held.file, paper.content) if paper else {}


@lru_cache(maxsize=2)
def _by_number(digest: Digest, content: bytes) -> dict[str, tuple[Member, ...]]:
    grouped: dict[str, list[Member]] = {}
    for one in open_list(content):
        grouped.setdefault(one.number, []).append(one)
    return {number: tuple(lines) for number, lines in grouped.items()}


def _known_as(names: Callable[[str], Sequence[Id]], number: str) -> Id | None:
    numbered = (id.removesuffix("/number") for id in names(number) if id.endswith("/number"))
    return next(numbered, None)


def _case(record: Record, rules: Rules, matter: Id) -> Matter:
    case = fold(record.read(subject=matter), rules)
    if case is None:
        raise NotHere(f"There is no case {matter}. A number looks like C-2026-0412.")
    return case


def _conduct(case: Matter) -> date | None:
    opened = next((e.event.facts for e in case.entries if isinstance(e.event.facts, cases.Received)), None)
    return opened.conduct_on if opened else None
