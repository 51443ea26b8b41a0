"""How long does it take from the receipt of a complaint to the decision?

Asked by the fifth point of the motion. The average of closed cases alone is no answer: it falls while old cases pile
up. So the cases of each year of receipt are followed together, and those still open count with the days they have
waited (Kaplan and Meier); what closed cases alone tell stands beside it, and is labelled so.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, quantiles, spans, sums, survival
from answerable.measures.sources.history import History
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="time-to-decision",
    title="Time from receipt to decision",
    question="How many days pass from the receipt of a complaint to the decision of its case?",
    unit="days",
    numerator=(
        "Calendar days from receipt to the first closing of the case. Cases that are still open count as open for as"
        " many days as they have waited; every way of closing counts as a decision, leaving and withdrawal too."
    ),
    denominator=(
        "All cases received in each year of the period, closed or not (Kaplan and Meier; limits of 95 % by Greenwood's"
        " variance, log-log). Closed cases only: those first closed in each year, whenever they were received."
    ),
    time_rule="Cases received from the first day of the period on, followed to the end of D.",
    source="Kaplan and Meier, Journal of the American Statistical Association 53 (1958); Greenwood (1926)",
    version="1",
)
Days = Counter[int]
BEFORE = ""


@dataclass(frozen=True)
class Counts:
    """Days to the first closing, by year of receipt and of closing; days so far of cases never closed, by year.

    A year is blank where the day lies before the period.
    """

    closed: Counter[tuple[str, str, int]]
    open: Counter[tuple[str, int]]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    since, as_of = history.scope.since, history.scope.as_of
    closed: Counter[tuple[str, str, int]] = Counter()
    open: Counter[tuple[str, int]] = Counter()
    for case in history.cases:
        received, first = _year(case.opened_on, since), next(history.closings(case), None)
        if first is None:
            open[received, (as_of - case.opened_on).days] += 1
        else:
            on = first.event.happened_on
            closed[received, _year(on, since), (on - case.opened_on).days] += 1
    return Counts(closed, open)


def _year(day: date, since: date) -> str:
    return str(day.year) if day >= since else BEFORE


def query(views: Views) -> Counts:
    """Count over the columns: the first closing is the first turn of a case, or its second."""
    turns = views.turns
    first = turns.filter(turns.closed & (turns.n <= 2))
    never = views.cases.anti_join(first, "matter")
    closed = first.select(
        received=_year_of(views, first.opened_on),
        ended=_year_of(views, first.on),
        days=first.on.delta(first.opened_on, unit="day"),
    )
    open = never.select("opened_on", received=_year_of(views, never.opened_on))
    waiting: Counter[tuple[str, int]] = Counter()
    for (received, opened_on), n in views.tally(open, "received", "opened_on").items():
        waiting[received, (views.scope.as_of - opened_on).days] += n
    return Counts(views.tally(closed, "received", "ended", "days"), waiting)


def _year_of(views: Views, day: Expr) -> Expr:
    return (day >= views.scope.since).ifelse(day.year().cast("string"), BEFORE)


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the days by year of receipt, and of closed cases by year of closing."""
    cohorts, closed_only = _cohorts(counts, scope), _closed_only(counts, scope)
    links: list[Sum] = [*sums.across(cohorts, "received", "closed", "still_open"), *sums.down(cohorts)]
    links += sums.down(closed_only)
    notes = (
        "Where fewer than half of a year's cases are closed, the median may not be reached: it is more than any"
        " number of days seen so far.",
        "The median of closed cases alone leaves out every case that still waits: it can fall while cases wait longer.",
    )
    return Figure(DEFINITION, scope, (cohorts, closed_only), tuple(links), notes)


def _cohorts(counts: Counts, scope: Scope) -> Table:
    rows: list[Row] = []
    for year in spans.years(scope):
        rows.append((year, *_followed(counts, year)))
    heads = (
        columns.key("year", "Received in"),
        columns.count("received", "Cases received", "cases"),
        columns.count("closed", "of which closed since", "cases"),
        columns.count("still_open", "of which still open", "cases"),
        columns.days("p25", "Days until more than a quarter were closed", base="received"),
        columns.days("median", "Days until more than half were closed (median)", base="received"),
        columns.days("p75", "Days until more than three quarters were closed", base="received"),
        columns.days("p90", "Days until more than nine in ten were closed", base="received"),
        columns.days("median_from", "Median, lower limit of 95 %", base="received"),
        columns.days("median_to", "Median, upper limit of 95 %", base="received"),
        columns.flag("median_reached", "Median reached", base="received"),
    )
    return Table(
        "by-year-received",
        "By year of receipt, open cases counted",
        heads,
        (*rows, ("total", *_followed(counts, sums.TOTAL))),
    )


def _followed(counts: Counts, year: str) -> Row:
    """Give the numbers of the cases received in one year of the period; in all of it where the year is "total"."""
    closed: Days = Counter()
    open: Days = Counter()
    for (received, _, days), n in counts.closed.items():
        closed[days] += n if _counts_in(received, year) else 0
    for (received, days), n in counts.open.items():
        open[days] += n if _counts_in(received, year) else 0
    steps = survival.curve(closed, open)
    p25, median, p75, p90 = (survival.reached(steps, q) for q in (0.25, 0.5, 0.75, 0.9))
    low, high = survival.limits(steps, 0.5)
    whole = closed.total() + open.total()
    return (whole, closed.total(), open.total(), p25, median, p75, p90, low, high, median is not None)


def _closed_only(counts: Counts, scope: Scope) -> Table:
    rows: list[Row] = []
    for year in spans.years(scope):
        rows.append((year, *_of_closed(counts, year)))
    heads = (
        columns.key("year", "Closed in"),
        columns.count("closed", "Cases closed for the first time", "cases"),
        columns.days("median", "Median days, closed cases only", base="closed"),
        columns.days("p90", "Days that nine in ten of them did not pass", base="closed"),
        columns.days("mean", "Mean days, closed cases only", base="closed"),
    )
    total = ("total", *_of_closed(counts, sums.TOTAL))
    return Table("closed-only-by-year-closed", "Closed cases only, by year of closing", heads, (*rows, total))


def _of_closed(counts: Counts, year: str) -> Row:
    of_year: Days = Counter()
    for (_, ended, days), n in counts.closed.items():
        of_year[days] += n if _counts_in(ended, year) else 0
    median, p90 = (quantiles.quantile(of_year, q) for q in (0.5, 0.9))
    return (of_year.total(), median, p90, quantiles.mean(of_year))


def _counts_in(year: str, asked: str) -> bool:
    return year == asked or (asked == sums.TOTAL and year != BEFORE)


MEASURE = Measure(DEFINITION, tell, query, shape)
