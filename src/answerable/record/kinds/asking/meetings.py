"""Kinds of event about organs that meet, who may answer for whom, and questions that one person puts in writing."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class MeetingHeld(Kind):
    """An organ met; the subject is the meeting. How many came is counted, estimated or not known, and says so."""

    organ: Code
    attendance: int | None = None
    attendance_quality: Code = "unknown"
    title: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AttendanceNoted(Kind):
    """Whether the holder of an office, or a person, was at a meeting, and as what; the subject is the meeting."""

    present: bool
    office: Code | None = None
    person: Id | None = None
    capacity: Code = "member"


@dataclass(frozen=True, kw_only=True)
class MinutesAgreed(Kind):
    """The organ agreed the minutes of a meeting: who was there, and what was passed; the subject is the meeting."""

    minutes: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class MotionPlaced(Kind):
    """At which meeting a motion was passed, and which earlier motions it takes up; the subject is the motion."""

    meeting: Id | None = None
    follows: Ids = ()


@dataclass(frozen=True, kw_only=True)
class AnsweringDelegated(Kind):
    """An organ let another, or one of its roles, answer for it until a day; the subject is the delegation."""

    organ: Code
    role: Code
    topics: Codes = ()
    until_on: date | None = None
    decision: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class DelegationEnded(Kind):
    """A delegation of answering was taken back; the subject is the delegation."""


@dataclass(frozen=True, kw_only=True)
class QuestionTabled(Kind):
    """One person put a question in writing to an organ, to be answered by a day; the subject is the question."""

    addressee: Code
    due_on: date
    asker: Id | None = None
    organ: Code | None = None
    named_day: bool = False
    topic: Code = "process"
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class HoldingGiven(Kind):
    """A holding answer was given: it says that an answer will come, and is none; the clock goes on."""

    expected_on: date | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionAnswered(Kind):
    """A written question was answered in writing."""

    answerer: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionCorrected(Kind):
    """The answer to a written question was corrected; the answer that was given stands beside it."""

    words: Digest | None = None
    reason: Code | None = None


@dataclass(frozen=True, kw_only=True)
class QuestionWithdrawn(Kind):
    """Whoever put a written question took it back."""
