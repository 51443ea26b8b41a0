"""A register with two quarters of cases: the first was released, and the second is put together; nothing is wrong in it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import groupby

from answerable import acts
from answerable.measures import OracleEngine
from answerable.record import Event, Kind, cases, oversight
from answerable.reports import Announced, ReleaseDraft, draft_release
from tests.people import CLARE, OLGA, WILMA, Register, staffed

STAN = "P-stan"
PAPER = "ab" * 32
FIRST, SECOND = date(2025, 12, 31), date(2026, 3, 31)
ENDS = ("proved", "not-proved", "insufficient-evidence", "withdrawn", "left")


@dataclass(frozen=True)
class Story:
    """The register on the day on which its second release was drafted, and the numbers of both."""

    register: Register
    first: str
    second: str
    known_at: int

    @property
    def engine(self) -> OracleEngine:
        """Plain Python over its record."""
        return OracleEngine(self.register.record, self.register.rules)


def office() -> Register:
    """A register of the Guild with somebody who puts releases together."""
    register = staffed().on("2025-06-02")
    register.act(acts.people.name, person=STAN, name="Stan", by=CLARE)
    register.act(acts.people.appoint, person=STAN, role="statistician", by=CLARE)
    return register


def happen(register: Register, events: list[Event]) -> None:
    """Record events, each on the evening of its day."""
    ordered = sorted(events, key=lambda e: e.happened_on)
    for day, together in groupby(ordered, key=lambda e: e.happened_on):
        _append(register, list(together), day)


def _append(register: Register, events: list[Event], day: date) -> None:
    at = datetime.combine(day, time(17), UTC)
    register.record.append(events, after=register.size, at=at)


def event(on: date, subject: str, facts: Kind, by: str = CLARE) -> Event:
    """Something that happened on a day."""
    return Event(subject=subject, facts=facts, happened_on=on, actor=by)


def case(number: int, on: date, *, lasts: int | None) -> list[Event]:
    """A case opened on a day and closed so many days later, or not."""
    subject = f"C-{on.year}-{number:04}"
    received = cases.Received(
        complaint=subject.replace("C-", "CP-"),
        channel="web",
        membership="member",
        complainant=f"P-{'loud' if number % 4 == 0 else number}",
        bulk="B-1" if number % 8 == 0 else None,
    )
    events = [event(on, subject, received)]
    if lasts is not None:
        end = cases.Disposed(disposal=ENDS[number % len(ENDS)], organ="clerk")
        events.append(event(on + timedelta(days=lasts), subject, end))
    return events


def quarter(begin: date, *, cases_a_day: int = 1, days: int = 90) -> list[Event]:
    """A quarter of cases, two thirds of which are closed after some weeks."""
    made = []
    for n in range(days * cases_a_day):
        on = begin + timedelta(days=n // cases_a_day)
        made += case(n, on, lasts=21 if n % 3 else None)
    return made


@cache
def told() -> Story:
    """The whole story, told once: for tests that add nothing to it."""
    return told_anew()


def told_anew() -> Story:
    """The whole story: a quarter, its release, two cases of it recorded late, and another quarter."""
    register = office()
    asked = oversight.Asked(
        motion="M-2025-01", number=1, addressee="clerk", form="count", due_on=date(2026, 2, 1), words=PAPER
    )
    register.on("2025-10-01")
    first = register.act(acts.releases.announce, series="quarter", as_of=FIRST, by=STAN).matter
    early = [e for e in quarter(date(2025, 10, 1)) if e.happened_on <= date(2026, 1, 13)]
    happen(register, [*early, event(date(2025, 12, 1), "M-2025-01/1", asked, OLGA)])
    register.on("2026-01-14")
    engine = OracleEngine(register.record, register.rules)
    register.act(acts.releases.draft, engine=engine, release=first, by=STAN)
    register.act(
        acts.releases.show_early, release=first, person=WILMA, office="court", reason="to-answer", by=STAN
    )
    register.on("2026-01-15")
    register.act(acts.releases.issue, engine=engine, release=first, pdf=False, by=CLARE)
    late = [e for n in (801, 802) for e in case(n, date(2025, 12, 29), lasts=None)]
    _append(register, late, date(2026, 1, 20))
    second = (
        register.on("2026-01-21").act(acts.releases.announce, series="quarter", as_of=SECOND, by=STAN).matter
    )
    answered = oversight.Answered(answer=PAPER, quality="words")
    happen(
        register,
        [
            *(e for e in quarter(date(2026, 1, 22), days=60) if e.happened_on <= date(2026, 4, 13)),
            event(date(2026, 2, 2), "M-2025-01/1", answered),
        ],
    )
    register.on("2026-04-14")
    return Story(register, first, second, register.size)


@cache
def clean() -> ReleaseDraft:
    """The second release as it is drafted: honest, and held by its checks."""
    story = told()
    return draft_release(
        story.register.record,
        story.register.rules,
        engine=story.engine,
        announced=Announced(story.second, "quarter", date(2026, 1, 1), SECOND, date(2026, 4, 16)),
        known_at=story.known_at,
        drafted_on=date(2026, 4, 14),
    )
