"""Promises: one kept, one overdue, one that nobody could check, one that was never made, and others on their way."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from answerable.record import promises
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CHAIR, CLERK, OFFICERS, PANEL_CLERK, TRAINING_LEAD, WARDENS
from answerable.site.demo.promised.scenes import Step, play


@dataclass(frozen=True)
class Promise:
    """A promise as it was recorded, and what happened afterwards; days are before today, due days may lie ahead."""

    days: int
    bound: str
    words: str
    due: int | None
    criterion: str
    then: tuple[Step, ...]
    recorded_by: str = CHAIR


def _accepted(days: int, by: str = CLERK) -> Step:
    return Step(days, lambda _: promises.UndertakingAccepted(), by)


def _offered(days: int, words: str, by: str = CLERK) -> Step:
    return Step(days, lambda digest: promises.EvidenceOffered(words=digest), by, words)


def _judged(days: int, words: str, *, by: str, enough: bool = True) -> Step:
    return Step(days, lambda digest: promises.EvidenceJudged(is_accepted=enough, words=digest), by, words)


KEPT = Promise(
    400, "clerk", "Every lodge will have a printed copy of the procedure for complaints.", 300,
    "The warden of each of the forty lodges says in writing that Rules 6 to 12 hang where members can read them.",
    (
        _accepted(396),
        _offered(312, "Forty letters from forty lodges, kept in the Clerk's office; the last came on Friday."),
        _judged(305, "I read all forty. They say what was promised.", by=CHAIR),
    ),
)  # fmt: skip
OVERDUE = Promise(
    210, "clerk", "The two empty posts of investigator will be filled.", 46,
    "Two more people hold the office of investigator on that day than on the day of the promise.",
    (_accepted(205),),
)  # fmt: skip
WORLD_CLASS = Promise(
    120, "training-lead", "Members who must train will have a world-class course.", None, "",
    (_accepted(116, TRAINING_LEAD),),
)  # fmt: skip
NEVER_MADE = Promise(
    64, "clerk", "The Clerk will report to the Assembly in writing every month.", None, "",
    (
        Step(
            60,
            lambda digest: promises.UndertakingDisowned(words=digest),
            CLERK,
            "I made no such promise. I said that I would ask the Court whether I may.",
        ),
    ),
)  # fmt: skip
NOT_YET = Promise(
    5, "clerk", "The Assembly will be told by what day the backlog will be cleared.", -60,
    "A day stands in a written answer, with the figure that it was reckoned from.",
    (),
)  # fmt: skip
SOON = Promise(
    75, "panel-clerk", "Every member of the Conduct Panel will have completed Sitting Fairly.", -12,
    "The register shows a valid training for each member who holds a seat on that day.",
    (_accepted(73, PANEL_CLERK),),
)  # fmt: skip
BEFORE_A_SECOND = Promise(
    150, "complaints-officer", "Whoever complains will be told in the first letter how long it usually takes.", -20,
    "The letter that acknowledges a complaint says a number of weeks, and where it comes from.",
    (
        _accepted(147, OFFICERS[0]),
        _offered(90, "The letter was changed.", OFFICERS[0]),
        _judged(82, "It says “some weeks”. That is no number.", by=WARDENS[0], enough=False),
        _offered(6, "The letter now gives the median of the last year, and names the figure.", OFFICERS[0]),
    ),
)  # fmt: skip
LET_GO = Promise(
    420, "clerk", "The review of the Code of Respect will be finished before the summer.", 220,
    "The Court has adopted the Code again, and the new text is published.",
    (_accepted(415),),
)  # fmt: skip
IN_ITS_PLACE = Promise(
    215, "clerk", "The review of the Code of Respect will be finished within the year.", -100,
    "The Court has adopted the Code again, and the new text is published.",
    (_accepted(214),),
    recorded_by=CLERK,
)  # fmt: skip
BROKEN = Promise(
    330, "clerk", "No interim suspension will go unreviewed for longer than two months.", 240,
    "The list of suspensions shows a review within the last sixty days for each of them.",
    (
        _accepted(326),
        Step(
            200,
            lambda digest: promises.UndertakingBroken(words=digest),
            WARDENS[1],
            "Three suspensions had no review for more than two months. The Court was told, and says so here.",
        ),
    ),
)  # fmt: skip


def promise_all(diary: Diary, *, today: date) -> None:
    """Record every promise, and what became of it."""
    given: Counter[int] = Counter()
    for promise in (KEPT, BROKEN, OVERDUE, BEFORE_A_SECOND, WORLD_CLASS, SOON, NEVER_MADE, NOT_YET):
        _record(diary, promise, _number(given, promise, today), today)
    let_go, successor = (_number(given, one, today) for one in (LET_GO, IN_ITS_PLACE))
    _record(diary, LET_GO, let_go, today)
    _record(diary, IN_ITS_PLACE, successor, today)
    superseded = Step(
        213,
        lambda digest: promises.UndertakingSuperseded(by=successor, words=digest),
        CLERK,
        "Those who were consulted asked for more time, and the Court gave it.",
    )
    play(diary, let_go, (superseded,), today=today)


def _number(given: Counter[int], promise: Promise, today: date) -> str:
    year = (today - timedelta(days=promise.days)).year
    given[year] += 1
    return f"U-{year}-{given[year]:03d}"


def _record(diary: Diary, promise: Promise, number: str, today: date) -> None:
    words = diary.paper(promise.words, about=number, is_public=True)
    test = diary.paper(promise.criterion, about=number, is_public=True) if promise.criterion else None
    facts = promises.UndertakingRecorded(
        words=words.digest,
        bound=promise.bound,
        given_to="assembly",
        due_on=None if promise.due is None else today - timedelta(days=promise.due),
        has_no_day=promise.due is None,
        criterion=test.digest if test else None,
        has_no_criterion=test is None,
    )
    on = today - timedelta(days=promise.days)
    diary.note(on, number, facts, promise.recorded_by, papers=(words, test) if test else (words,))
    play(diary, number, promise.then, today=today)
