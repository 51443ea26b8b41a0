"""Meetings of organs: that one was held, how many came and how that is known, who was there, the minutes agreed."""

from collections.abc import Mapping
from datetime import date, datetime

from answerable.acts.step import (
    ActRefused,
    Draft,
    Opened,
    fill,
    maybe_on_paper,
    next_of,
    only,
    take,
    take_one,
    taken,
)
from answerable.record import Event, Head, Id, Kind, Record, meetings
from answerable.rules import Rules

UNKNOWN = "unknown"


def hold_meeting(
    record: Record,
    rules: Rules,
    *,
    organ: str,
    title: str | None = None,
    attendance: int | None = None,
    attendance_quality: str = UNKNOWN,
    offices: Mapping[str, bool] | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Opened:
    """Put on the record that an organ met: how many came, counted or estimated, and which office-holders were there.

    `offices` says of each office (a role) whether its holder was there: an absence is said as well as a presence.
    Raises ActRefused for a number of which it is not said how it is known, or the reverse.
    """
    _check(attendance, attendance_quality)
    numbers: list[Id] = []

    def draft(_: Head) -> Draft:
        numbers[:] = [next_of(record, "MT", happened_on.year)]
        paper = maybe_on_paper(title, about=numbers[0], field="title", is_public=True)
        known = {"attendance": attendance, "attendance_quality": attendance_quality}
        held = fill(meetings.MeetingHeld, organ=organ, title=paper.digest if paper else None, **known)
        noted = (_noted(rules, role, present) for role, present in (offices or {}).items())
        events = (
            Event(subject=numbers[0], facts=f, happened_on=happened_on, actor=by) for f in (held, *noted)
        )
        return Draft(tuple(events), only(paper))

    head = take(record, rules, draft=draft, at=at)
    return Opened(numbers[0], head)


def note_attendance(
    record: Record,
    rules: Rules,
    *,
    meeting: Id,
    present: bool,
    office: str | None = None,
    person: Id | None = None,
    capacity: str = "member",
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Note whether the holder of an office, or a person, was at a meeting; raises ActRefused where neither is named."""
    if office is None and person is None:
        raise ActRefused("office", "Nobody is named", "Name an office or a person.")
    _check_meeting(record, meeting)
    _check_office(rules, office)
    who = {"office": office, "person": person}
    facts = fill(meetings.AttendanceNoted, present=present, capacity=capacity, **who)
    return take_one(record, rules, subject=meeting, facts=facts, happened_on=happened_on, by=by, at=at)


def agree_minutes(
    record: Record,
    rules: Rules,
    *,
    meeting: Id,
    words: str | None = None,
    happened_on: date,
    by: Id,
    at: datetime,
) -> Head:
    """Record that the organ agreed the minutes of a meeting, with their words where they are given."""
    _check_meeting(record, meeting)
    paper = maybe_on_paper(words, about=meeting, is_public=True)
    facts = fill(meetings.MinutesAgreed, minutes=paper.digest if paper else None)
    return take_one(
        record, rules, subject=meeting, facts=facts, happened_on=happened_on, by=by, at=at, papers=only(paper)
    )


def _noted(rules: Rules, office: str, present: bool) -> Kind:
    _check_office(rules, office)
    return fill(meetings.AttendanceNoted, present=present, office=office, capacity="office-holder")


def _check(attendance: int | None, quality: str) -> None:
    if attendance is None and quality != UNKNOWN:
        raise ActRefused(
            "attendance", "How many came is missing", "Give the number, or say that it is not known."
        )
    if attendance is not None and quality == UNKNOWN:
        remedy = "Say that they were counted, or that it is an estimate."
        raise ActRefused("attendance_quality", f"It is not said how {attendance} is known", remedy)
    if attendance is not None and attendance < 0:
        raise ActRefused("attendance", f"{attendance} cannot have come", "Give a number from 0.")


def _check_meeting(record: Record, meeting: Id) -> None:
    if not taken(record, meeting):
        raise ActRefused(
            "meeting", f"There is no meeting {meeting}", "Check the number; it looks like MT-2026-001."
        )


def _check_office(rules: Rules, office: str | None) -> None:
    if office is not None and all(role.id != office for role in rules.body.roles):
        known = ", ".join(role.id for role in rules.body.roles)
        raise ActRefused("office", f"There is no office {office!r}", f"Choose one of: {known}.")
