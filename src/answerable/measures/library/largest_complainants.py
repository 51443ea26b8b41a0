"""What share of the complaints comes from one person, and from five; and would it change without bulk complaints?

Asked of every register in which one individual sent a third of a year's complaints, and nobody was told until later.
Nobody is named and nothing is left out: the numbers are told with complaints sent in bulk, and without them.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Definition, Figure, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.views import Views
from answerable.record import cases
from answerable.rules import Rules

DEFINITION = Definition(
    measure="largest-complainants",
    title="Complaints from the largest complainants",
    question="What share of the complaints comes from the one person, and the five, who sent the most?",
    unit="complaints",
    numerator="Complaints of the one, and of the five persons, who sent the most of those received in the period.",
    denominator="Complaints received in the period whose sender is known; the others are told beside them.",
    time_rule="By the day on which the complaint first reached the body, from the first day of the period to D.",
    source="One individual sent a third of a party's complaints of 2019, as its statistics of January 2020 told",
    version="1",
)
FEW = 5
ALL, WITHOUT_BULK = "all", "without-bulk"


@dataclass(frozen=True)
class Counts:
    """Complaints received in the period, by who sent them (empty where not known) and whether in bulk."""

    complaints: Counter[tuple[str, bool]]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    first: dict[str, tuple[date, str, bool]] = {}
    for entry in history.entries:
        facts = entry.event.facts
        if isinstance(facts, cases.Received | cases.Linked):
            seen = (entry.event.happened_on, facts.complainant or "", facts.bulk is not None)
            first.setdefault(facts.complaint, seen)
    recent = (seen[1:] for seen in first.values() if seen[0] >= history.scope.since)
    return Counts(Counter(recent))


def query(views: Views) -> Counts:
    """Count over the columns."""
    reached = views.of("Received", "Linked")
    seen = reached.group_by("complaint").agg(
        day=reached.happened_on.min(),
        sender=reached.complainant.fill_null("").argmin(reached.place),
        bulk=reached.bulk.notnull().argmin(reached.place),
    )
    return Counts(views.tally(seen.filter(seen.day >= views.scope.since), "sender", "bulk"))


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the shares of the largest, with complaints sent in bulk and without them."""
    heads = (
        columns.key("which", "Complaints"),
        columns.count("complaints", "Received", "complaints"),
        columns.count("unnamed", "of which sender not known", "complaints"),
        columns.count("known", "of which sender known", "complaints"),
        columns.count("one", "From the largest complainant", "complaints"),
        columns.share("one_share", "Share", of=("one", "known")),
        columns.count("five", "From the five largest", "complaints"),
        columns.share("five_share", "Share of the five", of=("five", "known")),
    )
    single = Counter({key: n for key, n in counts.complaints.items() if not key[1]})
    table = Table(
        "largest",
        "With complaints sent in bulk, and without",
        heads,
        (_row(ALL, counts.complaints), _row(WITHOUT_BULK, single)),
    )
    return Figure(DEFINITION, scope, (table,), sums.across(table, "complaints", "unnamed", "known"))


def _row(name: str, complaints: Counter[tuple[str, bool]]) -> Row:
    by_sender: Counter[str] = Counter()
    for (sender, _), n in complaints.items():
        by_sender[sender] += n
    unnamed = by_sender.pop("", 0)
    most = sorted(by_sender.values(), reverse=True)
    known, one, five = sum(most), sum(most[:1]), sum(most[:FEW])
    shares = columns.ratio(one, known), columns.ratio(five, known)
    return (name, known + unnamed, unnamed, known, one, shares[0], five, shares[1])


MEASURE = Measure(DEFINITION, tell, query, shape)
