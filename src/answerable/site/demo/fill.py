"""Fill an empty register with five years of the invented Guild, up to a motion that was passed today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from answerable.record import Event, Record
from answerable.record import register as register_kinds
from answerable.rules import Rules
from answerable.site.demo.answered import tell_sequel
from answerable.site.demo.complaints import Intake
from answerable.site.demo.convened import convene
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.heard import call_sittings, order_all
from answerable.site.demo.investigated import investigate_some
from answerable.site.demo.kept import (
    enter_lodges,
    list_members,
    look_again,
    note_contacts,
    say_why_late,
    stop_and_put_off,
    work_in_teams,
)
from answerable.site.demo.office import Office
from answerable.site.demo.oversight import ask_before, ask_now
from answerable.site.demo.people import CLERK, appoint_all
from answerable.site.demo.promised import declare_all, inquire, meet_outsiders, promise_all
from answerable.site.demo.releases import (
    Releasing,
    announce_all,
    appoint_statistician,
    decide_publication,
    note_later,
)
from answerable.site.demo.sittings import Panel
from answerable.site.demo.teaching import commission_all, hold_sessions, teach
from answerable.site.demo.treated import complain_of_handling, hold_surveys, review_codes

YEARS = 5
Progress = Callable[[date, int], None]


@dataclass(frozen=True)
class Filled:
    """What was filled in: how many complaints and entries, since when, and the motion that is due."""

    complaints: int
    entries: int
    since: date
    motion: str


def fill(
    record: Record, rules: Rules, *, seed: int, at: datetime, progress: Progress, with_releases: bool = True
) -> Filled:
    """Write the history into an empty record, each day's entries as recorded on that day; the last is the motion.

    `at` is now, an aware moment; the history ends on its day in the body's time zone. The same seed and day give the
    same history, but for the files of the releases, which name the root of the record that they were made from.
    `progress(day, entries)` is told after each day. The record must be empty.
    """
    today = at.astimezone(ZoneInfo(rules.body.timezone)).date()
    start = date(today.year - YEARS, today.month, 1)
    diary = Diary(seed)
    intake = _live(diary, rules, start=start, today=today)
    motion = ask_now(diary, today=today)
    convene(diary, motion=motion, today=today)
    tell_sequel(diary, now=motion, today=today)
    opened = register_kinds.RegisterOpened(body=rules.body.id, rules=rules.digest)
    first = Event(subject=rules.body.id, facts=opened, happened_on=start, actor=CLERK)
    head = record.append([first], after=0, at=_evening(start, rules, at))
    releasing = Releasing(record, rules, today=today) if with_releases else None
    for day, notes in diary.days():
        if releasing:
            releasing.by(day, now=at)
        papers = {p.digest: p for note in notes for p in note.papers}
        head = record.append(
            [n.event for n in notes],
            after=record.head().size,
            at=_evening(day, rules, at),
            papers=tuple(papers.values()),
        )
        progress(day, head.size)
    if releasing:
        releasing.by(today + timedelta(days=1), now=at)
        note_later(record, rules, today=today, at=at)
    return Filled(intake.complaints, record.head().size, start, motion)


def _live(diary: Diary, rules: Rules, *, start: date, today: date) -> Intake:
    staffing = appoint_all(diary, start=start, today=today)
    ended = commission_all(diary, start=start, today=today)
    review_codes(diary, start=start, today=today)
    ask_before(diary, today=today)
    for tell in (promise_all, inquire, declare_all, meet_outsiders, complain_of_handling, hold_surveys):
        tell(diary, today=today)
    appoint_statistician(diary, start=start)
    announce_all(diary, rules, today=today)
    decide_publication(diary, today=today)
    intake = Intake(diary, chance_of(diary.seed, "intake"), start, today)
    panel = Panel(diary, chance_of(diary.seed, "panel"), staffing, today)
    office = Office(diary, chance_of(diary.seed, "office"), rules.calendar, staffing, intake, panel)
    day = start
    while day < today:
        if rules.calendar.is_working(day):
            office.work(day)
        day += timedelta(days=1)
    list_members(diary, intake, today=today)
    enter_lodges(diary)
    look_again(diary, today=today)
    note_contacts(diary, today=today)
    work_in_teams(diary, today=today)
    call_sittings(diary, start=start, today=today, listed=tuple(case.id for case in panel.listed))
    order_all(diary, today=today)
    investigate_some(diary, office.investigated, today=today)
    say_why_late(diary, rules, today=today)
    stop_and_put_off(diary, office.investigated, today=today)
    waiting, lapsed = teach(diary, panel.owed, ended=ended, today=today)
    hold_sessions(diary, waiting, lapsed, start=start, today=today)
    return intake


def _evening(day: date, rules: Rules, at: datetime) -> datetime:
    """Give the hour at which a day's entries were recorded, never after now."""
    return min(datetime.combine(day, time(17), ZoneInfo(rules.body.timezone)).astimezone(UTC), at)
