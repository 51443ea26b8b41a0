"""What does the process cost: on what is how much spent, year by year?

Asked by the eleventh point of the motion ("how much has been spent on outside lawyers"). What is spent is told by its
purpose and never by the case: what is paid for advice on one person's case tells of that person.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Column, Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

UNIT = "payments"
DEFINITION = Definition(
    measure="spending",
    title="What the process costs",
    question="How much was spent on the process, on what, and in which year?",
    unit=UNIT,
    numerator=(
        "Payments on record, and what they come to. Only what was paid is counted: neither the hours of the body's own"
        " people, nor what is agreed and not paid."
    ),
    denominator="None: these are sums.",
    time_rule="By the day of payment, from the first day of the period to the end of D, whatever time was paid for.",
    source="The eleventh point of the motion; costs by function, as in the accounts of professional regulators",
    version="1",
)
KINDS = ("SpendingRecorded",)
CURRENCY = "gbp"
TOTAL = (sums.TOTAL,)


@dataclass(frozen=True)
class Payment:
    """One payment: its purpose, the year it was made in, its currency, and how much in the smallest unit of it."""

    purpose: str
    year: str
    currency: str
    amount: int


@dataclass(frozen=True)
class Paid:
    """What was paid in the period, and the day of the earliest payment on record."""

    payments: tuple[Payment, ...]
    earliest: date | None


def tell(history: History) -> Paid:
    """Read in plain Python."""
    return _read(history.facts(KINDS), history.scope)


def query(views: Views) -> Paid:
    """Read from the columns."""
    return _read(views.facts(KINDS), views.scope)


def _read(facts: list[Fact], scope: Scope) -> Paid:
    within = tuple(
        Payment(f.says["purpose"], str(f.on.year), f.says["currency"], f.says["amount"])
        for f in facts
        if scope.since <= f.on
    )
    return Paid(within, min((f.on for f in facts), default=None))


def shape(paid: Paid, rules: Rules, scope: Scope) -> Figure:
    """Set what was paid by purpose, by year, and by both."""
    payments = paid.payments
    purposes, years = listed(rules, "spending-purposes", {p.purpose for p in payments}), spans.years(scope)
    money = sorted({p.currency for p in payments}) or [CURRENCY]
    by_purpose = _table("by-purpose", "On what", payments, money, (_purpose(),), [(p,) for p in purposes])
    by_year = _table("by-year", "Year by year", payments, money, (_year(),), [(y,) for y in years])
    each: list[tuple[str, ...]] = [(year, purpose) for year in years for purpose in purposes]
    both = _table(
        "by-year-and-purpose", "On what, year by year", payments, money, (_year(), _purpose()), each
    )
    tables = (_added(by_purpose, payments, money), _added(by_year, payments, money), both)
    return Figure(DEFINITION, scope, tables, tuple(_links(*tables)), tuple(_notes(paid)))


def _notes(paid: Paid) -> Iterable[str]:
    if not paid.payments:
        yield "No payment in the period is on record: that is not to say that none was made."
    if paid.earliest:
        begun = f"{paid.earliest.day} {paid.earliest:%B %Y}"
        yield f"Payments are on record from {begun} on: of what was paid before, nothing is known."


def _purpose() -> Column:
    return columns.key("purpose", "Spent on", "spending-purposes")


def _year() -> Column:
    return columns.key("year", "Year")


def _table(
    name: str,
    title: str,
    payments: Iterable[Payment],
    money: list[str],
    keys: tuple[Column, ...],
    named: list[tuple[str, ...]],
) -> Table:
    paid, amounts = Counter[tuple[str, ...]](), Counter[tuple[tuple[str, ...], str]]()
    for one in payments:
        key = tuple(getattr(one, column.name) for column in keys)
        paid[key] += 1
        amounts[key, one.currency] += one.amount
    rows: list[Row] = [(*key, paid[key], *(amounts[key, c] / 100 for c in money)) for key in named]
    heads = (
        columns.count("payments", "Payments", UNIT),
        *(columns.number(f"amount_{c}", _title(c, money), c, base="payments") for c in money),
    )
    return Table(name, title, (*keys, *heads), tuple(rows))


def _title(currency: str, money: list[str]) -> str:
    return "Amount" if len(money) == 1 else f"Amount, {currency.upper()}"


def _added(table: Table, payments: Iterable[Payment], money: list[str]) -> Table:
    every = [*payments]
    amounts = (sum(one.amount for one in every if one.currency == c) / 100 for c in money)
    return Table(table.name, table.title, table.columns, (*table.rows, (sums.TOTAL, len(every), *amounts)))


def _links(by_purpose: Table, by_year: Table, both: Table) -> Iterable[Sum]:
    yield from (*sums.down(by_purpose), *sums.down(by_year))
    yield sums.same(Place(by_year.name, TOTAL, UNIT), Place(by_purpose.name, TOTAL, UNIT))
    keys = sums.keys(both)
    for place, table in ((0, by_year), (1, by_purpose)):
        for key in sums.keys(table)[:-1]:
            yield sums.of(table, key, both, [k for k in keys if k[place] == key[0]], UNIT)


MEASURE = Measure(DEFINITION, tell, query, shape)
