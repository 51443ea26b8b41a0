"""Fill an empty register with five years of the invented Guild, up to a motion that was passed today."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from answerable.record import Event, Record
from answerable.record import register as register_kinds
from answerable.rules import Rules
from answerable.site.demo.complaints import Intake
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.office import Office
from answerable.site.demo.oversight import ask_before, ask_now, review_code
from answerable.site.demo.people import CLERK, appoint_all
from answerable.site.demo.sittings import Panel
from answerable.site.demo.teaching import commission_all, teach

YEARS = 5
Progress = Callable[[date, int], None]


@dataclass(frozen=True)
class Filled:
    """What was filled in: how many complaints and entries, since when, and the motion that is due."""

    complaints: int
    entries: int
    since: date
    motion: str


def fill(record: Record, rules: Rules, *, seed: int, at: datetime, progress: Progress) -> Filled:
    """Write the history into an empty record, each day's entries as recorded on that day; the last is the motion.

    `at` is now, an aware moment; the history ends on its day in the body's time zone. The same seed and day give the
    same history. `progress(day, entries)` is told after each day. The record must be empty.
    """
    today = at.astimezone(ZoneInfo(rules.body.timezone)).date()
    start = date(today.year - YEARS, today.month, 1)
    diary = Diary(seed)
    intake = _live(diary, rules, start=start, today=today)
    motion = ask_now(diary, today=today)
    opened = register_kinds.RegisterOpened(body=rules.body.id, rules=rules.digest)
    first = Event(subject=rules.body.id, facts=opened, happened_on=start, actor=CLERK)
    head = record.append([first], after=0, at=_evening(start, rules, at))
    for day, notes in diary.days():
        papers = {p.digest: p for note in notes for p in note.papers}
        head = record.append(
            [n.event for n in notes],
            after=head.size,
            at=_evening(day, rules, at),
            papers=tuple(papers.values()),
        )
        progress(day, head.size)
    return Filled(intake.complaints, head.size, start, motion)


def _live(diary: Diary, rules: Rules, *, start: date, today: date) -> Intake:
    staffing = appoint_all(diary, start=start, today=today)
    ended = commission_all(diary, start=start, today=today)
    review_code(diary, start=start, today=today)
    ask_before(diary, today=today)
    intake = Intake(diary, chance_of(diary.seed, "intake"), start, today)
    panel = Panel(diary, chance_of(diary.seed, "panel"), staffing, today)
    office = Office(diary, chance_of(diary.seed, "office"), rules.calendar, staffing, intake, panel)
    day = start
    while day < today:
        if rules.calendar.is_working(day):
            office.work(day)
        day += timedelta(days=1)
    teach(diary, panel.owed, ended=ended, today=today)
    return intake


def _evening(day: date, rules: Rules, at: datetime) -> datetime:
    """Give the hour at which a day's entries were recorded, never after now."""
    return min(datetime.combine(day, time(17), ZoneInfo(rules.body.timezone)).astimezone(UTC), at)
