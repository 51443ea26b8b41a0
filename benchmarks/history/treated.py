"""How people were treated, in the made-up history: a consultation, complaints about the handling, surveys."""

from collections.abc import Iterator
from datetime import date

from answerable.record import Event, Kind, codes, confidence

ACTOR = "P-office"
NO_PAPER = "0" * 64
REVIEW = "V-2025-001"
COMPLAINTS = 60


def treated() -> Iterator[Event]:
    """Give all of it; it stays as it is, however many cases there are."""
    yield from _consulted()
    yield from _complained()
    yield from _surveyed()


def _consulted() -> Iterator[Event]:
    put = codes.ConsultationOpened(proposal=NO_PAPER, reasons=NO_PAPER, closes_on=date(2025, 12, 1))
    yield _event(REVIEW, put, date(2025, 9, 1))
    yield _event(REVIEW, codes.PrivatelySpoken(person="P-talk"), date(2025, 9, 9))
    yield _event(REVIEW, codes.NamingRefused(consultee="O-lodge-1"), date(2025, 11, 10))
    considered = codes.ViewConsidered(consultee="O-lodge-0", outcome="taken-up", words=NO_PAPER)
    yield _event(REVIEW, considered, date(2026, 1, 5))


def _complained() -> Iterator[Event]:
    for n in range(COMPLAINTS):
        subject, day = f"H-2026-{n:03d}", date(2026, 1 + n % 5, 1 + n % 20)
        concern = ("delay", "manner", "silence")[n % 3]
        yield _event(subject, confidence.HandlingComplained(concern=concern, channel="web"), day)
        if n % 4:
            outcome = ("upheld", "not-upheld")[n % 2]
            yield _event(subject, confidence.HandlingDecided(outcome=outcome), date(2026, 6, 1))


def _surveyed() -> Iterator[Event]:
    for year in (2024, 2025):
        held = confidence.SurveyHeld(
            group="members", asked=900, answered=420 + year - 2024, is_random=year == 2025
        )
        counted = confidence.SurveyCounted(
            question="fair", confident=150 + year - 2024, neither=120, not_confident=140, no_answer=10
        )
        for facts in (held, counted):
            yield _event(f"K-{year}-001", facts, date(year, 11, 3))


def _event(subject: str, facts: Kind, on: date) -> Event:
    return Event(subject=subject, facts=facts, happened_on=on, actor=ACTOR)
