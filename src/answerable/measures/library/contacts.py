"""Has anyone outside tried to reach into a case: from which office, for what, and about how many cases?

Asked wherever cases are said to be decided by a telephone call. What nobody noted is not in it: beside the cases about
which somebody spoke stand those about which nothing was noted, and that is no proof that nobody did.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.sources.history import History
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.record import allocation
from answerable.rules import Rules

UNIT = "contacts"
DEFINITION = Definition(
    measure="contacts",
    title="Whether anyone outside spoke about a case",
    question="How often did somebody outside speak of a case, from which office, for what, and of how many cases?",
    unit=UNIT,
    numerator=(
        "Contacts noted in the period, by the office of whoever spoke and by what they wanted. A case is touched when"
        " one or more were noted about it in the period."
    ),
    denominator="Share of cases touched: all cases that were open on any day of the period.",
    time_rule="By the day on which they spoke, from the first day of the period to the end of D.",
    source="Registers of contacts about single cases, as supervisory bodies require; the absence of a note is no proof",
    version="1",
)
TOTAL = (sums.TOTAL,)
Key = tuple[str, str, str]


@dataclass(frozen=True)
class Counts:
    """Contacts by office, purpose and month; cases by office; cases in hand, and those of them spoken of."""

    contacts: Counter[Key]
    cases: Counter[str]
    in_hand: int
    touched: int


def tell(history: History) -> Counts:
    """Count in plain Python."""
    since = history.scope.since
    noted = [e.event for e in history.entries if e.event.happened_on >= since]
    said = [(e, e.facts) for e in noted if isinstance(e.facts, allocation.ContactNoted)]
    about = {event.subject for event, _ in said}
    in_hand = {s.matter for s in history.spells if s.ended_on is None or s.ended_on >= since}
    return Counts(
        Counter((f.office, f.purpose, spans.month(e.happened_on)) for e, f in said),
        Counter(office for office, _ in {(f.office, e.subject) for e, f in said}),
        len(in_hand),
        len(in_hand & about),
    )


def query(views: Views) -> Counts:
    """Count over the columns."""
    said = views.of("ContactNoted")
    said = said.filter(views.in_period(said.happened_on)).select(
        "subject", "office", "purpose", "happened_on"
    )
    contacts: Counter[Key] = Counter()
    for (office, purpose, day), n in views.tally(said, "office", "purpose", "happened_on").items():
        contacts[office, purpose, spans.month(day)] += n
    in_hand = _in_hand(views)
    touched = in_hand.semi_join(said, in_hand.matter == said.subject)
    by_office = views.tally_one(said.select("office", "subject").distinct(), "office")
    return Counts(contacts, by_office, views.count(in_hand), views.count(touched))


def _in_hand(views: Views) -> Expr:
    spells = views.spells
    return (
        spells.filter(spells.next_on.isnull() | (spells.next_on >= views.scope.since))
        .select("matter")
        .distinct()
    )


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the contacts by office, by purpose and by month, and the cases they were about."""
    by_office, by_purpose = _by_office(counts, rules), _by_purpose(counts, rules)
    by_month, about = _by_month(counts, scope), _cases(counts)
    notes = ("Only what was noted is counted: that nothing was noted does not show that nobody spoke.",)
    tables = (by_office, by_purpose, by_month, about)
    return Figure(DEFINITION, scope, tables, tuple(_links(*tables)), notes)


def _added(counts: Counts, place: int) -> Counter[str]:
    added: Counter[str] = Counter()
    for key, n in counts.contacts.items():
        added[key[place]] += n
    return added


def _by_office(counts: Counts, rules: Rules) -> Table:
    added = _added(counts, 0)
    names = listed(rules, "contact-offices", added)
    heads = (
        columns.key("office", "Who spoke, by office", "contact-offices"),
        columns.count("contacts", "Contacts", UNIT),
        columns.count("cases", "About so many cases", "cases"),
    )
    # A case of which two offices spoke stands under both: cases do not add up, and there is no row for the whole.
    rows: list[Row] = [(name, added[name], counts.cases[name]) for name in names]
    return Table("by-office", "Who spoke", heads, tuple(rows))


def _by_purpose(counts: Counts, rules: Rules) -> Table:
    added = _added(counts, 1)
    names = listed(rules, "contact-purposes", added)
    heads = (
        columns.key("purpose", "What they wanted", "contact-purposes"),
        columns.count("contacts", "Contacts", UNIT),
    )
    rows: list[Row] = [(name, added[name]) for name in names]
    return Table("by-purpose", "What they wanted", heads, (*rows, sums.total(heads, rows)))


def _by_month(counts: Counts, scope: Scope) -> Table:
    added = _added(counts, 2)
    heads = (columns.key("month", "Month"), columns.count("contacts", "Contacts", UNIT))
    rows: list[Row] = [(name, added[name]) for name in spans.months(scope)]
    return Table("by-month", "By month", heads, (*rows, sums.total(heads, rows)))


def _cases(counts: Counts) -> Table:
    heads = (
        columns.key("which", "Which cases"),
        columns.count("cases", "Cases", "cases"),
        columns.count("touched", "of which somebody outside spoke", "cases"),
        columns.count("none", "of which nothing was noted", "cases"),
        columns.share("share", "Share of which somebody spoke", of=("touched", "cases")),
    )
    share = columns.ratio(counts.touched, counts.in_hand)
    row: Row = ("in-hand", counts.in_hand, counts.touched, counts.in_hand - counts.touched, share)
    return Table("cases", "Cases in hand in the period", heads, (row,))


def _links(by_office: Table, by_purpose: Table, by_month: Table, about: Table) -> Iterable[Sum]:
    yield from (*sums.down(by_purpose), *sums.down(by_month), *sums.across(about, "cases", "touched", "none"))
    yield sums.of(by_month, TOTAL, by_office, sums.keys(by_office), UNIT)
    yield sums.same(Place(by_purpose.name, TOTAL, UNIT), Place(by_month.name, TOTAL, UNIT))


MEASURE = Measure(DEFINITION, tell, query, shape)
