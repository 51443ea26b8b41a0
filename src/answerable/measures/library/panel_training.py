"""Has every member of each deciding panel been trained, and did any untrained member sit?

Asked by the tenth point of the motion ("has every member of the panel been trained"). The answer is so many of so
many, at D, and not yes; an empty panel has no members, and that is said. Whoever sat untrained did so whatever they
completed since.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.measures.figure import Definition, Figure, Place, Row, Scope, Table
from answerable.measures.measure import Measure
from answerable.measures.shaping import columns, sums
from answerable.measures.sources.history import History
from answerable.measures.sources.stages import Expr
from answerable.measures.sources.views import Views
from answerable.roster import Roster, Sitting
from answerable.rules import Panel, Rules

DEFINITION = Definition(
    measure="panel-training",
    title="Training of panel members",
    question="How many members of each panel have completed every course the panel requires, and who sat without?",
    unit="panel-members",
    numerator="Seats at the end of D whose holder has completed every course the panel requires, none of them expired.",
    denominator="All seats held at the end of D. Who sits on two panels counts on each; a vacant seat is nobody.",
    time_rule=(
        "Seats and training at the end of D. Sittings from the first day of the period to the end of D: trained means"
        " trained on the day of the sitting; known later means that a completion it rests on was entered after it."
    ),
    source="The tenth point of the motion; Equality and Human Rights Commission, report of 29 October 2020",
    version="2",
)


@dataclass(frozen=True)
class Counts:
    """For each panel: seats, seats with each course and with all; sittings, with someone untrained, known later."""

    seats: dict[str, int]
    with_course: dict[tuple[str, str], int]
    with_all: dict[str, int]
    sittings: dict[str, int]
    with_untrained: dict[str, int]
    known_later: dict[str, int]


def tell(history: History) -> Counts:
    """Count in plain Python."""
    roster, day, since = history.roster, history.scope.as_of, history.scope.since
    panels = history.rules.body.panels
    seated = {p.id: roster.members(p.id, day) for p in panels}
    sat = {p.id: [s for s in roster.sittings if s.panel == p.id and s.on >= since] for p in panels}

    def is_ready(person: str, panel: Panel) -> bool:
        return all(roster.is_trained(person, course, day) for course in panel.requires)

    return Counts(
        {p.id: len(seated[p.id]) for p in panels},
        {
            (p.id, c): sum(roster.is_trained(m, c, day) for m in seated[p.id])
            for p in panels
            for c in p.requires
        },
        {p.id: sum(is_ready(m, p) for m in seated[p.id]) for p in panels},
        {p.id: len(sat[p.id]) for p in panels},
        {
            p.id: sum(
                any(not roster.is_trained(m, c, s.on) for m in s.members for c in p.requires)
                for s in sat[p.id]
            )
            for p in panels
        },
        {p.id: sum(_is_known_later(roster, s, p) for s in sat[p.id]) for p in panels},
    )


def _is_known_later(roster: Roster, sitting: Sitting, panel: Panel) -> bool:
    """Tell whether all who sat were trained, and of one the record came to know it after it knew of the sitting."""
    first: list[int | None] = []
    for member in sitting.members:
        for course in panel.requires:
            held = (t for t in roster.trainings if t.person == member and t.course == course)
            first.append(min((t.entry_index for t in held if t.covers(sitting.on)), default=None))
    known = [index for index in first if index is not None]
    return len(known) == len(first) and any(index > sitting.entry_index for index in known)


def query(views: Views) -> Counts:
    """Count over the columns: seats and sittings are set beside what each panel requires."""
    panels = views.rules.body.panels
    seated, present = _seated(views), _present(views)
    trained, required = _trained(views), _required(views)
    now = trained.filter(trained.expires_on.isnull() | (trained.expires_on > views.scope.as_of))
    held = seated.join(required, "panel").semi_join(now, ["subject", "course"])
    complete = held.group_by("panel", "subject").agg(courses=held.count())
    owed = present.join(required, "panel")
    then = [
        owed.subject == trained.subject,
        owed.course == trained.course,
        trained.trained_on <= owed.sat_on,
        trained.expires_on.isnull() | (trained.expires_on > owed.sat_on),
    ]
    lacking = owed.anti_join(trained, then).select("panel", "sitting").distinct()
    later = _known_later(owed, trained, lacking)
    seats, sat = views.tally_one(seated, "panel"), views.tally_one(_sat(views), "panel")
    courses, with_courses = views.tally(held, "panel", "course"), views.tally(complete, "panel", "courses")
    untrained, known_later = views.tally_one(lacking, "panel"), views.tally_one(later, "panel")
    return Counts(
        {p.id: seats[p.id] for p in panels},
        {(p.id, c): courses[p.id, c] for p in panels for c in p.requires},
        {p.id: with_courses[p.id, len(p.requires)] if p.requires else seats[p.id] for p in panels},
        {p.id: sat[p.id] for p in panels},
        {p.id: untrained[p.id] for p in panels},
        {p.id: known_later[p.id] for p in panels},
    )


def _known_later(owed: Expr, trained: Expr, lacking: Expr) -> Expr:
    """Give the sittings at which all were trained, and of one of whom that was entered after the sitting."""
    met = owed.join(trained, ["subject", "course"])
    covers = (met.trained_on <= met.sat_on) & (met.expires_on.isnull() | (met.expires_on > met.sat_on))
    first = (
        met.filter(covers)
        .group_by("panel", "sitting", "subject", "course")
        .agg(known=lambda t: t.entry.min())
    )
    late = first.filter(first.known > first.sitting).select("panel", "sitting").distinct()
    return late.anti_join(lacking, ["panel", "sitting"])


def _seated(views: Views) -> Expr:
    changes = views.of("Seated", "Unseated").select("subject", "panel", "kind", "place")
    last = changes.group_by("subject", "panel").agg(kind=changes.kind.argmax(changes.place))
    return last.filter(last.kind == "Seated").select("subject", "panel")


def _sat(views: Views) -> Expr:
    sat = views.of("Sat").select("panel", "members", sitting="index", sat_on="happened_on")
    return sat.filter(views.in_period(sat.sat_on))


def _present(views: Views) -> Expr:
    sat = _sat(views)
    return sat.select("panel", "sitting", "sat_on", subject=sat.members.unnest())


def _trained(views: Views) -> Expr:
    # A course may have been completed twice: once and for good, or until a day.
    return views.of("Trained").select(
        "subject", "course", "expires_on", trained_on="happened_on", entry="index"
    )


def _required(views: Views) -> Expr:
    pairs = [(panel.id, course) for panel in views.rules.body.panels for course in panel.requires]
    columns_of = {"panel": (str, [p for p, _ in pairs]), "course": (str, [c for _, c in pairs])}
    return views.known.tools.put("required", columns_of)


def shape(counts: Counts, rules: Rules, scope: Scope) -> Figure:
    """Set the seats by panel and course, and the sittings."""
    panels = rules.body.panels
    members, courses, sittings = _members(counts, panels), _courses(counts, panels), _sittings(counts, panels)
    links = [*sums.down(members), *sums.across(members, "serving", "trained", "untrained")]
    links += sums.across(courses, "serving", "trained", "untrained")
    links += [*sums.down(sittings), *sums.across(sittings, "sittings", "all_trained", "with_untrained")]
    links += sums.across(sittings, "all_trained", "known_then", "known_later")
    for panel in panels:
        of_panel = [key for key in sums.keys(courses) if key[0] == panel.id]
        links += [
            sums.same(_serving(courses.name, key), _serving(members.name, (panel.id,))) for key in of_panel
        ]
    return Figure(
        DEFINITION, scope, (members, courses, sittings), tuple(links), tuple(_notes(counts, panels))
    )


def _serving(table: str, key: tuple[str, ...]) -> Place:
    return Place(table, key, "serving")


def _notes(counts: Counts, panels: Sequence[Panel]) -> Iterator[str]:
    if not panels:
        yield "The body has no panel."
    for panel in panels:
        if not counts.seats[panel.id]:
            yield f"{panel.name}: nobody serves on it, so there is no member of whom to ask."
        if not panel.requires:
            yield f"{panel.name}: the rules require no course of its members, so that none can lack one."
        if not counts.sittings[panel.id]:
            yield f"{panel.name}: it did not sit in the period."


def _members(counts: Counts, panels: Sequence[Panel]) -> Table:
    rows: list[Row] = [_row(panel.id, counts.seats[panel.id], counts.with_all[panel.id]) for panel in panels]
    heads = (columns.key("panel", "Panel", "panels"), *_HEADS)
    serving, trained = sum(counts.seats.values()), sum(counts.with_all.values())
    return Table("members", "Members and their training", heads, (*rows, _row("total", serving, trained)))


def _row(name: str, serving: int, trained: int) -> Row:
    every = trained == serving if serving else None
    return (name, serving, trained, serving - trained, columns.ratio(trained, serving), every)


def _courses(counts: Counts, panels: Sequence[Panel]) -> Table:
    heads = (columns.key("panel", "Panel", "panels"), columns.key("course", "Course", "courses"), *_HEADS)
    rows = [
        (panel.id, *_row(course, counts.seats[panel.id], counts.with_course[panel.id, course]))
        for panel in panels
        for course in panel.requires
    ]
    return Table("by-course", "By course required", heads, tuple(rows))


def _sittings(counts: Counts, panels: Sequence[Panel]) -> Table:
    rows: list[Row] = []
    for panel in panels:
        sat, untrained = counts.sittings[panel.id], counts.with_untrained[panel.id]
        later, trained = counts.known_later[panel.id], sat - untrained
        rows.append((panel.id, sat, trained, trained - later, later, untrained))
    heads = (
        columns.key("panel", "Panel", "panels"),
        columns.count("sittings", "Sittings", "sittings"),
        columns.count("all_trained", "with all trained", "sittings"),
        columns.count("known_then", "of which known then", "sittings"),
        columns.count("known_later", "of which known only later", "sittings"),
        columns.count("with_untrained", "with one untrained or more", "sittings"),
    )
    return Table("sittings", "Sittings in the period", heads, (*rows, sums.total(heads, rows)))


_HEADS = (
    columns.count("serving", "Serving", "panel-members"),
    columns.count("trained", "Trained", "panel-members"),
    columns.count("untrained", "Not trained, or expired", "panel-members"),
    columns.share("share", "Trained, of those serving", of=("trained", "serving")),
    columns.flag("every", "Every member trained", base="serving", of=("trained", "serving")),
)

MEASURE = Measure(DEFINITION, tell, query, shape)
