"""What would go and what would stay if people were erased, for whoever runs the register: nothing is done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.disclosure.keeping.preview import PlanPart, parts_of
from answerable.disclosure.matters.people import roster_of
from answerable.matters import known, plan_of_person
from answerable.record import Id, Record
from answerable.rules import Rules


@dataclass(frozen=True)
class WouldGo:
    """One person with what would go and what would stay, and the holds that bar it, in one sentence too."""

    person: Id
    sentence: str
    going: tuple[PlanPart, ...]
    kept: tuple[PlanPart, ...]
    holds: tuple[Id, ...]


def would_be_erased(record: Record, rules: Rules, *, persons: Sequence[Id], on: date) -> tuple[WouldGo, ...]:
    """Say of each of some people what would go and what would stay if all of them were erased on a day."""
    return tuple(_each(record, rules, persons, on))


def _each(record: Record, rules: Rules, persons: Sequence[Id], on: date) -> Iterator[WouldGo]:
    here = known(record, rules, roster_of(record), on=on)
    for person in dict.fromkeys(persons):
        plan = plan_of_person(here.standing, person, along_with=persons)
        going, kept = parts_of(record, plan, {})
        holds = tuple(hold.id for hold in here.barred_by(plan))
        yield WouldGo(person, _sentence(going, kept, holds), going, kept, holds)


def _sentence(going: Sequence[PlanPart], kept: Sequence[PlanPart], holds: Sequence[Id]) -> str:
    if holds:
        return f"nothing may be destroyed: {', '.join(holds)} stands"
    if not going and not kept:
        return "no papers are held"
    papers, stay = sum(part.papers for part in going), sum(part.papers for part in kept)
    return f"{papers} papers would go, {stay} would stay"
