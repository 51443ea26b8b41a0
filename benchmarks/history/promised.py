"""What was promised, recommended and asked in the invented history, and what became of it."""

from collections.abc import Iterator
from datetime import date, timedelta

from answerable.record import Event, Kind, promises

NO_PAPER = "0" * 64
CLERK = "P-clerk"


def promised() -> Iterator[Event]:
    """Give promises, an inquiry with its recommendations, and asks, in every state that there is."""
    yield from _undertakings()
    yield from _recommendations()
    yield from _asks()


def _undertakings() -> Iterator[Event]:
    for n in range(24):
        on, due = (
            date(2025, 1, 6) + timedelta(days=20 * n),
            date(2026, 1, 5) + timedelta(days=10 * n) if n % 3 else None,
        )
        criterion = NO_PAPER if n % 2 else None
        said = promises.UndertakingRecorded(
            words=NO_PAPER, bound="clerk" if n % 4 else "court", given_to="assembly", due_on=due,
            has_no_day=due is None, criterion=criterion, has_no_criterion=criterion is None,
        )  # fmt: skip
        yield from _after(f"U-2025-{n + 1:03d}", on, said, *_fates(n))


def _fates(n: int) -> tuple[Kind, ...]:
    accepted, offered = promises.UndertakingAccepted(), promises.EvidenceOffered(words=NO_PAPER)
    return (
        (),
        (accepted,),
        (promises.UndertakingDisowned(),),
        (accepted, offered),
        (accepted, offered, promises.EvidenceJudged(is_accepted=True)),
        (accepted, offered, promises.EvidenceJudged(is_accepted=False)),
        (accepted, promises.UndertakingBroken()),
        (promises.UndertakingSuperseded(by="U-2025-002"),),
    )[n % 8]


def _recommendations() -> Iterator[Event]:
    inquiry, on = "I-2025-001", date(2025, 2, 3)
    yield _event(inquiry, promises.InquiryReported(title=NO_PAPER, recommendations=32), on)
    offered = promises.EvidenceOffered(words=NO_PAPER)
    answered = tuple(
        promises.RecommendationAnswered(response=code)
        for code in ("accepted", "partly", "rejected", "considering")
    )
    moved = tuple(
        promises.RecommendationMoved(status=code, words=NO_PAPER)
        for code in ("in-progress", "not-progressed")
    )
    judged = tuple(promises.EvidenceJudged(is_accepted=taken) for taken in (True, False))
    fates: tuple[tuple[Kind, ...], ...] = (
        (),
        *((one,) for one in answered),
        *((answered[0], one) for one in moved),
        (answered[1], offered),
        (answered[0], offered, judged[0]),
        (answered[0], offered, judged[1]),
    )
    for n in range(1, 31):
        due = date(2026, 1, 5) + timedelta(days=9 * n) if n % 3 else None
        made = promises.RecommendationMade(
            words=NO_PAPER, number=n, inquiry=inquiry, owner="clerk", due_on=due
        )
        yield from _after(f"{inquiry}/{n}", on, made, *fates[n % len(fates)])


def _asks() -> Iterator[Event]:
    for n in range(12):
        made = promises.AskMade(words=NO_PAPER, organisation=f"O-{n % 3}", meeting="X-2025-001")
        outcome = (None, "done", "in-part", "declined")[n % 4]
        taken = (promises.AskTaken(outcome=outcome),) if outcome else ()
        yield from _after(f"AK-2025-{n + 1:03d}", date(2025, 3, 3) + timedelta(days=40 * n), made, *taken)


def _after(subject: str, on: date, *steps: Kind) -> Iterator[Event]:
    for n, facts in enumerate(steps):
        yield _event(subject, facts, on + timedelta(days=12 * n))


def _event(subject: str, facts: Kind, on: date) -> Event:
    return Event(subject=subject, facts=facts, happened_on=on, actor=CLERK)
