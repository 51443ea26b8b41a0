"""What the Guild says that it stands for; and a meeting with organisations from outside, who asked for three things."""

from datetime import date, timedelta

from answerable.record import people, promises
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, WARDENS
from answerable.site.demo.promised.scenes import Step, Told, play

MET = 286
OUTSIDERS = {"O-21": "Friends of the Quiet Lamp", "O-22": "Circle of Lodge Families"}
ASKS: tuple[tuple[str, str, tuple[tuple[int, str, str], ...]], ...] = (
    ("O-21", "That whoever complains may bring somebody with them to every talk.", (
        (210, "done", "The Court changed Rule 7: anyone may be accompanied."),
    )),
    ("O-21", "That the Code of Respect be reviewed together with us, and not only shown to us.", (
        (95, "in-part", "We were invited to one of two talks; the draft was finished before the second."),
    )),
    ("O-22", "That families be told when a case about a death in a workshop is closed.", ()),
)  # fmt: skip
COMMITMENTS = (
    (900, "court", "There is zero tolerance of cruelty in any lodge.", None, WARDENS[0]),
    (700, "clerk", "No complaint is to wait for longer than a year.", "age-of-open", CLERK),
    (650, "court", "Nobody decides a case who was not trained for it.", "panel-training", WARDENS[0]),
)


def declare_all(diary: Diary, *, today: date) -> None:
    """Declare what the Guild stands for: once with nothing that would show it, twice with a figure."""
    for days, organ, words, measure, by in COMMITMENTS:
        on = today - timedelta(days=days)
        number = (
            f"CM-{on.year}-{1 + sum(_year(today, c[0]) == on.year and c[0] > days for c in COMMITMENTS):03d}"
        )
        paper = diary.paper(words, about=number, is_public=True)
        facts = promises.CommitmentDeclared(
            words=paper.digest, declared_by=organ, measure=measure, is_not_measurable=measure is None
        )
        diary.note(on, number, facts, by, papers=(paper,))


def meet_outsiders(diary: Diary, *, today: date) -> None:
    """Meet two organisations from outside, take down what they ask for, and take up some of it."""
    on = today - timedelta(days=MET)
    meeting = f"X-{on.year}-001"
    for organisation, name in OUTSIDERS.items():
        paper = diary.paper(name, about=organisation, is_public=True)
        diary.note(
            on, organisation, people.Named(name=paper.digest, sort="organisation"), CLERK, papers=(paper,)
        )
    diary.note(on, meeting, promises.OutsideMet(organisations=tuple(OUTSIDERS), office="clerk"), CLERK)
    for number, (organisation, words, taken) in enumerate(ASKS, start=1):
        ask = f"{meeting}/{number}"
        paper = diary.paper(words, about=ask, is_public=True)
        made = promises.AskMade(words=paper.digest, organisation=organisation, meeting=meeting)
        diary.note(on, ask, made, CLERK, papers=(paper,))
        for days, outcome, said in taken:
            play(diary, ask, (Step(days, _taken(outcome), CLERK, said),), today=today)


def _taken(outcome: str) -> Told:
    return lambda digest: promises.AskTaken(outcome=outcome, words=digest)


def _year(today: date, days: int) -> int:
    return (today - timedelta(days=days)).year
