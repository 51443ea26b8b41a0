"""Kinds of event about sittings and what they decide; the subject is the sitting or the case, as each says."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class PoolJoined(Kind):
    """The subject, a person, may be called to sit on a panel, in a capacity such as lay, and with such expertise."""

    panel: Code
    capacity: Code | None = None
    expertise: Code | None = None
    gender: Code | None = None


@dataclass(frozen=True, kw_only=True)
class PoolLeft(Kind):
    """The subject, a person, is no longer called to sit on a panel."""

    panel: Code


@dataclass(frozen=True, kw_only=True)
class SittingListed(Kind):
    """The subject, a sitting, was called for a day: the panel, who is to sit, who is in the chair, on which cases."""

    panel: Code
    on: date
    members: Ids
    cases: Ids = ()
    chair: Id | None = None


@dataclass(frozen=True, kw_only=True)
class SittingPutOff(Kind):
    """The subject, a sitting, was moved to another day, for a listed reason."""

    on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class SittingCalledOff(Kind):
    """The subject, a sitting, will not be held, for a listed reason."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class BundleSent(Kind):
    """The papers went to those who are to sit at the subject, a sitting, with the minutes given to read them."""

    pages: int
    members: Ids
    file: Digest | None = None
    case: Id | None = None
    reading_minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class InterestDeclared(Kind):
    """Of the subject, a sitting, a member said whether they are tied to a case, and whether they stood aside on it."""

    person: Id
    nature: Code
    case: Id | None = None
    stood_aside: bool = False


@dataclass(frozen=True, kw_only=True)
class VoteTaken(Kind):
    """The panel voted on the case, the subject, or on one allegation of it."""

    sitting: Id
    votes_for: int
    votes_against: int
    abstained: int = 0
    allegation: Id | None = None


@dataclass(frozen=True, kw_only=True)
class DecisionVetoed(Kind):
    """An organ that may do so refused to let the decision on the case, the subject, stand, with reasons."""

    organ: Code
    reason: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class DecisionConfirmed(Kind):
    """An organ that may veto let the decision on the case, the subject, stand."""

    organ: Code


@dataclass(frozen=True, kw_only=True)
class Remitted(Kind):
    """The case, the subject, goes back to be decided anew, by others than before."""

    to: Code
    reason: Code
    words: Digest | None = None
