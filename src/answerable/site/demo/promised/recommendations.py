"""An inquiry that reported with twelve recommendations: some done, some late, one unanswered."""

from datetime import date, timedelta

from answerable.record import people, promises
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CHAIR, CLERK, OFFICERS, TRAINING_LEAD, WARDENS
from answerable.site.demo.promised.scenes import Step, play

REPORTED, ENTERED = 520, 510
ASSESSOR, NAME = "O-23", "Office of the Lay Assessor"
TITLE = "Review of how the Guild deals with complaints"
Story = tuple[Step, ...]


def _answered(days: int, response: str, words: str) -> Step:
    return Step(
        days, lambda digest: promises.RecommendationAnswered(response=response, words=digest), CLERK, words
    )


def _moved(days: int, status: str, words: str, by: str = CLERK) -> Step:
    return Step(days, lambda digest: promises.RecommendationMoved(status=status, words=digest), by, words)


def _offered(days: int, words: str, by: str = OFFICERS[0]) -> Step:
    return Step(days, lambda digest: promises.EvidenceOffered(words=digest), by, words)


def _judged(days: int, words: str, by: str, *, enough: bool = True) -> Step:
    return Step(days, lambda digest: promises.EvidenceJudged(is_accepted=enough, words=digest), by, words)


TWELVE: tuple[tuple[str, str, int | None, Story], ...] = (
    ("Number every complaint on the day it comes, and keep the number to the end.", "complaints-officer", 380, (
        _answered(480, "accepted", "We will."),
        _offered(400, "Every complaint since the spring has a number; the register shows the day it was given."),
        _judged(392, "I drew ten at random. Each had its number from the day it came.", WARDENS[0]),
    )),
    ("Write down why a case is closed without a finding, from a closed list.", "complaints-officer", 360, (
        _answered(480, "accepted", "We will."),
        _offered(370, "The list stands in the rules, and no case can be closed without a reason from it."),
        _judged(361, "Tried with a case of my own making: it is refused, and says why.", CHAIR),
    )),
    ("Let nobody decide a case that they investigated.", "panel-clerk", 300, (
        _answered(478, "accepted", "We will."),
        _offered(340, "A circular went to every member of the panel."),
        _judged(330, "A circular asks; it does not prevent.", WARDENS[0], enough=False),
        _offered(280, "The register now refuses it and cites the rule."),
        _judged(271, "So it does.", WARDENS[0]),
    )),
    ("Train everyone who sits on a panel, and again every three years.", "training-lead", -40, (
        _answered(478, "accepted", "We will."),
        _moved(200, "in-progress", "The course has begun; two members are still to take it.", TRAINING_LEAD),
        _offered(9, "All but one have completed it, and the last sits on no case until then.", TRAINING_LEAD),
    )),
    ("Publish twice a year how many cases are open and for how long.", "clerk", 130, (
        _answered(470, "accepted", "We will."),
        _moved(300, "in-progress", "The figures are being put together."),
    )),
    ("Ask those who complained how they were treated.", "clerk", -200, (
        _answered(470, "accepted", "We will."),
        _moved(120, "in-progress", "The questions were tried with ten people, and are being changed."),
    )),
    ("Tell whoever complained how it ended, within five days.", "complaints-officer", -60, (
        _answered(470, "accepted", "We will, once the letters are rewritten."),
    )),
    ("Let the panel be chaired by somebody who is no member.", "clerk", None, (
        _answered(460, "partly", "For appeals we will. For the Conduct Panel the rules would have to change."),
    )),
    ("Commission the training of members from outside the Guild.", "training-lead", -150, (
        _answered(460, "accepted", "We will."),
        _moved(420, "not-progressed", "No money was set aside for it in that year."),
        _moved(170, "in-progress", "The Court set money aside in its spring meeting; two providers were asked."),
    )),
    ("Move the complaints office out of the Clerk's building.", "clerk", None, (
        _answered(460, "accepted", "We will look for rooms."),
        _moved(330, "not-progressed", "No rooms were found that wheelchairs can reach."),
    )),
    ("Give every lodge a complaints officer of its own.", "clerk", None, (
        _answered(455, "rejected", "Forty people who know each other cannot each be impartial. One office serves all."),
    )),
    ("Have an outsider look at a sample of closed cases each year.", "clerk", None, ()),
)  # fmt: skip


def inquire(diary: Diary, *, today: date) -> None:
    """Let the inquiry report, enter each recommendation, and let each go its way."""
    on = today - timedelta(days=REPORTED)
    inquiry = f"I-{on.year}-001"
    name = diary.paper(NAME, about=ASSESSOR, is_public=True)
    diary.note(on, ASSESSOR, people.Named(name=name.digest, sort="organisation"), CLERK, papers=(name,))
    title = diary.paper(TITLE, about=inquiry, is_public=True)
    reported = promises.InquiryReported(
        title=title.digest, recommendations=len(TWELVE), organisation=ASSESSOR
    )
    diary.note(on, inquiry, reported, CLERK, papers=(title,))
    for number, (words, owner, due, story) in enumerate(TWELVE, start=1):
        subject = f"{inquiry}/{number}"
        said = diary.paper(words, about=subject, is_public=True)
        made = promises.RecommendationMade(
            words=said.digest,
            number=number,
            inquiry=inquiry,
            owner=owner,
            due_on=None if due is None else today - timedelta(days=due),
        )
        diary.note(today - timedelta(days=ENTERED), subject, made, CLERK, papers=(said,))
        play(diary, subject, story, today=today)
