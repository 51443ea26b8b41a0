"""What became of what inquiries recommended?

Asked by whoever waited for the inquiry. A recommendation is complete only on evidence that somebody other than its
offerer took as enough. How many an inquiry reported with is held against how many are entered.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from answerable.matters import HEADINGS, heading, recommendation_status
from answerable.measures.figure import Definition, Figure, Row, Scope, Sum, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Rules

DEFINITION = Definition(
    measure="recommendations",
    title="What became of the recommendations",
    question="Of what inquiries recommended, how much is complete, under way, not progressed, or not even answered?",
    unit="recommendations",
    numerator=(
        "Recommendations by their status: unanswered, being considered, accepted, accepted in part, in progress, before"
        " a second person with its evidence, complete, not progressed, rejected."
    ),
    denominator="None: these are counts. Beside each inquiry stands how many it reported with.",
    time_rule="As they stand at the end of D, as known at K: the status at any earlier day can be asked for as well.",
    source="Status histories of inquiries: who changed the status, when, on what evidence",
    version="1",
)
KINDS = (
    *("InquiryReported", "RecommendationMade", "RecommendationAnswered", "RecommendationMoved"),
    *("EvidenceOffered", "EvidenceJudged"),
)
STATUSES = (
    *(
        "unanswered",
        "considering",
        "accepted",
        "partly",
        "in-progress",
        "offered",
        "complete",
        "not-progressed",
    ),
    "rejected",
)
LOOSE = "no-inquiry"


@dataclass(frozen=True)
class Recommendation:
    """One recommendation: of which inquiry, from whom it is due and by when, its status at D and since when."""

    id: str
    inquiry: str
    number: int
    owner: str | None
    due_on: date | None
    made_on: date
    status: str
    since: date
    changes: int

    def is_overdue(self, on: date) -> bool:
        """Tell whether its day is past while it is neither complete nor given up."""
        return (
            self.due_on is not None
            and self.due_on < on
            and heading(self.status) in ("under-way", "unanswered")
        )


@dataclass(frozen=True)
class Read:
    """The recommendations, and how many each inquiry reported with."""

    recommendations: tuple[Recommendation, ...]
    reported: tuple[tuple[str, int], ...]


def tell(history: History) -> Read:
    """Read in plain Python."""
    return _read(history.facts(KINDS))


def query(views: Views) -> Read:
    """Read from the columns."""
    return _read(views.facts(KINDS))


def _read(facts: Iterable[Fact]) -> Read:
    by_subject: dict[str, list[Fact]] = defaultdict(list)
    reported: dict[str, int] = {}
    for fact in facts:
        if fact.kind == "InquiryReported":
            reported.setdefault(fact.subject, fact.says["recommendations"])
        # Evidence is offered on promises too: what was made as a recommendation opens the story of one.
        elif fact.kind == "RecommendationMade" or fact.subject in by_subject:
            by_subject[fact.subject].append(fact)
    made = (_recommendation(subject, story) for subject, story in by_subject.items())
    return Read(
        tuple(sorted(made, key=lambda r: (r.inquiry, r.number, r.id))), tuple(sorted(reported.items()))
    )


def _recommendation(subject: str, story: Sequence[Fact]) -> Recommendation:
    said = story[0].says
    steps = [
        (f.kind, f.says.get("response") or f.says.get("status"), bool(f.says.get("is_accepted")))
        for f in story[1:]
    ]
    status, since, changes = "unanswered", story[0].on, 0
    for n in range(1, len(steps) + 1):
        reached = recommendation_status(steps[:n])
        if reached != status:
            status, since, changes = reached, story[n].on, changes + 1
    return Recommendation(
        id=subject,
        inquiry=said["inquiry"] or LOOSE,
        number=said["number"],
        owner=said["owner"],
        due_on=said["due_on"],
        made_on=story[0].on,
        status=status,
        since=since,
        changes=changes,
    )


def shape(read: Read, rules: Rules, scope: Scope) -> Figure:
    """Set the recommendations by status and by heading, each inquiry beside what it reported, and each by itself."""
    every = read.recommendations
    by_status, by_heading = _by_status(every), _by_heading(every, scope)
    by_inquiry, listing = _by_inquiry(read, scope), _listing(every, scope)
    total = (sums.TOTAL,)
    links: list[Sum] = [*sums.down(by_status), *sums.down(by_heading), *sums.down(by_inquiry)]
    links += sums.across(by_inquiry, "recommendations", *HEADINGS)
    links += sums.across(by_inquiry, "missing", "reported", "-recommendations")
    statuses = [key for key in sums.keys(by_status) if key != total]
    for head in HEADINGS:
        parts = [key for key in statuses if heading(key[0]) == head]
        links.append(sums.of(by_heading, (head,), by_status, parts, "recommendations"))
        links.append(sums.of(by_heading, (head,), by_inquiry, [total], "recommendations", part_column=head))
    notes = () if every else ("No recommendation is on record.",)
    return Figure(DEFINITION, scope, (by_heading, by_status, by_inquiry, listing), tuple(links), notes)


def _by_heading(every: Sequence[Recommendation], scope: Scope) -> Table:
    counted = Counter(heading(one.status) for one in every)
    late = Counter(heading(one.status) for one in every if one.is_overdue(scope.as_of))
    rows: list[Row] = [(head, counted[head], late[head]) for head in HEADINGS]
    heads = (
        columns.key("heading", "How they stand"),
        columns.count("recommendations", "Recommendations", "recommendations"),
        columns.count("overdue", "of which past their day", "recommendations"),
    )
    return Table("by-heading", "How the recommendations stand", heads, (*rows, sums.total(heads, rows)))


def _by_status(every: Sequence[Recommendation]) -> Table:
    counted = Counter(one.status for one in every)
    known = [*STATUSES, *sorted(set(counted) - set(STATUSES))]
    rows: list[Row] = [(status, counted[status]) for status in known]
    heads = (
        columns.key("status", "Status"),
        columns.count("recommendations", "Recommendations", "recommendations"),
    )
    return Table("by-status", "By status", heads, (*rows, ("total", len(every))))


def _by_inquiry(read: Read, scope: Scope) -> Table:
    reported, rows = dict(read.reported), list[Row]()
    for inquiry in sorted({*reported, *(one.inquiry for one in read.recommendations)}):
        of_it = [one for one in read.recommendations if one.inquiry == inquiry]
        counted = Counter(heading(one.status) for one in of_it)
        said = reported.get(inquiry, len(of_it))
        late = sum(one.is_overdue(scope.as_of) for one in of_it)
        rows.append((inquiry, said, len(of_it), said - len(of_it), *(counted[h] for h in HEADINGS), late))
    heads = (
        columns.key("inquiry", "Inquiry", "inquiries"),
        columns.count("reported", "Reported", "recommendations"),
        columns.count("recommendations", "Entered", "recommendations"),
        columns.count("missing", "Not entered", "recommendations"),
        *(columns.count(h, h.replace("-", " ").capitalize(), "recommendations") for h in HEADINGS),
        columns.count("overdue", "Past their day", "recommendations"),
    )
    return Table(
        "by-inquiry",
        "By inquiry: reported, entered, and how they stand",
        heads,
        (*rows, sums.total(heads, rows)),
    )


def _listing(every: Sequence[Recommendation], scope: Scope) -> Table:
    rows: list[Row] = [
        (
            one.id,
            one.inquiry,
            one.number,
            one.owner,
            one.status,
            one.since,
            one.due_on,
            one.changes,
            (scope.as_of - one.since).days,
        )
        for one in every
    ]
    heads = (
        columns.key("recommendation", "Recommendation", "recommendations"),
        columns.code("inquiry", "Inquiry", "inquiries"),
        columns.number("number", "Number", ""),
        columns.code("owner", "Who sees to it", "offices"),
        columns.code("status", "Status"),
        columns.day("since", "Since"),
        columns.day("due_on", "Due by"),
        columns.number("changes", "Changes of status", "changes"),
        columns.number("days", "Days as it is", "days"),
    )
    return Table("recommendations", "Each recommendation", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
