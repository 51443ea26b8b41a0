"""What a destruction would take and what it would leave, with the reasons, before anybody agrees to it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters import NotHere
from answerable.disclosure.matters.people import check_is_staff, names_of, roster_of, with_office
from answerable.disclosure.sentences import spoken
from answerable.matters import (
    WHY_GOING,
    WHY_KEPT,
    Known,
    Matter,
    Part,
    Plan,
    fold,
    known,
    menu,
    plan_for,
)
from answerable.record import Entry, Filed, Id, Record
from answerable.record import keeping as kinds
from answerable.rules import Rules

ACTS = ("DestructionProposed", "Destroyed", "DestructionDeclined")


@dataclass(frozen=True)
class PlanPart:
    """Papers about one subject that go or stay: what it is called, how many papers, why, and because of what."""

    subject: Id
    name: str
    papers: int
    bytes: int
    why: str
    because: str


@dataclass(frozen=True)
class PlanView:
    """A retention or request with what would be destroyed: said in a sentence, part by part, and what may be done.

    `may_not` says of each act that is not open to this person why it is not.
    """

    id: Id
    about: Id
    about_name: str
    sentence: str
    stage: str
    going: tuple[PlanPart, ...]
    kept: tuple[PlanPart, ...]
    papers: int
    bytes: int
    holds: tuple[Id, ...]
    proposed: str
    is_changed: bool
    may: tuple[str, ...]
    may_not: tuple[tuple[str, str], ...]
    is_done: bool


def destruction(record: Record, rules: Rules, *, matter: Id, person: Id, on: date) -> PlanView:
    """Show one of the body's staff what the destruction of a retention or of a request would take on a day.

    Nothing is done. Raises NotForYou for everyone but staff, NotHere for what is neither.
    """
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    here = known(record, rules, roster, on=on)
    found, plan = fold(record.read(subject=matter), rules), plan_for(here, matter)
    if found is None or plan is None:
        raise NotHere(f"{matter} is neither a retention nor a request to be erased.")
    return _View(here, found, plan, person).shown()


@dataclass(frozen=True, eq=False)
class _View:
    here: Known
    matter: Matter
    plan: Plan
    person: Id

    def shown(self) -> PlanView:
        plan, record, done = self.plan, self.here.record, _said(self.matter, kinds.Destroyed)
        names = names_of(record, tuple(_persons((*plan.going, *plan.kept)) | {plan.about}))
        going, kept = parts_of(record, plan, names)
        papers = sum(part.papers for part in going)
        holds = tuple(hold.id for hold in self.here.barred_by(plan))
        proposal = _said(self.matter, kinds.DestructionProposed)
        may, may_not = self._acts(holds)
        return PlanView(
            id=self.matter.id,
            about=plan.about,
            about_name=names.get(plan.about, ""),
            sentence=self._sentence(papers, len(going), holds, done),
            stage=self.matter.stage,
            going=going,
            kept=kept,
            papers=papers,
            bytes=sum(part.bytes for part in going),
            holds=holds,
            proposed=self._by(proposal) if proposal and self.matter.stage == "proposed" else "",
            is_changed=self._is_changed(proposal, tuple(p.subject for p in going), papers),
            may=may,
            may_not=may_not,
            is_done=done is not None,
        )

    def _acts(self, holds: tuple[Id, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
        here = self.here
        choices = menu(here.rules, self.matter, here.roster, person=self.person, on=here.on)
        said = {
            c.permission.kind: (c.permission.name, c.refusal) for c in choices if c.permission.kind in ACTS
        }
        if holds:
            barred = f"a hold stands: {', '.join(holds)}"
            said |= {kind: (name, why or barred) for kind, (name, why) in said.items() if kind != ACTS[2]}
        may = tuple(kind for kind, (_, why) in said.items() if why is None)
        return may, tuple((name, why) for name, why in said.values() if why is not None)

    def _is_changed(self, proposal: Entry | None, subjects: tuple[Id, ...], papers: int) -> bool:
        facts = proposal.event.facts if proposal and self.matter.stage == "proposed" else None
        if not isinstance(facts, kinds.DestructionProposed):
            return False
        return (facts.subjects, facts.paper_count) != (subjects, papers)

    def _by(self, entry: Entry) -> str:
        who = with_office(
            self.here.record, self.here.rules, self.here.roster, entry.event.actor, self.here.on
        )
        return f"{who}, on {spoken(entry.event.happened_on)}"

    def _sentence(self, papers: int, subjects: int, holds: tuple[Id, ...], done: Entry | None) -> str:
        if done is not None and isinstance(done.event.facts, kinds.Destroyed):
            facts = done.event.facts
            return (
                f"{_papers(facts.paper_count)} were destroyed on {spoken(done.event.happened_on)}, for good."
            )
        if holds:
            return f"Nothing may be destroyed: the hold {holds[0]} stands."
        if not self.matter.is_open:
            return f"{self.matter.id} is closed, and nothing was destroyed by it."
        if not papers:
            return "No papers are held that could be destroyed."
        about = f"{subjects} {'subject' if subjects == 1 else 'subjects'}"
        return f"{_papers(papers)} about {about} would be destroyed, for good."


def parts_of(
    record: Record, plan: Plan, names: Mapping[Id, str]
) -> tuple[tuple[PlanPart, ...], tuple[PlanPart, ...]]:
    """Give what goes and what stays, of that of which papers are held."""
    filed = _by_subject(record.filed([part.subject for part in (*plan.going, *plan.kept)]))
    going, kept = (
        tuple(_part(part, filed[part.subject], names, why) for part in parts if part.subject in filed)
        for parts, why in ((plan.going, WHY_GOING), (plan.kept, WHY_KEPT))
    )
    return going, kept


def _part(part: Part, held: Sequence[Filed], names: Mapping[Id, str], why: Mapping[str, str]) -> PlanPart:
    person, _, below = part.subject.partition("/")
    name = names.get(person, "")
    return PlanPart(
        subject=part.subject,
        name=f"{name}, {below}" if name and below else name,
        papers=len(held),
        bytes=sum(one.length for one in held),
        why=why[part.why],
        because=part.because or "",
    )


def _persons(parts: Iterable[Part]) -> set[Id]:
    return {part.subject.partition("/")[0] for part in parts}


def _papers(count: int) -> str:
    return f"{count:,} {'paper' if count == 1 else 'papers'}"


def _said(matter: Matter, kind: type) -> Entry | None:
    return next((e for e in reversed(matter.entries) if isinstance(e.event.facts, kind)), None)


def _by_subject(filed: Sequence[Filed]) -> dict[Id, list[Filed]]:
    found: dict[Id, list[Filed]] = {}
    for one in filed:
        found.setdefault(one.about, []).append(one)
    return found
