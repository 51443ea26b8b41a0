"""Sessions of courses in the invented Guild: one full with people waiting, one cancelled, one still to be told of."""

from collections.abc import Sequence
from datetime import date, timedelta

from answerable.record import people, training
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, INVESTIGATORS, TRAINING_LEAD, UNTRAINED
from answerable.site.demo.sittings import Owed

DAY, MONTH = timedelta(days=1), timedelta(days=30)
PANEL_TEACHER, OTHER_TEACHER, OPEN_DOOR_TEACHER = "O-1", "O-3", "O-2"
AT_THE_DOOR = (PANEL_TEACHER, OTHER_TEACHER)


def hold_sessions(
    diary: Diary, waiting: Sequence[Owed], lapsed: Sequence[Owed], *, start: date, today: date
) -> None:
    """Announce sessions, book and wait for places, cancel one; lay down versions; and let one member come back."""
    for provider in AT_THE_DOOR:
        diary.note(
            today - 3 * MONTH, provider, people.Appointed(role="course-provider", contract="agency"), CLERK
        )
    _versions(diary, start, today)
    _of_fair_light(diary, [one for one in waiting if one.course == "fair-light"], start, today)
    _of_sitting_fairly(diary, today)
    _of_all_members(diary, today)
    _back_again(diary, lapsed, today)
    _train_investigators(diary, start, today)


def _versions(diary: Diary, start: date, today: date) -> None:
    for course, version, on in (
        ("sitting-fairly", f"{start.year}-1", start),
        ("sitting-fairly", f"{today.year - 2}-1", today - 24 * MONTH),
        ("fair-light", f"{start.year}-1", start + MONTH),
        ("open-door", f"{today.year - 1}-1", today - 11 * MONTH),
    ):
        facts = training.CourseVersioned(course=course, version=version)
        diary.note(on, course, facts, TRAINING_LEAD)


def _of_fair_light(diary: Diary, waiting: Sequence[Owed], start: date, today: date) -> None:
    """One session was cancelled, and whoever had a place waits again; the next is full; the one after has places."""
    cancelled, full, later = (
        _number(today - 20 * DAY, 1),
        _number(today + 4 * MONTH, 2),
        _number(today + 5 * MONTH, 3),
    )
    version = f"{start.year}-1"
    _announce(diary, cancelled, today - 70 * DAY, today - 20 * DAY, 4, version)
    booked = waiting[:3]
    for one in booked:
        diary.note(today - 60 * DAY, one.id, training.Booked(session=cancelled), TRAINING_LEAD)
    off = today - 25 * DAY
    diary.note(off, cancelled, training.SessionCancelled(reason="teacher-unwell"), TRAINING_LEAD)
    for one in booked:
        facts = training.PlaceGivenUp(session=cancelled, reason="session-cancelled")
        diary.note(off, one.id, facts, TRAINING_LEAD)
    _announce(diary, full, today - 20 * DAY, today + 4 * MONTH, 4, version)
    _announce(diary, later, today - 12 * DAY, today + 5 * MONTH, 8, version)
    diary.note(today - 9 * DAY, later, training.SessionMoved(on=today + 5 * MONTH + 7 * DAY, reason="room-lost"),
               TRAINING_LEAD)  # fmt: skip
    for number, one in enumerate(waiting[:9]):
        if number < 4:
            diary.note(today - 18 * DAY, one.id, training.Booked(session=full), TRAINING_LEAD)
        elif number < 6:
            diary.note(today - 16 * DAY, one.id, training.WaitListed(session=full), TRAINING_LEAD)
        else:
            diary.note(today - 10 * DAY, one.id, training.Booked(session=later), TRAINING_LEAD)
    if len(waiting) > 5:  # one gives up a place: the first in line has it by the same act
        diary.note(today - 8 * DAY, waiting[1].id, training.PlaceGivenUp(session=full, reason="member-asked"),
                   TRAINING_LEAD)  # fmt: skip
        diary.note(today - 8 * DAY, waiting[4].id, training.Booked(session=full), TRAINING_LEAD)


def _of_sitting_fairly(diary: Diary, today: date) -> None:
    """Whoever sits on a panel owes its course without any sanction; nobody has said yet that the session was given."""
    held = _number(today - DAY, 4)
    facts = training.SessionAnnounced(
        course="sitting-fairly", on=today - DAY, places=6, version=f"{today.year - 2}-1", commission="T-1",
        provider=PANEL_TEACHER,
    )  # fmt: skip
    diary.note(today - 30 * DAY, held, facts, TRAINING_LEAD)
    for member in (UNTRAINED, "P-0033"):
        owed = f"{member}/training"
        obliged = training.Obliged(respondent=member, course="sitting-fairly", as_sanction=False)
        diary.note(today - 40 * DAY, owed, obliged, TRAINING_LEAD)
        diary.note(today - 28 * DAY, owed, training.Booked(session=held), TRAINING_LEAD)


def _of_all_members(diary: Diary, today: date) -> None:
    steps = (
        (14, training.Sought(purpose="all-members", course="open-door"), TRAINING_LEAD),
        (14, training.Approached(provider=OPEN_DOOR_TEACHER), TRAINING_LEAD),
        (13, training.Selected(provider=OPEN_DOOR_TEACHER), TRAINING_LEAD),
        (12, training.Contracted(provider=OPEN_DOOR_TEACHER), CLERK),
        (11, training.Finalised(), TRAINING_LEAD),
        (10, training.RolledOut(), TRAINING_LEAD),
    )
    for months, facts, actor in steps:
        diary.note(today - months * MONTH, "T-4", facts, actor)
    for months, owing, completed in ((6, 4310, 1204), (1, 4326, 2977)):
        paper = diary.paper(f"Sheets of those who came, {completed:,} names.", about="T-4")
        told = training.AllMembersTold(
            owing=owing, completed=completed, counted_by="provider-list", evidence=paper.digest
        )
        diary.note(today - months * MONTH, "T-4", told, TRAINING_LEAD, papers=(paper,))


def _back_again(diary: Diary, lapsed: Sequence[Owed], today: date) -> None:
    for one in lapsed[-1:]:
        diary.note(today - 45 * DAY, one.id, training.ObligationRevived(reason="rejoined"), TRAINING_LEAD)


def _train_investigators(diary: Diary, start: date, today: date) -> None:
    """All who investigate have completed their course; of one it has just run out."""
    for number, person in enumerate(INVESTIGATORS):
        done = today - (2 * 365 + 12) * DAY if number == 2 else today - (200 + 20 * number) * DAY
        facts = people.Trained(
            course="handling-complaints", expires_on=date(done.year + 2, done.month, min(done.day, 28))
        )
        diary.note(max(done, start), person, facts, TRAINING_LEAD)


def _announce(diary: Diary, session: str, on: date, day: date, places: int, version: str) -> None:
    facts = training.SessionAnnounced(
        course="fair-light",
        on=day,
        places=places,
        version=version,
        commission="T-3",
        provider=OTHER_TEACHER,
    )
    diary.note(on, session, facts, TRAINING_LEAD)


def _number(day: date, number: int) -> str:
    return f"L-{day.year}-{number:03d}"
