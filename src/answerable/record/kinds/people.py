"""Kinds of event about persons, offices, panels and sittings; the subject is the person or the sitting."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class Named(Kind):
    """The subject, a person or an organisation, has a name, kept as a paper."""

    name: Digest
    sort: Code


@dataclass(frozen=True, kw_only=True)
class Appointed(Kind):
    """A person took up a role; `fte` in hundredths of full time."""

    role: Code
    fte: int = 100
    contract: Code = "employed"


@dataclass(frozen=True, kw_only=True)
class StoodDown(Kind):
    """A person gave up a role."""

    role: Code


@dataclass(frozen=True, kw_only=True)
class Seated(Kind):
    """A person took a seat on a panel."""

    panel: Code


@dataclass(frozen=True, kw_only=True)
class Unseated(Kind):
    """A person gave up a seat on a panel."""

    panel: Code


@dataclass(frozen=True, kw_only=True)
class Trained(Kind):
    """A person completed a course that their office requires."""

    course: Code
    expires_on: date | None = None
    evidence: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ConflictDeclared(Kind):
    """A person declared a tie to a person or a case and does not act on it."""

    against: Id
    nature: Code


@dataclass(frozen=True, kw_only=True)
class Sat(Kind):
    """A panel sat: who was there, and which cases it decided; the subject is the sitting."""

    panel: Code
    members: Ids
    cases: Ids = ()
    reading_minutes: int | None = None
