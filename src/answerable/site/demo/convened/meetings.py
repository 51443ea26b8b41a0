"""Where the Assembly met, who answers for the Clerk, and what single Wardens and Delegates asked in writing."""

from dataclasses import dataclass
from datetime import date, timedelta

from answerable.record import Kind, meetings, people
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CHAIR, CLERK, DELEGATES, OFFICERS, TRAINING_LEAD, WARDENS

MONTH = timedelta(days=30)
JUDGING_WARDEN = WARDENS[2]


@dataclass(frozen=True)
class Asked:
    """One written question: who put it how long ago, its words, and what came after so many days."""

    by: str
    ago: int
    words: str
    topic: str = "process"
    held: int | None = None
    answered: tuple[int, str] | None = None
    corrected: tuple[int, str] | None = None
    withdrawn: int | None = None


WRITTEN = (
    Asked(DELEGATES[0], 300, "Who reads the letters that come to the complaints office first?",
          answered=(9, "The officer on duty, on the day on which they come.")),
    Asked(WARDENS[0], 262, "How many complaints came from lodges of fewer than twenty members?",
          held=12, answered=(33, "Forty-one, as far as the lodge was named.")),
    Asked(DELEGATES[1], 230, "Is there a list of the cases that wait for a first investigator?",
          answered=(12, "Yes. It is looked at every Monday.")),
    Asked(DELEGATES[2], 187, "How often did the Conduct Panel sit last year?",
          answered=(11, "Nineteen times."), corrected=(20, "Twenty-one times: two in December were left out.")),
    Asked(WARDENS[1], 140, "May a member who complains bring a friend to the hearing?", withdrawn=4),
    Asked(DELEGATES[0], 96, "By when will the new course for members be ready?",
          answered=(26, "The content is not final yet, and no day can be given.")),
    Asked(WARDENS[0], 44, "How many letters to the Clerk went unanswered this year?", held=13),
    Asked(DELEGATES[1], 6, "Which lodges have never sent a complaint?"),
)  # fmt: skip


def convene(diary: Diary, *, motion: str, today: date) -> None:
    """Tell where the motions were passed, the later taking up the earlier; who answers for whom; and what was asked."""
    _meet(diary, motion, today)
    _let_answer(diary, today)
    _seat_a_warden(diary, today)
    _ask_in_writing(diary, today)


def _meet(diary: Diary, now: str, today: date) -> None:
    before = today - 13 * MONTH
    year, earlier = before.year, f"M-{before.year}-01"
    first, second = f"MT-{year}-001", f"MT-{today.year}-{2 if year == today.year else 1:03d}"
    _hold(diary, first, before, "Autumn meeting of the Assembly", 92, "exact", clerk=False)
    minutes = diary.paper("Read, and agreed without change.", about=first, is_public=True)
    diary.note(
        before + 2 * MONTH, first, meetings.MinutesAgreed(minutes=minutes.digest), CHAIR, papers=(minutes,)
    )
    diary.note(before, earlier, meetings.MotionPlaced(meeting=first), CHAIR)
    _hold(diary, second, today, "Meeting of the Assembly on complaints", 150, "estimated", clerk=True)
    diary.note(today, now, meetings.MotionPlaced(meeting=second, follows=(earlier,)), CHAIR)


def _hold(diary: Diary, meeting: str, on: date, title: str, came: int, quality: str, *, clerk: bool) -> None:
    paper = diary.paper(title, about=meeting, is_public=True)
    held = meetings.MeetingHeld(
        organ="assembly", attendance=came, attendance_quality=quality, title=paper.digest
    )
    diary.note(on, meeting, held, CHAIR, papers=(paper,))
    for office, present in (("clerk", clerk), ("warden", False)):
        noted = meetings.AttendanceNoted(present=present, office=office, capacity="office-holder")
        diary.note(on, meeting, noted, CHAIR)


def _let_answer(diary: Diary, today: date) -> None:
    given = today - 5 * MONTH
    words = (
        "While the figures are being put in order, the complaints officers answer on how the process stands."
    )
    for number, (on, until) in enumerate(((given - 9 * MONTH, None), (given, today + 3 * MONTH)), start=1):
        delegation = f"DA-{on.year}-{number:03d}"
        paper = diary.paper(words, about=delegation, is_public=True)
        facts = meetings.AnsweringDelegated(organ="clerk", role="complaints-officer", topics=("process",),
                                            until_on=until, decision=paper.digest)  # fmt: skip
        diary.note(on, delegation, facts, CLERK, papers=(paper,))
        if until is None:
            diary.note(on + 2 * MONTH, delegation, meetings.DelegationEnded(), CLERK)


def _seat_a_warden(diary: Diary, today: date) -> None:
    """Let one who governs judge as well, as the page that shows it says."""
    seated = today - 8 * MONTH
    expires = date(seated.year + 3, seated.month, min(seated.day, 28))
    trained = people.Trained(course="sitting-fairly", expires_on=expires)
    diary.note(seated - MONTH, JUDGING_WARDEN, trained, TRAINING_LEAD)
    diary.note(seated, JUDGING_WARDEN, people.Seated(panel="appeal-panel"), CLERK)


def _ask_in_writing(diary: Diary, today: date) -> None:
    numbers: dict[int, int] = {}
    for asked in WRITTEN:
        on = today - timedelta(days=asked.ago)
        on -= timedelta(days=max(0, on.weekday() - 4))
        numbers[on.year] = numbers.get(on.year, 0) + 1
        _ask(diary, f"Q-{on.year}-{numbers[on.year]:03d}", asked, on)


def _ask(diary: Diary, question: str, asked: Asked, on: date) -> None:
    organ = "court" if asked.by in WARDENS else "assembly"
    paper = diary.paper(asked.words, about=question, is_public=True)
    tabled = meetings.QuestionTabled(addressee="clerk", due_on=on + timedelta(days=14), asker=asked.by, organ=organ,
                                     topic=asked.topic, words=paper.digest)  # fmt: skip
    diary.note(on, question, tabled, asked.by, papers=(paper,))
    # Before the delegation of five months ago, nobody but the Clerk could say anything for the Clerk.
    holder = OFFICERS[0] if asked.ago < 5 * MONTH.days else CLERK
    if asked.held:
        _say(diary, question, on + timedelta(days=asked.held), meetings.HoldingGiven,
             "We are counting, and shall answer when we have.", holder)  # fmt: skip
    if asked.answered:
        days, words = asked.answered
        _say(
            diary,
            question,
            on + timedelta(days=days),
            meetings.QuestionAnswered,
            words,
            CLERK,
            answerer=CLERK,
        )
    if asked.corrected:
        days, words = asked.corrected
        _say(diary, question, on + timedelta(days=days), meetings.QuestionCorrected, words, CLERK,
             reason="incomplete")  # fmt: skip
    if asked.withdrawn:
        diary.note(on + timedelta(days=asked.withdrawn), question, meetings.QuestionWithdrawn(), asked.by)


def _say(diary: Diary, question: str, on: date, kind: type[Kind], words: str, by: str, **facts: str) -> None:
    paper = diary.paper(words, about=question, is_public=True)
    diary.note(on, question, kind.from_json({"words": paper.digest, **facts}), by, papers=(paper,))
