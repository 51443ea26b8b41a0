"""Kinds of event about training owed, its providers and sessions; the subject is the obligation or the like."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class Obliged(Kind):
    """A member must complete a course, with or without a sanction."""

    respondent: Id
    course: Code
    case: Id | None = None
    as_sanction: bool = True


@dataclass(frozen=True, kw_only=True)
class Booked(Kind):
    """The member was given a place on a session of the course."""

    session: Id | None = None


@dataclass(frozen=True, kw_only=True)
class Started(Kind):
    """The member began the course."""


@dataclass(frozen=True, kw_only=True)
class Completed(Kind):
    """The member completed the course, on evidence."""

    evidence: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Waived(Kind):
    """The obligation was ended by decision."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Lapsed(Kind):
    """The obligation ended because the member left."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Sought(Kind):
    """A provider was looked for, for a purpose: sanction, panel, all-members."""

    purpose: Code
    course: Code


@dataclass(frozen=True, kw_only=True)
class Approached(Kind):
    """A provider was asked whether it would teach the course."""

    provider: Id


@dataclass(frozen=True, kw_only=True)
class Selected(Kind):
    """A provider was chosen; it is lined up, not yet contracted."""

    provider: Id


@dataclass(frozen=True, kw_only=True)
class Contracted(Kind):
    """A provider was commissioned by contract."""

    provider: Id
    contract: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Finalised(Kind):
    """The content of the course was made final."""


@dataclass(frozen=True, kw_only=True)
class RolledOut(Kind):
    """The course was given for the first time."""


@dataclass(frozen=True, kw_only=True)
class Ceased(Kind):
    """The commission ended."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Planned(Kind):
    """A milestone was given a day: the plan, or a forecast that replaces it. Of a commission or a review."""

    milestone: Code
    on: date
    sort: Code = "planned"


@dataclass(frozen=True, kw_only=True)
class Reached(Kind):
    """A milestone of a review was reached."""

    milestone: Code


@dataclass(frozen=True, kw_only=True)
class CourseVersioned(Kind):
    """A version of a course was laid down; the subject is the course."""

    course: Code
    version: Code
    outline: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SessionAnnounced(Kind):
    """A session of a course was announced, with how many places it has; the subject is the session."""

    course: Code
    on: date
    places: int
    version: Code | None = None
    commission: Id | None = None
    provider: Id | None = None
    at_place: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SessionMoved(Kind):
    """A session was put on another day."""

    on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class SessionCancelled(Kind):
    """A session will not be held; whoever had a place waits again."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class SessionGiven(Kind):
    """A session was given."""


@dataclass(frozen=True, kw_only=True)
class WaitListed(Kind):
    """A session was full, and the member waits for a place on it; the subject is the obligation."""

    session: Id


@dataclass(frozen=True, kw_only=True)
class PlaceGivenUp(Kind):
    """A place on a session was given up; the subject is the obligation."""

    session: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class CameToSession(Kind):
    """Whether the member came to a session on which they had a place; the subject is the obligation."""

    session: Id
    present: bool


@dataclass(frozen=True, kw_only=True)
class ObligationRevived(Kind):
    """An obligation that lapsed when the member left stands again, since they are a member again."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class AllMembersTold(Kind):
    """Of a course for all members: how many were to take it, how many had, and who counted; of its commission."""

    owing: int
    completed: int
    counted_by: Code
    evidence: Digest | None = None
