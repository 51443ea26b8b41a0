"""The Guild's releases: two that are out, one of them put off once, the next announced; and what the Court decided."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from answerable import acts
from answerable.disclosure import LocalEngine
from answerable.record import Record, people, releases
from answerable.rules import Rules
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, WARDENS

SERIES = "quarter"
STATISTICIAN = "P-0009"
QUARTER = 3


@dataclass(frozen=True)
class Outing:
    """One release of the story: its period, the day it was announced, its day at first, and the day it went out."""

    as_of: date
    announced_on: date
    first_for: date
    out_on: date

    @property
    def id(self) -> str:
        """Its number in the record."""
        return f"F-{SERIES}-{self.as_of:%Y-%m}"


def appoint_statistician(diary: Diary, *, start: date) -> None:
    """Give the Guild somebody who puts its releases together."""
    name = diary.paper("Edda Lindqvist", about=STATISTICIAN)
    diary.note(start, STATISTICIAN, people.Named(name=name.digest, sort="person"), CLERK, papers=(name,))
    diary.note(start, STATISTICIAN, people.Appointed(role="statistician"), CLERK)


def decide_publication(diary: Diary, *, today: date) -> None:
    """Let the Court decide what is published: once with a review that nobody held, and once in good order."""
    why = "How many cases are open is the answer to a question of the Assembly: it is told exactly, however few."
    _decide(diary, 1, today - timedelta(days=400), today - timedelta(days=35), why,
            decision="publish-exact", scope="totals", measure="open-by-stage")  # fmt: skip
    why = "Every figure of the quarterly release is published, with small counts withheld."
    _decide(diary, 2, today - timedelta(days=200), today + timedelta(days=165), why,
            decision="publish", scope="whole", measure=None)  # fmt: skip


def _decide(
    diary: Diary,
    number: int,
    on: date,
    review_on: date,
    why: str,
    *,
    decision: str,
    scope: str,
    measure: str | None,
) -> None:
    subject = f"PD-{on.year}-{number:03d}"
    words = diary.paper(why, about=subject, is_public=True)
    decided = releases.PublicationDecided(
        organ="court",
        decision=decision,
        scope=scope,
        measure=measure,
        review_on=review_on,
        words=words.digest,
    )
    diary.note(on, subject, decided, CLERK, papers=(words,))


def outings(rules: Rules, *, today: date) -> tuple[Outing, ...]:
    """Give the releases of the story: the last two whose day is past, and the one after them."""
    ends = [_end_of_quarter(today, back) for back in range(-1, 4)]
    every = sorted((_outing(rules, as_of) for as_of in ends), key=lambda one: one.as_of)
    past = [one for one in every if one.out_on <= today][-2:]
    coming = [one for one in every if one.out_on > today and one.announced_on <= today][:1]
    if past:
        # The earlier of the two came late: it was put off once.
        late = _working(rules, past[0].first_for + timedelta(days=7))
        past[0] = Outing(past[0].as_of, past[0].announced_on, past[0].first_for, late)
    return (*past, *coming)


def announce_all(diary: Diary, rules: Rules, *, today: date) -> None:
    """Write the announcements into the diary, and the one that was put off."""
    for one in outings(rules, today=today):
        since = date(one.as_of.year, one.as_of.month - QUARTER + 1, 1)
        facts = releases.ReleaseAnnounced(series=SERIES, on=one.first_for, since=since, as_of=one.as_of)
        diary.note(one.announced_on, one.id, facts, STATISTICIAN)
        if one.out_on != one.first_for:
            why = "Entries of the summer sittings reached us late; we would rather be late than wrong."
            words = diary.paper(why, about=one.id, is_public=True)
            postponed = releases.ReleasePostponed(on=one.out_on, reason="late-entries", words=words.digest)
            on = _working(rules, one.first_for - timedelta(days=3))
            diary.note(min(on, today), one.id, postponed, STATISTICIAN, papers=(words,))


class Releasing:
    """Issues the releases as the history grows: each is put together the day before, and signed on its day."""

    def __init__(self, record: Record, rules: Rules, *, today: date) -> None:
        """Issue into a record under rules whatever is out by today."""
        self.record, self.rules = record, rules
        self.waiting = [one for one in outings(rules, today=today) if one.out_on <= today]

    def by(self, day: date, *, now: datetime) -> None:
        """Issue what is to be out before a day of the diary, while the record holds what it held then."""
        while self.waiting and self.waiting[0].out_on < day:
            one = self.waiting.pop(0)
            with TemporaryDirectory() as folder:
                engine = LocalEngine(self.record, self.rules, Path(folder))
                for verb, hour in self._steps(engine, one):
                    verb(min(self._moment(one.out_on, hour), now))

    def _steps(self, engine: LocalEngine, one: Outing) -> Iterator[tuple[Callable[[datetime], object], int]]:
        acting = acts.releases
        common = {"release": one.id}
        yield self._doing(acting.draft, engine=engine, by=STATISTICIAN, **common), 18
        sight = {"person": WARDENS[0], "office": "court", "reason": "to-answer"}
        yield self._doing(acting.show_early, by=STATISTICIAN, **sight, **common), 19
        yield self._doing(acting.issue, engine=engine, pdf=False, by=CLERK, **common), 20

    def _doing(self, verb: Callable[..., object], **facts: object) -> Callable[[datetime], object]:
        return lambda at: verb(self.record, self.rules, at=at, **facts)

    def _moment(self, day: date, hour: int) -> datetime:
        return datetime.combine(day, time(hour), ZoneInfo(self.rules.body.timezone)).astimezone(UTC)


def _outing(rules: Rules, as_of: date) -> Outing:
    day = _working(rules, as_of + timedelta(days=14))
    return Outing(as_of, _working(rules, day - timedelta(days=63)), day, day)


def _working(rules: Rules, day: date) -> date:
    while not rules.calendar.is_working(day):
        day += timedelta(days=1)
    return day


def _end_of_quarter(today: date, back: int) -> date:
    place = (today.year * 12 + today.month - 1) // QUARTER - back
    following = (place + 1) * QUARTER
    return date(following // 12, following % 12 + 1, 1) - timedelta(days=1)


def note_later(record: Record, rules: Rules, *, today: date, at: datetime) -> None:
    """Add a note to the earlier release: it stands, and the note shows on it."""
    out = [one for one in outings(rules, today=today) if one.out_on <= today]
    if len(out) > 1:
        words = "Four cases of one lodge were entered after this release: the next one tells of them."
        acts.releases.note(
            record, rules, release=out[0].id, sort="explanation", words=words, by=STATISTICIAN, at=at
        )
