"""The auditor: given all that would be shown, can each small count be 0, and be the threshold or more?

It reads a publication and nothing else: neither the hidden numbers nor the way they were chosen. It counts in
whole numbers, because a range that looks safe in fractions can hold a single whole number.
Whatever the solver claims is added up again here; what is not proven counts as a breach.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import highspy

from answerable.disclosure.protection.publication import Publication
from answerable.measures import Place

# A limit by nodes keeps the verdict the same on every machine; the one by time is for the case that nothing
# else stops it.
NODES = 2_000
SECONDS = 5.0


@dataclass(frozen=True)
class Verdict:
    """The small counts that are not proven to be unknown; none means that the publication is safe."""

    breaches: tuple[Place, ...]

    @property
    def safe(self) -> bool:
        """Tell whether every small count is proven to be unknown."""
        return not self.breaches


@dataclass(frozen=True)
class Equation:
    """What a stranger knows from one sum: these hidden counts, with their signs, make this number."""

    terms: tuple[tuple[int, Place], ...]
    makes: int

    def holds(self, counts: Mapping[Place, int]) -> bool:
        """Tell by addition whether the counts satisfy it."""
        return sum(sign * counts[place] for sign, place in self.terms) == self.makes


def audit(publication: Publication, *, seconds: float = SECONDS) -> Verdict:
    """Attack a publication in whole numbers and name every small count that it does not keep unknown.

    Each question to the solver may take `seconds`; one that takes longer is not answered, and so a breach.
    """
    equations = tuple(_equations(publication))
    if any(not e.terms and e.makes for e in equations):
        return Verdict(_ordered(publication.small))
    breaches: set[Place] = set()
    for places, system in _parts(equations):
        small = [p for p in places if p in publication.small]
        if small:
            breaches |= _Attack(places, system, publication.threshold, seconds).breaches(small)
    return Verdict(_ordered(breaches))


def _equations(publication: Publication) -> Iterable[Equation]:
    for total in publication.sums:
        terms: dict[Place, int] = defaultdict(int)
        makes = 0
        for sign, place in ((-1, total.whole), *total.parts):
            if place in publication.shown:
                makes -= sign * publication.shown[place]
            else:
                terms[place] += sign
        yield Equation(tuple((s, p) for p, s in terms.items() if s), makes)


def _parts(equations: Sequence[Equation]) -> Iterable[tuple[list[Place], list[Equation]]]:
    """Split the equations into those that hang together: one part tells nothing of another."""
    owner: dict[Place, int] = {}
    groups: dict[int, list[Equation]] = {}
    for number, equation in enumerate(equations):
        groups[number] = [equation]
        for joined in sorted({owner[p] for _, p in equation.terms if p in owner}):
            groups[number] = groups.pop(joined) + groups[number]
        owner |= {p: number for e in groups[number] for _, p in e.terms}
    for group in groups.values():
        yield list(dict.fromkeys(p for e in group for _, p in e.terms)), group


class _Attack:
    """One part of the system, as a stranger with a solver would attack it."""

    def __init__(
        self, places: list[Place], equations: list[Equation], threshold: int, seconds: float
    ) -> None:
        self.places, self.equations, self.threshold = places, equations, threshold
        self.column = {place: n for n, place in enumerate(places)}
        self.solver = highspy.Highs()
        for option, value in {
            "output_flag": False,
            "threads": 1,
            "time_limit": seconds,
            "mip_max_nodes": NODES,
        }.items():
            self.solver.setOptionValue(option, value)
        for n in range(len(places)):
            self.solver.addVar(0, highspy.kHighsInf)
            self.solver.changeColIntegrality(n, highspy.HighsVarType.kInteger)
        for e in equations:
            columns = [self.column[p] for _, p in e.terms]
            self.solver.addRow(e.makes, e.makes, len(columns), columns, [float(s) for s, _ in e.terms])

    def breaches(self, small: list[Place]) -> set[Place]:
        """Give the small counts that cannot be shown to reach both ends."""
        not_zero = self._cannot(small, lambda n: n == 0, (0, 0))
        not_large = self._cannot(small, lambda n: n >= self.threshold, (self.threshold, highspy.kHighsInf))
        return not_zero | not_large

    def _cannot(
        self, small: list[Place], reached: Callable[[int], bool], bounds: tuple[float, float]
    ) -> set[Place]:
        """Try each count in turn; a solution for one is a proof for all others that it serves."""
        waiting = list(small)
        failed: set[Place] = set()
        while waiting:
            place = waiting.pop(0)
            found = self._solve(place, bounds, towards=waiting if bounds[1] == 0 else [])
            if found is None or not reached(found[place]):
                failed.add(place)
            else:
                waiting = [p for p in waiting if not reached(found[p])]
        return failed

    def _solve(
        self, place: Place, bounds: tuple[float, float], towards: list[Place]
    ) -> dict[Place, int] | None:
        wanted = {self.column[p] for p in towards}
        for n in range(len(self.places)):
            self.solver.changeColCost(n, 1.0 if n in wanted else 0.0)
        self.solver.changeColBounds(self.column[place], *bounds)
        self.solver.run()
        proven = self.solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        values = self.solver.getSolution().col_value if proven else []
        self.solver.changeColBounds(self.column[place], 0, highspy.kHighsInf)
        counts = {p: round(v) for p, v in zip(self.places, values, strict=False)}
        fits = proven and min(counts.values()) >= 0 and all(e.holds(counts) for e in self.equations)
        return counts if fits else None


def _ordered(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda p: (p.table, p.key, p.column)))
