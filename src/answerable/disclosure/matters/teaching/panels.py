"""Who was trained when they sat: at each sitting, each member, each course the panel requires, in which version."""

from dataclasses import dataclass
from datetime import date

from answerable.days import local_day
from answerable.disclosure.matters.people import called, check_is_staff, roster_of
from answerable.disclosure.matters.teaching.offers import CourseVersion, courses_of, version_on
from answerable.disclosure.matters.wording import counted
from answerable.disclosure.sentences import spoken
from answerable.record import Id, Record
from answerable.roster import Roster, Sitting
from answerable.rules import Panel, Rules

MOST = 60


@dataclass(frozen=True)
class SatView:
    """A member at a sitting: trained on that day or not, in which words, and whether the record knew it then."""

    name: str
    is_trained: bool
    is_late: bool
    words: str


@dataclass(frozen=True)
class TrainedSittingView:
    """A sitting: its day, who sat, and one sentence on their training."""

    id: Id
    on: date
    sentence: str
    all_trained: bool
    members: tuple[SatView, ...]


@dataclass(frozen=True)
class TrainedPanelView:
    """A panel: what its members must complete, how they stand today, and its sittings, latest first."""

    id: str
    name: str
    requires: tuple[str, ...]
    sentence: str
    members: tuple[SatView, ...]
    sittings: tuple[TrainedSittingView, ...]
    source: str


def panel_training(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[TrainedPanelView, ...]:
    """Show the staff who was trained when they sat, and who is today. Raises NotForYou for everyone else."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    look = _Looking(record, rules, roster)
    return tuple(look.panel(one, on) for one in rules.body.panels)


@dataclass(frozen=True, eq=False)
class _Looking:
    record: Record
    rules: Rules
    roster: Roster

    def panel(self, panel: Panel, on: date) -> TrainedPanelView:
        versions = {course: courses_of(self.record, course) for course in panel.requires}
        members = tuple(self.sat(m, panel, versions, on) for m in self.roster.members(panel.id, on))
        held = sorted((s for s in self.roster.sittings if s.panel == panel.id), key=lambda s: (s.on, s.id))
        return TrainedPanelView(
            id=panel.id,
            name=panel.name,
            requires=tuple(self.rules.course(c).name for c in panel.requires),
            sentence=_today(panel, members),
            members=members,
            sittings=tuple(self.sitting(s, panel, versions) for s in reversed(held[-MOST:])),
            source=panel.source,
        )

    def sitting(
        self, sitting: Sitting, panel: Panel, versions: dict[str, tuple[CourseVersion, ...]]
    ) -> TrainedSittingView:
        members = tuple(self.sat(m, panel, versions, sitting.on) for m in sitting.members)
        every = bool(members) and all(m.is_trained for m in members)
        return TrainedSittingView(sitting.id, sitting.on, _sat(members), every, members)

    def sat(
        self, person: Id, panel: Panel, versions: dict[str, tuple[CourseVersion, ...]], on: date
    ) -> SatView:
        told = [self._course(person, course, versions[course], on) for course in panel.requires]
        return SatView(
            called(self.record, person),
            all(trained for trained, _, _ in told),
            any(late for _, late, _ in told),
            "; ".join(words for _, _, words in told) or "no course is required",
        )

    def _course(
        self, person: Id, course: str, versions: tuple[CourseVersion, ...], on: date
    ) -> tuple[bool, bool, str]:
        """Tell whether one course was completed and held on a day, whether that was known then, and in words."""
        name, held = self.rules.course(course).name, self.roster.training(person, course, on)
        if held is None:
            return False, False, self._lacking(person, course, name, on)
        version = version_on(versions, held.completed_on)
        until = f", valid until {spoken(held.expires_on)}" if held.expires_on else ""
        known = local_day(held.recorded_at, self.rules.body.timezone)
        late = known > on
        after = f"; trained on the day, recorded {counted((known - on).days, 'day')} later" if late else ""
        said = f"{name}{f', version {version}' if version else ''}, {spoken(held.completed_on)}{until}{after}"
        return True, late, said

    def _lacking(self, person: Id, course: str, name: str, on: date) -> str:
        done = [
            t
            for t in self.roster.trainings
            if t.person == person and t.course == course and t.completed_on <= on and t.expires_on
        ]
        if not done:
            return f"{name}: not completed by {spoken(on)}"
        last = max(t.expires_on for t in done if t.expires_on)
        return f"{name}: expired on {spoken(last)}"


def _today(panel: Panel, members: tuple[SatView, ...]) -> str:
    """Say how the panel stands; of an empty one nothing is true but that it has no members."""
    if not members:
        return f"The {panel.name} has no members, so that there is nobody of whom to ask."
    if not panel.requires:
        return f"The rules require no course of the {counted(len(members), 'member')}."
    trained = sum(m.is_trained for m in members)
    every = "every member" if trained == len(members) else f"{trained} of {len(members)} members"
    return f"{every[:1].upper()}{every[1:]} {'has' if trained == len(members) else 'have'} completed what they must."


def _sat(members: tuple[SatView, ...]) -> str:
    if not members:
        return "Nobody is recorded as having sat."
    without = sum(not m.is_trained for m in members)
    late = sum(m.is_late for m in members)
    said = (
        f"{without} of {len(members)} sat without valid training"
        if without
        else f"All {len(members)} were trained"
    )
    later = f"; of {late} the register came to know it only later" if late else ""
    return f"{said}{later}."
