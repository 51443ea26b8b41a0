"""How many cases were closed, how, for which reason, and by whom; how many were closed without a finding?

Asked by the fourth point of the motion ("the cases dropped, and why, and who decided"). "Dropped" is no disposal:
left, withdrawn, insufficient evidence, not proved, out of jurisdiction and discontinued are different things.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import NOT_RECORDED, listed, sort_of
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.record import cases
from answerable.rules import Rules

DEFINITION = Definition(
    measure="disposals",
    title="How cases were closed",
    question="How many cases were closed, with which disposal, for which reason, and by which organ?",
    unit="cases",
    numerator=(
        "Closings of cases, each with its one primary disposal; a case that was opened again and closed again counts"
        " at each closing. Interim suspensions that were lifted are told beside it: they are no closings."
    ),
    denominator="Shares: all closings in the period.",
    time_rule="By the day of closing, from the first day of the period to the end of D.",
    source="One disposal for each closing, as in courts' statistics; leaving told apart, as of police conduct",
    version="1",
)
SORTS = ("with-finding", "without-finding")
LEFT = ("left", "withdrawn")
Closing = tuple[str, str, str]
CLOSINGS = columns.count("closings", "Closings", "cases")


@dataclass(frozen=True)
class Counts:
    """Closings by disposal, reason and organ; interim suspensions imposed, and lifted by reason, in the period."""

    closings: Counter[Closing]
    suspended: int
    lifted: Counter[str]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    since = history.scope.since
    closed = (e for case in history.cases for e in history.closings(case) if e.event.happened_on >= since)
    recent = [e.event.facts for e in history.entries if e.event.happened_on >= since]
    return Counts(
        Counter(_closing(entry.event.facts) for entry in closed),
        sum(isinstance(facts, cases.Suspended) for facts in recent),
        Counter(facts.reason for facts in recent if isinstance(facts, cases.Lifted)),
    )


def _closing(facts: object) -> Closing:
    if not isinstance(facts, cases.Disposed):
        return NOT_RECORDED, NOT_RECORDED, NOT_RECORDED
    return facts.disposal, facts.reason or NOT_RECORDED, facts.organ or NOT_RECORDED


def query(views: Views) -> Counts:
    """Count over the columns."""
    turns = views.turns.filter(views.turns.closed & views.in_period(views.turns.on))
    said = views.of("Disposed").select("index", "disposal", "reason", "organ")
    closed = turns.select("index").left_join(said, "index")
    told = closed.select(
        *(closed[name].fill_null(NOT_RECORDED).name(name) for name in ("disposal", "reason", "organ"))
    )
    suspended, lifted = views.of("Suspended"), views.of("Lifted")
    return Counts(
        views.tally(told, "disposal", "reason", "organ"),
        views.count(suspended.filter(views.in_period(suspended.happened_on))),
        views.tally_one(lifted.filter(views.in_period(lifted.happened_on)), "reason"),
    )


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the closings by disposal, sort, reason and organ, and the suspensions lifted."""
    by_disposal, by_sort = _by_disposal(counts, rules), _by_sort(counts, rules)
    by_reason, by_organ = _by_reason(counts), _by_organ(counts, rules)
    left, lifted = _left(counts), _lifted(counts, rules)
    tables = (by_disposal, by_sort, by_reason, by_organ, left, lifted)
    notes = () if counts.closings else ("No case was closed in the period.",)
    return Figure(DEFINITION, scope, tables, tuple(_links(counts, rules, tables)), notes)


def _added(counts: Counts, by: Callable[[Closing], str]) -> Counter[str]:
    added: Counter[str] = Counter()
    for closing, n in counts.closings.items():
        added[by(closing)] += n
    return added


def _by_disposal(counts: Counts, rules: Rules) -> Table:
    closed = _added(counts, lambda c: c[0])
    rows: list[Row] = [
        (d, sort_of(rules, "disposals", d), closed[d]) for d in listed(rules, "disposals", closed)
    ]
    heads = (columns.key("disposal", "Disposal", "disposals"), columns.code("sort", "Sort"), CLOSINGS)
    total: Row = ("total", None, counts.closings.total())
    return Table("by-disposal", "How cases were closed", heads, (*rows, total))


def _sorts(counts: Counts, rules: Rules) -> Counter[str]:
    return _added(counts, lambda c: sort_of(rules, "disposals", c[0]))


def _by_sort(counts: Counts, rules: Rules) -> Table:
    closed, whole = _sorts(counts, rules), counts.closings.total()
    rows: list[Row] = [(s, closed[s], whole, columns.ratio(closed[s], whole)) for s in _named(SORTS, closed)]
    heads = (
        columns.key("sort", "Closed"),
        CLOSINGS,
        columns.count("of", "Of all closings", "cases"),
        columns.share("share", "Share", of=("closings", "of")),
    )
    return Table("by-sort", "With a finding or without", heads, tuple(rows))


def _named(known: Iterable[str], found: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*known, *sorted(found)]))


def _by_reason(counts: Counts) -> Table:
    closed: Counter[tuple[str, str]] = Counter()
    for (disposal, reason, _), n in counts.closings.items():
        closed[disposal, reason] += n
    heads = (
        columns.key("disposal", "Disposal", "disposals"),
        columns.key("reason", "Reason", "reasons"),
        CLOSINGS,
    )
    return Table("by-reason", "Why", heads, tuple((*key, closed[key]) for key in sorted(closed)))


def _by_organ(counts: Counts, rules: Rules) -> Table:
    closed: Counter[tuple[str, str]] = Counter()
    for (disposal, _, organ), n in counts.closings.items():
        closed[organ, sort_of(rules, "disposals", disposal)] += n
    sorts = _named(SORTS, _sorts(counts, rules))
    rows: list[Row] = []
    for organ in sorted({organ for organ, _ in closed}):
        numbers = [closed[organ, sort] for sort in sorts]
        rows.append((organ, *numbers, sum(numbers)))
    heads = [columns.count(sort, sort.replace("-", " ").capitalize(), "cases") for sort in sorts]
    total: Row = ("total", *(_sorts(counts, rules)[sort] for sort in sorts), counts.closings.total())
    organ_key = columns.key("organ", "Decided by", "organs")
    return Table("by-organ", "Who decided", (organ_key, *heads, CLOSINGS), (*rows, total))


def _left(counts: Counts) -> Table:
    closed, whole = _added(counts, lambda c: c[0]), counts.closings.total()
    heads = (
        columns.key("disposal", "Disposal", "disposals"),
        CLOSINGS,
        columns.count("of", "Of all closings", "cases"),
        columns.share("share", "Share", of=("closings", "of")),
    )
    rows = tuple((d, closed[d], whole, columns.ratio(closed[d], whole)) for d in LEFT)
    return Table("ended-by-leaving", "Ended because someone left or withdrew", heads, rows)


def _lifted(counts: Counts, rules: Rules) -> Table:
    rows: list[Row] = [
        (reason, counts.lifted[reason]) for reason in listed(rules, "lift-reasons", counts.lifted)
    ]
    heads = (
        columns.key("reason", "Reason", "lift-reasons"),
        columns.count("lifted", "Lifted", "suspensions"),
    )
    total: Row = ("total", counts.lifted.total())
    title = "Interim suspensions lifted in the period"
    return Table("suspensions-lifted", title, heads, (*rows, total))


def _links(counts: Counts, rules: Rules, tables: tuple[Table, ...]) -> Iterable[Sum]:
    by_disposal, by_sort, by_reason, by_organ, left, lifted = tables
    whole = Place(by_disposal.name, ("total",), "closings")
    yield from sums.down(by_disposal)
    yield from sums.down(by_organ)
    yield from sums.down(lifted)
    yield from sums.across(by_organ, "closings", *_named(SORTS, _sorts(counts, rules)))
    yield sums.same(Place(by_organ.name, ("total",), "closings"), whole)
    keys = [key for key in sums.keys(by_disposal) if key != ("total",)]
    for (sort,) in sums.keys(by_sort):
        of_sort = [key for key in keys if sort_of(rules, "disposals", key[0]) == sort]
        yield sums.of(by_sort, (sort,), by_disposal, of_sort, "closings")
        yield sums.same(Place(by_organ.name, ("total",), sort), Place(by_sort.name, (sort,), "closings"))
    for (disposal,) in keys:
        reasons = [key for key in sums.keys(by_reason) if key[0] == disposal]
        yield sums.of(by_disposal, (disposal,), by_reason, reasons, "closings")
    for table in (by_sort, left):
        yield from (sums.same(Place(table.name, key, "of"), whole) for key in sums.keys(table))
    for key in sums.keys(left):
        if key in keys:
            yield sums.same(Place(left.name, key, "closings"), Place(by_disposal.name, key, "closings"))


MEASURE = Measure(DEFINITION, tell, query, shape)
