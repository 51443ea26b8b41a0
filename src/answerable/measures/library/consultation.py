"""Which organisations were consulted on the code, what did they say, and by when does its review end?

Asked by the ninth point of the motion. Invited, met, responded, declined and objected are different things, and a
private talk with somebody is none of them; who is named has agreed to be. The code is told with the day its review was
due, and the days it is overdue; each review, with the four tests of a fair consultation.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from answerable.matters import Passed, four_tests, talks_in
from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.shaping.milestones import HEADS, milestones
from answerable.measures.sources.history import History
from answerable.measures.sources.spell import Fact
from answerable.measures.sources.views import Views
from answerable.rules import Notice, Rules

DEFINITION = Definition(
    measure="consultation",
    title="Consultation on the codes, and their review",
    question="Which codes are due for review, which organisations were consulted, and what is the timetable?",
    unit="consultees",
    numerator=(
        "Organisations by the last thing that passed with each in a review: invited, met, responded and so on. A"
        " private talk with somebody is no consultation of the organisation that they belong to: it is counted apart."
    ),
    denominator="All organisations invited or met in the review.",
    time_rule=(
        "At the end of D. A review is overdue from the day after it was due until a later version is adopted or the"
        " review ends. A slip is counted from the day first planned to the day reached, else forecast, else to D."
    ),
    source="The ninth point of the motion; the four Gunning principles of consultation (1985)",
    version="2",
)
PASSED = ("Invited", "Met", "Responded", "Declined", "Objected")
OF_DOCUMENTS = ("Adopted", "DocumentReviewed", "DocumentWithdrawn")
OF_FAIRNESS = ("ConsultationOpened", "ConsultationExtended", "ViewConsidered", "PrivatelySpoken")
NAMING = ("NamingAgreed", "NamingRefused")
KINDS = (*OF_DOCUMENTS, "ReviewOpened", "Reviewed", *PASSED, *NAMING, "Planned", "Reached", *OF_FAIRNESS)


@dataclass(frozen=True)
class Consultations:
    """What was said of codes and reviews, in order, and the stage of each review."""

    facts: tuple[Fact, ...]
    stages: Mapping[str, str]

    def of(self, *kinds: str) -> list[Fact]:
        """Give what was said by entries of some kinds."""
        return [fact for fact in self.facts if fact.kind in kinds]


def tell(history: History) -> Consultations:
    """Read in plain Python."""
    return _read(history.facts(KINDS), history.stages("ReviewOpened"))


def query(views: Views) -> Consultations:
    """Read from the columns."""
    return _read(views.facts(KINDS), views.stages("ReviewOpened"))


def _read(facts: Iterable[Fact], stages: Mapping[str, str]) -> Consultations:
    # Milestones are planned of commissions too: only what concerns a code or a review counts here.
    return Consultations(tuple(f for f in facts if f.subject in stages or f.kind in OF_DOCUMENTS), stages)


def shape(read: Consultations, rules: Rules, scope: Scope) -> Figure:
    """Set the codes, the reviews, those consulted, and the timetable."""
    code, reviews = _codes(read, scope), _reviews(read)
    by_status, consultees = _by_status(read), _consultees(read)
    heads = (columns.key("review", "Review", "reviews"), *HEADS)
    plan = milestones(read.of("Planned"), [(f, f.says["milestone"]) for f in read.of("Reached")], scope)
    timetable = Table("milestones", "Timetable: planned, forecast, reached", heads, plan)
    naming, talks, fair = _naming(read), _talks(read), _fair(read, rules)
    tables = (code, reviews, by_status, naming, consultees, talks, timetable, fair)
    totals = (*sums.down(by_status), *sums.down(naming))
    whole = sums.same(
        Place("naming", (sums.TOTAL,), "consultees"), Place("by-status", (sums.TOTAL,), "consultees")
    )
    return Figure(DEFINITION, scope, tables, (*totals, whole), tuple(_notes(read)))


def _notes(read: Consultations) -> Iterable[str]:
    if not read.of("Adopted"):
        yield "No code has been adopted."
    if not read.stages:
        yield "No review has been opened."
    elif not read.of(*PASSED):
        yield "Nobody has been invited."


def _codes(read: Consultations, scope: Scope) -> Table:
    rows: list[Row] = []
    latest = {fact.subject: fact for fact in read.of("Adopted")}
    document = {fact.subject: fact.says["document"] for fact in read.of("ReviewOpened")}
    for subject, adopted in sorted(latest.items()):
        setting = [f for f in read.of("Adopted", "DocumentReviewed") if f.subject == subject][-1]
        due_on = setting.says["review_due_on"]
        reviewed = [f for f in read.of("Reviewed") if document.get(f.subject) == subject]
        ended = [f.on for f in reviewed if f.place > adopted.place]
        withdrawn = [f.on for f in read.of("DocumentWithdrawn") if f.subject == subject]
        is_met = bool(withdrawn) or any(f.place > setting.place for f in reviewed)
        overdue = (scope.as_of - due_on).days if due_on and not is_met else None
        reviewed_on = ended[-1] if ended else None
        rows.append(
            (
                subject,
                adopted.says["version"],
                adopted.on,
                due_on,
                reviewed_on,
                max(0, overdue) if overdue is not None else None,
                withdrawn[-1] if withdrawn else None,
            )
        )
    heads = (
        columns.key("code", "Code", "documents"),
        columns.code("version", "Version"),
        columns.day("adopted_on", "Adopted on"),
        columns.day("review_due_on", "Review due on"),
        columns.day("reviewed_on", "Reviewed on"),
        columns.number("overdue", "Days overdue", "days"),
        columns.day("withdrawn_on", "Withdrawn on"),
    )
    return Table("codes", "The codes", heads, tuple(rows))


def _reviews(read: Consultations) -> Table:
    ended = {fact.subject: fact for fact in read.of("Reviewed")}
    opened = {fact.subject: fact for fact in reversed(read.of("ReviewOpened"))}
    rows: list[Row] = []
    for subject, fact in sorted(opened.items()):
        end = ended.get(subject)
        outcome = (end.on, end.says["outcome"]) if end else (None, None)
        rows.append((subject, fact.says["document"], fact.on, read.stages[subject], *outcome))
    heads = (
        columns.key("review", "Review", "reviews"),
        columns.key("code", "Code", "documents"),
        columns.day("opened_on", "Opened on"),
        columns.code("stage", "Stage", "stages"),
        columns.day("ended_on", "Ended on"),
        columns.code("outcome", "Outcome", "review-outcomes"),
    )
    return Table("reviews", "The reviews", heads, tuple(rows))


def _passed(read: Consultations) -> dict[tuple[str, str], list[Fact]]:
    passed: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in read.of(*PASSED):
        passed[fact.subject, fact.says["consultee"]].append(fact)
    return passed


def _by_status(read: Consultations) -> Table:
    counted = Counter(facts[-1].kind for facts in _passed(read).values())
    rows: list[Row] = [(kind.lower(), counted[kind]) for kind in PASSED]
    heads = (columns.key("status", "Status"), columns.count("consultees", "Organisations", "consultees"))
    return Table(
        "by-status", "Organisations by the last thing that passed", heads, (*rows, sums.total(heads, rows))
    )


def _named(read: Consultations) -> dict[str, str]:
    """Give the last word of each organisation on being named; it holds for the body, and not for one review."""
    return {fact.says["consultee"]: fact.kind for fact in read.of(*NAMING)}


def _naming(read: Consultations) -> Table:
    named = _named(read)
    said = {"NamingAgreed": "agreed", "NamingRefused": "refused"}
    counted = Counter(said.get(named.get(consultee, ""), "has-not-said") for _, consultee in _passed(read))
    rows: list[Row] = [(word, counted[word]) for word in ("agreed", "refused", "has-not-said")]
    heads = (columns.key("naming", "To be named"), columns.count("consultees", "Organisations", "consultees"))
    return Table("naming", "Whether they agreed to be named", heads, (*rows, sums.total(heads, rows)))


def _talks(read: Consultations) -> Table:
    counted = Counter(fact.subject for fact in read.of("PrivatelySpoken"))
    rows: tuple[Row, ...] = tuple((review, counted[review]) for review in sorted(read.stages))
    heads = (
        columns.key("review", "Review", "reviews"),
        columns.count("talks", "Private talks with individuals", "private-talks"),
    )
    return Table("talks", "Private talks, which are no consultation of an organisation", heads, rows)


def _fair(read: Consultations, rules: Rules) -> Table:
    final = {term.id for term in rules.body.lists.get("milestones", ()) if term.sort == "final"}
    opened = {fact.subject: fact for fact in reversed(read.of("ReviewOpened"))}
    rows: list[Row] = []
    for review, opening in sorted(opened.items()):
        passed = (Passed(f.kind, f.on, f.says) for f in read.facts if f.subject == review)
        talks = talks_in(passed, final=final, adopted_on=_adopted_after(read, opening))
        for one in four_tests(talks, notice=_notice(rules, opening), calendar=rules.calendar):
            rows.append((review, one.test, one.verdict, one.why, one.number, one.whole))
    heads = (
        columns.key("review", "Review", "reviews"),
        columns.key("test", "Test"),
        columns.code("verdict", "Met or not"),
        columns.code("why", "Why"),
        columns.number("number", "Days given, or views considered", "days or views"),
        columns.number("whole", "Of", "days or views"),
    )
    return Table("fair", "The four tests of a fair consultation", heads, tuple(rows))


def _adopted_after(read: Consultations, opening: Fact) -> date | None:
    later = [
        f for f in read.of("Adopted") if f.subject == opening.says["document"] and f.place > opening.place
    ]
    return later[0].on if later else None


def _notice(rules: Rules, opening: Fact) -> Notice | None:
    procedure = rules.by_opening_kind.get("ReviewOpened")
    every = procedure.version_on(opening.on).notices if procedure else ()
    return next((n for n in every if any(t.kind == "ConsultationOpened" for t in n.until)), None)


def _consultees(read: Consultations) -> Table:
    agreed = {who for who, kind in _named(read).items() if kind == "NamingAgreed"}
    rows: list[Row] = []
    for number, ((review, consultee), facts) in enumerate(sorted(_passed(read).items()), start=1):
        last = {fact.kind: fact for fact in facts}
        days = [last[kind].on if kind in last else None for kind in PASSED]
        view = last["Responded"].says["view"] if "Responded" in last else None
        rows.append(
            (review, str(number), consultee, facts[-1].kind.lower(), *days, view, consultee in agreed)
        )
    heads = (
        columns.key("review", "Review", "reviews"),
        columns.key("row", "Row"),
        columns.who("consultee", "Organisation", "consultees"),
        columns.code("status", "Status"),
        columns.day("invited_on", "Invited on"),
        columns.day("met_on", "Met on"),
        columns.day("responded_on", "Responded on"),
        columns.day("declined_on", "Declined on"),
        columns.day("objected_on", "Objected on"),
        columns.code("view", "View", "views"),
        columns.flag("may_be_named", "Agreed to be named"),
    )
    return Table("consultees", "Each organisation", heads, tuple(rows))


MEASURE = Measure(DEFINITION, tell, query, shape)
