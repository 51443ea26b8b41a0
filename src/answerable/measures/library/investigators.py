"""How many officials investigate complaints, how many cases does each hold, and how many cases wait for one?

Asked by the sixth point of the motion ("how many officials investigate"). Heads and full-time equivalents are told
apart, and so are those who hold the office from those who are given cases.
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
from answerable.record import Event, cases
from answerable.rules import Rules

DEFINITION = Definition(
    measure="investigators",
    title="Who investigates",
    question="How many people investigate complaints, what do they hold, and what waits for them?",
    unit="investigators",
    numerator=(
        "Heads: persons who hold a role that investigates, each once, under the first such role in the body's order."
        " Full-time equivalents: the shares of full time of all their such roles. A case is held by the person last"
        " given it; those given it before are told beside."
    ),
    denominator="None: these are counts.",
    time_rule="Offices and open cases at the end of D; cases given from the first day of the period to the end of D.",
    source="The sixth point of the motion: heads, full-time equivalents and caseloads each by name",
    version="1",
)


@dataclass(frozen=True)
class Counts:
    """Roles held (person, role, hundredths, contract); open cases held by, and ever given to, each person; waiting.

    `given` has, for each year of the period: people given a case, cases given, and times that a case was given.
    """

    holdings: frozenset[tuple[str, str, int, str]]
    held: Counter[str]
    ever: Counter[str]
    open: int
    waiting: int
    given: dict[str, tuple[int, int, int]]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    roster, day = history.roster, history.scope.as_of
    held = [h for role in investigating(history.rules) for h in roster.holders(role, day)]
    still_open = {case.id: case for case in history.cases if case.is_open}
    given = [e.event for e in history.entries if isinstance(e.event.facts, cases.Allocated)]
    pairs = {(e.subject, e.facts.investigator) for e in given if isinstance(e.facts, cases.Allocated)}
    return Counts(
        frozenset((h.person, h.role, h.fte, h.contract) for h in held),
        Counter(case.investigator for case in still_open.values() if case.investigator),
        Counter(person for case, person in pairs if case in still_open),
        len(still_open),
        sum(case.investigator is None for case in still_open.values()),
        {year: _given(given, year, history.scope) for year in spans.years(history.scope)},
    )


def _given(given: Iterable[Event], year: str, scope: Scope) -> tuple[int, int, int]:
    then = [e for e in given if e.happened_on >= scope.since and str(e.happened_on.year) == year]
    people = {e.facts.investigator for e in then if isinstance(e.facts, cases.Allocated)}
    return len(people), len({e.subject for e in then}), len(then)


def investigating(rules: Rules) -> list[str]:
    """Give the roles that investigate, in the body's order."""
    return [role.id for role in rules.body.roles if role.investigates]


def query(views: Views) -> Counts:
    """Count over the columns."""
    given = views.of("Allocated").select("subject", "investigator", "happened_on", "place")
    pairs = given.semi_join(views.open_cases, given.subject == views.open_cases.matter)
    last = pairs.group_by("subject").agg(investigator=pairs.investigator.argmax(pairs.place))
    still_open = views.count(views.open_cases)
    held = views.tally_one(last, "investigator")
    return Counts(
        _holdings(views),
        held,
        views.tally_one(pairs.select("subject", "investigator").distinct(), "investigator"),
        still_open,
        still_open - held.total(),
        _given_by_year(views, given),
    )


def _holdings(views: Views) -> frozenset[tuple[str, str, int, str]]:
    changes = views.of("Appointed", "StoodDown")
    changes = changes.filter(changes.role.isin(investigating(views.rules)))
    last = changes.group_by("subject", "role").agg(last=changes.place.max())
    held = changes.join(last, changes.place == last.last).filter(lambda t: t.kind == "Appointed")
    rows = views.rows(held.select("subject", "role", "fte", "contract"))
    return frozenset((r["subject"], r["role"], r["fte"], r["contract"]) for r in rows)


def _given_by_year(views: Views, given: Expr) -> dict[str, tuple[int, int, int]]:
    in_period = given.filter(views.in_period(given.happened_on)).mutate(year=given.happened_on.year())
    counted = in_period.group_by("year").agg(
        people=in_period.investigator.nunique(), cases=in_period.subject.nunique(), times=in_period.count()
    )
    found = {str(r["year"]): (r["people"], r["cases"], r["times"]) for r in views.rows(counted)}
    return {year: found.get(year, (0, 0, 0)) for year in spans.years(views.scope)}


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the heads by role and contract, what each person holds, what waits, and what was given in each year."""
    roles, contracts = _roles(counts, rules), _contracts(counts, rules)
    stock, holding, loads, years = _stock(counts), _holding(counts), _loads(counts), _years(counts)
    links = _links(roles, contracts, stock, holding, loads)
    notes = []
    if not counts.holdings:
        notes.append("Nobody is recorded as holding a role that investigates.")
    if not counts.ever:
        notes.append("Nobody has been given a case that is open.")
    return Figure(
        DEFINITION, scope, (roles, contracts, stock, holding, loads, years), tuple(links), tuple(notes)
    )


@dataclass(frozen=True)
class Head:
    """A person who investigates, under the first of their roles: its contract, and their share of full time."""

    role: str
    contract: str
    fte: int


def _heads(counts: Counts, rules: Rules) -> dict[str, Head]:
    heads: dict[str, Head] = {}
    order = investigating(rules)
    for person, role, fte, contract in sorted(counts.holdings, key=lambda h: order.index(h[1])):
        first = heads.get(person, Head(role, contract, 0))
        heads[person] = Head(first.role, first.contract, first.fte + fte)
    return heads


def _roles(counts: Counts, rules: Rules) -> Table:
    heads = _heads(counts, rules).values()
    rows: list[Row] = []
    for role in investigating(rules):
        of_role = [h for h in heads if h.role == role]
        rows.append((role, len(of_role), sum(h.fte for h in of_role) / 100))
    names = (
        columns.key("role", "Role", "roles"),
        columns.count("heads", "Heads", "investigators"),
        columns.number("fte", "Full-time equivalents", "full-time equivalents", base="heads"),
    )
    total: Row = ("total", len(heads), sum(h.fte for h in heads) / 100)
    return Table("by-role", "Who holds a role that investigates", names, (*rows, total))


def _contracts(counts: Counts, rules: Rules) -> Table:
    by_contract = Counter(h.contract for h in _heads(counts, rules).values())
    rows: list[Row] = [(c, by_contract[c]) for c in listed(rules, "contracts", by_contract)]
    names = (
        columns.key("contract", "Contract", "contracts"),
        columns.count("heads", "Heads", "investigators"),
    )
    return Table("by-contract", "By contract", names, (*rows, ("total", by_contract.total())))


def _stock(counts: Counts) -> Table:
    fte = sum(h[2] for h in counts.holdings) / 100
    names = (
        columns.key("which", "Which cases"),
        columns.count("open", "Open cases", "cases"),
        columns.count("given", "given to someone", "cases"),
        columns.count("waiting", "waiting for a first investigator", "cases"),
        columns.number("per_fte", "Open cases for each full-time equivalent", "cases", base="open"),
    )
    row: Row = (
        "all-open",
        counts.open,
        counts.open - counts.waiting,
        counts.waiting,
        counts.open / fte if fte else None,
    )
    return Table("open-cases", "Open cases, and those that wait for an investigator", names, (row,))


def _holding(counts: Counts) -> Table:
    names = (
        columns.key("which", "Which people"),
        columns.count("people", "People", "investigators"),
        columns.count("holdings", "Open cases held, added up over people", "cases"),
        columns.count("cases", "Open cases", "cases"),
    )
    given = counts.open - counts.waiting
    rows: tuple[Row, ...] = (
        ("last-given-the-case", len(counts.held), counts.held.total(), given),
        ("ever-given-the-case", len(counts.ever), counts.ever.total(), given),
    )
    return Table("holding", "People who hold an open case", names, rows)


def _loads(counts: Counts) -> Table:
    people = sorted({*counts.ever, *counts.held, *(h[0] for h in counts.holdings)})
    names = (
        columns.who("person", "Person", "investigators"),
        columns.count("held", "Open cases held", "cases"),
        columns.count("ever", "Open cases ever given", "cases"),
    )
    rows = tuple((p, counts.held[p], counts.ever[p]) for p in people)
    return Table("caseloads", "Open cases held by each person", names, rows)


def _years(counts: Counts) -> Table:
    names = (
        columns.key("year", "Year"),
        columns.count("people", "People given a case", "investigators"),
        columns.count("cases", "Cases given", "cases"),
        columns.count("times", "Times that a case was given", "allocations"),
    )
    return Table(
        "given-by-year",
        "People given a case, by year",
        names,
        tuple((y, *n) for y, n in counts.given.items()),
    )


def _links(roles: Table, contracts: Table, stock: Table, holding: Table, loads: Table) -> Iterable[Sum]:
    yield from sums.down(roles)
    yield from sums.down(contracts)
    yield sums.same(Place(contracts.name, ("total",), "heads"), Place(roles.name, ("total",), "heads"))
    yield from sums.across(stock, "open", "given", "waiting")
    given, people = Place(stock.name, ("all-open",), "given"), sums.keys(loads)
    for (which,), column in zip(sums.keys(holding), ("held", "ever"), strict=True):
        yield Sum(
            Place(holding.name, (which,), "holdings"),
            tuple((1, Place(loads.name, who, column)) for who in people),
        )
        yield sums.same(Place(holding.name, (which,), "cases"), given)
    # Each case that was given is held by exactly one person: the one last given it.
    yield sums.same(Place(holding.name, ("last-given-the-case",), "holdings"), given)


MEASURE = Measure(DEFINITION, tell, query, shape)
