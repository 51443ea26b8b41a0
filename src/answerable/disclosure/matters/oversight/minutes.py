"""Motions: each as a good minute, or as a line with a mark for every point; and all points in one sentence."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from answerable.disclosure.matters.answers import read_motion
from answerable.disclosure.matters.asking import MotionRef, attendance_in_words
from answerable.disclosure.matters.asking import Reading as Meetings
from answerable.disclosure.matters.oversight.answering import completeness
from answerable.disclosure.matters.oversight.points import Points
from answerable.disclosure.matters.oversight.view import (
    STATUS_WORDS,
    STATUSES,
    MotionLine,
    MotionView,
    PlaceView,
    PointMark,
    PointsSummary,
    PointView,
    PublicationView,
    Status,
)
from answerable.disclosure.matters.people import NotHere, roster_of
from answerable.disclosure.matters.wording import counted, due_in_words, listed, long_day, sentence_case, the
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, meetings, oversight, standing
from answerable.rules import Rules

UNNAMED = "A motion without a title"


def motion(record: Record, rules: Rules, *, motion: Id, reader: str, on: date) -> MotionView:
    """Show a motion and its points to a tier of readers, as they stand at the end of a day.

    The public is told who moved and who answered by their office. Raises NotHere where there is no such motion.
    """
    entries = [e for e in standing(record.read(subject=motion)) if e.event.happened_on <= on]
    passed = next((e for e in entries if isinstance(e.event.facts, oversight.MotionPassed)), None)
    if passed is None or not isinstance(facts := passed.event.facts, oversight.MotionPassed):
        raise NotHere(f"The record holds no motion {motion}. Check the number; one looks like M-2026-01.")
    points = Points(record, rules, roster_of(record), reader, on)
    every = points.every(motion)
    title, text = read_motion(points.words(facts.text))
    marks = tuple(map(_mark, every))
    reading = Meetings(record, rules, points.roster, reader, on)
    place, follows, followed_by = _placed(reading, motion, facts)
    return MotionView(
        id=motion,
        title=title or UNNAMED,
        text=text,
        sentence=_sentence(rules, facts, passed, marks),
        organ=rules.organ(facts.organ).name,
        addressee=rules.organ(facts.addressee).name,
        passed_on=passed.event.happened_on,
        due_on=facts.due_on,
        due=_due(rules, facts, marks, on),
        vote=_vote(rules, facts),
        attendance=f"present: {place.attendance}" if place else _attendance(rules, facts),
        mover=points.person(facts.mover, passed.event.happened_on) if facts.mover else "",
        seconder=points.person(facts.seconder, passed.event.happened_on) if facts.seconder else "",
        points=every,
        statements=tuple(s for e in entries if (s := points.statement(e))),
        publications=tuple(_published(entries)),
        summary=summary(marks),
        completeness=completeness(every),
        digest=facts.text,
        place=place,
        follows=follows,
        followed_by=followed_by,
    )


def motions(record: Record, rules: Rules, *, reader: str, on: date) -> tuple[MotionLine, ...]:
    """List the motions passed up to a day, latest first, each with a mark for every point."""
    passed = standing(record.read(kinds=("MotionPassed", "Corrected")))
    points = Points(record, rules, roster_of(record), reader, on)
    lines = [_line(record, rules, points, e) for e in passed if e.event.happened_on <= on]
    return tuple(sorted(lines, key=lambda line: (line.passed_on, line.id), reverse=True))


def public_motions(record: Record, rules: Rules, *, on: date) -> tuple[MotionLine, ...]:
    """List the motions as the public sees them."""
    return motions(record, rules, reader="public", on=on)


def points_summary(record: Record, rules: Rules, *, on: date) -> PointsSummary:
    """Say of all points of all motions how many stand how, on a day."""
    every = public_motions(record, rules, on=on)
    marks = tuple(mark for line in every for mark in line.points)
    counts = _counts(marks)
    return PointsSummary(
        motions=len(every),
        points=len(marks),
        counts=tuple((status, STATUS_WORDS[status], counts[status]) for status in STATUSES),
        sentence=summary(marks),
    )


def summary(marks: Iterable[PointMark]) -> str:
    """Say how points stand, with no point left out: "Of 11 points, 9 are answered, 1 is refused and 1 is late."."""
    counts = _counts(marks)
    whole = sum(counts.values())
    if not whole:
        return "Nothing was asked."
    parts = tuple(
        f"{counts[status]} {'is' if counts[status] == 1 else 'are'} {STATUS_WORDS[status]}"
        for status in STATUSES
        if counts[status]
    )
    return f"Of {counted(whole, 'point')}, {listed(parts)}."


def _counts(marks: Iterable[PointMark]) -> Counter[Status]:
    return Counter(mark.status for mark in marks)


def _mark(point: PointView) -> PointMark:
    return PointMark(point.number, point.status, point.status_words, point.words, point.due_on)


def _line(record: Record, rules: Rules, points: Points, passed: Entry) -> MotionLine:
    facts, number = passed.event.facts, passed.event.subject
    assert isinstance(facts, oversight.MotionPassed)
    marks = tuple(map(_mark, points.every(number)))
    published = list(_published(standing(record.read(subject=number))))
    return MotionLine(
        id=number,
        title=read_motion(points.words(facts.text))[0] or UNNAMED,
        organ=rules.organ(facts.organ).name,
        addressee=rules.organ(facts.addressee).name,
        passed_on=passed.event.happened_on,
        due_on=facts.due_on,
        published_on=published[-1].on if published else None,
        points=marks,
        summary=summary(marks),
    )


def _published(entries: Iterable[Entry]) -> Iterable[PublicationView]:
    for entry in entries:
        facts = entry.event.facts
        if isinstance(facts, oversight.Published):
            yield PublicationView(
                entry.event.happened_on, entry.index, facts.report, facts.formats, facts.files
            )


def _sentence(
    rules: Rules, facts: oversight.MotionPassed, passed: Entry, marks: tuple[PointMark, ...]
) -> str:
    asker, asked = the(rules.organ(facts.organ).name), the(rules.organ(facts.addressee).name)
    put = f"On {spoken(passed.event.happened_on)}, {asker} put {counted(len(marks), 'point')} to {asked}"
    return f"{put}, to be answered by {spoken(facts.due_on)}. {summary(marks)}"


def _due(rules: Rules, facts: oversight.MotionPassed, marks: tuple[PointMark, ...], on: date) -> str:
    waiting = any(mark.status in ("outstanding", "late") for mark in marks)
    return due_in_words(rules.calendar, facts.due_on, on=on) if waiting else long_day(facts.due_on)


def _vote(rules: Rules, facts: oversight.MotionPassed) -> str:
    words = rules.term("votes", facts.vote).name
    if facts.votes_for is None:
        return words
    return f"{words}: {facts.votes_for:,} for, {facts.votes_against or 0:,} against"


def _attendance(rules: Rules, facts: oversight.MotionPassed) -> str:
    if facts.attendance is None:
        return "not recorded"
    return f"present: {attendance_in_words(rules, facts.attendance, facts.attendance_quality)}"


Refs = tuple[MotionRef, ...]


def _placed(
    reading: Meetings, motion: Id, facts: oversight.MotionPassed
) -> tuple[PlaceView | None, Refs, Refs]:
    """Give where a motion was passed, the motions that it takes up, and those that take it up."""
    every = {e.event.subject: e.event.facts for e in reading.placed()}
    said = every.get(motion)
    after = (
        id for id, one in every.items() if isinstance(one, meetings.MotionPlaced) and motion in one.follows
    )
    followed_by = tuple(ref for id in after for ref in reading.motion(id))
    if not isinstance(said, meetings.MotionPlaced):
        return None, (), followed_by
    follows = tuple(ref for id in said.follows for ref in reading.motion(id))
    return _place(reading, said.meeting, facts) if said.meeting else None, follows, followed_by


def _place(reading: Meetings, meeting: Id, facts: oversight.MotionPassed) -> PlaceView:
    held, asked = reading.whole(meeting), reading.rules.organ(facts.addressee).name
    noted = reading.of_organ(meeting, facts.addressee)
    if noted is None:
        there = f"Whether {the(asked)} was represented is not recorded."
    elif noted.present:
        there = f"{sentence_case(the(noted.who))} was there."
    else:
        there = reading.missed(noted, held.on)
    return PlaceView(meeting, held.title, held.on, held.attendance, there)
