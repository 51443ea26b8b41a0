"""Are like cases treated alike, whatever the branch of the one complained of?

Asked wherever one branch is thought to be spared. Cases are told by how serious what was alleged is, and by the branch
that the respondent belonged to then; beside each share stands the range within which chance alone would put it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt

from answerable.matters import Matter
from answerable.measures.figure import Column, Definition, Figure, Place, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import NOT_RECORDED, listed, of_sort
from answerable.measures.shaping.proportions import Z
from answerable.measures.sources.history import History
from answerable.measures.sources.outcomes import ASKED, gravest, of_received, standing_findings, worst
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.record import cases, intake
from answerable.rules import Rules

DEFINITION = Definition(
    measure="like-cases",
    title="Whether like cases are treated alike",
    question="Of cases alike in what was alleged, is as large a share proved in one branch as in another?",
    unit="cases",
    numerator=(
        "Cases decided with a breach proved on any allegation; decided with none proved; not decided, among them those"
        " in which nothing was alleged. A case is as serious as the gravest rule that is alleged to be broken, which is"
        " put before anything is found."
    ),
    denominator="Share proved: the cases decided, of the same severity and branch.",
    time_rule=(
        "Cases received from the first day of the period on, as they stand at the end of D. The branch is the one that"
        " the respondent belonged to on the day of the conduct; on the day of receipt, where that day is not recorded."
        " Where the body gathers branches in districts, these are told."
    ),
    source="Spiegelhalter, Funnel plots for comparing institutional performance (2005): chance before a league table",
    version="1",
)
SEVERITIES = ("serious", "other", NOT_RECORDED, "no-allegation")
NUMBERS = ("received", "decided", "proved", "not_proved", "undecided")
OUTCOME_OF = {"proved": "proved", "none-proved": "not_proved"}
TOTAL = (sums.TOTAL,)
Counts = Counter[tuple[str, str, str]]


def tell(history: History) -> Counts:
    """Count in plain Python, by severity, branch and outcome."""
    proved = set(of_sort(history.rules, "findings", "proved"))
    branches = _branches(history)
    received = [case for case in history.cases if case.opened_on >= history.scope.since]
    return Counter(
        (
            _severity(case, history.rules),
            _told_of(_branch(case, branches), history.rules),
            OUTCOME_OF.get(gravest([e.event for e in case.entries], proved), "undecided"),
        )
        for case in received
    )


def _severity(case: Matter, rules: Rules) -> str:
    alleged = [e.event.facts.rule for e in case.entries if isinstance(e.event.facts, cases.Alleged)]
    for severity in SEVERITIES[:2]:
        if set(alleged) & set(of_sort(rules, "rules", severity)):
            return severity
    return NOT_RECORDED if alleged else "no-allegation"


def _branches(history: History) -> Mapping[str, list[tuple[date, str | None]]]:
    found: dict[str, list[tuple[date, str | None]]] = {}
    for entry in history.entries:
        if isinstance(facts := entry.event.facts, intake.MembershipEntered):
            found.setdefault(entry.event.subject, []).append(
                (facts.since or entry.event.happened_on, facts.group)
            )
    return found


def _told_of(branch: str | None, rules: Rules) -> str:
    # Of forty lodges each has too few cases to tell chance from anything else: the list says what they belong to.
    return (rules.term("groups", branch).sort or branch) if branch else NOT_RECORDED


def _branch(case: Matter, branches: Mapping[str, list[tuple[date, str | None]]]) -> str | None:
    opened = next(e.event for e in case.entries if isinstance(e.event.facts, cases.Received))
    assert isinstance(opened.facts, cases.Received)
    found = [
        e.event.facts.respondent
        for e in case.entries
        if isinstance(e.event.facts, intake.RespondentIdentified)
    ]
    respondent = found[-1] if found else opened.facts.respondent
    day = opened.facts.conduct_on or opened.happened_on
    # Of two that begin on the same day, the one entered later stands: the sort keeps their order.
    by_then = sorted(
        (one for one in branches.get(respondent or "", []) if one[0] <= day), key=lambda one: one[0]
    )
    return by_then[-1][1] if by_then else None


def query(views: Views) -> Counts:
    """Count over the columns."""
    rows = views.of("Alleged", "Recommended", "Found").select(
        "place", "kind", "subject", "happened_on", "allegation", "finding", "rule"
    )
    proved = of_sort(views.rules, "findings", "proved")
    outcomes = of_received(views, rows, standing_findings(views, rows), proved=proved)
    severities, branches = _severities(views, rows), _branches_of_cases(views)
    told = outcomes.left_join(severities, "matter").drop("matter_right").left_join(branches, "matter")
    counted: Counts = Counter()
    for row, n in views.tally(told, "serious", "other", "branch", *ASKED).items():
        serious, other, branch, *asked = row
        outcome = OUTCOME_OF.get(worst(*asked), "undecided")
        counted[_named(serious, other, is_alleged=asked[2]), _told_of(branch, views.rules), outcome] += n
    return counted


def _named(serious: bool | None, other: bool | None, *, is_alleged: bool) -> str:
    if serious or other:
        return "serious" if serious else "other"
    return NOT_RECORDED if is_alleged else "no-allegation"


def _severities(views: Views, rows: Expr) -> Expr:
    alleged = rows.filter(rows.kind == "Alleged")
    serious, other = (alleged.rule.isin(of_sort(views.rules, "rules", s) or [""]) for s in SEVERITIES[:2])
    return alleged.group_by(matter="subject").agg(serious=serious.any(), other=other.any())


def _branches_of_cases(views: Views) -> Expr:
    said = views.of("Received").select("place", "respondent", "conduct_on", "happened_on")
    cases_, looked = views.cases.select("matter", "opening"), views.of("RespondentIdentified")
    identified = looked.group_by(of="subject").agg(found=looked.respondent.argmax(looked.place))
    about = cases_.join(said, cases_.opening == said.place)
    about = about.left_join(identified, about.matter == identified.of)
    about = about.select(
        "matter", respondent=about.found.fill_null(about.respondent),
        day=about.conduct_on.fill_null(about.happened_on),
    )  # fmt: skip
    about = about.filter(about.respondent.notnull())
    entered = views.of("MembershipEntered")
    entered = entered.select(
        "group", respondent="subject", at="place", begins=entered.since.fill_null(entered.happened_on)
    )
    joined = about.join(entered, "respondent")
    joined = joined.filter(joined.begins <= joined.day)
    order = [joined.begins.desc(), joined["at"].desc()]
    joined = joined.mutate(
        branch=joined.group.first(include_null=True).over(group_by="matter", order_by=order)
    )
    return joined.select("matter", "branch").distinct()


@dataclass(frozen=True)
class Cell:
    """How many of some cases were decided and proved."""

    proved: int = 0
    not_proved: int = 0
    undecided: int = 0

    @property
    def decided(self) -> int:
        """How many were decided."""
        return self.proved + self.not_proved

    def row(self) -> Row:
        """Set the numbers in the order of the columns, with the share proved."""
        received = self.decided + self.undecided
        share = columns.ratio(self.proved, self.decided)
        return received, self.decided, self.proved, self.not_proved, self.undecided, share


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the cases by severity, by branch, and by both."""
    found = {branch for _, branch, _ in counts} - {NOT_RECORDED}
    key = _branch_key(rules)
    branches = [*listed(rules, str(key.list), found), NOT_RECORDED]
    by_severity = _table(
        "by-severity", "By how serious it is", _severity_key(), SEVERITIES, _sum_by(counts, 0)
    )
    by_branch = _table("by-branch", "By branch", key, branches, _sum_by(counts, 1))
    both = _both(counts, key, branches)
    notes: tuple[str, ...] = (
        "Branches stand in the order of the body's list, and not by rank: a difference within the range is what"
        " chance would bring about.",
    )
    if not found:
        notes += ("The record does not say which branch anybody belonged to.",)
    tables = (by_severity, by_branch, both)
    return Figure(DEFINITION, scope, tables, tuple(_links(*tables)), notes)


def _severity_key() -> Column:
    return columns.key("severity", "What was alleged")


def _branch_key(rules: Rules) -> Column:
    return columns.key("branch", "Branch", "districts" if "districts" in rules.body.lists else "groups")


def _cell(counts: Counts) -> Cell:
    by = Counter[str]()
    for (_, _, outcome), n in counts.items():
        by[outcome] += n
    return Cell(by["proved"], by["not_proved"], by["undecided"])


def _sum_by(counts: Counts, place: int) -> dict[str, Cell]:
    names = {key[place] for key in counts}
    return {name: _cell(Counter({k: n for k, n in counts.items() if k[place] == name})) for name in names}


def _heads() -> tuple[Column, ...]:
    return (
        columns.count("received", "Received", "cases"),
        columns.count("decided", "Decided", "cases"),
        columns.count("proved", "Proved", "cases"),
        columns.count("not_proved", "Not proved", "cases"),
        columns.count("undecided", "Not decided", "cases"),
        columns.share("share", "Proved, of those decided", of=("proved", "decided")),
    )


def _table(name: str, title: str, key: Column, names: Iterable[str], cells: Mapping[str, Cell]) -> Table:
    rows: list[Row] = [(one, *cells.get(one, Cell()).row()) for one in names]
    every = Cell(*(sum(getattr(c, n) for c in cells.values()) for n in ("proved", "not_proved", "undecided")))
    return Table(name, title, (key, *_heads()), (*rows, (sums.TOTAL, *every.row())))


def _both(counts: Counts, key: Column, branches: Iterable[str]) -> Table:
    whole = _sum_by(counts, 0)
    rows: list[Row] = []
    for severity in SEVERITIES:
        all = whole.get(severity, Cell())
        for branch in branches:
            cell = _cell(Counter({k: n for k, n in counts.items() if k[:2] == (severity, branch)}))
            rows.append((severity, branch, *cell.row(), all.decided, all.proved, *_range(cell, all)))
    heads = (
        _severity_key(),
        key,
        *_heads(),
        columns.count("all_decided", "Decided, in all branches", "cases"),
        columns.count("all_proved", "Proved, in all branches", "cases"),
        *(
            columns.number(name, title, "per cent", base="decided", of=("all_proved", "all_decided"))
            for name, title in (
                ("low", "By chance 19 times in 20: no less than"),
                ("high", "By chance 19 times in 20: no more than"),
            )
        ),
    )
    return Table("by-severity-and-branch", "Cases alike, by branch", heads, tuple(rows))


def _range(cell: Cell, all: Cell) -> tuple[float | None, float | None]:
    """Give the limits of the funnel: where the share of so many would lie, were they as all of that severity are."""
    if not cell.decided or not all.decided:
        return None, None
    share = all.proved / all.decided
    half = Z * sqrt(share * (1 - share) / cell.decided)
    return 100 * max(0.0, share - half), 100 * min(1.0, share + half)


def _links(by_severity: Table, by_branch: Table, both: Table) -> Iterable[Sum]:
    for table in (by_severity, by_branch, both):
        yield from sums.across(table, "received", "decided", "undecided")
        yield from sums.across(table, "decided", "proved", "not_proved")
    yield from (*sums.down(by_severity), *sums.down(by_branch))
    keys = sums.keys(both)
    for number in NUMBERS:
        yield sums.same(Place(by_branch.name, TOTAL, number), Place(by_severity.name, TOTAL, number))
        for place, table in ((0, by_severity), (1, by_branch)):
            for key in sums.keys(table)[:-1]:
                yield sums.of(table, key, both, [k for k in keys if k[place] == key[0]], number)
    for key in keys:
        for name in ("decided", "proved"):
            yield sums.same(Place(both.name, key, f"all_{name}"), Place(by_severity.name, key[:1], name))


MEASURE = Measure(DEFINITION, tell, query, shape)
