"""What the Assembly asked: a first motion that was answered in part, and the one of eleven points that is due."""

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.disclosure import ANSWER_MEDIA, MOTION_MEDIA, answer_json, motion_json
from answerable.record import oversight
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CHAIR, CLERK, DELEGATES

MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Point:
    """One demand of the motion: its words, the form of answer, and the measure that answers it, where one does."""

    words: str
    form: str
    measure: str | None = None
    topic: str = "process"


ELEVEN = (
    Point("How many complaints are open today, and at which stage does each of them wait?", "count", "open-by-stage"),
    Point("How many of the open cases are past their time limit, and when will that backlog be cleared?", "count",
          "backlog"),
    Point("How many complaints were received and dealt with in all, year by year?", "count", "received"),
    Point("How many cases were closed without a finding, for which reasons, and who decided it?", "count", "disposals"),
    Point("How long does a case take from receipt to decision?", "count", "time-to-decision"),
    Point("How many officials investigate complaints, and how many open cases has each?", "count", "investigators"),
    Point("Who has been commissioned to train members who must train as a sanction, when is the course final, and "
          "when is it rolled out?", "list", "commissions"),
    Point("How many members wait to start that training, and how long have they waited?", "count", "training-waits"),
    Point("Which organisations were consulted on the Code of Respect, and by when does its review end?", "list",
          "consultation", "codes"),
    Point("Has every member of the Conduct Panel completed the training that the rules require?", "yes-no",
          "panel-training"),
    Point("How much has been spent on outside lawyers in complaints cases?", "money", "spending", "money"),
)  # fmt: skip
EARLIER = (
    Point("How many complaints were received last year?", "count"),
    Point("Is there a written procedure, and where can members read it?", "yes-no"),
    Point("Who decides whether a case goes to the panel?", "list"),
    Point("Which members of the Court have asked about single cases?", "list", None, "persons"),
    Point("When will the Code of Respect be reviewed?", "plan", None, "codes"),
)


def ask_before(diary: Diary, *, today: date) -> None:
    """Put the motion of a year ago: three points answered in words, one refused, one never answered."""
    passed = today - 13 * MONTH
    put_motion(diary, f"M-{passed.year}-01", passed, passed + timedelta(days=28), EARLIER, "Questions to the Clerk",
               vote=("carried", 61, 14))  # fmt: skip
    answers = (
        (1, "We received a little over five hundred complaints."),
        (2, "Yes. It is printed in Rules 6 to 12, and every lodge has a copy."),
        (3, "The investigator refers a case; the complaints office may close it before."),
    )
    motion = f"M-{passed.year}-01"
    for number, words in answers:
        paper = diary.paper(answer_json(words, ()).decode(), about=motion,
                            media=ANSWER_MEDIA, is_public=True)  # fmt: skip
        facts = oversight.Answered(answer=paper.digest, quality="words")
        diary.note(passed + timedelta(days=25), f"{motion}/{number}", facts, CLERK, papers=(paper,))
    ground = diary.paper(
        "I answer to the Court for that, and not to the Assembly.", about=motion, is_public=True
    )
    refused = oversight.Refused(ground="no-standing", route="court", words=ground.digest)
    diary.note(passed + timedelta(days=26), f"{motion}/4", refused, CLERK, papers=(ground,))
    said = diary.paper("We are proud of how far the review has come.", about=motion, is_public=True)
    stated = oversight.Stated(words=said.digest, channel="person")
    diary.note(passed + timedelta(days=30), f"{motion}/5", stated, CLERK, papers=(said,))


def ask_now(diary: Diary, *, today: date) -> str:
    """Put the motion of eleven points, due in seven days; gives its id."""
    motion = f"M-{today.year}-02" if today.year == (today - 13 * MONTH).year else f"M-{today.year}-01"
    put_motion(
        diary,
        motion,
        today,
        today + timedelta(days=7),
        ELEVEN,
        "How complaints stand",
        vote=("unopposed", None, None),
    )
    return motion


def put_motion(diary: Diary, motion: str, on: date, due: date, points: tuple[Point, ...], title: str,
               *, vote: tuple[str, int | None, int | None]) -> None:  # fmt: skip
    """Put a motion of the Assembly to the Clerk, with each of its points."""
    demand = (
        f"The Assembly of Lodges asks the Clerk for a written answer to each of the {len(points)} points below, "
        f"by {due:%A} {due.day} {due:%B %Y}."
    )
    text = diary.paper(motion_json(title, demand).decode(), about=motion, media=MOTION_MEDIA, is_public=True)
    facts = oversight.MotionPassed(
        organ="assembly", addressee="clerk", text=text.digest, due_on=due, vote=vote[0], votes_for=vote[1],
        votes_against=vote[2], attendance=150, attendance_quality="estimated", mover=DELEGATES[0],
        seconder=DELEGATES[1],
    )  # fmt: skip
    diary.note(on, motion, facts, CHAIR, papers=(text,))
    for number, point in enumerate(points, start=1):
        words = diary.paper(point.words, about=motion, is_public=True)
        asked = oversight.Asked(
            motion=motion, number=number, addressee="clerk", form=point.form, due_on=due, words=words.digest,
            topic=point.topic, measure=point.measure, as_of=on,
        )  # fmt: skip
        diary.note(on, f"{motion}/{number}", asked, CHAIR, papers=(words,))
