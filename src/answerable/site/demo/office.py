"""The complaints office and the panel at work, day by day: what they manage, and what waits."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from answerable.days import Calendar
from answerable.record import Kind, cases
from answerable.site.demo.complaints import Case, Intake
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import CLERK, OFFICERS, Staffing
from answerable.site.demo.sittings import Panel

LOAD = 15
TRIAGED_AWAY = (
    ("insufficient-evidence", "no-prima-facie-case", 0.24),
    ("no-further-action", "no-longer-proportionate", 0.08),
    ("no-further-action", "complainant-unreachable", 0.05),
    ("no-further-action", "too-old", 0.03),
)


@dataclass
class Office:
    """Everything in hand: untriaged cases, the queue for an investigator, investigations, and the panel's list."""

    diary: Diary
    chance: Random
    calendar: Calendar
    staffing: Staffing
    intake: Intake
    panel: Panel
    untriaged: list[Case] = field(default_factory=list)
    informal: list[Case] = field(default_factory=list)
    waiting: deque[Case] = field(default_factory=deque)
    investigated: list[Case] = field(default_factory=list)

    def work(self, day: date) -> None:
        """Do one working day's work."""
        for case in self.intake.arrivals(day):
            self._take_on(case, day)
        self._triage(day)
        self._settle(day)
        self._allocate(day)
        self._investigate(day)
        self._lose(day)
        self.panel.work(day)
        for case in self.panel.returned():
            case.turn_on = day + timedelta(days=self.chance.randint(20, 60))
            self.investigated.append(case)

    def _take_on(self, case: Case, day: date) -> None:
        slow = self.chance.random() < 0.09
        on = self._after(
            max(day, case.entered), self.chance.randint(4, 9) if slow else self.chance.randint(0, 3)
        )
        case.turn_on = self._after(on, self.chance.randint(2, 9))
        if self.chance.random() < 0.96 and on < self.intake.today:
            self._note(on, case, cases.Acknowledged(), self.chance.choice(OFFICERS))
        self.untriaged.append(case)

    def _triage(self, day: date) -> None:
        for case in [c for c in self.untriaged if c.turn_on and c.turn_on <= day]:
            self.untriaged.remove(case)
            self._decide_triage(case, day)

    def _decide_triage(self, case: Case, day: date) -> None:
        officer = self.chance.choice(OFFICERS)
        if not case.is_member:
            return self._dispose(case, day, "out-of-jurisdiction", "not-a-member", officer)
        for disposal, reason, share in TRIAGED_AWAY:
            if self.chance.random() < share:
                return self._dispose(case, day, disposal, reason, officer)
        if self.chance.random() < 0.08:
            self._note(day, case, cases.Triaged(outcome="informal"), officer)
            case.turn_on = self._after(day, self.chance.randint(5, 25))
            return self.informal.append(case)
        self._note(day, case, cases.Triaged(outcome="investigate"), officer)
        allegation = cases.Alleged(allegation=f"{case.id}/a1", rule=case.rule, respondent=case.respondent)
        self._note(day, case, allegation, officer)
        self.waiting.append(case)

    def _settle(self, day: date) -> None:
        for case in [c for c in self.informal if c.turn_on and c.turn_on <= day]:
            self.informal.remove(case)
            self._dispose(
                case, day, "informal-resolution", "settled-by-agreement", self.chance.choice(OFFICERS)
            )

    def _allocate(self, day: date) -> None:
        loads = {person: 0 for person in self.staffing.working(day)}
        for case in self.investigated:
            if case.investigator not in loads:
                case.investigator = self._hand_over(case, day, loads)
            loads[case.investigator] += 1
        while self.waiting and min(loads.values()) < LOAD:
            person = min(loads, key=lambda p: (loads[p], p))
            loads[person] += 1
            self._open_investigation(self.waiting.popleft(), day, person)

    def _hand_over(self, case: Case, day: date, loads: dict[str, int]) -> str:
        person = min(loads, key=lambda p: (loads[p], p))
        self._note(day, case, cases.Allocated(investigator=person), OFFICERS[0])
        return person

    def _open_investigation(self, case: Case, day: date, person: str) -> None:
        case.investigator = person
        case.turn_on = day + timedelta(days=int(self.chance.lognormvariate(4.25, 0.5)))
        self._note(day, case, cases.Allocated(investigator=person), OFFICERS[0])
        self._note(day, case, cases.Notified(), person)
        if self.chance.random() < 0.06:
            self._suspend(case, day)
        self.investigated.append(case)

    def _suspend(self, case: Case, day: date) -> None:
        review = self._after(day, 60)
        self._note(day, case, cases.Suspended(reason="serious-allegation", review_on=review), CLERK)
        on = day + timedelta(days=self.chance.randint(10, 40))
        if self.chance.random() < 0.5 and case.turn_on and on < min(case.turn_on, self.intake.today):
            case.steady_until = on
            self._note(on, case, cases.Lifted(reason="risk-ended"), CLERK)

    def _investigate(self, day: date) -> None:
        for case in [c for c in self.investigated if c.turn_on and c.turn_on <= day]:
            self.investigated.remove(case)
            if self.chance.random() < 0.12:
                self._dispose(case, day, "insufficient-evidence", "no-prima-facie-case", OFFICERS[1])
                continue
            finding = self.chance.choices(("proved", "not-proved"), weights=(7, 3))[0]
            recommended = cases.Recommended(allegation=f"{case.id}/a1", finding=finding)
            self._note(day, case, recommended, str(case.investigator))
            self._note(day, case, cases.Referred(to="conduct-panel"), str(case.investigator))
            self.panel.enlist(case)

    def _lose(self, day: date) -> None:
        for queue in (self.waiting, self.investigated):
            for case in [c for c in queue if not c.steady_until or c.steady_until < day]:
                if self.chance.random() < 0.0007:
                    queue.remove(case)
                    self._note(day, case, cases.Left(manner="resigned"), OFFICERS[0])
                    self._dispose(case, day, "left", "not-a-member", OFFICERS[0])
                elif self.chance.random() < 0.0003:
                    queue.remove(case)
                    self._note(day, case, cases.Withdrawn(), OFFICERS[0])
                    self._dispose(case, day, "withdrawn", "complainant-asked", OFFICERS[0])

    def _dispose(self, case: Case, day: date, disposal: str, reason: str, officer: str) -> None:
        facts = cases.Disposed(disposal=disposal, reason=reason, organ="complaints-office", decider=officer)
        recorded = self._note(day, case, facts, officer, late=0.06)
        told = max(recorded, self._after(day, self.chance.randint(1, 6)))
        if told < self.intake.today and self.chance.random() < 0.995:
            self._note(told, case, cases.Communicated(to="complainant"), officer)

    def _note(self, on: date, case: Case, facts: Kind, actor: str, *, late: float = 0.0) -> date:
        recorded = on
        if self.chance.random() < late:
            recorded = min(
                on + timedelta(days=self.chance.randint(8, 45)), self.intake.today - timedelta(days=1)
            )
        self.diary.note(on, case.id, facts, actor, recorded_on=max(on, recorded))
        return max(on, recorded)

    def _after(self, day: date, working_days: int) -> date:
        while working_days:
            day += timedelta(days=1)
            working_days -= self.calendar.is_working(day)
        return day
