"""Complaints as they come in: seasons, a slow rise, people who are no members, and one who writes a great deal."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from answerable.record import cases, people
from answerable.site.demo.diary import Diary
from answerable.site.demo.people import OFFICERS
from answerable.site.demo.words import RULES, TOLD, person_name

BY_YEAR = (1.35, 1.55, 1.8, 2.0, 2.35)
BY_MONTH = {7: 0.7, 8: 0.6, 10: 1.3, 11: 1.35, 12: 1.1}
BULK = "P-0900"
CHANNELS = ("web", "web", "web", "email", "email", "post", "phone", "person")


@dataclass
class Case:
    """One case on its way: who it is about, what is alleged, who has it, and which days matter to it."""

    id: str
    received: date
    respondent: str
    is_member: bool
    rule: str
    entered: date
    investigator: str | None = None
    turn_on: date | None = None
    steady_until: date | None = None
    returned: bool = False


@dataclass
class Intake:
    """The front desk of the invented Guild: makes cases out of what arrives."""

    diary: Diary
    chance: Random
    start: date
    today: date
    numbers: dict[int, int] = field(default_factory=dict)
    complaints: int = 0
    members: list[str] = field(default_factory=list)
    strangers: int = 0

    def arrivals(self, day: date) -> list[Case]:
        """Receive the complaints of one working day."""
        year = min(4, (day - self.start).days // 365)
        expected = BY_YEAR[year] * BY_MONTH.get(day.month, 1.0)
        count = sum(self.chance.random() < expected / 6 for _ in range(6))
        return [self._receive(day, bulk=False) for _ in range(count)] + self._bulk(day)

    def _bulk(self, day: date) -> list[Case]:
        writing = timedelta(days=90) < self.today - day < timedelta(days=560)
        if not writing or self.chance.random() > 0.16:
            return []
        return [self._receive(day, bulk=True) for _ in range(self.chance.randint(3, 7))]

    def _receive(self, day: date, *, bulk: bool) -> Case:
        self.numbers[day.year] = self.numbers.get(day.year, 0) + 1
        self.complaints += 1
        is_member = self.chance.random() < (0.55 if bulk else 0.8)
        case = Case(
            id=f"C-{day.year}-{self.numbers[day.year]:04}",
            received=day,
            respondent=self._respondent(day, is_member),
            is_member=is_member,
            rule=self.chance.choices(RULES, weights=(3, 6, 2, 2, 2))[0],
            entered=day,
        )
        self._note(case, day, bulk=bulk)
        return case

    def _note(self, case: Case, day: date, *, bulk: bool) -> None:
        words = self.diary.paper(TOLD[case.rule], about=case.id.replace("C-", "CP-"))
        channel = "email" if bulk else self.chance.choice(CHANNELS)
        anonymous = not bulk and self.chance.random() < 0.18
        facts = cases.Received(
            complaint=case.id.replace("C-", "CP-"),
            channel=channel,
            reporter="third-party" if bulk or self.chance.random() < 0.35 else "complainant",
            complainant=BULK if bulk else None if anonymous else f"P-{40000 + self.complaints}",
            respondent=case.respondent,
            membership="member"
            if case.is_member
            else self.chance.choice(("non-member", "non-member", "lapsed")),
            bulk=BULK if bulk else None,
            conduct_on=day - timedelta(days=self.chance.randint(1, 200)),
            words=words.digest,
        )
        if channel == "post":
            case.entered = min(
                day + timedelta(days=self.chance.randint(1, 6)), self.today - timedelta(days=1)
            )
        self.diary.note(day, case.id, facts, "public" if channel == "web" else self.chance.choice(OFFICERS),
                        recorded_on=case.entered, papers=(words,))  # fmt: skip

    def _respondent(self, day: date, is_member: bool) -> str:
        if is_member and self.members and self.chance.random() < 0.12:
            return self.chance.choice(self.members)
        self.strangers += 1
        person = f"P-{10000 + self.strangers}"
        name = self.diary.paper(person_name(self.chance), about=person)
        self.diary.note(
            day, person, people.Named(name=name.digest, sort="person"), OFFICERS[0], papers=(name,)
        )
        if is_member:
            self.members.append(person)
        return person
