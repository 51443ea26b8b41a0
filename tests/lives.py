"""Plausible years of a small guild: cases, training, codes, panels, motions; some things entered late, some corrected.

Not every history here is lawful: figures must agree on what is on record, whoever was allowed to put it there. What
Hypothesis draws is the seed: drawn step by step, nearly every history it tries is too short to close a single case.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random
from typing import Any

from hypothesis import strategies as st

from answerable.measures import Scope
from answerable.record import (
    Event,
    Kind,
    MemoryRecord,
    allocation,
    answers,
    cases,
    codes,
    confidence,
    intake,
    meetings,
    money,
    oversight,
    people,
    promises,
    register,
    sanctions,
    training,
)
from answerable.rules import Rules, find_body, load

BEGIN = date(2023, 11, 15)
LENGTH = 900
AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PAPER = "ab" * 32


@cache
def guild() -> Rules:
    """The rules of the Guild, read once."""
    return load(find_body("lanternmakers"))


@dataclass
class Life:
    """What happens to one subject, one event after another; drawn at random."""

    random: Random
    subject: str
    day: date
    events: list[Event] = field(default_factory=list)

    def then(self, facts: Kind, *, subject: str | None = None, most: int = 40) -> "Life":
        """Let an event happen some days later."""
        self.day += timedelta(days=self.upto(0, most))
        event = Event(subject=subject or self.subject, facts=facts, happened_on=self.day, actor="P-clare")
        self.events.append(event)
        return self

    def some(self, *choices: Any) -> Any:
        """Draw one of several."""
        return self.random.choice(choices)

    def chance(self) -> bool:
        """Draw yes or no: yes three times in four."""
        return self.random.random() < 0.75

    def upto(self, least: int, most: int) -> int:
        """Draw a whole number, both ends included."""
        return self.random.randint(least, most)


def live_case(life: Life) -> None:
    """A case, which may stop at any step."""
    life.then(
        cases.Received(
            complaint=life.some(f"CP-{life.upto(1, 9)}", life.subject.replace("C", "CP")),
            channel="web",
            bulk=life.some(None, None, "B-1"),
            membership=life.some("member", "member", "non-member"),
            respondent=life.some(None, "P-bob", "P-bea"),
        )
    )
    steps: list[Callable[[Life], Any]] = [
        _linked,
        _triaged,
        _alleged,
        _given,
        _suspended,
        _halted,
        _heard,
        _closed,
    ]
    for step in steps[: life.upto(0, 2 * len(steps))]:
        if life.chance() or step is _closed:
            step(life)
    if life.chance():
        _reopened(life)


def _linked(life: Life) -> None:
    complaint = life.some(f"CP-{life.upto(1, 9)}", life.subject.replace("C", "CPL"))
    life.then(cases.Linked(complaint=complaint, channel="post", bulk=life.some(None, "B-1")))


def _triaged(life: Life) -> None:
    life.then(cases.Triaged(outcome=life.some("investigate", "informal")))


def _alleged(life: Life) -> None:
    for n in range(life.upto(1, 2)):
        allegation = f"{life.subject}/a{n}"
        life.then(
            cases.Alleged(allegation=allegation, rule="respect", respondent=life.some(None, "P-bob")), most=5
        )
        if life.chance():
            finding = life.some(None, "proved", "not-proved")
            life.then(cases.Recommended(allegation=allegation, finding=finding, sanction="warning"), most=40)


def _given(life: Life) -> None:
    for _ in range(life.upto(1, 2)):
        life.then(cases.Allocated(investigator=life.some("P-ivan", "P-iris", "P-ines")), most=30)


def _suspended(life: Life) -> None:
    life.then(cases.Suspended(reason="risk-to-members", review_on=life.day + timedelta(days=60)))
    if life.chance():
        life.then(cases.Lifted(reason=life.some("risk-ended", "not-needed")))


def _halted(life: Life) -> None:
    life.then(cases.Stopped(reason="police-asked")).then(cases.Resumed())
    life.then(cases.Extended(limit="decide", until_on=life.day + timedelta(days=200), reason="late-evidence"))


def _heard(life: Life) -> None:
    life.then(cases.Referred(to=life.some("conduct-panel", "elsewhere")))
    if life.chance():
        life.then(cases.Returned(reason="more-evidence"))
    for _ in range(life.upto(1, 3)):
        finding = life.some("proved", "not-proved", "no-case-to-answer")
        life.then(cases.Found(allegation=f"{life.subject}/a{life.upto(0, 1)}", finding=finding), most=15)
    sanction = life.some("warning", "training", "expulsion")
    allegation = life.some(None, f"{life.subject}/a0")
    course = "fair-light" if sanction == "training" else None
    life.then(
        cases.Sanctioned(
            sanction=sanction, allegation=allegation, course=course, respondent=life.some(None, "P-bea")
        )
    )


def _closed(life: Life) -> None:
    disposal = life.some("proved", "not-proved", "left", "withdrawn", "insufficient-evidence", "unheard-of")
    organ, reason = (
        life.some(None, "conduct-panel", "clerk"),
        life.some(None, "too-old", "no-prima-facie-case"),
    )
    life.then(cases.Disposed(disposal=disposal, organ=organ, reason=reason))
    life.then(cases.Communicated(to="complainant"), most=10)


def _reopened(life: Life) -> None:
    life.then(
        life.some(cases.Reopened(reason="new-evidence"), cases.Appealed(by="respondent", ground="procedure"))
    )
    if life.chance():
        life.then(cases.AppealDecided(outcome="dismissed"))
        _closed(life)


def live_obligation(life: Life) -> None:
    """Training that a member owes."""
    life.then(
        training.Obliged(
            respondent=life.some("P-bob", "P-bea", "P-ben"), course=life.some("fair-light", "other")
        )
    )
    session = "L-2024-001"
    for step in (
        training.Booked(session=session),
        training.WaitListed(session=session),
        training.PlaceGivenUp(session=session, reason="session-cancelled"),
        training.CameToSession(session=session, present=False),
    ):
        if life.chance():
            life.then(step)
    steps = (training.Booked(), training.Started(), training.Completed())
    for step in steps[: life.upto(0, 3)]:
        life.then(step)
        if not life.chance():
            life.then(step)
    if life.chance():
        life.then(life.some(training.Waived(reason="unfit"), training.Lapsed(reason="resigned")))
        if life.chance():
            life.then(training.ObligationRevived(reason="rejoined"))


def live_commission(life: Life) -> None:
    """The commission of a provider."""
    life.then(training.Sought(purpose="sanction", course=life.some("fair-light", "other")))
    _plan(life, "content-final", "first-session")
    provider = life.some("O-1", "O-2")
    steps = (
        training.Approached(provider="O-3"),
        training.Approached(provider=provider),
        training.Selected(provider=provider),
        training.Contracted(provider=provider),
        training.Finalised(),
        training.RolledOut(),
        training.Ceased(reason="fulfilled"),
    )
    for step in steps[: life.upto(0, len(steps))]:
        life.then(step)


def _plan(life: Life, *milestones: str) -> None:
    for _ in range(life.upto(0, 3)):
        on = life.day + timedelta(days=life.upto(0, 300))
        sort = life.some("planned", "forecast")
        life.then(training.Planned(milestone=life.some(*milestones), on=on, sort=sort), most=20)


def live_code(life: Life) -> None:
    """A code, its review, and those who are consulted."""
    due = life.some(None, life.day + timedelta(days=200))
    life.then(codes.Adopted(version="v1", organ="court", review_due_on=due))
    review = life.subject.replace("D", "V")
    life.then(codes.ReviewOpened(document=life.subject, version="v1"), subject=review)
    life.subject = review
    _plan(life, "draft-out", "consultation-ends")
    for _ in range(life.upto(0, 4)):
        who = life.some("O-5", "O-6")
        met = (codes.Invited, codes.Met, codes.Declined, codes.Objected)
        passed = (*met, codes.NamingAgreed, codes.NamingRefused)
        life.then(life.some(*passed)(consultee=who), most=30)
    if life.chance():
        life.then(codes.Responded(consultee="O-5", view="mixed"), most=30).then(
            training.Reached(milestone="draft-out")
        )
    if life.chance():
        life.then(codes.Reviewed(outcome=life.some("kept", "amended")))


def live_person(life: Life) -> None:
    """Someone who holds an office, sits on a panel and is trained, or not."""
    for _ in range(life.upto(2, 7)):
        expiry = life.some(None, life.day + timedelta(days=120))
        kinds = (
            people.Appointed(
                role="investigator", fte=life.some(50, 100), contract=life.some("employed", "agency")
            ),
            people.StoodDown(role="investigator"),
            people.Appointed(role="clerk"),
            people.Seated(panel="conduct-panel"),
            people.Seated(panel="appeal-panel"),
            people.Unseated(panel="conduct-panel"),
            people.Trained(
                course=life.some("sitting-fairly", "sitting-fairly", "fair-light"), expires_on=expiry
            ),
        )
        life.then(life.some(*kinds), most=120)


def live_sitting(life: Life) -> None:
    """A sitting of a panel."""
    members = tuple(f"P-{n}" for n in range(life.upto(0, 3)))
    life.then(people.Sat(panel=life.some("conduct-panel", "appeal-panel"), members=members))


def live_motion(life: Life) -> None:
    """A motion with points, and what came of each."""
    due = life.day + timedelta(days=60)
    life.then(oversight.MotionPassed(organ="assembly", addressee="clerk", text=PAPER, due_on=due))
    motion = life.subject
    for n in range(1, life.upto(1, 4) + 1):
        point = f"{motion}/{n}"
        asked = oversight.Asked(
            motion=motion, number=n, addressee="clerk", form="count", due_on=due, words=PAPER
        )
        life.then(asked, subject=point, most=0)
        for _ in range(life.upto(0, 4)):
            life.then(life.some(*replies(life), *turns(life)), subject=point)
    if life.chance():
        life.then(
            answers.StatementMade(words=PAPER, channel="letter", bears_on=(f"{motion}/1",)),
            subject=motion.replace("M", "W"),
        )


def replies(life: Life) -> tuple[Kind, ...]:
    """What may come back to a point."""
    return (
        oversight.Answered(answer=PAPER, quality=life.some("figures", "words")),
        oversight.Answered(answer=PAPER, quality=life.some("partly", "not-held")),
        oversight.Refused(ground=life.some("not-held", "cost", "no-standing")),
    )


def turns(life: Life) -> tuple[Kind, ...]:
    """What may happen to a point besides, whether it moves the point or not."""
    anew = life.some(None, life.day + timedelta(days=life.upto(0, 60)))
    return (
        oversight.Stated(words=PAPER, channel="web"),
        answers.AnswerDrafted(draft=PAPER, quality="figures"),
        answers.DraftReviewed(verdict=life.some("fit", "sent-back")),
        answers.AnswerClarified(sort="correction", words=PAPER, reason="words-wrong"),
        answers.PointRouted(to="court", ground="no-standing"),
        answers.OrganDirected(direction="answer" if anew else "let-stand", due_on=anew),
        answers.InsteadOffered(offer="band"),
        answers.InspectionOffered(to="assembly"),
        answers.InspectionAnswered(is_accepted=life.chance()),
        answers.Dissatisfied(words=PAPER),
        answers.ObservationsGiven(words=PAPER),
        answers.AnswerJudged(verdict="not-answered" if anew else "answered", due_on=anew),
    )


def live_question(life: Life) -> None:
    """A question in writing, and what came of it."""
    due = life.day + timedelta(days=life.upto(0, 60))
    life.then(
        meetings.QuestionTabled(addressee=life.some("clerk", "court", "elsewhere"), due_on=due), most=20
    )
    for _ in range(life.upto(0, 3)):
        kinds = (meetings.HoldingGiven, meetings.QuestionAnswered, meetings.QuestionCorrected)
        life.then(life.some(*kinds, meetings.QuestionAnswered, meetings.QuestionWithdrawn)())


def live_promise(life: Life) -> None:
    """A promise, and whatever was done about it, in any order."""
    due, criterion = life.some(None, life.day + timedelta(days=life.upto(0, 200))), life.some(None, PAPER)
    life.then(
        promises.UndertakingRecorded(
            words=PAPER,
            bound=life.some("clerk", "court", "elsewhere"),
            given_to="assembly",
            due_on=due,
            has_no_day=due is None,
            criterion=criterion,
            has_no_criterion=criterion is None,
        )
    )
    for _ in range(life.upto(0, 5)):
        kinds = (
            promises.UndertakingAccepted(),
            promises.UndertakingAccepted(),
            promises.UndertakingDisowned(),
            promises.EvidenceOffered(words=PAPER),
            promises.EvidenceJudged(is_accepted=life.chance()),
            promises.UndertakingBroken(),
            promises.UndertakingSuperseded(by="U-2024-1"),
        )
        life.then(life.some(*kinds))


def live_inquiry(life: Life) -> None:
    """An inquiry with recommendations, and what became of each, in any order."""
    inquiry, count = life.subject, life.upto(1, 5)
    life.then(promises.InquiryReported(title=PAPER, recommendations=life.upto(count, 6)))
    for n in range(1, count + 1):
        due = life.some(None, life.day + timedelta(days=life.upto(0, 200)))
        made = promises.RecommendationMade(
            words=PAPER,
            number=n,
            inquiry=life.some(None, inquiry, inquiry),
            owner=life.some(None, "clerk"),
            due_on=due,
        )
        life.then(made, subject=f"{inquiry}/{n}", most=1)
        for _ in range(life.upto(0, 4)):
            responses, statuses = (
                ("accepted", "partly", "rejected", "considering"),
                ("in-progress", "not-progressed"),
            )
            kinds = (
                promises.RecommendationAnswered(response=life.some(*responses)),
                promises.RecommendationMoved(status=life.some(*statuses, "complete"), words=PAPER),
                promises.EvidenceOffered(words=PAPER),
                promises.EvidenceJudged(is_accepted=life.chance()),
            )
            life.then(life.some(*kinds), subject=f"{inquiry}/{n}")


def live_ask(life: Life) -> None:
    """Something that an organisation asked for."""
    life.then(
        promises.AskMade(words=PAPER, organisation=life.some("O-5", "O-6"), meeting=life.some(None, "X-1"))
    )
    for _ in range(life.upto(0, 2)):
        life.then(promises.AskTaken(outcome=life.some("done", "in-part", "declined", "elsewhere")), most=300)


def live_handling(life: Life) -> None:
    """A complaint about how a case was handled."""
    life.then(confidence.HandlingComplained(concern=life.some("delay", "not-told"), channel="web"))
    steps = (
        confidence.HandlingAcknowledged(),
        confidence.HandlingDecided(outcome=life.some("upheld", "not-upheld")),
    )
    for step in steps[: life.upto(0, 2)]:
        life.then(step)


def live_survey(life: Life) -> None:
    """A survey of confidence, and what was answered to each question."""
    answered = life.upto(20, 90)
    life.then(
        confidence.SurveyHeld(
            group=life.some("members", "complainants"), asked=100, answered=answered, is_random=life.chance()
        )
    )
    for question in ("taken-seriously", "treated-fairly")[: life.upto(1, 2)]:
        said = life.upto(0, answered)
        neither = life.upto(0, answered - said)
        life.then(
            confidence.SurveyCounted(
                question=question, confident=said, neither=neither, not_confident=answered - said - neither
            )
        )


def live_suspension(life: Life) -> None:
    """A case whose respondent is suspended, perhaps looked at again, lifted, suspended anew, decided and told."""
    life.then(cases.Received(complaint=life.subject.replace("C", "CP"), channel="web", respondent="P-bob"))
    kinds = (
        cases.Suspended(reason="risk-to-members", review_on=life.some(None, life.day + timedelta(days=60))),
        sanctions.SuspensionReviewed(
            outcome="continued", reason="risk-to-members", review_on=life.some(None, life.day)
        ),
        cases.Lifted(reason="risk-ended"),
        cases.Acknowledged(),
        cases.Allocated(investigator="P-ivan"),
        cases.Notified(),
        cases.Disposed(disposal="proved", organ="conduct-panel"),
        cases.Communicated(to="complainant"),
        cases.Reopened(reason="new-evidence"),
        intake.RespondentIdentified(respondent=life.some("P-bea", "P-bob")),
        allocation.ContactNoted(
            office="warden", purpose=life.some("asked-to-drop", "other"), channel="phone"
        ),
    )
    for _ in range(life.upto(1, 12)):
        life.then(life.some(*kinds), most=90)


def live_member(life: Life) -> None:
    """Somebody whom the list of members has in one branch after another."""
    for person in ("P-bob", "P-bea"):
        since = life.some(None, life.day - timedelta(days=life.upto(0, 500)))
        group = life.some(None, "north", "south", "elsewhere")
        life.then(intake.MembershipEntered(membership="member", since=since, group=group), subject=person)


def live_payment(life: Life) -> None:
    """Something that was paid for."""
    purpose = life.some("outside-lawyers", "training-provider", "other-things")
    life.then(
        money.SpendingRecorded(
            purpose=purpose, amount=life.upto(1, 9_999_999), currency=life.some("gbp", "gbp", "eur")
        )
    )


LIVES: dict[str, tuple[Callable[[Life], None], int]] = {
    "C-2024-{}": (live_case, 24),
    "C-2024-{}/training": (live_obligation, 9),
    "T-2024-{}": (live_commission, 3),
    "D-{}": (live_code, 2),
    "P-{}": (live_person, 6),
    "S-2024-{}": (live_sitting, 4),
    "M-2024-{}": (live_motion, 3),
    "Q-2024-{}": (live_question, 8),
    "U-2024-{}": (live_promise, 9),
    "I-2024-{}": (live_inquiry, 3),
    "AK-2024-{}": (live_ask, 5),
    "H-2024-{}": (live_handling, 4),
    "SV-2024-{}": (live_survey, 3),
    "C-2025-{}": (live_suspension, 9),
    "L-2024-{}": (live_member, 4),
    "SP-2024-{}": (live_payment, 6),
}


def lived(seed: int) -> list[Event]:
    """Some years of the Guild, in order of the day, but for some that were entered late, and with corrections."""
    random = Random(seed)
    events: list[Event] = []
    for name, (live, most) in LIVES.items():
        for n in range(random.randint(most // 3, most)):
            life = Life(random, name.format(n), BEGIN + timedelta(days=random.randint(0, LENGTH)))
            live(life)
            events += life.events
    events.sort(key=lambda event: event.happened_on)
    for _ in range(random.randint(0, 6)):
        events.append(events.pop(random.randrange(len(events))))
    for _ in range(random.randint(0, 9)):
        events.append(_correction(events, random))
    return events


def _correction(events: Sequence[Event], random: Random) -> Event:
    # Corrections of corrections too: each is one of the last.
    entry = random.choice([random.randrange(len(events)), len(events) - 1])
    wrong = events[entry]
    facts = register.Corrected(entry=entry, reason="wrong-fact")
    return Event(subject=wrong.subject, facts=facts, happened_on=wrong.happened_on, actor="P-clare")


years = st.integers(0, 2**32 - 1).map(lived)


def record_of(events: Sequence[Event]) -> MemoryRecord:
    """Put events on record, all at once."""
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    return record


def scopes(events: Sequence[Event], *, known_at: int | None = None) -> st.SearchStrategy[Scope]:
    """A day, a period before it, and a size of the record at which it is known: mostly all of it, or the size given."""
    return st.integers(0, 2**32 - 1).map(lambda seed: _scope(Random(seed), events, known_at))


def _scope(random: Random, events: Sequence[Event], known_at: int | None) -> Scope:
    days = [event.happened_on for event in events]
    as_of = BEGIN + timedelta(days=random.randint(350, LENGTH + 500))
    since = as_of - timedelta(days=random.randint(0, 900))
    # Things that happen on the very day, or on the eve of the period, are where one is easily off by one.
    if days and random.random() < 0.6:
        as_of = random.choice(days[len(days) // 2 :])
        since = min(as_of, random.choice(days[: len(days) // 2 + 1]) + timedelta(days=random.randint(0, 1)))
    size = (
        random.choice([len(events)] * 3 + [random.randint(0, len(events))]) if known_at is None else known_at
    )
    return Scope(as_of, since, size)
