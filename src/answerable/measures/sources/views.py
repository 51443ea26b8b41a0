"""The same history as views over the columns: every table that measures share is derived once for each K.

What happened by D is a prefix of each matter's way, so that one derivation at K serves every D.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from answerable.measures.figure import Scope
from answerable.measures.sources.due import Put, Run, due_days
from answerable.measures.sources.governing import by_the_end
from answerable.measures.sources.limits import case_procedure
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.stages import Expr
from answerable.record import KINDS, Id, cases, schema
from answerable.rules import Rules


@dataclass(frozen=True)
class Tools:
    """What an engine lends: run an expression, put columns in as a table, keep an expression as a view."""

    run: Run
    put: Put
    view: Callable[[str, Expr], Expr]


@dataclass(frozen=True, eq=False)
class Known:
    """Tables at K: standing entries, and those of them not about cases; openings; entries into stages; turns.

    A turn is from open to closed, or back; a move, which is None where there is none, to another version.
    """

    entries: Expr
    others: Expr
    openings: Expr
    staged: Expr
    turns: Expr
    tools: Tools
    moves: Expr | None = None


@dataclass(frozen=True, eq=False)
class Views:
    """What had happened by the end of D, as expressions; with the rules and the scope."""

    known: Known
    rules: Rules
    scope: Scope

    def rows(self, table: Expr) -> list[dict[str, Any]]:
        """Run an expression and give its rows."""
        return list(self.known.tools.run(table))

    def tally(self, table: Expr, *names: str) -> Counter[tuple[Any, ...]]:
        """Count the rows of a table by the values of some columns."""
        counted = table.group_by(list(names)).agg(rows=table.count())
        return Counter({tuple(row[name] for name in names): row["rows"] for row in self.rows(counted)})

    def tally_one(self, table: Expr, name: str) -> Counter[Any]:
        """Count the rows of a table by the values of one column."""
        return Counter({value: n for (value,), n in self.tally(table, name).items()})

    def count(self, table: Expr) -> int:
        """Count the rows of a table."""
        return int(self.rows(table.agg(rows=table.count()))[0]["rows"])

    @cached_property
    def events(self) -> Expr:
        """Every entry that counts by the end of D."""
        entries = self.known.entries
        return self._view("events_by_then", entries.filter(entries.happened_on <= self.scope.as_of))

    @cached_property
    def other_events(self) -> Expr:
        """Every entry that counts by the end of D and is not about a case."""
        others = self.known.others
        return self._view("others_by_then", others.filter(others.happened_on <= self.scope.as_of))

    def of(self, *kinds: str) -> Expr:
        """Give the entries of some kinds that count by the end of D."""
        about_cases = any(KINDS[kind].__module__ == cases.__name__ for kind in kinds)
        events = self.events if about_cases else self.other_events
        return events.filter(events.kind.isin(kinds))

    @cached_property
    def openings(self) -> Expr:
        """Every matter, with the version that governs it at the end of D: matter, procedure, in_force, opened_on."""
        known = self.known
        follows = any(procedure.governs == "latest" for procedure in self.rules.procedures)
        if known.moves is None and not follows:
            return known.openings
        return by_the_end(known.openings, known.moves, self.rules, as_of=self.scope.as_of)

    @cached_property
    def cases(self) -> Expr:
        """Every case opened by the end of D: matter, in_force, opened_on, opening."""
        procedure = case_procedure(self.rules)
        openings = self.openings
        return openings.filter(
            (openings.procedure == (procedure.id if procedure else ""))
            & (openings.opened_on <= self.scope.as_of)
        )

    @cached_property
    def turns(self) -> Expr:
        """Each turn of a case from open to closed or back by the end of D; `next_on` is the day of the next one."""
        turns, procedure = self.known.turns, case_procedure(self.rules)
        by_then = turns.filter(
            (turns.procedure == (procedure.id if procedure else "")) & (turns.on <= self.scope.as_of)
        )
        return self._view("turns_by_then", by_then.mutate(next_on=self._by_then(by_then.next_on)))

    @cached_property
    def spells(self) -> Expr:
        """Every stretch in which a case was open: from `on` until `next_on`."""
        return self.turns.filter(~self.turns.closed)

    @cached_property
    def open_cases(self) -> Expr:
        """The cases open at the end of D."""
        return self.spells.filter(self.spells.next_on.isnull())

    @cached_property
    def due_days(self) -> Expr:
        """The due day of each case under the limit for the whole: matter, due_day, late_from."""
        return due_days(self.cases, self.events, self.rules, run=self.rows, put=self.known.tools.put)

    def stage_at_end(self, procedure: str) -> Expr:
        """Give matter and stage at the end of D for a procedure."""
        staged = self.known.staged
        by_then = staged.filter((staged.procedure == procedure) & (staged.on <= self.scope.as_of))
        return by_then.group_by("matter").agg(
            stage=by_then.stage.argmax(by_then.place), closed=by_then.closed.argmax(by_then.place)
        )

    def stages(self, kind: str) -> dict[Id, str]:
        """Give the stage at which each matter stood that a kind of event opens."""
        procedure = self.rules.by_opening_kind.get(kind)
        if procedure is None:
            return {}
        return {row["matter"]: row["stage"] for row in self.rows(self.stage_at_end(procedure.id))}

    def facts(self, kinds: Collection[str]) -> list[Fact]:
        """Give what entries of some kinds said, in order."""
        names = {kind: [f.name for f in schema(KINDS[kind])] for kind in kinds}
        wanted = sorted({name for fields in names.values() for name in fields})
        table = self.of(*kinds)
        rows = self.rows(table[["subject", "kind", "happened_on", "place", *wanted]].order_by("place"))
        return [_fact(row, names[row["kind"]]) for row in rows]

    def in_period(self, day: Expr) -> Expr:
        """Say of a column of days whether each lies in the period."""
        return (day >= self.scope.since) & (day <= self.scope.as_of)

    def _view(self, name: str, table: Expr) -> Expr:
        return self.known.tools.view(name, table)

    def _by_then(self, day: Expr) -> Expr:
        return (day <= self.scope.as_of).ifelse(day, None)


def _fact(row: Mapping[str, Any], names: Collection[str]) -> Fact:
    says = {n: tuple(row[n]) if isinstance(row[n], list) else row[n] for n in names}
    return Fact(row["subject"], row["kind"], row["happened_on"], row["place"], says)
