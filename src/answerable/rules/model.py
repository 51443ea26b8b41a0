"""What a body has laid down, as data: frozen, closed, checked when made."""

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from answerable.days import Length
from answerable.rules.checks import Check, Following
from answerable.rules.organs import Organ, Role, Standing
from answerable.rules.plain import Address, Code, Colour, KindName, LicenceName, Rule, Tier, Words


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


class Panel(Rule):
    """A deciding panel: its organ, how many make a quorum, what its members must have completed."""

    id: Code
    name: Words
    organ: Code
    quorum: int = Field(ge=1)
    requires: tuple[Code, ...] = ()
    source: Words


class Term(Rule):
    """One entry of a closed list: its code, the words for it, and the sort it counts under.

    Of a ground of refusal: where the point goes next (`route`), and what refusing on it obliges (`obliges`).
    """

    id: Code
    name: Words
    sort: Code | None = None
    route: Code | None = None
    obliges: Literal["undertaking", "route", "offer-instead", "inspection"] | None = None
    source: str | None = None


class ClosingDay(Rule):
    """A day on which the body itself is closed."""

    on: date
    name: Words
    source: Words


class CalendarRule(Rule):
    """Which public holidays count, by country and part of it, with the body's own closing days."""

    name: Words
    version: Words
    country: Words
    subdivision: str | None = None
    first_year: int
    last_year: int
    closing_days: tuple[ClosingDay, ...] = ()
    source: Words


class Trigger(Rule):
    """An event that begins or ends something: its kind, and facts that it must have."""

    kind: KindName
    where: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _bare_kind(cls, written: Any) -> Any:
        # "Received" says the same as {kind: Received}, and a procedure has dozens of them.
        return {"kind": written} if isinstance(written, str) else written


def _read_length(written: Any) -> Any:
    # "10 working-days" says the same as {count: 10, unit: working-days}.
    count, _, unit = written.partition(" ") if isinstance(written, str) else ("", "", "")
    return {"count": int(count), "unit": unit.strip()} if count.isdecimal() else written


Lasting = Annotated[Length, BeforeValidator(_read_length)]


class Stage(Rule):
    """A stretch of a matter: an open matter is in exactly one; `closed` stages are the end."""

    id: Code
    name: Words
    enters: tuple[Trigger, ...]
    owner: Code
    closed: bool = False


class Limit(Rule):
    """Something due: what starts its clock, what meets it, from whom, by when, and the rule.

    `at_most` is how far an extension may put the due day, counted from the start as the limit itself is. `after` is
    how long the limit rests before its length begins to count: papers are kept so long, and only then is it due to
    propose that they be destroyed. `owner_fact` is the fact of the opening that names who owes it, where it names one.
    """

    id: Code
    name: Words
    starts: tuple[Trigger, ...] = ()
    or_missed: Code | None = None
    until_fact: str | None = None
    ends: tuple[Trigger, ...]
    owner: Code
    owner_fact: str | None = None
    length: Lasting | None = None
    after: Lasting | None = None
    at_most: Lasting | None = None
    stoppable: bool = False
    whole: bool = False
    source: Words


class Guard(Rule):
    """A condition on an act; `of` names the course, panel, kind of event or fact that it speaks of."""

    check: Check
    of: Code | KindName | None = None
    source: Words


class Window(Rule):
    """How long an act stays open after something happened: an appeal, so many days after being told."""

    starts: tuple[Trigger, ...] = Field(min_length=1)
    length: Lasting
    source: Words


class Notice(Rule):
    """How long there must be at the least from one thing to another; it is told where it was less, and refuses nothing.

    `until` are the events that say until when, by the fact `until_fact`; by their own day where none is named.
    """

    id: Code
    name: Words
    starts: tuple[Trigger, ...] = Field(min_length=1)
    until: tuple[Trigger, ...] = Field(min_length=1)
    until_fact: str | None = None
    length: Lasting
    source: Words


class Permission(Rule):
    """Who may do what, at which stages, under which guards, until when, with facts from which lists.

    `one_of` holds groups of facts: of each group one is given, and no more than one.
    """

    kind: KindName
    name: Words
    who: tuple[Code, ...]
    stages: tuple[Code, ...] = ()
    lists: dict[str, Code] = Field(default_factory=dict)
    requires: tuple[str, ...] = ()
    one_of: tuple[tuple[str, ...], ...] = ()
    guards: tuple[Guard, ...] = ()
    once: bool = False
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


class Procedure(Rule):
    """A sort of matter: what opens it, and its versions, earliest first."""

    id: Code
    name: Words
    unit: Words
    opens_with: KindName
    versions: tuple[Version, ...] = Field(min_length=1)

    def version_on(self, day: date) -> Version:
        """Give the version in force on a day; the earliest where the day is before all."""
        earlier = [v for v in self.versions if v.in_force <= day]
        return earlier[-1] if earlier else self.versions[0]


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
    """A membership body: its organs, roles, calendar, readers, courses, panels, closed lists, and how long it keeps."""

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
    organs: tuple[Organ, ...]
    roles: tuple[Role, ...]
    standings: tuple[Standing, ...]
    readers: tuple[Reader, ...]
    papers: tuple[PapersRight, ...] = ()
    courses: tuple[Course, ...]
    panels: tuple[Panel, ...]
    lists: dict[Code, tuple[Term, ...]]
    schedules: tuple[Schedule, ...] = ()
