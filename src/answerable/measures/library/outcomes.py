"""What came of the cases: what was found, and what followed?

Asked wherever figures are garbled ("673 complaints, only 12 upheld"): a case has one outcome, that of its gravest
allegation; findings are counted by allegation; sanctions by respondents, by cases and by allegations, each named.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.codes import listed, of_sort
from answerable.measures.sources.history import History
from answerable.measures.sources.outcomes import ASKED, gravest, of_received, standing_findings, worst
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.record import Entry, Event, cases
from answerable.rules import Rules

DEFINITION = Definition(
    measure="outcomes",
    title="Outcomes, findings and sanctions",
    question="What came of the cases received, what was found, and which sanctions were imposed?",
    unit="cases",
    numerator=(
        "Cases by their gravest outcome: proved on any allegation; decided with none proved; recommended as proved;"
        " recommended otherwise; no finding yet; no allegation put. Allegations by the finding that stands. Sanctions"
        " by the respondents in each case, the cases and the allegations that bear them."
    ),
    denominator="None: these are counts. Those not decided stand beside those decided.",
    time_rule=(
        "Outcomes: cases received from the first day of the period on, as they stand at the end of D. Findings and"
        " sanctions: those made from the first day of the period to the end of D; the latest finding stands."
    ),
    source="Findings by allegation and outcomes by case, as in the IOPC's and the CCRB's statistics",
    version="1",
)
OUTCOMES = {
    "proved": "proved on one allegation or more",
    "none-proved": "decided, nothing proved",
    "proof-recommended": "recommended as proved, not decided",
    "otherwise-recommended": "recommended otherwise, not decided",
    "no-finding": "no finding on any allegation",
    "no-allegation": "no allegation put",
}


@dataclass(frozen=True)
class Counts:
    """Cases received by outcome, allegations found in the period by finding, and sanctions imposed in it.

    For each sanction: respondents in cases, cases, allegations.
    """

    outcomes: Counter[str]
    findings: Counter[str]
    sanctions: dict[str, tuple[int, int, int]]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    proved, since = set(of_sort(history.rules, "findings", "proved")), history.scope.since
    case_ids = {case.id for case in history.cases}
    received = [case for case in history.cases if case.opened_on >= since]
    events = [entry.event for entry in history.entries if entry.event.subject in case_ids]
    found = {(e.subject, e.facts.allegation): e for e in events if isinstance(e.facts, cases.Found)}
    return Counts(
        Counter(gravest([e.event for e in case.entries], proved) for case in received),
        Counter(
            e.facts.finding
            for e in found.values()
            if isinstance(e.facts, cases.Found) and e.happened_on >= since
        ),
        _sanctions(
            [e for e in events if e.happened_on >= since],
            {c.id: _first_respondent(c.entries) for c in history.cases},
        ),
    )


def _first_respondent(entries: Iterable[Entry]) -> str | None:
    return next(e.event.facts.respondent for e in entries if isinstance(e.event.facts, cases.Received))


def _sanctions(events: Iterable[Event], accused: dict[str, str | None]) -> dict[str, tuple[int, int, int]]:
    imposed = [(e.subject, e.facts) for e in events if isinstance(e.facts, cases.Sanctioned)]
    counted = {}
    for sanction in {facts.sanction for _, facts in imposed}:
        of_it = [(case, facts) for case, facts in imposed if facts.sanction == sanction]
        respondents = {(case, facts.respondent or accused[case] or "") for case, facts in of_it}
        allegations = {(case, facts.allegation) for case, facts in of_it if facts.allegation}
        counted[sanction] = (len(respondents), len({case for case, _ in of_it}), len(allegations))
    return counted


def query(views: Views) -> Counts:
    """Count over the columns."""
    events = views.of("Received", "Alleged", "Recommended", "Found", "Sanctioned").select(
        "place", "kind", "subject", "happened_on", "allegation", "finding", "sanction", "respondent"
    )
    latest = standing_findings(views, events)
    return Counts(
        _outcomes(views, events, latest),
        views.tally_one(latest.filter(views.in_period(latest.on)), "finding"),
        _imposed(views, events),
    )


def _of_cases(views: Views, rows: Expr) -> Expr:
    return rows.semi_join(views.cases, rows.subject == views.cases.matter)


def _outcomes(views: Views, rows: Expr, latest: Expr) -> Counter[str]:
    proved = of_sort(views.rules, "findings", "proved")
    outcomes: Counter[str] = Counter()
    for asked, n in views.tally(of_received(views, rows, latest, proved=proved), *ASKED).items():
        outcomes[worst(*asked)] += n
    return outcomes


def _imposed(views: Views, rows: Expr) -> dict[str, tuple[int, int, int]]:
    imposed = _of_cases(views, rows.filter((rows.kind == "Sanctioned") & views.in_period(rows.happened_on)))
    received = rows.filter(rows.kind == "Received").semi_join(imposed, "subject")
    accused = received.group_by("subject").agg(accused=received.respondent.argmin(received.place))
    imposed = imposed.left_join(accused, "subject")
    whom = imposed.subject + " " + imposed.respondent.fill_null(imposed.accused).fill_null("")
    what = (imposed.allegation.notnull()).ifelse(imposed.subject + " " + imposed.allegation, None)
    counted = imposed.mutate(whom=whom, what=what)
    counted = counted.group_by("sanction").agg(
        respondents=counted.whom.nunique(),
        cases=counted.subject.nunique(),
        allegations=counted.what.nunique(),
    )
    return {r["sanction"]: (r["respondents"], r["cases"], r["allegations"]) for r in views.rows(counted)}


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the outcomes, findings and sanctions."""
    rows: list[Row] = [(code, counts.outcomes[code]) for code in OUTCOMES]
    heads = (columns.key("outcome", "Outcome"), columns.count("cases", "Cases received", "cases"))
    outcomes = Table(
        "outcomes", "Cases received, by their gravest outcome", heads, (*rows, sums.total(heads, rows))
    )
    found: list[Row] = [(f, counts.findings[f]) for f in listed(rules, "findings", counts.findings)]
    heads = (
        columns.key("finding", "Finding", "findings"),
        columns.count("allegations", "Allegations", "allegations"),
    )
    findings = Table(
        "findings", "Findings made in the period", heads, (*found, ("total", counts.findings.total()))
    )
    return Figure(
        DEFINITION,
        scope,
        (outcomes, findings, _sanction_table(counts, rules)),
        (*sums.down(outcomes), *sums.down(findings)),
        (
            "One respondent, case or allegation may bear several sanctions: these numbers do not add up to a whole.",
        ),
    )


def _sanction_table(counts: Counts, rules: Rules) -> Table:
    heads = (
        columns.key("sanction", "Sanction", "sanctions"),
        columns.count("respondents", "Respondents in cases", "respondents"),
        columns.count("cases", "Cases", "cases"),
        columns.count("allegations", "Allegations", "allegations"),
    )
    named = listed(rules, "sanctions", counts.sanctions)
    rows = tuple((code, *counts.sanctions.get(code, (0, 0, 0))) for code in named)
    return Table("sanctions", "Sanctions imposed in the period", heads, rows)


MEASURE = Measure(DEFINITION, tell, query, shape)
