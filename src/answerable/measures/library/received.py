"""How many complaints were received, and how many have been dealt with, in all?

Asked by the third point of the motion ("the number of complaints received and dealt with"). A complaint is counted
on receipt, whatever its evidence and whether or not it is about a member; those who report and those reported on are
never counted in its place.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.measures.figure import Column, Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, spans, sums
from answerable.measures.shaping.codes import listed
from answerable.measures.sources.history import History
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.record import cases, intake
from answerable.rules import Rules

DEFINITION = Definition(
    measure="received",
    title="Complaints received and dealt with",
    question="How many complaints were received, and how many of them have been dealt with?",
    unit="complaints",
    numerator=(
        "Complaints, each once, on the day it first reached the body, also when it was joined to a case that there"
        " was. Dealt with: every case that it stands in is closed at the end of D. Cases opened and closed are told"
        " beside it: one case may hold many complaints. A respondent is what somebody found them to have been when"
        " the complaint was received; before anybody looked, what was said when it was recorded."
    ),
    denominator="None: these are counts.",
    time_rule="By the day of receipt, and for cases by the day of opening and of closing, from the first day to D.",
    source="Counted on receipt as in the complaint handling codes of the SPSO and the Housing Ombudsman",
    version="2",
)
UNIDENTIFIED = "unidentified"
NUMBERS = (
    columns.count("complaints", "Complaints received", "complaints"),
    columns.count("bulk", "of which sent in bulk from one source", "complaints"),
    columns.count("single", "of which not in bulk", "complaints"),
    columns.count("dealt_with", "of which dealt with by now", "complaints"),
    columns.count("waiting", "of which still waiting", "complaints"),
    columns.count("cases_opened", "Cases opened", "cases"),
    columns.count("cases_closed", "Cases closed", "cases"),
)


@dataclass(frozen=True)
class Counts:
    """Complaints by day, bulk, membership and whether dealt with; cases opened by day and membership; closed by day."""

    complaints: Counter[tuple[date, bool, str, bool]]
    opened: Counter[tuple[date, str]]
    closed: Counter[date]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    first: dict[str, tuple[date, bool, str]] = {}
    stands_in: dict[str, set[str]] = {}
    member = _memberships(history)
    for entry in history.entries:
        event, facts = entry.event, entry.event.facts
        if isinstance(facts, cases.Received | cases.Linked):
            membership = member.get(event.subject, UNIDENTIFIED)
            first.setdefault(facts.complaint, (event.happened_on, facts.bulk is not None, membership))
            stands_in.setdefault(facts.complaint, set()).add(event.subject)
    closed = {case.id for case in history.cases if not case.is_open}
    return Counts(
        Counter((*seen, stands_in[complaint] <= closed) for complaint, seen in first.items()),
        Counter((case.opened_on, member.get(case.id, UNIDENTIFIED)) for case in history.cases),
        Counter(e.event.happened_on for case in history.cases for e in history.closings(case)),
    )


def _memberships(history: History) -> dict[str, str]:
    """Give what each case's respondent was: as somebody found last, else as was recorded when it was opened."""
    said = cases.Received, intake.RespondentIdentified
    told = (
        (case.id, [e.event.facts for e in case.entries if isinstance(e.event.facts, said)])
        for case in history.cases
    )
    found = ((id, next((f for f in facts[::-1] if isinstance(f, said[1])), facts[0])) for id, facts in told)
    return {id: getattr(facts, "membership", UNIDENTIFIED) for id, facts in found}


def query(views: Views) -> Counts:
    """Count over the columns."""
    said = views.of("Received").select("place", "membership")
    found = _found_last(views)
    member = said.join(views.cases, said.place == views.cases.opening).left_join(
        found, views.cases.matter == found.of
    )
    member = member.mutate(membership=member.found.fill_null(member.membership)).select(
        "membership", "opened_on", case_id="matter"
    )
    closed = views.cases.anti_join(views.open_cases, "matter").select(closed_case="matter")
    reached = views.of("Received", "Linked").select("subject", "complaint", "bulk", "happened_on", "place")
    reached = reached.left_join(member.drop("opened_on"), reached.subject == member.case_id)
    reached = reached.left_join(closed, reached.subject == closed.closed_case)
    seen = reached.group_by("complaint").agg(
        day=reached.happened_on.min(),
        bulk=reached.bulk.notnull().argmin(reached.place),
        membership=reached.membership.fill_null(UNIDENTIFIED).argmin(reached.place),
        is_dealt_with=reached.closed_case.notnull().all(),
    )
    turns = views.turns.filter(views.turns.closed)
    return Counts(
        views.tally(seen, "day", "bulk", "membership", "is_dealt_with"),
        views.tally(member, "opened_on", "membership"),
        views.tally_one(turns, "on"),
    )


def _found_last(views: Views) -> Expr:
    """Give, for each case of which somebody said whom it is about, what they found the respondent to have been."""
    looked = views.of("RespondentIdentified").select("subject", "membership", "happened_on", "place")
    latest = looked.group_by("subject").agg(latest_on=looked.happened_on.max()).rename(whose="subject")
    looked = looked.join(latest, (looked.subject == latest.whose) & (looked.happened_on == latest.latest_on))
    return looked.group_by(of="subject").agg(found=looked.membership.argmax(looked.place))


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the counts in tables by month, by year and by membership."""
    by_month = _table("by-month", "By month", "month", spans.month, spans.months(scope), counts, scope)
    by_year = _table("by-year", "By year", "year", _year, spans.years(scope), counts, scope)
    members = _members(counts, rules, scope)
    tables = (by_month, by_year, members)
    return Figure(DEFINITION, scope, tables, tuple(_sums(by_month, by_year, members)))


def _table(
    name: str,
    title: str,
    key: str,
    cut: Callable[[date], str],
    spells: Sequence[str],
    counts: Counts,
    scope: Scope,
) -> Table:
    numbers: dict[str, list[int]] = {spell: [0] * len(NUMBERS) for spell in spells}
    for (day, bulk, _, is_dealt_with), n in counts.complaints.items():
        if scope.since <= day:
            for place in (0, 1 if bulk else 2, 3 if is_dealt_with else 4):
                numbers[cut(day)][place] += n
    for (day, _), n in counts.opened.items():
        if scope.since <= day:
            numbers[cut(day)][5] += n
    for day, n in counts.closed.items():
        if scope.since <= day:
            numbers[cut(day)][6] += n
    rows: list[Row] = [(spell, *numbers[spell]) for spell in spells]
    heads = (columns.key(key, key.capitalize()), *NUMBERS)
    return Table(name, title, heads, (*rows, sums.total(heads, rows)))


def _members(counts: Counts, rules: Rules, scope: Scope) -> Table:
    complaints: Counter[str] = Counter()
    opened: Counter[str] = Counter()
    for (day, _, membership, _), n in counts.complaints.items():
        complaints[membership] += n if scope.since <= day else 0
    for (day, membership), n in counts.opened.items():
        opened[membership] += n if scope.since <= day else 0
    rows = [(m, complaints[m], opened[m]) for m in listed(rules, "memberships", {*complaints, *opened})]
    heads: tuple[Column, ...] = (
        columns.key("membership", "The respondent is", "memberships"),
        NUMBERS[0],
        NUMBERS[5],
    )
    return Table("by-membership", "Whether about a member", heads, (*rows, sums.total(heads, rows)))


def _sums(by_month: Table, by_year: Table, members: Table) -> list[Sum]:
    whole: list[Sum] = [*sums.down(by_month), *sums.down(members)]
    for table in (by_month, by_year):
        whole += sums.across(table, "complaints", "bulk", "single")
        whole += sums.across(table, "complaints", "dealt_with", "waiting")
    months = [key[0] for key in sums.keys(by_month) if key[0] != sums.TOTAL]
    for number in NUMBERS:
        for (year,) in sums.keys(by_year):
            parts = [m for m in months if m.startswith(year)] if year != sums.TOTAL else months
            whole.append(sums.of(by_year, (year,), by_month, [(m,) for m in parts], number.name))
    for name in ("complaints", "cases_opened"):
        total = (sums.TOTAL,)
        whole.append(sums.same(Place(members.name, total, name), Place(by_month.name, total, name)))
    return whole


def _year(day: date) -> str:
    return str(day.year)


MEASURE = Measure(DEFINITION, tell, query, shape)
