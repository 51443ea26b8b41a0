"""Complaints about how the invented Guild handled complaints: most decided, one in time and upheld, one late."""

from datetime import date, timedelta

from answerable.record import confidence
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, PANEL_CLERK

# How many days ago it came, what it is about, and how it was decided, after so many days.
TOLD = (
    (330, "delay", "upheld", "apology", 22),
    (301, "silence", "upheld", "practice-changed", 18),
    (275, "manner", "not-upheld", "none", 25),
    (240, "delay", "upheld-in-part", "put-right", 44),
    (204, "procedure", "not-upheld", "none", 20),
    (170, "silence", "upheld", "apology", 26),
    (131, "delay", "upheld", "put-right", 21),
    (96, "access", "upheld", "practice-changed", 12),
)
SAID = {
    "delay": "I complained in spring. It is winter now, and nothing has happened.",
    "silence": "Three letters, and not one of them answered.",
    "manner": "I was told on the telephone that I should not make such a fuss.",
    "procedure": "The one I complained of was never asked for an answer.",
    "access": "The hearing was up two flights of stairs, and I had said that I cannot climb them.",
}
DECIDED = {
    "upheld": "You are right, and we are sorry.",
    "upheld-in-part": "You are right about how long it took. About the rest we found nothing wrong.",
    "not-upheld": "We looked at every step, and found that it was handled as the rules ask.",
}
LATE, FRESH = 58, 3


def complain_of_handling(diary: Diary, *, today: date) -> None:
    """Tell of those that were decided, of one that is late, and of one that has just come."""
    numbers: dict[int, int] = {}
    for ago, concern, outcome, remedy, after in TOLD:
        on = today - timedelta(days=ago)
        subject = _complain(diary, on, concern, numbers)
        diary.note(on + timedelta(days=3), subject, confidence.HandlingAcknowledged(), PANEL_CLERK)
        words = diary.paper(DECIDED[outcome], about=subject)
        decided = confidence.HandlingDecided(outcome=outcome, remedy=remedy, words=words.digest)
        diary.note(on + timedelta(days=after), subject, decided, CLERK, papers=(words,))
    late = _complain(diary, today - timedelta(days=LATE), "delay", numbers, f"C-{today.year - 1}-0010")
    diary.note(today - timedelta(days=LATE - 4), late, confidence.HandlingAcknowledged(), PANEL_CLERK)
    _complain(diary, today - timedelta(days=FRESH), "silence", numbers)


def _complain(
    diary: Diary, on: date, concern: str, numbers: dict[int, int], matter: str | None = None
) -> str:
    numbers[on.year] = numbers.get(on.year, 0) + 1
    subject = f"H-{on.year}-{numbers[on.year]:03d}"
    words = diary.paper(SAID[concern], about=subject)
    facts = confidence.HandlingComplained(concern=concern, channel="web", handled=matter, words=words.digest)
    diary.note(on, subject, facts, "public", papers=(words,))
    return subject
