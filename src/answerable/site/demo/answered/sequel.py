"""What came of a motion a year ago: refused and put before the Court, doubted and judged; and what was merely said."""

from collections.abc import Callable
from datetime import date, timedelta

from answerable.disclosure import ANSWER_MEDIA, answer_json
from answerable.record import Kind, answers, oversight, promises
from answerable.site.demo.diary import Diary
from answerable.site.demo.kept import keep_accounts
from answerable.site.demo.oversight import MONTH, Point, put_motion
from answerable.site.demo.people import CHAIR, CLERK, DELEGATES, OFFICERS, WARDENS

FIVE = (
    Point("What did the Guild pay to outside lawyers in complaints cases last year?", "money", None, "money"),
    Point("How many complaints were ever made about a Warden?", "count"),
    Point("What is done so that nobody waits a year for a decision?", "plan"),
    Point("What did the inquiry into the lodge of the north find?", "list"),
    Point("How many people asked the complaints office for help and then did not complain?", "count"),
)


def tell_sequel(diary: Diary, *, now: str, today: date) -> None:
    """Tell of five points that met every fate but a plain answer, and of what was said about them and about today."""
    passed = today - 12 * MONTH
    passed -= timedelta(days=passed.weekday())  # it meets on Mondays
    motion = f"M-{passed.year}-02"
    put_motion(
        diary,
        motion,
        passed,
        passed + timedelta(days=14),
        FIVE,
        "What is still not known",
        vote=("unopposed", None, None),
    )
    _sent_to_the_court(diary, f"{motion}/1", passed)
    keep_accounts(diary, point=f"{motion}/1", since=passed + timedelta(days=29), today=today)
    _something_instead(diary, f"{motion}/2", passed)
    _judged_no_answer(diary, f"{motion}/3", passed)
    _shown_in_confidence(diary, f"{motion}/4", passed)
    _not_held(diary, f"{motion}/5", passed)
    _say(diary, motion, now, passed, today)


def _sent_to_the_court(diary: Diary, point: str, passed: date) -> None:
    refuse = ("I answer to the Court for money, and not to the Assembly.", "no-standing", "court")
    _refused(diary, point, passed + timedelta(days=10), *refuse)
    routed = answers.PointRouted(to="court", ground="no-standing")
    diary.note(passed + timedelta(days=10), point, routed, CLERK)
    why = diary.paper(
        "What is spent in every member’s name, every member may know.", about=point, is_public=True
    )
    due = passed + timedelta(days=32)
    directed = answers.OrganDirected(direction="publish", words=why.digest, due_on=due)
    diary.note(passed + timedelta(days=18), point, directed, WARDENS[0], papers=(why,))
    _answered(
        diary,
        point,
        passed + timedelta(days=29),
        "18,400 pounds, to two firms. It stands on page 9 of the accounts.",
    )


def _something_instead(diary: Diary, point: str, passed: date) -> None:
    _refused(
        diary,
        point,
        passed + timedelta(days=11),
        "There are few Wardens, and everybody knows them.",
        "would-identify",
    )
    _worded(
        diary,
        point,
        passed + timedelta(days=15),
        CLERK,
        "Fewer than five, in all the years of the register.",
        lambda paper: answers.InsteadOffered(offer="band", words=paper),
    )


def _judged_no_answer(diary: Diary, point: str, passed: date) -> None:
    _answered(
        diary,
        point,
        passed + timedelta(days=11),
        "We take every case seriously, and are proud of what was done.",
    )
    _worded(
        diary,
        point,
        passed + timedelta(days=21),
        DELEGATES[1],
        "That names nothing that is done, and no day.",
        lambda paper: answers.Dissatisfied(words=paper),
    )
    _worded(
        diary,
        point,
        passed + timedelta(days=25),
        CLERK,
        "More cannot be said while the new rules are being written.",
        lambda paper: answers.ObservationsGiven(words=paper),
    )
    due = passed + timedelta(days=45)
    _worded(
        diary,
        point,
        passed + timedelta(days=31),
        CHAIR,
        "A plan was asked for. There is none in this.",
        lambda paper: answers.AnswerJudged(verdict="not-answered", words=paper, due_on=due),
    )


def _shown_in_confidence(diary: Diary, point: str, passed: date) -> None:
    _refused(
        diary,
        point,
        passed + timedelta(days=11),
        "Those who spoke to the inquiry were promised silence.",
        "confidential",
    )
    _worded(
        diary,
        point,
        passed + timedelta(days=16),
        CLERK,
        "At the office, on any working day, without copies.",
        lambda paper: answers.InspectionOffered(to="assembly", inspectors=2, words=paper),
    )
    _worded(
        diary,
        point,
        passed + timedelta(days=21),
        CHAIR,
        "What two of us have seen, the others still do not know.",
        lambda paper: answers.InspectionAnswered(is_accepted=False, words=paper),
    )


def _not_held(diary: Diary, point: str, passed: date) -> None:
    on = passed + timedelta(days=11)
    _refused(diary, point, on, "Nobody wrote that down.", "not-held")
    promise = f"U-{on.year}-051"
    words = diary.paper(
        "To note from now on who asks for help and does not complain.", about=promise, is_public=True
    )
    recorded = promises.UndertakingRecorded(
        words=words.digest,
        bound="clerk",
        given_to="assembly",
        due_on=on + 6 * MONTH,
        has_no_criterion=True,
        arises_from=point,
    )
    diary.note(on, promise, recorded, CLERK, papers=(words,))


def _say(diary: Diary, before: str, now: str, passed: date, today: date) -> None:
    """A line for which nobody was named, with its clarification; and what was said around the meeting of today."""
    year = passed.year
    line = _stated(
        diary,
        f"W-{year}-001",
        passed + timedelta(days=2),
        OFFICERS[0],
        "It is impossible to end this altogether, and nobody honest says otherwise.",
        (f"{before}/3",),
        channel="press",
        attribution="unattributed",
    )
    later = diary.paper(
        "What was meant is that it cannot be ended without good rules and teaching.",
        about=line,
        is_public=True,
    )
    meant = answers.StatementClarified(words=later.digest, attribution="unattributed")
    diary.note(passed + timedelta(days=4), line, meant, OFFICERS[0], papers=(later,))
    _say_around_today(diary, now, today, first=2 if today.year == year else 1)


def _say_around_today(diary: Diary, now: str, today: date, *, first: int) -> None:
    """A letter that came before the meeting and is recorded after it, and a reply at the meeting."""
    _stated(
        diary,
        f"W-{today.year}-{first:03d}",
        today - timedelta(days=3),
        CLERK,
        "Since last spring more cases were decided than ever before. We are proud of it.",
        (f"{now}/2", f"{now}/4"),
        channel="letter",
        speaker="clerk",
        addressees=("assembly",),
        recorded_on=today,
    )
    _stated(
        diary,
        f"W-{today.year}-{first + 1:03d}",
        today,
        CHAIR,
        "I will answer to the Court, and the Court will answer to you.",
        (f"{now}/11",),
        channel="spoken",
        speaker="clerk",
        addressees=("assembly",),
    )


def _stated(
    diary: Diary,
    number: str,
    on: date,
    by: str,
    said: str,
    bears_on: tuple[str, ...],
    *,
    channel: str,
    attribution: str = "named",
    speaker: str | None = None,
    addressees: tuple[str, ...] = (),
    recorded_on: date | None = None,
) -> str:
    words = diary.paper(said, about=number, is_public=True)
    made = answers.StatementMade(
        words=words.digest,
        channel=channel,
        attribution=attribution,
        speaker=speaker,
        addressees=addressees,
        bears_on=bears_on,
    )
    diary.note(on, number, made, by, recorded_on=recorded_on, papers=(words,))
    return number


def _refused(diary: Diary, point: str, on: date, said: str, ground: str, route: str | None = None) -> None:
    _worded(
        diary,
        point,
        on,
        CLERK,
        said,
        lambda paper: oversight.Refused(ground=ground, route=route, words=paper),
    )


def _answered(diary: Diary, point: str, on: date, said: str) -> None:
    content = answer_json(said, ()).decode()
    paper = diary.paper(content, about=point, media=ANSWER_MEDIA, is_public=True)
    diary.note(on, point, oversight.Answered(answer=paper.digest, quality="words"), CLERK, papers=(paper,))


def _worded(diary: Diary, point: str, on: date, by: str, said: str, made: Callable[[str], Kind]) -> None:
    paper = diary.paper(said, about=point, is_public=True)
    diary.note(on, point, made(paper.digest), by, papers=(paper,))
