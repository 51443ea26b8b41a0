"""A motion as it was passed, and its points, each of them to be answered by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from answerable.acts.asking import due_by_rule
from answerable.acts.step import ActRefused, Draft, fill, next_motion, on_paper, take
from answerable.disclosure import MOTION_MEDIA, motion_json, spoken
from answerable.record import Event, Head, Id, Paper, Record, meetings, oversight, write_paper
from answerable.rules import Rules

MOST_POINTS = 99


@dataclass(frozen=True, kw_only=True)
class PointDraft:
    """One separately answerable demand, as it is put: its words, and the form in which it asks to be answered.

    Where no addressee and no day are given, they are those of the motion.
    """

    words: str
    form: str
    topic: str = "process"
    measure: str | None = None
    as_of: date | None = None
    addressee: str | None = None
    due_on: date | None = None


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
    meeting: Id | None = None,
    follows: Sequence[Id] = (),
    happened_on: date,
    by: Id,
    at: datetime,
) -> Passed:
    """Put on the record a motion that an organ passed, and every one of its points, in one act; the clock starts.

    `due_on` is the day it set, else the rules say how long. Raises ActRefused for no words, no points or a day past,
    and for a `meeting`, or an earlier motion that it `follows`, that is not on the record.
    """
    _check(title=title, text=text, points=points, on=happened_on)
    placed = _placed(record, organ, meeting, tuple(follows), happened_on)
    day = _due(rules, due_on, happened_on)
    put = {"organ": organ, "addressee": addressee, "due_on": day, "mover": mover, "seconder": seconder}
    votes = {"vote": vote, "votes_for": votes_for, "votes_against": votes_against, "attendance": attendance}
    facts = {**put, **votes, "attendance_quality": attendance_quality}
    passing = _Passing(record, title, text, facts, points, placed, happened_on, by)
    head = take(record, rules, draft=passing.draft, at=at)
    return Passed(passing.made[0].subject, tuple(event.subject for event in passing.made[1:]), day, head)


@dataclass
class _Passing:
    """A motion as it is put, to be drafted on the record as it then stands; `made` are the motion and its points."""

    record: Record
    title: str
    text: str
    facts: dict[str, object]
    points: Sequence[PointDraft]
    placed: meetings.MotionPlaced | None
    on: date
    by: Id
    made: list[Event] = field(default_factory=list)

    def draft(self, _: Head) -> Draft:
        """Draft the motion under the next free number, its points, and where it was passed."""
        number = next_motion(self.record, self.on.year)
        passed, paper = _passed(number, self.title, self.text, self.facts, self.on, self.by)
        asked, papers = _asked(self.points, passed)
        self.made = [passed, *asked]
        where = [replace(passed, facts=self.placed)] if self.placed else []
        return Draft((*self.made, *where), (paper, *papers))


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
            addressee=point.addressee or motion.addressee,
            form=point.form,
            due_on=point.due_on or motion.due_on,
            words=paper.digest,
            topic=point.topic,
            measure=point.measure,
            as_of=point.as_of,
        )
        events.append(Event(subject=subject, facts=facts, happened_on=passed.happened_on, actor=passed.actor))
        papers.append(paper)
    return events, papers


def _check(*, title: str, text: str, points: Sequence[PointDraft], on: date) -> None:
    if not title.strip() or "\n" in title.strip():
        raise ActRefused(
            "title", "A motion needs a title of one line", "Give the line by which people call it."
        )
    if not text.strip():
        raise ActRefused("text", "There is no text", "Give the motion as it was passed.")
    if not 0 < len(points) <= MOST_POINTS:
        raise ActRefused("points", f"The motion has {len(points)} points", f"Give 1 to {MOST_POINTS}.")
    for number, point in enumerate(points, start=1):
        _check_point(number, point, on)


def _due(rules: Rules, due_on: date | None, passed_on: date) -> date:
    if due_on is None:
        return due_by_rule(rules, ("MotionPassed", "Asked"), passed_on)
    if due_on < passed_on:
        raise ActRefused(
            "due_on",
            f"The deadline, {spoken(due_on)}, is before the motion was passed",
            "Give the day by which an answer is due.",
        )
    return due_on


def _check_point(number: int, point: PointDraft, passed_on: date) -> None:
    if point.due_on is not None and point.due_on < passed_on:
        said = f"The deadline of point {number}, {spoken(point.due_on)}, is before the motion was passed"
        raise ActRefused(f"points-{number}-due_on", said, "Give the day by which an answer is due.")


def _placed(
    record: Record, organ: str, meeting: Id | None, follows: tuple[Id, ...], on: date
) -> meetings.MotionPlaced | None:
    """Say where the motion was passed and what it follows; None where neither is given."""
    if meeting is None and not follows:
        return None
    if meeting is not None:
        held = next((e.event for e in record.read(subject=meeting, kinds=("MeetingHeld",))), None)
        if held is None or not isinstance(held.facts, meetings.MeetingHeld):
            said = f"There is no meeting {meeting}"
            raise ActRefused("meeting", said, "Check the number; it looks like MT-2026-001.")
        if held.facts.organ != organ or held.happened_on != on:
            said = f"{meeting} was a meeting on {spoken(held.happened_on)} of {held.facts.organ}"
            raise ActRefused("meeting", said, "Name the meeting at which the motion was passed, and its day.")
    for earlier in follows:
        passed = next((e.event for e in record.read(subject=earlier, kinds=("MotionPassed",))), None)
        if passed is None or passed.happened_on > on:
            said = f"There is no motion {earlier} that was passed before"
            raise ActRefused("follows", said, "Check the number; it looks like M-2026-01.")
    return fill(meetings.MotionPlaced, meeting=meeting, follows=follows)
