"""The gate: nothing passes unless the audit says so; what cannot be proven safe is withheld whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from answerable.disclosure.protection.auditor import SECONDS, audit
from answerable.disclosure.protection.publication import Publication
from answerable.disclosure.protection.suppression import protect, small_counts, widen
from answerable.measures import Place, Sum

TRIES = 3


class SumsDoNotHold(ValueError):
    """The true counts of a figure do not add up as it declares: nothing is released until they do."""


@dataclass(frozen=True)
class Guarded:
    """The places to withhold, and the tables withheld whole because no smaller set was proven safe."""

    hidden: frozenset[Place]
    whole_tables: tuple[str, ...] = ()


def guard(
    counts: Mapping[Place, int],
    sums: Sequence[Sum],
    *,
    threshold: int,
    openly: frozenset[Place] = frozenset(),
    seconds: float = SECONDS,
) -> Guarded:
    """Choose what to withhold of a figure's counts, `openly` shown ones apart, and prove it.

    Takes true counts in whole units, and for how many seconds the auditor may think about one question. Raises
    SumsDoNotHold where a declared sum is not one.
    """
    check_sums(counts, sums)
    may_hide = {p: n for p, n in counts.items() if p not in openly}
    small = small_counts(may_hide, threshold=threshold)
    if not small:
        return Guarded(frozenset())
    gate = _Gate(counts, may_hide, small, sums, threshold, seconds)
    hidden = protect(may_hide, sums, small=small, threshold=threshold)
    for _ in range(TRIES):
        breaches = gate.breaches(hidden)
        if not breaches:
            return Guarded(hidden)
        hidden = widen(may_hide, sums, hidden=hidden, breaches=breaches, threshold=threshold)
    return gate.withhold_whole(hidden)


def check_sums(counts: Mapping[Place, int], sums: Sequence[Sum]) -> None:
    """Refuse counts that do not add up, or a sum over a place that no table has."""
    for total in sums:
        for place in (total.whole, *(p for _, p in total.parts)):
            if place not in counts:
                raise SumsDoNotHold(
                    f"A sum in {place.table} speaks of {place.column} in row {place.key}, which is not there."
                )
        made = sum(sign * counts[place] for sign, place in total.parts)
        if made != counts[total.whole]:
            whole = total.whole
            raise SumsDoNotHold(
                f"The parts of {whole.column} in row {whole.key} of table {whole.table} do not add up to it."
                " Nothing was released; the measure that made these counts must be put right first."
            )


@dataclass(frozen=True)
class _Gate:
    """One figure at the gate: its counts, those that may be withheld, the small ones, and its sums."""

    counts: Mapping[Place, int]
    may_hide: Mapping[Place, int]
    small: frozenset[Place]
    sums: Sequence[Sum]
    threshold: int
    seconds: float

    def breaches(self, hidden: frozenset[Place]) -> tuple[Place, ...]:
        """Ask the auditor what is not proven unknown if just these places are withheld."""
        shown = {p: n for p, n in self.counts.items() if p not in hidden}
        publication = Publication(shown, hidden, self.small, tuple(self.sums), self.threshold)
        return audit(publication, seconds=self.seconds).breaches

    def withhold_whole(self, hidden: frozenset[Place]) -> Guarded:
        """Withhold the tables of what is not proven, then all, and at the last the openly shown counts."""
        tables = {p.table for p in self.breaches(hidden)}
        every, any_table = {p.table for p in self.may_hide}, {p.table for p in self.counts}
        for withheld, places in ((tables, self.may_hide), (every, self.may_hide), (any_table, self.counts)):
            wider = hidden | {p for p in places if p.table in withheld}
            if not self.breaches(wider):
                break
        return Guarded(wider, tuple(sorted(withheld)))
