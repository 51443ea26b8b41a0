"""A motion as it was passed, and its points, each of them to be answered by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from answerable.acts.step import ActRefused, Draft, fill, next_motion, on_paper, take
from answerable.days import due
from answerable.disclosure import MOTION_MEDIA, motion_json, spoken
from answerable.record import Event, Head, Id, Paper, Record, oversight, write_paper
from answerable.rules import Rules

MOST_POINTS = 99


@dataclass(frozen=True, kw_only=True)
class PointDraft:
    """One separately answerable demand, as it is put: its words, and the form in which it asks to be answered."""

    words: str
    form: str
    topic: str = "process"
    measure: str | None = None
    as_of: date | None = None


@dataclass(frozen=True)
class Passed:
    """The numbers under which a motion and its points were recorded, and the day by which they are due."""

    motion: Id
    points: tuple[Id, ...]
    due_on: date
    head: Head


def pass_motion(
    record: Record,
    rules: Rules,
    *,
    organ: str,
    addressee: str,
    title: str,
    text: str,
    points: Sequence[PointDraft],
    due_on: date | None = None,
    mover: Id | None = None,
    seconder: Id | None = None,
    vote: str = "unopposed",
    votes_for: int | None = None,
    votes_against: int | None = None,
    attendance: int | None = None,
    attendance_quality: str = "unknown",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Passed:
    """Put on the record a motion that an organ passed, and every one of its points, in one act; the clock starts.

    `due_on` is the day it set, else the rules say how long. Raises ActRefused for no words, no points or a day past.
    """
    _check(title=title, text=text, points=points)
    day = _due(rules, due_on, happened_on)
    put = {"organ": organ, "addressee": addressee, "due_on": day, "mover": mover, "seconder": seconder}
    votes = {"vote": vote, "votes_for": votes_for, "votes_against": votes_against, "attendance": attendance}
    facts = {**put, **votes, "attendance_quality": attendance_quality}
    made: list[Event] = []

    def draft(_: Head) -> Draft:
        passed, paper = _passed(next_motion(record, happened_on.year), title, text, facts, happened_on, by)
        asked, papers = _asked(points, passed)
        made[:] = [passed, *asked]
        return Draft(tuple(made), (paper, *papers))

    head = take(record, rules, draft=draft, at=at)
    return Passed(made[0].subject, tuple(event.subject for event in made[1:]), day, head)


def _passed(
    number: Id, title: str, text: str, facts: dict[str, object], on: date, by: Id
) -> tuple[Event, Paper]:
    paper = write_paper(motion_json(title, text), about=number, media=MOTION_MEDIA, is_public=True)
    passed = fill(oversight.MotionPassed, text=paper.digest, **facts)
    return Event(subject=number, facts=passed, happened_on=on, actor=by), paper


def _asked(points: Sequence[PointDraft], passed: Event) -> tuple[list[Event], list[Paper]]:
    motion, events, papers = passed.facts, [], []
    assert isinstance(motion, oversight.MotionPassed)
    for number, point in enumerate(points, start=1):
        subject = f"{passed.subject}/{number}"
        paper = on_paper(point.words, about=subject, field=f"points-{number}-words", is_public=True)
        facts = fill(
            oversight.Asked,
            motion=passed.subject,
            number=number,
            addressee=motion.addressee,
            form=point.form,
            due_on=motion.due_on,
            words=paper.digest,
            topic=point.topic,
            measure=point.measure,
            as_of=point.as_of,
        )
        events.append(Event(subject=subject, facts=facts, happened_on=passed.happened_on, actor=passed.actor))
        papers.append(paper)
    return events, papers


def _check(*, title: str, text: str, points: Sequence[PointDraft]) -> None:
    if not title.strip() or "\n" in title.strip():
        raise ActRefused(
            "title", "A motion needs a title of one line", "Give the line by which people call it."
        )
    if not text.strip():
        raise ActRefused("text", "There is no text", "Give the motion as it was passed.")
    if not 0 < len(points) <= MOST_POINTS:
        raise ActRefused("points", f"The motion has {len(points)} points", f"Give 1 to {MOST_POINTS}.")


def _due(rules: Rules, due_on: date | None, passed_on: date) -> date:
    if due_on is None:
        return _due_by_rule(rules, passed_on)
    if due_on < passed_on:
        raise ActRefused(
            "due_on",
            f"The deadline, {spoken(due_on)}, is before the motion was passed",
            "Give the day by which an answer is due.",
        )
    return due_on


def _due_by_rule(rules: Rules, passed_on: date) -> date:
    for kind in ("MotionPassed", "Asked"):
        procedure = rules.by_opening_kind.get(kind)
        for limit in procedure.version_on(passed_on).limits if procedure else ():
            if limit.length and any(start.kind == kind for start in limit.starts):
                return due(
                    start=passed_on, length=limit.length, calendar=rules.calendar, source=limit.source
                ).on
    raise ActRefused(
        "due_on",
        f"The motion set no day, and no rule of {rules.body.name} says how long an answer may take",
        "Give the day by which an answer is due.",
    )
