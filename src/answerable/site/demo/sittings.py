"""The Conduct Panel: it sits every other Wednesday, decides what it can, and sends some back."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from answerable.record import cases, people, training
from answerable.site.demo.complaints import Case
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import APPEAL, OFFICERS, PANEL_CLERK, UNTRAINED, Staffing

DECIDES = 7
AMENDED = date(2025, 3, 1)
FINDINGS = ("proved", "not-proved", "unable-to-determine", "no-case-to-answer", "not-in-breach")


@dataclass
class Owed:
    """Training that a member was ordered to complete."""

    id: str
    course: str
    since: date
    respondent: str


@dataclass
class Panel:
    """The list of the panel, and the training that its sanctions make owed."""

    diary: Diary
    chance: Random
    staffing: Staffing
    today: date
    listed: deque[Case] = field(default_factory=deque)
    sent_back: list[Case] = field(default_factory=list)
    owed: list[Owed] = field(default_factory=list)
    sittings: int = 0

    def enlist(self, case: Case) -> None:
        """Put a case on the list."""
        self.listed.append(case)

    def returned(self) -> list[Case]:
        """Hand back the cases that were sent back, once."""
        back, self.sent_back = self.sent_back, []
        return back

    def work(self, day: date) -> None:
        """Sit, if this is a day of sitting and there is something to decide."""
        if day.weekday() == 2 and day.isocalendar().week % 2 == 0 and self.listed:
            self._sit(day)

    def _sit(self, day: date) -> None:
        self.sittings += 1
        sitting = f"S-{day.year}-{self.sittings:03}"
        decided = [self.listed.popleft() for _ in range(min(DECIDES, len(self.listed)))]
        members = self._members(day, decided)
        facts = people.Sat(panel="conduct-panel", members=tuple(members), cases=tuple(c.id for c in decided),
                           reading_minutes=self.chance.randint(20, 90))  # fmt: skip
        self.diary.note(day, sitting, facts, PANEL_CLERK)
        for case in decided:
            self._decide(case, day, sitting)

    def _members(self, day: date, decided: list[Case]) -> list[str]:
        seated = self.staffing.seated(day)
        trained = [p for p in seated if p != UNTRAINED]
        members = self.chance.sample(trained, 3)
        # Under the rules of 2019 nobody checked: the untrained member sat, and what was decided then stands.
        if UNTRAINED in seated and all(c.received < AMENDED for c in decided) and self.chance.random() < 0.5:
            members[2] = UNTRAINED
        return sorted(members)

    def _decide(self, case: Case, day: date, sitting: str) -> None:
        if not case.returned and self.chance.random() < 0.06:
            case.returned = True
            self.diary.note(day, case.id, cases.Returned(reason="more-evidence"), PANEL_CLERK)
            self.sent_back.append(case)
            return
        finding = self.chance.choices(FINDINGS, weights=(58, 22, 8, 7, 5))[0]
        found = cases.Found(
            allegation=f"{case.id}/a1", finding=finding, respondent=case.respondent, sitting=sitting
        )
        self.diary.note(day, case.id, found, PANEL_CLERK)
        if finding == "proved":
            self._sanction(case, day)
        facts = cases.Disposed(disposal="proved" if finding == "proved" else "not-proved", organ="conduct-panel",
                               decider=sitting)  # fmt: skip
        self.diary.note(day, case.id, facts, PANEL_CLERK)
        self._tell(case, day, finding)

    def _sanction(self, case: Case, day: date) -> None:
        sanction = self.chance.choices(
            ("warning", "training", "restriction", "suspension", "expulsion"), weights=(34, 46, 8, 7, 5)
        )[0]
        course = (
            ("honest-books" if case.rule == "misuse-of-funds" else "fair-light")
            if sanction == "training"
            else None
        )
        facts = cases.Sanctioned(
            sanction=sanction, allegation=f"{case.id}/a1", respondent=case.respondent, course=course
        )
        self.diary.note(day, case.id, facts, PANEL_CLERK)
        if course:
            owed = Owed(f"{case.id}/training", course, day, case.respondent)
            obliged = training.Obliged(respondent=case.respondent, course=course, case=case.id)
            self.diary.note(day, owed.id, obliged, PANEL_CLERK)
            self.owed.append(owed)

    def _tell(self, case: Case, day: date, finding: str) -> None:
        for party in ("complainant", "respondent"):
            on = day + timedelta(days=self.chance.randint(1, 7))
            if on < self.today:
                self.diary.note(on, case.id, cases.Communicated(to=party), OFFICERS[0])
        appealed = day + timedelta(days=self.chance.randint(8, 20))
        if finding == "proved" and self.chance.random() < 0.09 and appealed < self.today:
            self._appeal(case, appealed)

    def _appeal(self, case: Case, day: date) -> None:
        ground = self.chance.choice(("procedure", "finding-wrong", "sanction-harsh"))
        self.diary.note(day, case.id, cases.Appealed(by="respondent", ground=ground), "public")
        decided = day + timedelta(days=self.chance.randint(25, 70))
        if decided >= self.today:
            return
        outcome = self.chance.choices(("dismissed", "varied", "allowed"), weights=(7, 2, 1))[0]
        disposal = "not-proved" if outcome == "allowed" else "proved"
        sitting = f"S-{decided.year}-A{case.id[2:]}"
        sat = people.Sat(panel="appeal-panel", members=APPEAL, cases=(case.id,), reading_minutes=45)
        self.diary.note(decided, sitting, sat, PANEL_CLERK)
        self.diary.note(
            decided, case.id, cases.AppealDecided(outcome=outcome, organ="appeal-panel"), PANEL_CLERK
        )
        facts = cases.Disposed(disposal=disposal, organ="appeal-panel", decider=sitting)
        self.diary.note(decided, case.id, facts, PANEL_CLERK)
        self.diary.note(decided, case.id, cases.Communicated(to="respondent"), PANEL_CLERK)
