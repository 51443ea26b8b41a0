"""How many cases are open, and at which stage does each of them stand?

Asked by the first point of the motion ("how many cases are open at each stage"). The stock is told with what made
it: open at the start, and opened, and reopened, less closed, is open at the end. A referral is not a closure.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.codes import open_stages
from answerable.measures.sources.history import History
from answerable.measures.sources.limits import case_procedure
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="open-by-stage",
    title="Open cases by stage",
    question="How many cases are open, at which stage is each, and how did their number come about?",
    unit="cases",
    numerator="Cases opened by the end of D and not closed by then, each at the stage that it had reached.",
    denominator="Clearance: cases closed in the period for each that was opened or reopened in it.",
    time_rule=(
        "Open at the end of D. Flows from the first day of the period to the end of D; what is open at the start is"
        " open at the end of the day before. A month that the period only partly covers counts by its days."
    ),
    source="California Business and Professions Code, section 6086.15; clearance as in CourTools, measure 2",
    version="1",
)
FLOWS = ("opened", "reopened", "closed")
START, END = "open-at-start", "open-at-end"
REOPENINGS = "reopenings"  # an act of the office: a body may decide to show how often it happens


@dataclass(frozen=True)
class Counts:
    """Cases by stage at D; cases open before the period; openings, reopenings and closings by day in it."""

    stages: Counter[str]
    at_start: int
    flows: dict[str, Counter[date]]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    since, eve = history.scope.since, spans.eve(history.scope)
    flows: dict[str, Counter[date]] = {name: Counter() for name in FLOWS}
    flows["opened"].update(case.opened_on for case in history.cases)
    flows["reopened"].update(s.began_on for s in history.spells if not s.is_first)
    flows["closed"].update(e.event.happened_on for c in history.cases for e in history.closings(c))
    return Counts(
        Counter(case.stage for case in history.cases if case.is_open),
        sum(spell.covers(eve) for spell in history.spells),
        {name: _since(days, since) for name, days in flows.items()},
    )


def query(views: Views) -> Counts:
    """Count over the columns."""
    since, eve = views.scope.since, spans.eve(views.scope)
    procedure = case_procedure(views.rules)
    stages = views.stage_at_end(procedure.id if procedure else "")
    spells, turns = views.spells, views.turns
    begun = spells.filter((spells.on <= eve) & (spells.next_on.isnull() | (spells.next_on > eve)))
    flows = {
        "opened": views.tally_one(views.cases, "opened_on"),
        "reopened": views.tally_one(spells.filter(~spells.is_first), "on"),
        "closed": views.tally_one(turns.filter(turns.closed), "on"),
    }
    return Counts(
        views.tally_one(stages.filter(~stages.closed), "stage"),
        views.count(begun),
        {name: _since(days, since) for name, days in flows.items()},
    )


def _since(days: Counter[date], since: date) -> Counter[date]:
    return Counter({day: n for day, n in days.items() if since <= day})


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the stock by stage, the flows that made it, and the rates."""
    stages, flow, months = _stages(counts, rules), _flow(counts), _months(counts, scope)
    rates = _rates(counts, scope)
    links = _links(stages, flow, months, rates)
    again = (Place(flow.name, ("reopened",), "cases"), REOPENINGS)
    return Figure(DEFINITION, scope, (stages, flow, months, rates), links, units=(again,))


def _stages(counts: Counts, rules: Rules) -> Table:
    known = open_stages(case_procedure(rules))
    rows: list[Row] = [(s, counts.stages[s]) for s in [*known, *sorted(set(counts.stages) - set(known))]]
    heads = (columns.key("stage", "Stage", "stages"), columns.count("open", "Open cases", "cases"))
    return Table("by-stage", "Open cases by stage", heads, (*rows, sums.total(heads, rows)))


def _flow(counts: Counts) -> Table:
    total = {name: days.total() for name, days in counts.flows.items()}
    end = counts.at_start + total["opened"] + total["reopened"] - total["closed"]
    rows: list[Row] = [(START, counts.at_start), *((n, total[n]) for n in FLOWS), (END, end)]
    heads = (columns.key("step", "Step"), columns.count("cases", "Cases", "cases"))
    return Table("flow", "How the number of open cases came about", heads, tuple(rows))


def _months(counts: Counts, scope: Scope) -> Table:
    by_month = {name: Counter[str]() for name in FLOWS}
    for name, days in counts.flows.items():
        for day, n in days.items():
            by_month[name][spans.month(day)] += n
    rows: list[Row] = []
    stock = counts.at_start
    for month in spans.months(scope):
        opened, reopened, closed = (by_month[name][month] for name in FLOWS)
        rows.append((month, stock, opened, reopened, closed, stock := stock + opened + reopened - closed))
    total: Row = ("total", counts.at_start, *(counts.flows[n].total() for n in FLOWS), stock)
    heads = (
        columns.key("month", "Month"),
        columns.count("at_start", "Open at the start", "cases"),
        columns.count("opened", "Opened", "cases"),
        columns.count("reopened", "Opened again", REOPENINGS),
        columns.count("closed", "Closed", "cases"),
        columns.count("at_end", "Open at the end", "cases"),
    )
    return Table("flow-by-month", "By month", heads, (*rows, total))


def _rates(counts: Counts, scope: Scope) -> Table:
    length = spans.length_in_months(scope)
    entered = counts.flows["opened"].total() + counts.flows["reopened"].total()
    closed = counts.flows["closed"].total()
    heads = (
        columns.key("period", "Period"),
        columns.count("entered", "Opened and opened again", "cases"),
        columns.count("closed", "Closed", "cases"),
        columns.number("entered_a_month", "Opened a month", "cases a month", base="entered"),
        columns.number("closed_a_month", "Closed a month", "cases a month", base="closed"),
        columns.share("clearance", "Closed for each opened", of=("closed", "entered")),
    )
    row: Row = (
        "whole-period",
        entered,
        closed,
        entered / length,
        closed / length,
        columns.ratio(closed, entered),
    )
    return Table("rates", "Rates over the period", heads, (row,))


def _links(stages: Table, flow: Table, months: Table, rates: Table) -> tuple[Sum, ...]:
    step = {name: Place(flow.name, (name,), "cases") for name in (START, *FLOWS, END)}
    whole = [
        Sum(step[END], ((1, step[START]), (1, step["opened"]), (1, step["reopened"]), (-1, step["closed"])))
    ]
    whole += [*sums.down(stages), sums.same(Place(stages.name, ("total",), "open"), step[END])]
    whole += sums.across(months, "at_end", "at_start", "opened", "reopened", "-closed")
    whole += [one for one in sums.down(months, leaving=("at_start", "at_end"))]
    named = [key[0] for key in sums.keys(months)]
    for earlier, later in zip(named[:-2], named[1:-1], strict=True):
        # What is open at the end of one month is open at the start of the next.
        whole.append(
            sums.same(Place(months.name, (later,), "at_start"), Place(months.name, (earlier,), "at_end"))
        )
    columns_of = {"at_start": START, **{name: name for name in FLOWS}, "at_end": END}
    whole += [sums.same(Place(months.name, ("total",), c), step[s]) for c, s in columns_of.items()]
    rate = {name: Place(rates.name, ("whole-period",), name) for name in ("entered", "closed")}
    whole.append(Sum(rate["entered"], ((1, step["opened"]), (1, step["reopened"]))))
    whole.append(sums.same(rate["closed"], step["closed"]))
    whole.append(sums.same(Place(months.name, (named[0],), "at_start"), step[START]))
    return tuple(whole)


MEASURE = Measure(DEFINITION, tell, query, shape)
