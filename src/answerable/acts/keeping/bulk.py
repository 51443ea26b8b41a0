"""Many people erased at once by two people: one proposes them all, another agrees; each has a request of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from answerable.acts.keeping.destruction import agreed, check_plan, proposal, read
from answerable.acts.keeping.requests import is_somebody
from answerable.acts.step import ActRefused, Draft, next_of, take, taken, today
from answerable.matters import Held, Known, NotAllowed, Plan, fold, plan_of_person
from answerable.record import Event, Filed, Head, Id, Record, keeping
from answerable.rules import Rules

CHANNEL = "post"


@dataclass(frozen=True)
class Passed:
    """A person who was passed over, and why."""

    person: Id
    why: str


@dataclass(frozen=True)
class Bulk:
    """What was done of many: the requests, whom they concern, what goes, and who was passed over with the reason."""

    matters: tuple[Id, ...]
    persons: tuple[Id, ...]
    subjects: tuple[Id, ...]
    papers: int
    passed: tuple[Passed, ...]
    head: Head


def propose_all(
    record: Record, rules: Rules, *, persons: Sequence[Id], channel: str = CHANNEL, by: Id, at: datetime
) -> Bulk:
    """Record for each of many people that they are to be erased, and propose it, in one act; nothing is destroyed yet.

    Whoever is not known, whom a hold bars, or of whom everything has to stay, is passed over and told of.
    """
    on = today(rules, at)
    made: list[Bulk] = []

    def draft(head: Head) -> Draft:
        many = _Many(read(record, rules, on), tuple(dict.fromkeys(persons)), by)
        events: list[Event] = []
        numbers = _numbers(record, on)
        for person, (plan, held) in many.going().items():
            number = next(numbers)
            asked = keeping.ErasureAsked(person=person, channel=channel)
            events += [
                Event(subject=number, facts=f, happened_on=on, actor=by)
                for f in (asked, proposal(plan, held))
            ]
        made[:] = [many.told(tuple(e.subject for e in events[::2]), head)]
        return Draft(tuple(events))

    head = take(record, rules, draft=draft, at=at)
    return replace(made[0], head=head)


def destroy_all(record: Record, rules: Rules, *, persons: Sequence[Id], by: Id, at: datetime) -> Bulk:
    """Agree that many people be erased who were proposed by somebody else: all of their papers go with one act.

    Of each exactly what was proposed goes. Whoever was not proposed, or of whom more or less is held by now, is passed
    over and told of. Raises NotAllowed where a rule forbids it, as it does where the same person proposed it.
    """
    on = today(rules, at)
    made: list[Bulk] = []

    def draft(head: Head) -> Draft:
        many = _Many(read(record, rules, on), tuple(dict.fromkeys(persons)), by)
        proposed = _proposed(record, rules)
        events = list(many.agreed(proposed))
        made[:] = [many.told(tuple(e.subject for e in events), head)]
        return Draft(tuple(events), forget=made[0].subjects)

    head = take(record, rules, draft=draft, at=at)
    return replace(made[0], head=head)


class _Many:
    """Many people looked at together: a case about two of them goes, and what they share goes with the first."""

    def __init__(self, here: Known, persons: tuple[Id, ...], by: Id) -> None:
        self._here, self._persons, self._by = here, persons, by
        self._passed: list[Passed] = []
        self._going: dict[Id, tuple[Plan, Held]] = {}

    def going(self) -> dict[Id, tuple[Plan, Held]]:
        plans = {person: plan for person in self._persons if (plan := self._plan(person))}
        filed: dict[Id, list[Filed]] = {}
        for one in self._here.record.filed([s for plan in plans.values() for s in plan.subjects]):
            filed.setdefault(one.about, []).append(one)
        for person, plan in plans.items():
            found = {s: filed.pop(s) for s in plan.subjects if s in filed}
            papers = [one for every in found.values() for one in every]
            self._going[person] = plan, Held(tuple(found), len(papers), sum(p.length for p in papers))
        return self._going

    def agreed(self, proposed: dict[Id, Id]) -> list[Event]:
        events = []
        for person, (plan, held) in list(self.going().items()):
            try:
                if person not in proposed:
                    raise ActRefused(
                        "person", f"Nobody proposed that {person} be erased", "Propose it first."
                    )
                facts = agreed(self._here.record, proposed[person], plan, held)
            except ActRefused as refused:
                self._pass(person, refused)
                continue
            events.append(
                Event(subject=proposed[person], facts=facts, happened_on=self._here.on, actor=self._by)
            )
        return events

    def told(self, matters: tuple[Id, ...], head: Head) -> Bulk:
        held = [held for _, held in self._going.values()]
        return Bulk(
            matters=matters,
            persons=tuple(self._going),
            subjects=tuple(s for one in held for s in one.subjects),
            papers=sum(one.papers for one in held),
            passed=tuple(self._passed),
            head=head,
        )

    def _plan(self, person: Id) -> Plan | None:
        try:
            if not is_somebody(self._here, person):
                raise ActRefused("person", f"The record knows no person {person}", "Check the number.")
            plan = plan_of_person(self._here.standing, person, along_with=self._persons)
            check_plan(self._here, plan, self._by)
        except (ActRefused, NotAllowed) as refused:
            self._passed.append(Passed(person, str(refused)))
            return None
        return plan

    def _pass(self, person: Id, why: Exception) -> None:
        self._going.pop(person)
        self._passed.append(Passed(person, str(why)))


def _proposed(record: Record, rules: Rules) -> dict[Id, Id]:
    """Give the open requests to be erased that wait for a second person, by person."""
    found = {}
    for entry in record.read(kinds=("ErasureAsked",)):
        matter, facts = fold(record.read(subject=entry.event.subject), rules), entry.event.facts
        waits = matter and matter.is_open and matter.entries[-1].event.kind == "DestructionProposed"
        if matter and waits and isinstance(facts, keeping.ErasureAsked):
            found[facts.person] = matter.id
    return found


def _numbers(record: Record, on: date) -> Iterator[Id]:
    first = next_of(record, "E", on.year)
    stem, _, number = first.rpartition("-")
    count = int(number)
    while True:
        one = f"{stem}-{count:03d}"
        if not taken(record, one):
            yield one
        count += 1
