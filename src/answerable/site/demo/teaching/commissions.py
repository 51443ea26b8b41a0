"""Courses and those who teach them: one given for years, one that came late, and one that nobody was asked to give."""

from datetime import date, timedelta

from answerable.record import training
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK, TRAINING_LEAD
from answerable.site.demo.sittings import Owed

MONTH = timedelta(days=30)
REJOINED_AFTER = timedelta(days=60)


def commission_all(diary: Diary, *, start: date, today: date) -> date:
    """Commission the courses; gives the day on which the first teaching of Fair Light ended."""
    _deliver(diary, "T-1", "panel", "sitting-fairly", "O-1", start)
    _deliver(diary, "T-2", "sanction", "fair-light", "O-4", start + MONTH)
    ended = today - 30 * MONTH
    diary.note(ended, "T-2", training.Ceased(reason="provider-withdrew"), TRAINING_LEAD)
    _commission_late(diary, today)
    return ended


def _deliver(diary: Diary, id: str, purpose: str, course: str, provider: str, on: date) -> None:
    steps = (
        (0, training.Sought(purpose=purpose, course=course), TRAINING_LEAD),
        (1, training.Approached(provider=provider), TRAINING_LEAD),
        (4, training.Selected(provider=provider), TRAINING_LEAD),
        (6, training.Contracted(provider=provider), CLERK),
        (8, training.Finalised(), TRAINING_LEAD),
        (10, training.RolledOut(), TRAINING_LEAD),
    )
    for days, facts, actor in steps:
        diary.note(on + timedelta(days=days), id, facts, actor)


def _commission_late(diary: Diary, today: date) -> None:
    promised_content, promised_start = today - 6 * MONTH, today - 4 * MONTH
    steps = (
        (27, training.Sought(purpose="sanction", course="fair-light"), TRAINING_LEAD),
        (25, training.Approached(provider="O-2"), TRAINING_LEAD),
        (21, training.Approached(provider="O-3"), TRAINING_LEAD),
        (15, training.Selected(provider="O-3"), TRAINING_LEAD),
        (12, training.Planned(milestone="content-final", on=promised_content), TRAINING_LEAD),
        (12, training.Planned(milestone="first-session", on=promised_start), TRAINING_LEAD),
        (7, training.Planned(milestone="content-final", on=today - MONTH, sort="forecast"), TRAINING_LEAD),
        (7, training.Planned(milestone="first-session", on=today + MONTH, sort="forecast"), TRAINING_LEAD),
        (3, training.Contracted(provider="O-3"), CLERK),
        (
            1,
            training.Planned(milestone="content-final", on=today + 2 * MONTH, sort="forecast"),
            TRAINING_LEAD,
        ),
        (
            1,
            training.Planned(milestone="first-session", on=today + 4 * MONTH, sort="forecast"),
            TRAINING_LEAD,
        ),
    )
    for months, facts, actor in steps:
        diary.note(today - months * MONTH, "T-3", facts, actor)


def teach(diary: Diary, owed: list[Owed], *, ended: date, today: date) -> tuple[list[Owed], list[Owed]]:
    """Let those who could be taught before the teaching ended book, start and complete; the others wait.

    Gives those who wait, and those who left before they began.
    """
    chance = chance_of(diary.seed, "teaching")
    waiting, lapsed = [], []
    for one in owed:
        if chance.random() < 0.07:
            left = one.since + timedelta(days=chance.randint(20, 300))
            if left < today:
                diary.note(left, one.id, training.Lapsed(reason="lapsed-fee"), TRAINING_LEAD)
            if left < today - REJOINED_AFTER:
                lapsed.append(one)
            continue
        begins = one.since + timedelta(days=chance.randint(35, 140))
        if one.course == "fair-light" and begins < ended:
            _attend(diary, one, begins, ended, completes=chance.random() < 0.93)
        elif one.since < today - 2 * MONTH - timedelta(days=11):
            waiting.append(one)
    return waiting, lapsed


def _attend(diary: Diary, one: Owed, begins: date, ended: date, *, completes: bool) -> None:
    booked = begins - timedelta(days=14)
    diary.note(booked, one.id, training.Booked(), TRAINING_LEAD)
    diary.note(begins, one.id, training.Started(), TRAINING_LEAD)
    if completes:
        done = min(begins + timedelta(days=28), ended)
        diary.note(done, one.id, training.Completed(), TRAINING_LEAD)
