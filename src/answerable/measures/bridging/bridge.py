"""The bridge from one figure to another: for every count, what it was, what each cause made of it, what it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from answerable.measures.bridging.causes import Cause
from answerable.measures.bridging.steps import Step
from answerable.measures.engines.engine import Engine
from answerable.measures.figure import Figure, Place, Scope
from answerable.measures.shaping.sums import keys

Counts = Mapping[Place, int]


@dataclass(frozen=True)
class Span:
    """What one cause made of one count: how much more or less it is for it, and which entries are of that cause."""

    cause: Cause
    change: int
    entries: tuple[int, ...]


@dataclass(frozen=True)
class Bridge:
    """One count in both figures, and the spans between: before and all the changes make after."""

    place: Place
    before: int
    spans: tuple[Span, ...]
    after: int

    @property
    def holds(self) -> bool:
        """Tell whether the rows sum exactly."""
        return self.before + sum(span.change for span in self.spans) == self.after


def bridge_counts(
    engine: Engine,
    *,
    measure: str,
    earlier: Scope,
    steps: Sequence[Step],
    published: Counts | None = None,
) -> tuple[Bridge, ...]:
    """Give the bridge of every count that is in either figure; one that is not there in a figure is nought in it.

    `published` are counts as they were given out at the earlier scope. Where they are not what is counted today for
    the same days and the same entries, the measure or the rules were defined otherwise then, and that is the first
    span. Shares and medians are no counts: they have no bridge.
    """
    counted = counts_of(engine.compute(measure, earlier))
    begun = {**counted, **(published or {})}
    chain = [(step, counts_of(engine.compute(measure, step.scope))) for step in steps]
    places = dict.fromkeys([*begun, *(place for _, counts in chain for place in counts)])
    return tuple(_bridge(place, begun, counted, chain) for place in places)


def counts_of(figure: Figure) -> dict[Place, int]:
    """Give every count of a figure by its place."""
    return {
        Place(table.name, key, column.name): value
        for table in figure.tables
        for key, row in zip(keys(table), table.rows, strict=True)
        for column, value in zip(table.columns, row, strict=True)
        if column.role == "count" and isinstance(value, int)
    }


def _bridge(place: Place, begun: Counts, counted: Counts, chain: Sequence[tuple[Step, Counts]]) -> Bridge:
    spans = tuple(span for span in _spans(place, begun, counted, chain) if span.change)
    after = chain[-1][1] if chain else counted
    return Bridge(place, begun.get(place, 0), spans, after.get(place, 0))


def _spans(
    place: Place, begun: Counts, counted: Counts, chain: Sequence[tuple[Step, Counts]]
) -> Iterator[Span]:
    at = counted.get(place, 0)
    yield Span("definition", at - begun.get(place, 0), ())
    for step, counts in chain:
        now = counts.get(place, 0)
        yield Span(step.cause, now - at, step.entries)
        at = now
