"""Kinds of event about motions, points and answers; the subject is the motion or the point."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Digests, Id, Kind


@dataclass(frozen=True, kw_only=True)
class MotionPassed(Kind):
    """An organ adopted a text that demands answers; the subject is the motion."""

    organ: Code
    addressee: Code
    text: Digest
    due_on: date
    vote: Code = "unopposed"
    votes_for: int | None = None
    votes_against: int | None = None
    attendance: int | None = None
    attendance_quality: Code = "unknown"
    mover: Id | None = None
    seconder: Id | None = None


@dataclass(frozen=True, kw_only=True)
class Asked(Kind):
    """One separately answerable demand of a motion was put; the subject is the point."""

    motion: Id
    number: int
    addressee: Code
    form: Code
    due_on: date
    words: Digest
    topic: Code = "process"
    measure: Code | None = None
    as_of: date | None = None


@dataclass(frozen=True, kw_only=True)
class Answered(Kind):
    """A point was answered in writing; figures are bound to measure, day, place in the record and root.

    `quality` says how: figures (with figures), words (in words only), partly (some of what was asked, either way).
    """

    answer: Digest
    quality: Code
    measures: Codes = ()
    as_of: date | None = None
    known_at: int | None = None
    root: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Refused(Kind):
    """A point was refused, on a ground from a closed list, with where it goes next."""

    ground: Code
    route: Code | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Stated(Kind):
    """Something was said or written about a point that is not an answer."""

    words: Digest
    channel: Code


@dataclass(frozen=True, kw_only=True)
class Published(Kind):
    """A report was frozen and published: the digest of its content and of each of its files."""

    report: Digest
    files: Digests = ()
    formats: Codes = ()
    as_of: date | None = None
    known_at: int | None = None
    root: Digest | None = None
