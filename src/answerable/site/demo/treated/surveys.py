"""Surveys of confidence in the invented Guild: members drawn by lot, twice, a year apart; and whoever cared."""

from datetime import date, timedelta

from answerable.record import confidence
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import PANEL_CLERK

DRAWN = (
    "The Society of Counters, who are nobody's members, drew twelve hundred names from the roll by lot, wrote to each "
    "of them twice, and counted the answers."
)
CARED = "A card went out with every letter that closed a complaint. Whoever wished to send it back did."
# Of each question: confident, neither, not confident, left out.
EARLIER = {"taken-seriously": (168, 120, 148, 8), "fair": (139, 121, 175, 9), "told": (112, 118, 204, 10)}
LATER = {"taken-seriously": (214, 121, 132, 9), "fair": (171, 128, 168, 9), "told": (164, 119, 184, 9)}
CARDS = {"taken-seriously": (21, 9, 33, 4), "told": (12, 11, 39, 5)}


def hold_surveys(diary: Diary, *, today: date) -> None:
    """Tell of all three."""
    month = timedelta(days=30)
    _hold(diary, today - timedelta(days=430), 1_200, "members", DRAWN, EARLIER, is_random=True)
    _hold(diary, today - 6 * month, 241, "complainants", CARED, CARDS, is_random=False)
    _hold(diary, today - timedelta(days=65), 1_200, "members", DRAWN, LATER, is_random=True)


def _hold(
    diary: Diary,
    on: date,
    asked: int,
    group: str,
    method: str,
    answers: dict[str, tuple[int, int, int, int]],
    *,
    is_random: bool,
) -> None:
    subject = f"K-{on:%Y-%m%d}"
    paper = diary.paper(method, about=subject, is_public=True)
    answered = sum(next(iter(answers.values())))
    held = confidence.SurveyHeld(
        group=group, asked=asked, answered=answered, is_random=is_random, method=paper.digest
    )
    diary.note(on, subject, held, PANEL_CLERK, papers=(paper,))
    for question, (confident, neither, not_confident, left_out) in answers.items():
        counted = confidence.SurveyCounted(
            question=question,
            confident=confident,
            neither=neither,
            not_confident=not_confident,
            no_answer=left_out,
        )
        diary.note(on, subject, counted, PANEL_CLERK)
