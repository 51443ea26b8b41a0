"""Who holds which office and seat today, and which panel could sit: for the forms of people and of sittings."""

from dataclasses import dataclass
from datetime import date

from answerable.disclosure.matters.people import called, check_is_staff, name_of, roster_of
from answerable.disclosure.sentences import spoken
from answerable.record import Id, Record
from answerable.roster import Roster
from answerable.rules import Panel, Rules


@dataclass(frozen=True)
class OfficeView:
    """An office as somebody holds it: since when, and for how much of full time."""

    role: str
    name: str
    since: date
    fte: int
    contract: str


@dataclass(frozen=True)
class StaffView:
    """Somebody with an office or a seat: what they are called, and what they hold today."""

    id: str
    name: str
    offices: tuple[OfficeView, ...]
    panels: tuple[tuple[str, str], ...]
    training: tuple[str, ...]


@dataclass(frozen=True)
class SeatView:
    """A member of a panel: what they are called, and how they stand with what its members must complete."""

    id: str
    name: str
    is_trained: bool
    training: str


@dataclass(frozen=True)
class SittingView:
    """A sitting of a panel: its day, who was there, and which cases were before it."""

    id: str
    on: date
    members: tuple[str, ...]
    cases: tuple[str, ...]


@dataclass(frozen=True)
class PanelView:
    """A panel today: its members, its quorum, whether it could decide, and when it sat, latest first."""

    id: str
    name: str
    quorum: int
    sentence: str
    members: tuple[SeatView, ...]
    sittings: tuple[SittingView, ...]
    source: str


def staff(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[StaffView, ...]:
    """Show one of the body's staff who holds an office or a seat on a day, by name. Raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    holding = [h.person for h in roster.holdings if h.covers(on)] + [
        s.person for s in roster.seats if s.covers(on)
    ]
    shown = (_staff(record, rules, roster, one, on) for one in set(holding))
    return tuple(sorted(shown, key=lambda one: (one.name, one.id)))


def panels(record: Record, rules: Rules, *, person: Id, on: date) -> tuple[PanelView, ...]:
    """Show one of the body's staff the panels as they are on a day, and their sittings. Raises NotForYou for others."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    return tuple(_panel(record, rules, roster, panel, on) for panel in rules.body.panels)


def somebody(record: Record, rules: Rules, *, of: Id, person: Id, on: date) -> StaffView | None:
    """Show one of the body's staff what somebody holds on a day, or None for a number that nobody has."""
    roster = roster_of(record)
    check_is_staff(rules, roster, person, on)
    found = _staff(record, rules, roster, of, on)
    return found if found.offices or found.panels or name_of(record, of) else None


def _staff(record: Record, rules: Rules, roster: Roster, person: Id, on: date) -> StaffView:
    held = [h for h in roster.holdings if h.person == person and h.covers(on)]
    seats = {s.panel for s in roster.seats if s.person == person and s.covers(on)}
    return StaffView(
        id=person,
        name=called(record, person),
        offices=tuple(
            OfficeView(h.role, rules.role(h.role).name, h.from_on, h.fte, h.contract) for h in held
        ),
        panels=tuple((p.id, p.name) for p in rules.body.panels if p.id in seats),
        training=tuple(c.name for c in rules.body.courses if roster.is_trained(person, c.id, on)),
    )


def _panel(record: Record, rules: Rules, roster: Roster, panel: Panel, on: date) -> PanelView:
    members = tuple(
        _seat(record, rules, roster, panel, person, on) for person in roster.members(panel.id, on)
    )
    held = sorted(
        (s for s in roster.sittings if s.panel == panel.id), key=lambda s: (s.on, s.id), reverse=True
    )
    return PanelView(
        id=panel.id,
        name=panel.name,
        quorum=panel.quorum,
        sentence=_sentence(panel, members),
        members=members,
        sittings=tuple(
            SittingView(s.id, s.on, tuple(called(record, m) for m in s.members), s.cases) for s in held
        ),
        source=panel.source,
    )


def _seat(record: Record, rules: Rules, roster: Roster, panel: Panel, person: Id, on: date) -> SeatView:
    missing = [rules.course(c).name for c in panel.requires if not roster.is_trained(person, c, on)]
    since = [t.completed_on for c in panel.requires if (t := roster.training(person, c, on))]
    words = (
        f"not trained: {', '.join(missing)}"
        if missing
        else f"trained on {spoken(max(since))}"
        if since
        else ""
    )
    return SeatView(person, called(record, person), not missing, words)


def _sentence(panel: Panel, members: tuple[SeatView, ...]) -> str:
    if not members:
        return f"The {panel.name} has no members."
    trained = sum(member.is_trained for member in members)
    enough = "" if trained >= panel.quorum else f"; it cannot decide, for its quorum is {panel.quorum}"
    return f"{trained} of {len(members)} members have completed what they must{enough}."
