"""Every point that was not answered: late, refused, not held, or waiting; it comes about without anybody's doing."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.answers import read_motion
from answerable.disclosure.matters.oversight.points import Points
from answerable.disclosure.matters.oversight.view import PointView, Status, TurnView
from answerable.disclosure.matters.people import roster_of
from answerable.disclosure.matters.wording import the
from answerable.record import Entry, Record, oversight, standing
from answerable.rules import Rules

LISTED: tuple[Status, ...] = ("late", "refused", "not-held", "outstanding")
PUBLIC = "public"
# What is told of a point besides its refusal: what was decided, offered or promised last.
SINCE = (
    "OrganDirected",
    "AnswerJudged",
    "InsteadOffered",
    "InspectionOffered",
    "InspectionAnswered",
    "UndertakingRecorded",
)


@dataclass(frozen=True)
class UnansweredPoint:
    """One point without an answer: whose, of whom, since when so, how late, on which ground, and what was decided.

    `key` stays the same while it stands as it does, so that a feed tells each change once.
    """

    key: str
    motion: str
    title: str
    number: int
    words: str
    organ: str
    addressee: str
    status: Status
    status_words: str
    since: date
    due_on: date
    due: str
    days_late: int
    ground: str
    source: str
    route: str
    decided: str
    is_open_again: bool
    statements: int


def late_points(record: Record, rules: Rules, *, on: date) -> tuple[UnansweredPoint, ...]:
    """List the points without an answer at the end of a day, as the public sees them: the latest first, then refused.

    No act puts a point on it: silence does. What is only partly answered is an answer in part, and not on it.
    """
    points = Points(record, rules, roster_of(record), PUBLIC, on)
    passed = standing(record.read(kinds=("MotionPassed", "Corrected")))
    found = [
        _listed(rules, points, entry, point)
        for entry in passed
        if entry.event.happened_on <= on
        for point in points.every(entry.event.subject)
        if point.status in LISTED
    ]
    return tuple(sorted(found, key=_order))


def _order(point: UnansweredPoint) -> tuple[int, int, int, str, int]:
    # The longest silence comes first; among the others, what came to stand so last.
    return (
        LISTED.index(point.status),
        -point.days_late,
        -point.since.toordinal(),
        point.motion,
        point.number,
    )


def _listed(rules: Rules, points: Points, passed: Entry, point: PointView) -> UnansweredPoint:
    facts, motion = passed.event.facts, passed.event.subject
    assert isinstance(facts, oversight.MotionPassed)
    refusal = point.refusal if point.status in ("refused", "not-held") or point.is_open_again else None
    since = point.since or passed.event.happened_on
    return UnansweredPoint(
        key=f"{point.id}/{point.status}/{since.isoformat()}",
        motion=motion,
        title=read_motion(points.words(facts.text))[0] or motion,
        number=point.number,
        words=point.words,
        organ=rules.organ(facts.organ).name,
        addressee=point.addressee,
        status=point.status,
        status_words=point.status_words,
        since=since,
        due_on=point.due_on,
        due=point.due,
        days_late=point.days_late,
        ground=refusal.ground if refusal else "",
        source=refusal.source if refusal else "",
        route=_routed(point.turns)
        or (f"It goes to {the(refusal.route)}" if refusal and refusal.route else ""),
        decided=_last(point.turns, *SINCE),
        is_open_again=point.is_open_again,
        statements=len(point.statements),
    )


def _routed(turns: tuple[TurnView, ...]) -> str:
    """Say before whom a refusal was put: "The refusal was put before the Court of Wardens"."""
    return _last(turns, "PointRouted")


def _last(turns: tuple[TurnView, ...], *kinds: str) -> str:
    return next((turn.title for turn in reversed(turns) if turn.kind in kinds), "")
