"""Motions: each as a good minute, or as a line with a mark for every point; and all points in one sentence."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from answerable.disclosure.matters.answers import read_motion
from answerable.disclosure.matters.oversight.points import Points
from answerable.disclosure.matters.oversight.view import (
    STATUS_WORDS,
    STATUSES,
    MotionLine,
    MotionView,
    PointMark,
    PointsSummary,
    PointView,
    PublicationView,
    Status,
)
from answerable.disclosure.matters.people import NotHere, roster_of
from answerable.disclosure.matters.wording import counted, due_in_words, listed, long_day, the
from answerable.disclosure.sentences import spoken
from answerable.record import Entry, Id, Record, oversight, standing
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
        attendance=_attendance(rules, facts),
        mover=points.person(facts.mover, passed.event.happened_on) if facts.mover else "",
        seconder=points.person(facts.seconder, passed.event.happened_on) if facts.seconder else "",
        points=every,
        statements=tuple(s for e in entries if (s := points.statement(e))),
        publications=tuple(_published(entries)),
        summary=summary(marks),
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
    quality = rules.term("attendance-qualities", facts.attendance_quality).name
    return f"{facts.attendance:,} present ({quality})" if facts.attendance is not None else "not recorded"
