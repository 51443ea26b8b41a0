"""Interim suspensions looked at again: most on the day set for it, some late, and some never."""

from datetime import date, timedelta
from random import Random

from answerable.record import cases, sanctions
from answerable.site.demo.diary import Diary, chance_of
from answerable.site.demo.people import CLERK

AGAIN = timedelta(days=84)
ENDS = ("Lifted", "Disposed", "Appealed")


def look_again(diary: Diary, *, today: date) -> None:
    """Look at each suspension again while it lasts, until somebody forgets."""
    chance = chance_of(diary.seed, "suspensions")
    begun = [
        (n.event.subject, n.event.facts) for n in diary.notes if isinstance(n.event.facts, cases.Suspended)
    ]
    subjects = {case for case, _ in begun}
    ended: dict[str, date] = {}
    for note in diary.notes:
        if note.event.subject in subjects and note.event.kind in ENDS:
            ended[note.event.subject] = min(note.event.happened_on, ended.get(note.event.subject, date.max))
    for case, facts in begun:
        if facts.review_on:
            _look(diary, chance, case, facts.review_on, min(ended.get(case, today), today))


def _look(diary: Diary, chance: Random, case: str, due: date, until: date) -> None:
    while chance.random() < 0.8:
        on = due + timedelta(days=chance.choice((0, 0, 0, -3, 5, 12)))
        if on >= until:
            return
        due = on + AGAIN
        looked = sanctions.SuspensionReviewed(
            outcome="continued", reason=chance.choice(("risk-continues", "inquiry-open")), review_on=due
        )
        diary.note(on, case, looked, CLERK)
