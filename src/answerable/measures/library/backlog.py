"""How large is the backlog, is it growing, and when will it be cleared?

Asked by the second point of the motion ("the backlog and when it will be cleared"). The backlog is never the whole
stock: it is what is open beyond the limit for the whole procedure. When it clears is reckoned at the rates of the
last months, or "never at these rates" is said.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.rates import clearing
from answerable.measures.sources.history import History
from answerable.measures.sources.limits import has_whole
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="backlog",
    title="The backlog, and when it will be cleared",
    question="How many open cases are beyond the limit for the whole procedure, and when will they be cleared?",
    unit="cases",
    numerator=(
        "Cases open at the end of D whose due day under the limit for the whole procedure is past. The due day is"
        " counted gross: neither a stopped clock nor an extension moves it."
    ),
    denominator="Share: all cases open at the end of the same day.",
    time_rule=(
        "At the end of D and of the same day a year earlier. Months to clear: the stock at D over what left it, less"
        " what entered it, a month, in the last 3, 6 and 12 months and in the whole period; and over what left it"
        " alone, as if no more came."
        " The interval is one of 95 %, with entries and exits as independent Poisson counts."
    ),
    source="California Business and Professions Code, section 6086.15: a backlog is what is open beyond its limit",
    version="2",
)
NOW, YEAR, PERIOD = "now", "the last 12 months", "the whole period"


@dataclass(frozen=True)
class Window:
    """A stretch before the end of D: the day at whose end it begins, and how many months it lasts."""

    day: date
    months: float


@dataclass(frozen=True)
class Stock:
    """Cases open at the end of a day: all, those that have a limit for the whole, those beyond it."""

    open: int
    limited: int
    beyond: int


@dataclass(frozen=True)
class Flow:
    """In a window before the end of D: cases closed, and those of them that were in the backlog."""

    closed: int
    from_backlog: int


@dataclass(frozen=True)
class Counts:
    """The stock now and at the beginning of each window, and the flow out of it in between."""

    stocks: dict[str, Stock]
    flows: dict[str, Flow]


def windows(scope: Scope) -> dict[str, Window]:
    """Give the windows whose rates are told, and now, which has no length."""
    last = {f"the last {n} months": Window(spans.before(scope.as_of, months=n), n) for n in (3, 6, 12)}
    return {
        NOW: Window(scope.as_of, 0),
        **last,
        PERIOD: Window(spans.eve(scope), spans.length_in_months(scope)),
    }


def tell(history: History) -> Counts:
    """Count in plain Python."""
    due = {case.id: history.due_on(case) for case in history.cases}
    known = [(spell, due[spell.matter]) for spell in history.spells]
    as_of = history.scope.as_of
    stocks, flows = {}, {}
    for name, window in windows(history.scope).items():
        day = window.day
        at = [due_on for spell, due_on in known if spell.covers(day)]
        limited = [due_on for due_on in at if due_on]
        stocks[name] = Stock(len(at), len(limited), sum(due_on < day for due_on in limited))
        ended = [(s, d, s.ended_on) for s, d in known if s.ended_on and day < s.ended_on <= as_of]
        flows[name] = Flow(len(ended), sum(_was_beyond(s.began_on, end, d) for s, d, end in ended))
    return Counts(stocks, flows)


def _was_beyond(began_on: date, ended_on: date, due_on: date | None) -> bool:
    eve = ended_on - timedelta(days=1)
    return due_on is not None and due_on < eve and began_on <= eve


def query(views: Views) -> Counts:
    """Count over the columns, all days and windows in one pass."""
    spells = views.spells.left_join(views.due_days, "matter")
    wanted, asked = {}, dict(enumerate(windows(views.scope).items()))
    for n, (_, window) in asked.items():
        day = window.day
        at = (spells.on <= day) & (spells.next_on.isnull() | (spells.next_on > day))
        wanted[f"open_{n}"] = at
        wanted[f"limited_{n}"] = at & spells.due_day.notnull()
        wanted[f"beyond_{n}"] = at & (spells.late_from <= day)
        ended = spells.next_on > day
        wanted[f"closed_{n}"] = ended
        # Late, and open, at the end of the day before it was closed.
        wanted[f"from_{n}"] = ended & (spells.late_from < spells.next_on) & (spells.on < spells.next_on)
    (row,) = views.rows(spells.agg(**{name: found.sum().fill_null(0) for name, found in wanted.items()}))
    stocks = {
        w: Stock(row[f"open_{n}"], row[f"limited_{n}"], row[f"beyond_{n}"]) for n, (w, _) in asked.items()
    }
    return Counts(stocks, {w: Flow(row[f"closed_{n}"], row[f"from_{n}"]) for n, (w, _) in asked.items()})


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the backlog now and a year earlier, its growth, and the months to clear."""
    stock, growth, clear = _stock(counts, rules), _growth(counts, rules), _clearing(counts, rules, scope)
    notes = (
        ()
        if has_whole(rules)
        else ("The rules lay down no limit for the whole procedure: nothing can be beyond it.",)
    )
    return Figure(DEFINITION, scope, (stock, growth, clear), _links(stock, growth, clear, rules), notes)


def _stock(counts: Counts, rules: Rules) -> Table:
    heads = (
        columns.key("at", "At"),
        columns.count("open", "Open cases", "cases"),
        columns.count("beyond", "Beyond the limit", "cases"),
        columns.count("within", "Within the limit", "cases"),
        columns.count("without_limit", "With no limit laid down", "cases"),
        columns.share("share", "Beyond the limit, of all open", of=("beyond", "open")),
    )
    rows = tuple(
        _stock_row(label, counts.stocks[window], rules)
        for label, window in (("now", NOW), ("a-year-earlier", YEAR))
    )
    return Table("backlog", "The backlog", heads, rows)


def _stock_row(label: str, stock: Stock, rules: Rules) -> Row:
    beyond, within = (stock.beyond, stock.limited - stock.beyond) if has_whole(rules) else (None, None)
    return (label, stock.open, beyond, within, stock.open - stock.limited, columns.ratio(beyond, stock.open))


def _growth(counts: Counts, rules: Rules) -> Table:
    now, earlier = counts.stocks[NOW], counts.stocks[YEAR]
    pairs = [("open", now.open, earlier.open)]
    pairs += [("beyond-the-limit", now.beyond, earlier.beyond)] if has_whole(rules) else []
    heads = (
        columns.key("which", "Which cases"),
        columns.count("now", "Now", "cases"),
        columns.count("a_year_earlier", "A year earlier", "cases"),
        columns.number("growth", "Growth", "cases", base="now", of=("now", "a_year_earlier")),
        columns.number(
            "growth_share", "Growth, of a year earlier", "%", base="now", of=("now", "a_year_earlier")
        ),
    )
    rows = [(name, n, e, n - e, 100 * (n - e) / e if e else None) for name, n, e in pairs]
    return Table("growth", "Growth in a year", heads, tuple(rows))


def _clearing(counts: Counts, rules: Rules, scope: Scope) -> Table:
    heads = (
        columns.key("which", "Which cases"),
        columns.key("window", "At the rates of"),
        columns.count("stock", "Cases now", "cases"),
        columns.count("entered", "Entered in that time", "cases"),
        columns.count("left", "Left in that time", "cases"),
        columns.number("months", "Months to clear", "months", base="left", of=("entered", "stock")),
        columns.number(
            "earliest", "Months, at the fastest likely rate", "months", base="left", of=("entered", "stock")
        ),
        columns.number(
            "latest", "Months, at the slowest likely rate", "months", base="left", of=("entered", "stock")
        ),
        columns.number(
            "if_no_more_came", "Months, if no more came", "months", base="left", of=("entered", "stock")
        ),
        columns.flag("never", "Never at these rates", base="left", of=("entered", "stock")),
    )
    which = [("open", "open")] + ([("beyond-the-limit", "beyond")] if has_whole(rules) else [])
    lasting = [(window, of.months) for window, of in windows(scope).items() if window != NOW]
    rows = [_clearing_row(counts, label, name, *window) for label, name in which for window in lasting]
    return Table("clearing", "When it will be cleared", heads, tuple(rows))


def _clearing_row(counts: Counts, label: str, name: str, window: str, months: float) -> Row:
    stock: int = getattr(counts.stocks[NOW], name)
    left = counts.flows[window].closed if name == "open" else counts.flows[window].from_backlog
    # What entered is what the stock grew by, and what left it.
    entered: int = stock - getattr(counts.stocks[window], name) + left
    net = clearing(stock, entered=entered, left=left, months=months)
    alone = clearing(stock, entered=0, left=left, months=months)
    return (
        label,
        window,
        stock,
        entered,
        left,
        net.months,
        net.low,
        net.high,
        alone.months,
        net.months is None,
    )


def _links(stock: Table, growth: Table, clear: Table, rules: Rules) -> tuple[Sum, ...]:
    whole: list[Sum] = []
    names = {"open": "open"}
    if has_whole(rules):
        whole += sums.across(stock, "open", "beyond", "within", "without_limit")
        names["beyond-the-limit"] = "beyond"
    for label, name in names.items():
        now = Place(growth.name, (label,), "now")
        whole.append(sums.same(now, Place(stock.name, ("now",), name)))
        earlier = Place(growth.name, (label,), "a_year_earlier")
        whole.append(sums.same(earlier, Place(stock.name, ("a-year-earlier",), name)))
        keys = [key for key in sums.keys(clear) if key[0] == label]
        whole += [sums.same(Place(clear.name, key, "stock"), now) for key in keys]
        year = (label, YEAR)
        entered, left = Place(clear.name, year, "entered"), Place(clear.name, year, "left")
        whole.append(Sum(now, ((1, earlier), (1, entered), (-1, left))))
    return tuple(whole)


MEASURE = Measure(DEFINITION, tell, query, shape)
