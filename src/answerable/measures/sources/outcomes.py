"""What came of each case: its gravest outcome, from what was alleged, recommended and found; told twice."""

from collections.abc import Collection, Iterable

from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.record import Event, cases

ASKED = ("found_proved", "said_proved", "is_alleged")


def gravest(events: Iterable[Event], proved: set[str]) -> str:
    """Give the gravest outcome of a case from its events, in order."""
    found: dict[str, str] = {}
    recommended: dict[str, str] = {}
    is_alleged = False
    for event in events:
        match event.facts:
            case cases.Found(allegation=allegation, finding=finding):
                found[allegation] = finding
            case cases.Recommended(allegation=allegation, finding=str(finding)):
                recommended[allegation] = finding
            case cases.Alleged():
                is_alleged = True
    if found:
        return "proved" if proved & set(found.values()) else "none-proved"
    if recommended:
        return "proof-recommended" if proved & set(recommended.values()) else "otherwise-recommended"
    return "no-finding" if is_alleged else "no-allegation"


def of_received(views: Views, rows: Expr, latest: Expr, *, proved: Collection[str]) -> Expr:
    """Give, for each case received in the period, whether a breach was found, was recommended, and was alleged.

    `rows` are what was alleged, recommended and found, `latest` the finding that stands on each allegation, `proved`
    the findings that prove.
    """
    # A body without findings has no code that proves; no finding is "", and a column cannot be asked about nothing.
    codes = [*proved] or [""]
    said = rows.filter((rows.kind == "Recommended") & rows.finding.notnull())
    last = said.group_by("subject", "allegation").agg(finding=said.finding.argmax(said.place))
    decided = latest.group_by("subject").agg(found_proved=latest.finding.isin(codes).any())
    advised = last.group_by("subject").agg(said_proved=last.finding.isin(codes).any())
    alleged = rows.filter(rows.kind == "Alleged").select(alleged="subject").distinct()
    received = views.cases.filter(views.cases.opened_on >= views.scope.since).select("matter")
    all = received.left_join(decided, received.matter == decided.subject).drop("subject")
    all = all.left_join(advised, all.matter == advised.subject).drop("subject")
    all = all.left_join(alleged, all.matter == alleged.alleged)
    return all.mutate(is_alleged=all.alleged.notnull()).select("matter", *ASKED)


def worst(found: bool | None, said_proved: bool | None, is_alleged: bool) -> str:
    """Give the gravest outcome of a case from what was asked of the columns."""
    if found is not None:
        return "proved" if found else "none-proved"
    if said_proved is not None:
        return "proof-recommended" if said_proved else "otherwise-recommended"
    return "no-finding" if is_alleged else "no-allegation"


def standing_findings(views: Views, rows: Expr) -> Expr:
    """Give the finding that stands on each allegation of a case, and its day."""
    found = rows.filter(rows.kind == "Found").semi_join(views.cases, rows.subject == views.cases.matter)
    return found.group_by("subject", "allegation").agg(
        on=found.happened_on.argmax(found.place), finding=found.finding.argmax(found.place)
    )
