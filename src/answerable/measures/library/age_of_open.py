"""How old are the open cases?

Asked by every overseer who is told only the average time of the closed ones: a case that waits is in no such average
until it ends. Ages since receipt, in bands, of all that are open at D.
"""

from collections import Counter

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, quantiles, spans, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="age-of-open",
    title="Age of the open cases",
    question="How long have the cases that are open been open?",
    unit="cases",
    numerator="Cases open at the end of D, by calendar days since the complaint was received.",
    denominator="None: these are counts.",
    time_rule="At the end of D. A case that was closed and opened again is as old as its first receipt makes it.",
    source="National Center for State Courts, CourTools, measure 4",
    version="1",
)


def tell(history: History) -> Counter[int]:
    """Count open cases by age in days, in plain Python."""
    return Counter((history.scope.as_of - case.opened_on).days for case in history.cases if case.is_open)


def query(views: Views) -> Counter[int]:
    """Count open cases by age in days, over the columns."""
    opened = views.tally_one(views.open_cases, "opened_on")
    return Counter({(views.scope.as_of - day).days: n for day, n in opened.items()})


def shape(ages: Counter[int], rules: Rules, scope: Scope) -> Figure:
    """Set the ages in bands, with their median and the age that nine in ten have not passed."""
    banded: Counter[str] = Counter()
    for days, n in ages.items():
        banded[spans.band(days)] += n
    rows: list[Row] = [(band, banded[band]) for band in spans.bands()]
    count = columns.count("open", "Open cases", "cases")
    banded_heads = (columns.key("band", "Open for"), count)
    bands = Table("ages", "Age in days", banded_heads, (*rows, sums.total(banded_heads, rows)))
    heads = (
        columns.key("which", "Which cases"),
        count,
        columns.days("median", "Median age in days", base="open"),
        columns.days("p90", "Age that nine in ten have not passed", base="open"),
    )
    row: Row = ("all-open", ages.total(), quantiles.quantile(ages, 0.5), quantiles.quantile(ages, 0.9))
    middle = Table("middle", "Median age", heads, (row,))
    total = sums.same(Place("middle", ("all-open",), "open"), Place("ages", ("total",), "open"))
    return Figure(DEFINITION, scope, (bands, middle), (*sums.down(bands), total))


MEASURE = Measure(DEFINITION, tell, query, shape)
