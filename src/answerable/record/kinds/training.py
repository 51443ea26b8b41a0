"""Kinds of event about training owed and its providers; the subject is the obligation or the commission."""

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
