"""What did organisations from outside ask for, and how long have they waited?

Asked by those who came to a meeting and went home with nothing. The days since an ask are counted to D while nothing
is done or declined; done in part is open still.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="asks",
    title="What organisations from outside asked for",
    question="Of what organisations asked of the body, how much was done, and how long has the rest been waiting?",
    unit="asks",
    numerator="Asks by the last thing said of each: nothing yet, done in part, done, declined.",
    denominator="None: these are counts.",
    time_rule="As they stand at the end of D; the days of an open ask run from the day it was made to D.",
    source="Meetings with outside bodies: the asks made, their status, and the days elapsed",
    version="1",
)
KINDS = ("AskMade", "AskTaken")
STATES = ("open", "in-part", "done", "declined")
BANDS = (("up-to-90", 90), ("91-180", 180), ("181-365", 365), ("over-365", None))


@dataclass(frozen=True)
class Ask:
    """One ask: of which organisation, when made, how it stands at D, and when that was said."""

    id: str
    organisation: str
    meeting: str | None
    made_on: date
    state: str
    taken_on: date | None

    @property
    def is_open(self) -> bool:
        """Tell whether something is still to be done about it."""
        return self.state in ("open", "in-part")

    def days(self, on: date) -> int:
        """Count the days since it was made: to a day while it is open, else to the day it was done or declined."""
        until = on if self.is_open or self.taken_on is None else self.taken_on
        return (until - self.made_on).days


def tell(history: History) -> tuple[Ask, ...]:
    """Read in plain Python."""
    return _read(history.facts(KINDS))


def query(views: Views) -> tuple[Ask, ...]:
    """Read from the columns."""
    return _read(views.facts(KINDS))


def _read(facts: Iterable[Fact]) -> tuple[Ask, ...]:
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "AskMade" or fact.subject in by_subject:
            by_subject[fact.subject].append(fact)
    return tuple(_ask(subject, by_subject[subject]) for subject in sorted(by_subject))


def _ask(subject: str, facts: Sequence[Fact]) -> Ask:
    said = facts[0].says
    taken = next((f for f in reversed(facts) if f.kind == "AskTaken"), None)
    outcome = taken.says["outcome"] if taken else "open"
    # A code that is none of these says that something was done, and not that all was.
    state = outcome if outcome in STATES else "in-part"
    return Ask(
        subject, said["organisation"], said["meeting"], facts[0].on, state, taken.on if taken else None
    )


def shape(asks: tuple[Ask, ...], rules: Rules, scope: Scope) -> Figure:
    """Set the asks by state, by organisation, the open ones by age, and each by itself."""
    by_state, by_age = _by_state(asks), _by_age(asks, scope)
    by_organisation, listing = _by_organisation(asks, scope), _listing(asks, scope)
    total = (sums.TOTAL,)
    links: list[Sum] = [*sums.down(by_state), *sums.down(by_age)]
    links.append(sums.of(by_age, total, by_state, [("open",), ("in-part",)], "asks"))
    notes = () if asks else ("No ask of an organisation from outside is on record.",)
    return Figure(DEFINITION, scope, (by_state, by_age, by_organisation, listing), tuple(links), notes)


def _by_state(asks: Sequence[Ask]) -> Table:
    counted = Counter(one.state for one in asks)
    rows: list[Row] = [(state, counted[state]) for state in STATES]
    heads = (columns.key("state", "How it stands"), columns.count("asks", "Asks", "asks"))
    return Table("by-state", "How the asks stand", heads, (*rows, ("total", len(asks))))


def _by_age(asks: Sequence[Ask], scope: Scope) -> Table:
    counted = Counter(_band(one.days(scope.as_of)) for one in asks if one.is_open)
    rows: list[Row] = [(band, counted[band]) for band, _ in BANDS]
    heads = (columns.key("age", "Days since it was asked"), columns.count("asks", "Open asks", "asks"))
    return Table("by-age", "The open asks by age", heads, (*rows, ("total", counted.total())))


def _band(days: int) -> str:
    return next(band for band, most in BANDS if most is None or days <= most)


def _by_organisation(asks: Sequence[Ask], scope: Scope) -> Table:
    rows: list[Row] = []
    for number, organisation in enumerate(sorted({one.organisation for one in asks}), start=1):
        of_it = [one for one in asks if one.organisation == organisation]
        waits = [one.days(scope.as_of) for one in of_it if one.is_open]
        rows.append((str(number), organisation, len(of_it), len(waits), max(waits, default=None)))
    heads = (
        columns.key("row", "Row"),
        columns.who("organisation", "Organisation", "organisations"),
        columns.count("asks", "Asks", "asks"),
        columns.count("waiting", "of which open", "asks"),
        columns.number("longest", "Longest wait in days", "days"),
    )
    return Table("by-organisation", "By organisation", heads, tuple(rows))


def _listing(asks: Sequence[Ask], scope: Scope) -> Table:
    rows: list[Row] = [
        (one.id, one.organisation, one.made_on, one.state, one.taken_on, one.days(scope.as_of))
        for one in asks
    ]
    heads = (
        columns.key("ask", "Ask", "asks"),
        columns.who("organisation", "Organisation", "organisations"),
        columns.day("made_on", "Asked on"),
        columns.code("state", "How it stands"),
        columns.day("taken_on", "Last said on"),
        columns.number("days", "Days", "days"),
    )
    return Table("asks", "Each ask", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
