"""How many members are suspended without a finding, for how long so far, and when was each last looked at?

Asked after one in four of all suspensions had stood for more than eighteen months. A stock at D: those in force are
not over, so that no average of those that ended stands for them; beside it, the share that outlasted some months.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from answerable.matters import Interim, interims_of
from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, quantiles, spans, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.rules import Rules

UNIT = "suspensions"
DEFINITION = Definition(
    measure="suspensions",
    title="Interim suspensions in force",
    question=(
        "How many are suspended without a decision, for how long so far, is the review overdue, and how many of all"
        " suspensions were still in force after 18 months?"
    ),
    unit=UNIT,
    numerator=(
        "Interim suspensions in force at the end of D, by calendar days since they began. They end when they are"
        " lifted and when the case is decided or closed; an interim suspension is no finding and no sanction. A review"
        " is overdue when the day set for it last is past and there was none."
    ),
    denominator=(
        "Share still in force after so many months: all suspensions that began so long before D that it can be told."
    ),
    time_rule=(
        "At the end of D, so far: what is in force is not over, and nothing is said of how long it will last. Begun and"
        " ended: from the first day of the period to the end of D."
    ),
    source="A member of a governing body, 21 January 2021: one in four of all suspensions unresolved after 18 months",
    version="1",
)
AFTER = (6, 12, 18)
TOTAL = (sums.TOTAL,)
NEVER = date.max


class Suspension(NamedTuple):
    """One suspension: when it began and ended, and how; when it was last looked at, and is to be looked at next."""

    began_on: date
    ended_on: date | None
    is_lifted: bool
    looked_on: date | None
    next_on: date | None

    def covers(self, day: date) -> bool:
        """Tell whether it was in force at the end of a day."""
        return self.began_on <= day and (self.ended_on is None or self.ended_on > day)


def tell(history: History) -> Counter[Suspension]:
    """Count in plain Python."""
    return Counter(_told(one) for case in history.cases for one in interims_of(case))


def _told(one: Interim) -> Suspension:
    looked_on = one.looks[-1].on if one.looks else None
    return Suspension(one.since, one.ended_on, one.ended_as == "lifted", looked_on, one.next_on)


def query(views: Views) -> Counter[Suspension]:
    """Count over the columns."""
    said = views.of("Suspended", "SuspensionReviewed", "Lifted", "Disposed")
    said = said.select("subject", "kind", "place", "happened_on", "review_on")
    said = said.semi_join(views.cases, said.subject == views.cases.matter)
    begun = _begun(views, said)
    looks = said.filter(said.kind.isin(["Suspended", "SuspensionReviewed"]))
    looks = looks.select(case="subject", look="place", looked="happened_on", next="review_on")
    looks = looks.mutate(next=looks.next.fill_null(NEVER))
    during = begun.join(looks, begun.subject == looks.case)
    during = during.filter((during.look >= during.place) & (during.look < during.end.fill_null(2**62)))
    last = during.group_by("subject", "place").agg(
        began=during.began.max(),
        ended=during.ended.max(),
        is_lifted=during.is_lifted.max(),
        at=during.look.max(),
        looked=during.looked.argmax(during.look),
        next=during.next.argmax(during.look),
    )
    names = ("began", "ended", "is_lifted", "looked", "next")
    last = last.mutate(looked=(last.at > last.place).ifelse(last.looked, None))
    return Counter({_counted(*row): n for row, n in views.tally(last, *names).items()})


def _begun(views: Views, said: Expr) -> Expr:
    """Give each suspension with its place, and the place, day and sort of what ended it."""
    closed = views.turns.filter(views.turns.closed).select("place", "on", subject="matter")
    ends = said.filter(said.kind.isin(["Lifted", "Disposed"])).select(
        "subject", "place", "happened_on", "kind"
    )
    closed = closed.anti_join(ends, "place").mutate(kind=closed.subject.nullif(closed.subject))
    closed = closed.select("subject", "place", happened_on="on", kind="kind")
    begins = said.filter(said.kind == "Suspended").select("subject", "place", "happened_on", "kind")
    moves = begins.union(ends).union(closed)
    moves = moves.mutate(is_on=(moves.kind == "Suspended").fill_null(False))
    way = {"group_by": "subject", "order_by": "place"}
    moves = moves.mutate(was_on=moves.is_on.lag().over(**way).fill_null(False))
    turns = moves.filter(moves.is_on != moves.was_on)
    turns = turns.mutate(
        end=turns.place.lead().over(**way),
        ended=turns.happened_on.lead().over(**way),
        is_lifted=(turns.kind.lead().over(**way) == "Lifted").fill_null(False),
    )
    begun = turns.filter(turns.is_on)
    return begun.select("subject", "place", "end", "ended", "is_lifted", began="happened_on")


def _counted(
    began_on: date, ended_on: date | None, is_lifted: bool, looked_on: date | None, next_on: date
) -> Suspension:
    return Suspension(began_on, ended_on, is_lifted, looked_on, None if next_on == NEVER else next_on)


def _longest_band(running: Iterable[Suspension], scope: Scope) -> str:
    return spans.band(max(((scope.as_of - one.began_on).days for one in running), default=0))


def shape(counts: Counter[Suspension], rules: Rules, scope: Scope) -> Figure:
    """Set those in force by age and by review, what began and ended, and what outlasted some months."""
    running = Counter({one: n for one, n in counts.items() if one.covers(scope.as_of)})
    ages, middle, reviews = _ages(running, scope), _middle(running, scope), _reviews(running, scope)
    flow, after = _flow(counts, running, scope), _after(counts, scope)
    tables = (ages, middle, reviews, flow, after)
    notes = ("Days so far, of those in force: an average of those that ended would leave these out.",)
    links = [
        *_links(tables),
        sums.same(
            Place(middle.name, ("in-force",), "as_long"),
            Place(ages.name, (_longest_band(running, scope),), "in_force"),
        ),
    ]
    return Figure(DEFINITION, scope, tables, tuple(links), notes)


def _ages(running: Counter[Suspension], scope: Scope) -> Table:
    banded: Counter[str] = Counter()
    for one, n in running.items():
        banded[spans.band((scope.as_of - one.began_on).days)] += n
    rows: list[Row] = [(band, banded[band]) for band in spans.bands()]
    heads = (columns.key("band", "In force for"), columns.count("in_force", "In force", UNIT))
    return Table("ages", "How long so far", heads, (*rows, sums.total(heads, rows)))


def _middle(running: Counter[Suspension], scope: Scope) -> Table:
    so_far: Counter[int] = Counter()
    unseen: Counter[int] = Counter()
    for one, n in running.items():
        so_far[(scope.as_of - one.began_on).days] += n
        unseen[(scope.as_of - (one.looked_on or one.began_on)).days] += n
    heads = (
        columns.key("which", "Which suspensions"),
        columns.count("in_force", "In force", UNIT),
        columns.days("median", "Median days so far", base="in_force"),
        columns.count("as_long", "In force as long as the longest, by its band", UNIT),
        columns.days("longest", "Longest, in days so far", base="as_long"),
        columns.days("unseen", "Median days since begun or last looked at", base="in_force"),
    )
    longest = max(so_far, default=None)
    # How long the longest has lasted says that its band is not empty: it rests on the number in that band.
    band = _longest_band(running, scope)
    as_long = sum(n for days, n in so_far.items() if spans.band(days) == band)
    median, seen = quantiles.quantile(so_far, 0.5), quantiles.quantile(unseen, 0.5)
    row: Row = ("in-force", so_far.total(), median, as_long, longest, seen)
    return Table("in-force", "Median and longest", heads, (row,))


def _reviews(running: Counter[Suspension], scope: Scope) -> Table:
    every: Counter[str] = Counter()
    never: Counter[str] = Counter()
    for one, n in running.items():
        state = "in-time" if one.next_on and one.next_on >= scope.as_of else "overdue"
        state = state if one.next_on else "no-day-set"
        every[state] += n
        never[state] += n if one.looked_on is None else 0
    rows: list[Row] = [
        (s, every[s], every[s] - never[s], never[s]) for s in ("in-time", "overdue", "no-day-set")
    ]
    heads = (
        columns.key("review", "Next review"),
        columns.count("in_force", "In force", UNIT),
        columns.count("looked_at", "Looked at again since they began", UNIT),
        columns.count("never", "Never looked at again", UNIT),
    )
    return Table("reviews", "Whether the review is overdue", heads, (*rows, sums.total(heads, rows)))


def _flow(counts: Counter[Suspension], running: Counter[Suspension], scope: Scope) -> Table:
    since, eve = scope.since, spans.eve(scope)
    ended = [(one, n) for one, n in counts.items() if one.ended_on and one.ended_on >= since]
    rows: tuple[Row, ...] = (
        ("in-force-at-start", sum(n for one, n in counts.items() if one.covers(eve))),
        ("begun", sum(n for one, n in counts.items() if one.began_on >= since)),
        ("lifted", sum(n for one, n in ended if one.is_lifted)),
        ("ended-with-the-case", sum(n for one, n in ended if not one.is_lifted)),
        ("in-force-at-end", running.total()),
    )
    heads = (columns.key("what", "What"), columns.count("suspensions", "Suspensions", UNIT))
    return Table("flow", "How their number came about", heads, rows)


def _after(counts: Counter[Suspension], scope: Scope) -> Table:
    in_period = {one: n for one, n in counts.items() if one.began_on >= scope.since}
    rows = [
        _after_row(which, months, some, scope)
        for which, some in (("begun-in-the-period", in_period), ("all-on-record", counts))
        for months in AFTER
    ]
    heads = (
        columns.key("which", "Which suspensions"),
        columns.key("after", "After"),
        columns.count("begun", "Begun", UNIT),
        columns.count("too_recent", "Begun too lately to tell", UNIT),
        columns.count("ended", "Ended by then", UNIT),
        columns.count("watched", "Begun so long ago", UNIT),
        columns.count("in_force", "of which still in force then", UNIT),
        columns.share("share", "Share still in force then", of=("in_force", "watched")),
    )
    return Table("after", "Still in force after 6, 12 and 18 months", heads, tuple(rows))


def _after_row(which: str, months: int, some: Mapping[Suspension, int], scope: Scope) -> Row:
    counted = Counter(some)
    ends = {one: spans.after(one.began_on, months=months) for one in counted}
    watched = sum(n for one, n in counted.items() if ends[one] <= scope.as_of)
    lasting = sum(n for one, n in counted.items() if ends[one] <= scope.as_of and one.covers(ends[one]))
    begun = counted.total()
    share = columns.ratio(lasting, watched)
    return which, f"{months} months", begun, begun - watched, watched - lasting, watched, lasting, share


def _links(tables: tuple[Table, ...]) -> Iterable[Sum]:
    ages, middle, reviews, flow, after = tables
    at_end = Place(flow.name, ("in-force-at-end",), "suspensions")
    yield from (
        *sums.down(ages),
        *sums.down(reviews),
        *sums.across(reviews, "in_force", "looked_at", "never"),
    )
    yield sums.same(Place(ages.name, TOTAL, "in_force"), at_end)
    yield sums.same(Place(middle.name, ("in-force",), "in_force"), at_end)
    yield sums.same(Place(reviews.name, TOTAL, "in_force"), at_end)
    signs = {"in-force-at-start": 1, "begun": 1, "lifted": -1, "ended-with-the-case": -1}
    yield Sum(at_end, tuple((sign, Place(flow.name, (what,), "suspensions")) for what, sign in signs.items()))
    yield from sums.across(after, "begun", "too_recent", "watched")
    yield from sums.across(after, "watched", "ended", "in_force")
    begun = Place(flow.name, ("begun",), "suspensions")
    yield from (
        sums.same(Place(after.name, key, "begun"), begun)
        for key in sums.keys(after)
        if key[0] == "begun-in-the-period"
    )


MEASURE = Measure(DEFINITION, tell, query, shape)
