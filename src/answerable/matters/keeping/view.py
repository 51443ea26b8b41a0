"""The record read for what may be destroyed: ties, holds and offices together, and the plan of each matter."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property

from answerable.matters.folding import fold
from answerable.matters.keeping.holds import Hold, standing_holds
from answerable.matters.keeping.plan import Plan, Standing, plan_of_case, plan_of_person
from answerable.matters.keeping.ties import ties_of
from answerable.record import Entry, Id, Record, keeping
from answerable.roster import Roster
from answerable.rules import Rules


@dataclass(frozen=True)
class Held:
    """What is held of what a plan lets go: the subjects that have papers, how many papers and bytes in all."""

    subjects: tuple[Id, ...]
    papers: int
    bytes: int

    @property
    def keys(self) -> int:
        """How many keys seal them: one for each subject."""
        return len(self.subjects)


@dataclass(frozen=True, eq=False)
class Known:
    """A record read once for all plans of a day."""

    record: Record
    rules: Rules
    roster: Roster
    on: date

    @cached_property
    def holds(self) -> tuple[Hold, ...]:
        """The holds that stand."""
        return standing_holds(self.record, self.rules)

    @cached_property
    def standing(self) -> Standing:
        """How things stand, as a plan asks it."""
        return Standing(
            ties=ties_of(self.record),
            is_open=self._is_open,
            in_office=self._in_office,
            destroyed=frozenset(_destroyed(self.record)),
        )

    def barred_by(self, plan: Plan) -> tuple[Hold, ...]:
        """Give the holds that bar a plan."""
        return tuple(hold for hold in self.holds if hold.bars(plan.touches))

    def held(self, plan: Plan) -> Held:
        """Give what is held of what a plan lets go."""
        filed = self.record.filed(plan.subjects)
        subjects = {one.about for one in filed}
        return Held(
            tuple(s for s in plan.subjects if s in subjects), len(filed), sum(f.length for f in filed)
        )

    @cached_property
    def _is_open(self) -> Callable[[Id], bool]:
        @cache
        def is_open(matter: Id) -> bool:
            found = fold(self.record.read(subject=matter), self.rules)
            return found is not None and found.is_open

        return is_open

    @cached_property
    def _in_office(self) -> Callable[[Id], bool]:
        held = {h.person for h in self.roster.holdings if h.covers(self.on)}
        held |= {s.person for s in self.roster.seats if s.covers(self.on)}
        return held.__contains__


def known(record: Record, rules: Rules, roster: Roster, *, on: date) -> Known:
    """Read a record for the plans of a day."""
    return Known(record, rules, roster, on)


def plan_for(known: Known, matter: Id, *, along_with: Collection[Id] = ()) -> Plan | None:
    """Give the plan of a retention or of a request to be erased; None where it is neither."""
    opening = next(iter(known.record.read(subject=matter, kinds=("RetentionBegan", "ErasureAsked"))), None)
    facts = opening.event.facts if opening else None
    if isinstance(facts, keeping.RetentionBegan):
        return plan_of_case(known.standing, facts.of)
    if isinstance(facts, keeping.ErasureAsked):
        return plan_of_person(known.standing, facts.person, along_with=along_with)
    return None


def _destroyed(record: Record) -> set[Id]:
    """Give the subjects whose papers were destroyed, the cases of ended retentions among them."""
    entries: list[Entry] = list(record.read(kinds=("Destroyed",)))
    found = {
        s for e in entries if isinstance(e.event.facts, keeping.Destroyed) for s in e.event.facts.subjects
    }
    return found | {e.event.subject.partition("/retention")[0] for e in entries}
