"""Workload: of each team who has how many open cases, how many at the most, and what waits; nobody is chosen by it."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.desk.lines import Lines as Shown
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.views import CaseLine
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.matters import Lists, Sought, count_of, load_of
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Rules, Team

WAITING = 20


@dataclass(frozen=True)
class Load:
    """What one person has in hand: open cases, how many at the most, how much of full time, which training holds."""

    id: Id
    name: str
    held: int
    cap: int | None
    fte: int
    training: str

    @property
    def is_full(self) -> bool:
        """Tell whether they have as many as they may."""
        return self.cap is not None and self.held >= self.cap

    @property
    def share(self) -> float:
        """How many cases they have for each full time."""
        return self.held * 100 / self.fte if self.fte else float(self.held)


@dataclass(frozen=True)
class TeamView:
    """One team: who works in it, least to do first, and what waits with it."""

    id: str
    name: str
    sentence: str
    members: tuple[Load, ...]
    waiting: tuple[CaseLine, ...]
    waiting_count: int
    source: str


@dataclass(frozen=True)
class Workload:
    """Every team, and those who have cases in hand and work in none."""

    sentence: str
    teams: tuple[TeamView, ...]
    others: tuple[Load, ...]


def workload(record: Record, rules: Rules, *, lists: Lists, person: Id, on: date) -> Workload:
    """Show one of the body's staff who has how much in hand on a day. Raises NotForYou for everyone else."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    made = _Made(record, rules, roster, lists, on)
    teams = tuple(made.team(team) for team in rules.body.teams)
    in_teams = {p.person for team in rules.body.teams for p in roster.team_places(team.id, on)}
    investigating = [role.id for role in rules.body.roles if role.investigates]
    holders = dict.fromkeys(h.person for role in investigating for h in roster.holders(role, on))
    others = made.in_order([made.load(one, None) for one in holders if one not in in_teams])
    held = sum(one.held for one in {m.id: m for t in teams for m in t.members}.values()) + sum(
        one.held for one in others
    )
    waiting = sum(team.waiting_count for team in teams)
    said = f"{counted(held, 'open case')} {'is' if held == 1 else 'are'} in hand, and {waiting} wait with a team."
    return Workload(said, teams, others)


@dataclass(frozen=True)
class _Made:
    record: Record
    rules: Rules
    roster: Roster
    lists: Lists
    on: date

    def team(self, team: Team) -> TeamView:
        places = self.roster.team_places(team.id, self.on)
        members = self.in_order(
            [self.load(p.person, p.cap if p.cap is not None else team.cap) for p in places]
        )
        sought = Sought(team=team.id, is_open=True, investigators=frozenset({""}))
        shown = Shown(self.record, self.rules, self.on)
        rows = self.lists.found(sought, most=WAITING)
        count = count_of(self.lists, sought)
        return TeamView(
            id=team.id,
            name=team.name,
            sentence=_sentence(members),
            members=members,
            waiting=tuple(shown.case(row) for row in shown.know(rows)),
            waiting_count=count,
            source=team.source,
        )

    def load(self, person: Id, cap: int | None) -> Load:
        held = load_of(self.lists)(person)
        offices = [h for h in self.roster.holdings if h.person == person and h.covers(self.on)]
        fte = max((h.fte for h in offices), default=0)
        return Load(person, called(self.record, person), held, cap, fte, self._training(person))

    def in_order(self, loads: list[Load]) -> tuple[Load, ...]:
        return tuple(sorted(loads, key=lambda one: (one.fte == 0, one.is_full, one.share, one.name, one.id)))

    def _training(self, person: Id) -> str:
        held = [
            (course.name, training)
            for course in self.rules.body.courses
            if (training := self.roster.training(person, course.id, self.on))
        ]
        return "; ".join(
            f"{name}, until {spoken(t.expires_on)}" if t.expires_on else f"{name}, without end"
            for name, t in held
        )


def _sentence(members: tuple[Load, ...]) -> str:
    if not members:
        return "Nobody works in it."
    # Whoever holds no office any more has nothing to do, and is nobody to give a case to.
    least = next((one for one in members if one.fte and not one.is_full), None)
    if least is None:
        return "Everybody in it has as many cases as they may."
    return f"{least.name} has the least to do for their time, {counted(least.held, 'open case')}."
