"""What a body has laid down, as data: frozen, closed, checked when made."""

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from answerable.rules.checks import Check, Following
from answerable.rules.organs import Organ, Role, Standing
from answerable.rules.plain import Address, Code, Colour, KindName, LicenceName, Rule, Tier, Words
from answerable.rules.timing import CalendarRule, Lasting, Limit, Notice, Trigger, Window, tellings


class Reader(Rule):
    """How small a count one tier of readers may see, and which units are open to it."""

    tier: Tier
    mode: Literal["exact", "suppress"]
    threshold: int = 0
    open_units: tuple[Code, ...] = ()
    names: tuple[Code, ...] = ()
    latest: Literal["today", "month-end"] = "today"
    source: Words


class PapersRight(Rule):
    """Who may read papers about people, of how to reach them, about matters: about anyone, or in their own matters."""

    roles: tuple[Code, ...] = Field(min_length=1)
    sorts: tuple[Literal["people", "contact", "matters"], ...] = Field(min_length=1)
    of: Literal["any", "own"] = "any"
    source: Words


class Course(Rule):
    """A course that members or officers must complete; `valid_months` 0 never expires."""

    id: Code
    name: Words
    purpose: Literal["sanction", "panel", "all-members", "officers"]
    valid_months: int = 0
    source: Words


class Composed(Rule):
    """Who must be among those who decide: so many of a capacity, an expertise or a gender."""

    what: Literal["capacity", "expertise", "gender"]
    of: Code
    at_least: int = Field(default=1, ge=1)
    source: Words


class Panel(Rule):
    """A deciding panel: its organ, how many make a quorum, what its members must have completed, and who sits on it.

    `size` is how many are called to a sitting, and `chair` the capacity that whoever presides must have. Where `vote`
    is, a decision needs one. `papers_before` is how long before the day a sitting must be called, with its papers.
    """

    later = frozenset({"size", "chair", "composition", "vote", "papers_before"})

    id: Code
    name: Words
    organ: Code
    quorum: int = Field(ge=1)
    requires: tuple[Code, ...] = ()
    size: int | None = Field(default=None, ge=1)
    chair: Code | None = None
    composition: tuple[Composed, ...] = ()
    vote: bool = False
    papers_before: Lasting | None = None
    source: Words


class Term(Rule):
    """One entry of a closed list: its code, the words for it, and the sort it counts under.

    Of a ground of refusal: where the point goes next (`route`), and what refusing on it obliges (`obliges`). Of a
    sanction: how long it is live, where it ends by itself (`live`). Of a clause: the lightest and the gravest of the
    sanctions that guidance gives for breaking it (`tariff`), in the order of the list of sanctions.
    """

    later = frozenset({"live", "tariff"})

    id: Code
    name: Words
    sort: Code | None = None
    route: Code | None = None
    obliges: Literal["undertaking", "route", "offer-instead", "inspection"] | None = None
    live: Lasting | None = None
    tariff: tuple[Code, Code] | None = None
    source: str | None = None


class Stage(Rule):
    """A stretch of a matter: an open matter is in exactly one; `closed` stages are the end."""

    id: Code
    name: Words
    enters: tuple[Trigger, ...]
    owner: Code
    closed: bool = False


class Guard(Rule):
    """A condition on an act; `of` names the course, panel, kind of event or fact that it speaks of.

    With `override`, two people may agree that it shall not bar one person from the act, once.
    """

    later = frozenset({"override"})

    check: Check
    of: Code | KindName | None = None
    override: bool = False
    source: Words


class Permission(Rule):
    """Who may do what, at which stages, under which guards, until when, with facts from which lists.

    `one_of` holds groups of facts: of each group one is given, and no more than one. `stays` says that what was
    imposed rests from the act until it is decided upon: an appeal may do so.
    """

    later = frozenset({"stays"})

    kind: KindName
    name: Words
    who: tuple[Code, ...]
    stages: tuple[Code, ...] = ()
    lists: dict[str, Code] = Field(default_factory=dict)
    requires: tuple[str, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    guards: tuple[Guard, ...] = ()
    once: bool = False
    stays: bool = False
    opens: Code | None = None
    follows: tuple[Following, ...] = ()
    within: Window | None = None
    source: Words


class Version(Rule):
    """A procedure as it stood from a day on."""

    in_force: date
    source: Words
    stages: tuple[Stage, ...]
    limits: tuple[Limit, ...]
    notices: tuple[Notice, ...] = ()
    permissions: tuple[Permission, ...]

    @model_validator(mode="after")
    def _oblige(self) -> "Version":
        # Who must be told of a later day is laid down with the limit, and owed like any other duty.
        known = {limit.id for limit in self.limits}
        owed = tuple(one for one in tellings(self.limits) if one.id not in known)
        if owed:
            object.__setattr__(self, "limits", (*self.limits, *owed))
        return self


class Procedure(Rule):
    """A sort of matter: what opens it, and its versions, earliest first; its days are of the body's calendar, or of
    another that the body keeps, named by `calendar`.

    `governs` says which version holds of a matter: the one in force on the day of its opening, to its end, or on each
    day the latest in force by then.
    """

    later = frozenset({"calendar", "governs"})

    id: Code
    name: Words
    unit: Words
    opens_with: KindName
    calendar: Code | None = None
    governs: Literal["opening", "latest"] = "opening"
    versions: tuple[Version, ...] = Field(min_length=1)

    def version_on(self, day: date) -> Version:
        """Give the version in force on a day; the earliest where the day is before all."""
        earlier = [v for v in self.versions if v.in_force <= day]
        return earlier[-1] if earlier else self.versions[0]


class Team(Rule):
    """People who share the cases of some stages (all, where none is named): which role they hold, and their cap.

    `cap` is how many open cases each of them has at the most, where their own place in the team says nothing else.
    """

    id: Code
    name: Words
    role: Code
    stages: tuple[Code, ...] = ()
    cap: int | None = Field(default=None, ge=1)
    source: Words


class Schedule(Rule):
    """For how long the papers of a matter are kept: closed by such an event, it falls under this retention schedule."""

    procedure: Code
    when: Trigger
    schedule: Code
    source: Words


class Licence(Rule):
    """On which terms others may use what the body publishes: its short name, its title, and where its words are."""

    name: LicenceName
    title: Words
    path: Address


class Body(Rule):
    """A membership body: its organs, roles, calendar, readers, courses, panels, closed lists, and how long it keeps.

    `calendars` are others than its own, by a code: of an office in another nation.
    """

    later = frozenset({"teams", "calendars"})

    id: Code
    name: Words
    short_name: Words
    about: Words
    timezone: Words
    colour: Colour = "#0B5D5E"
    member: Words = "member"
    governing_organ: Code
    period_start: date
    licence: Licence | None = None
    calendar: CalendarRule
    calendars: dict[Code, CalendarRule] = Field(default_factory=dict)
    organs: tuple[Organ, ...]
    roles: tuple[Role, ...]
    standings: tuple[Standing, ...]
    readers: tuple[Reader, ...]
    papers: tuple[PapersRight, ...] = ()
    courses: tuple[Course, ...]
    panels: tuple[Panel, ...]
    teams: tuple[Team, ...] = ()
    lists: dict[Code, tuple[Term, ...]]
    schedules: tuple[Schedule, ...] = ()
