"""The protector: which counts to hide beside the small ones, so that sums do not give these back.

For each small count it looks for the cheapest way to move it to 0, and to the threshold, while all sums still
hold and nothing falls below zero; the counts that would have to move with it are hidden too. Those already
hidden move for free. Cheap means telling little: small counts before large ones and before totals. A nought
may be hidden as well, so that a hidden count need not be at least one.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log2

import highspy

from answerable.measures import Place, Sum

TINY = 1e-6


def small_counts(counts: Mapping[Place, int], *, threshold: int) -> frozenset[Place]:
    """Give the places whose count is from 1 to one below the threshold."""
    return frozenset(p for p, n in counts.items() if 0 < n < threshold)


def protect(
    counts: Mapping[Place, int], sums: Sequence[Sum], *, small: Collection[Place], threshold: int
) -> frozenset[Place]:
    """Give the places to hide: the small ones and enough others; `counts` are those that may be hidden."""
    hidden = set(small)
    for places, part in _parts(counts, sums):
        targets = [p for p in places if p in small]
        if targets:
            hidden |= _Net(places, part, counts, threshold).cover(targets, hidden)
    return frozenset(hidden)


def widen(
    counts: Mapping[Place, int],
    sums: Sequence[Sum],
    *,
    hidden: Collection[Place],
    breaches: Collection[Place],
    threshold: int,
) -> frozenset[Place]:
    """Hide one more count in every sum that holds a breach: the cheapest still shown there."""
    wider = set(hidden)
    for total in sums:
        places = [total.whole, *(p for _, p in total.parts)]
        shown = [p for p in places if p in counts and p not in wider]
        if shown and any(p in breaches for p in places):
            wider.add(min(shown, key=lambda p: (cost(counts[p], threshold), p.table, p.key, p.column)))
    return frozenset(wider)


def cost(count: int, threshold: int) -> float:
    """Give what is lost by hiding a count: more for a larger one; a nought costs what the threshold does."""
    return 1 + 3 * log2(1 + (count or threshold))


def _parts(
    counts: Mapping[Place, int], sums: Sequence[Sum]
) -> Iterable[tuple[list[Place], list[list[tuple[int, Place]]]]]:
    """Give the sums in groups that share counts, each as the signed counts whose moves cancel out."""
    groups: list[tuple[set[Place], list[list[tuple[int, Place]]]]] = []
    for total in sums:
        terms = [(s, p) for s, p in ((-1, total.whole), *total.parts) if p in counts]
        places = {p for _, p in terms}
        touching = [g for g in groups if g[0] & places]
        groups = [g for g in groups if not g[0] & places]
        groups.append(
            (places.union(*(g[0] for g in touching)), [t for g in touching for t in g[1]] + [terms])
        )
    for places, part in groups:
        yield sorted(places, key=lambda p: (p.table, p.key, p.column)), part


class _Net:
    """Counts joined by sums, and the cheapest ways to move one: a linear program of steps up and down."""

    def __init__(
        self,
        places: list[Place],
        part: list[list[tuple[int, Place]]],
        counts: Mapping[Place, int],
        threshold: int,
    ) -> None:
        self.places, self.threshold = places, threshold
        self.counts = [counts[p] for p in places]
        self.costs = [cost(n, threshold) for n in self.counts]
        self.program = highspy.Highs()
        self.program.setOptionValue("output_flag", False)
        self.program.setOptionValue("threads", 1)
        for n in self.counts:
            self.program.addVar(0, highspy.kHighsInf)
            self.program.addVar(0, n)
        column = {place: 2 * n for n, place in enumerate(places)}
        for terms in part:
            columns = [c for _, p in terms for c in (column[p], column[p] + 1)]
            self.program.addRow(0, 0, len(columns), columns, [float(v) for s, _ in terms for v in (s, -s)])

    def cover(self, targets: list[Place], hidden: Collection[Place]) -> set[Place]:
        """Hide until each target can reach 0 and the threshold, as far as fractions can tell."""
        free = {n for n, place in enumerate(self.places) if place in hidden}
        for n, loss in enumerate(self.costs):
            self._price(n, 0.0 if n in free else loss)
        wanted = [self.places.index(p) for p in targets]
        # The threshold first: it needs counts that can give way, and a nought cannot.
        for goal in (self.threshold, 0):
            waiting = list(wanted)
            while waiting:
                reached = self._move(waiting.pop(0), goal, free)
                waiting = [
                    n for n in waiting if not (reached[n] <= TINY if goal == 0 else reached[n] >= goal - TINY)
                ]
        return {self.places[n] for n in free}

    def _move(self, n: int, goal: int, free: set[int]) -> list[float]:
        """Move one count to its goal at least cost, free what moves with it, and give the counts then."""
        step = goal - self.counts[n]
        up, down = (step, 0) if step > 0 else (0, -step)
        self.program.changeColBounds(2 * n, up, up)
        self.program.changeColBounds(2 * n + 1, down, down)
        self.program.run()
        solved = self.program.getModelStatus() == highspy.HighsModelStatus.kOptimal
        moves = list(self.program.getSolution().col_value) if solved else [0.0] * (2 * len(self.places))
        self.program.changeColBounds(2 * n, 0, highspy.kHighsInf)
        self.program.changeColBounds(2 * n + 1, 0, self.counts[n])
        reached = [c + moves[2 * i] - moves[2 * i + 1] for i, c in enumerate(self.counts)]
        for i, now in enumerate(reached):
            if abs(now - self.counts[i]) > TINY and i not in free:
                free.add(i)
                self._price(i, 0.0)
        return reached

    def _price(self, n: int, price: float) -> None:
        self.program.changeColCost(2 * n, price)
        self.program.changeColCost(2 * n + 1, price)
