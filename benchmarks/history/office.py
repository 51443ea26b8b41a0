"""The people of the made-up body and its few other matters: offices, seats, courses, a code under review, a motion."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np
import pyarrow as pa

from answerable.measures.segments import SCHEMA
from answerable.record import (
    Event,
    Kind,
    answers,
    codes,
    meetings,
    oversight,
    people,
    register,
    schema,
    training,
)
from benchmarks.history.block import EPOCH, Block
from benchmarks.history.promised import promised
from benchmarks.history.treated import treated

OPENED = date(2019, 1, 1)
EARLIEST = -(10**9)  # of what is recorded on one day, the office comes first
NO_PAPER = "0" * 64  # the digest of words that nobody reads here
CASES_EACH = 400  # that one investigator is given in seven years and a half
SEATS = 12

STAFF = {
    "P-clerk": "clerk",
    "P-officer-1": "complaints-officer",
    "P-officer-2": "complaints-officer",
    "P-panel-clerk": "panel-clerk",
    "P-training": "training-lead",
    "P-warden": "warden",
    "P-chair": "assembly-chair",
}


def investigators(cases: int) -> int:
    """Give how many people investigate so many cases."""
    return max(6, cases // CASES_EACH)


def panel() -> tuple[str, ...]:
    """Give the members of the Conduct Panel."""
    return tuple(f"P-m{n}" for n in range(SEATS))


def office(cases: int) -> Iterator[Block]:
    """Give the events of the office of a body that receives so many cases."""
    events = [
        *_people(),
        *_investigators(cases),
        *_panel(),
        *_courses(),
        *_code(),
        *_motion(),
        *_questions(),
        *treated(),
        *promised(),
    ]
    kinds = dict.fromkeys(e.kind for e in events)
    for kind in kinds:
        yield _block(kind, [(n, e) for n, e in enumerate(events) if e.kind == kind])


def _block(kind: str, placed: Sequence[tuple[int, Event]]) -> Block:
    events = [event for _, event in placed]
    names = [f.name for f in schema(type(events[0].facts))]
    facts = {n: pa.array([getattr(e.facts, n) for e in events], SCHEMA.field(n).type) for n in names}
    on = np.array([e.happened_on.toordinal() - EPOCH for e in events])
    order = np.array([EARLIEST + n for n, _ in placed])
    return Block(kind, on, pa.array([e.subject for e in events]), order, 0, "P-clerk", facts)


def _event(subject: str, facts: Kind, on: date) -> Event:
    return Event(subject=subject, facts=facts, happened_on=on, actor="P-clerk")


def _people() -> Iterator[Event]:
    facts = register.RegisterOpened(body="lanternmakers", rules=NO_PAPER)
    yield _event("lanternmakers", facts, OPENED)
    for person, role in STAFF.items():
        yield _event(person, people.Appointed(role=role), OPENED)


def _investigators(cases: int) -> Iterator[Event]:
    """Give who takes up the office, spread over six years; one in three gives it up two years later."""
    many = investigators(cases)
    for n in range(many):
        person, on = f"P-i{n:04d}", OPENED + timedelta(days=n * 2_190 // many)
        contract = "agency" if n % 5 == 0 else "employed"
        facts = people.Appointed(role="investigator", fte=50 if n % 4 == 0 else 100, contract=contract)
        yield _event(person, facts, on)
        if n % 3 == 0:
            yield _event(person, people.StoodDown(role="investigator"), on + timedelta(days=730))


def _panel() -> Iterator[Event]:
    for n, person in enumerate(panel()):
        yield _event(person, people.Seated(panel="conduct-panel"), OPENED)
        if n:
            on, until = date(2024, 1 + n % 12, 1), date(2027, 1 + n % 12, 1)
            yield _event(person, people.Trained(course="sitting-fairly", expires_on=until), on)


def _courses() -> Iterator[Event]:
    for year, steps in ((2020, 8), (2025, 4)):
        facts: list[Kind] = [
            training.Sought(purpose="sanction", course="fair-light" if year == 2020 else "honest-books"),
            training.Approached(provider=f"O-{year}"),
            training.Planned(milestone="content-final", on=date(year, 9, 1)),
            training.Planned(milestone="first-session", on=date(year + 1, 1, 15)),
            training.Selected(provider=f"O-{year}"),
            training.Contracted(provider=f"O-{year}"),
            training.Finalised(),
            training.RolledOut(),
        ]
        for month, one in enumerate(facts[:steps], start=2):
            yield _event(f"T-{year}-001", one, date(year, month, 3))


def _code() -> Iterator[Event]:
    review_due = date(2025, 6, 1)
    adopted = codes.Adopted(version="1", organ="court", review_due_on=review_due)
    yield _event("D-2022-001", adopted, date(2022, 6, 1))
    review = "V-2025-001"
    yield _event(review, codes.ReviewOpened(document="D-2022-001", version="1"), date(2025, 7, 1))
    yield _event(review, training.Planned(milestone="draft-out", on=date(2025, 12, 1)), date(2025, 7, 2))
    for n in range(5):
        consultee = f"O-lodge-{n}"
        yield _event(review, codes.Invited(consultee=consultee), date(2025, 8, 1 + n))
        if n < 3:
            yield _event(review, codes.Met(consultee=consultee), date(2025, 10, 1 + n))
        if n < 2:
            yield _event(review, codes.Responded(consultee=consultee, view="mixed"), date(2025, 11, 1 + n))
    yield _event(review, codes.NamingAgreed(consultee="O-lodge-0"), date(2025, 11, 9))
    yield _event(review, training.Reached(milestone="draft-out"), date(2026, 1, 20))


def _motion() -> Iterator[Event]:
    motion, due_on = "M-2026-01", date(2026, 6, 10)
    passed = oversight.MotionPassed(organ="assembly", addressee="clerk", text=NO_PAPER, due_on=due_on)
    yield _event(motion, passed, date(2026, 6, 3))
    for n in range(1, 12):
        asked = oversight.Asked(
            motion=motion, number=n, addressee="clerk", form="count", due_on=due_on, words=NO_PAPER
        )
        yield _event(f"{motion}/{n}", asked, date(2026, 6, 3))
    for n in range(1, 8):
        quality = "partly" if n == 3 else "figures"
        answered = oversight.Answered(answer=NO_PAPER, quality=quality)
        yield _event(f"{motion}/{n}", answered, date(2026, 6, 9 if n < 6 else 12))
    yield _event(f"{motion}/11", oversight.Refused(ground="legal-privilege"), date(2026, 6, 9))
    wanted = answers.OrganDirected(direction="answer", due_on=date(2026, 6, 20))
    yield _event(f"{motion}/11", wanted, date(2026, 6, 12))
    judged = answers.AnswerJudged(verdict="not-answered", due_on=date(2026, 6, 15))
    yield _event(f"{motion}/1", judged, date(2026, 6, 11))
    yield _event(f"{motion}/1", oversight.Answered(answer=NO_PAPER, quality="not-held"), date(2026, 6, 16))


def _questions() -> Iterator[Event]:
    """Give written questions: answered in time or late, held, withdrawn, or met with silence."""
    for n in range(40):
        question, on = f"Q-2026-{n + 1:03d}", date(2026, 1, 5) + timedelta(days=4 * n)
        addressee = "clerk" if n % 3 else "court"
        tabled = meetings.QuestionTabled(
            addressee=addressee, due_on=on + timedelta(days=14), asker="P-warden"
        )
        yield _event(question, tabled, on)
        if n % 7 == 0:
            yield _event(question, meetings.HoldingGiven(), on + timedelta(days=9))
        if n % 11 == 0:
            yield _event(question, meetings.QuestionWithdrawn(), on + timedelta(days=10))
        elif n % 5:
            yield _event(question, meetings.QuestionAnswered(), on + timedelta(days=5 + n % 17))
