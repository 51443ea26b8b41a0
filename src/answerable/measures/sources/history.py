"""The record as known at K and as of the end of D, told in plain Python: slow and obvious, to check the fast one by."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from answerable.matters import Matter, any_match, book_of, fold, passages
from answerable.measures.figure import Scope
from answerable.measures.sources.limits import case_procedure, due_on, whole
from answerable.measures.sources.spell import Fact, Spell
from answerable.record import Entry, Id, Record, schema, standing
from answerable.roster import Roster, fold_roster
from answerable.rules import Rules


@dataclass(frozen=True, eq=False)
class History:
    """What had happened by the end of D, as the record told it at K; with the rules that it is read under.

    `entries` are those that count; `recorded` are all, with the corrections, from which matters are folded.
    """

    entries: tuple[Entry, ...]
    rules: Rules
    scope: Scope
    recorded: tuple[Entry, ...]

    @cached_property
    def matters(self) -> Mapping[Id, Matter]:
        """Every matter by its id, as it stood at the end of D."""
        by_subject: dict[Id, list[Entry]] = defaultdict(list)
        for entry in self.recorded:
            by_subject[entry.event.subject].append(entry)
        folded = {id: fold(entries, self.rules, as_of=self.scope.as_of) for id, entries in by_subject.items()}
        return {id: matter for id, matter in folded.items() if matter}

    def opened_by(self, kind: str) -> list[Matter]:
        """Give the matters that a kind of event opens."""
        procedure = self.rules.by_opening_kind.get(kind)
        return [m for m in self.matters.values() if procedure and m.procedure == procedure.id]

    @property
    def cases(self) -> list[Matter]:
        """Every case that a complaint opened."""
        procedure = case_procedure(self.rules)
        return [m for m in self.matters.values() if procedure and m.procedure == procedure.id]

    @cached_property
    def spells(self) -> list[Spell]:
        """Every stretch in which a case was open."""
        return [spell for case in self.cases for spell in self.spells_of(case)]

    def spells_of(self, matter: Matter) -> Iterator[Spell]:
        """Give the stretches in which one matter was open, earliest first."""
        began: tuple[date, bool] | None = None
        was_closed: bool | None = None
        for step in passages(book_of(matter, self.rules), matter.entries):
            if step.stage.closed == was_closed:
                continue
            on = step.entry.event.happened_on
            if began and step.stage.closed:
                yield Spell(matter.id, matter.opened_on, began[0], on, began[1], step.entry)
            began = None if step.stage.closed else (on, was_closed is None)
            was_closed = step.stage.closed
        if began:
            yield Spell(matter.id, matter.opened_on, began[0], None, began[1])

    def closings(self, matter: Matter) -> Iterator[Entry]:
        """Give the entries that closed a matter."""
        return (s.entry for s in passages(book_of(matter, self.rules), matter.entries) if s.closed)

    def due_on(self, matter: Matter) -> date | None:
        """Give the day by which the whole procedure should have ended; None where no limit is laid down."""
        book = book_of(matter, self.rules)
        limit = whole(book.version)
        if limit is None:
            return None
        steps = (s.entry.event for s in passages(book, matter.entries))
        start = next((e.happened_on for e in steps if any_match(limit.starts, e.facts)), None)
        return due_on(start, limit, self.rules) if start else None

    @cached_property
    def roster(self) -> Roster:
        """Who held which office and seat, and was trained."""
        return fold_roster(self.entries)

    def facts(self, kinds: Collection[str]) -> list[Fact]:
        """Give what entries of some kinds said, in order."""
        return [_fact(place, e) for place, e in enumerate(self.entries) if e.event.kind in kinds]

    def stages(self, kind: str) -> dict[Id, str]:
        """Give the stage at which each matter stood that a kind of event opens."""
        return {m.id: m.stage for m in self.opened_by(kind)}


def tell(record: Record, rules: Rules, scope: Scope) -> History:
    """Read the history for a scope: known at K less what it leaves out, corrected, and happened by the end of D."""
    recorded = tuple(e for e in record.read(until=scope.known_at) if e.index not in scope.without)
    counting = tuple(e for e in standing(recorded) if e.event.happened_on <= scope.as_of)
    return History(counting, rules, scope, recorded)


def _fact(place: int, entry: Entry) -> Fact:
    facts = entry.event.facts
    says = {f.name: getattr(facts, f.name) for f in schema(type(facts))}
    return Fact(entry.event.subject, entry.event.kind, entry.event.happened_on, place, says)
