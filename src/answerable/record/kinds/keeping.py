"""Kinds of event about how long papers are kept: retention, hold, destruction, and what a person may ask of them.

The subject is the retention, the hold or the request, each a matter of its own.
"""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class RetentionBegan(Kind):
    """A closed matter's papers began to be kept for the time that the schedule says."""

    of: Id
    schedule: Code


@dataclass(frozen=True, kw_only=True)
class RetentionEnded(Kind):
    """The papers are not to be destroyed by this retention after all: the matter was opened again."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class HoldPlaced(Kind):
    """Nothing about these persons and matters may be destroyed, for a reason, to be reviewed by a day."""

    over: Ids
    reason: Code
    review_on: date | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class HoldReviewed(Kind):
    """A hold was looked at again and stands, to be reviewed by a later day."""

    review_on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class HoldLifted(Kind):
    """What a hold kept may be destroyed again as the rules say."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class ErasureAsked(Kind):
    """A person asked that what is held about them be erased, or the body decided so of itself."""

    person: Id
    channel: Code


@dataclass(frozen=True, kw_only=True)
class ErasureRefused(Kind):
    """A request to be erased was refused, on a ground from a closed list."""

    ground: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class DestructionProposed(Kind):
    """One person proposed that the papers about these subjects be destroyed: how many papers under how many keys.

    `kept` says by code why other papers that belong to it stay.
    """

    subjects: Ids
    paper_count: int
    key_count: int
    kept: Codes = ()


@dataclass(frozen=True, kw_only=True)
class DestructionDeclined(Kind):
    """A second person did not agree to a proposed destruction; nothing was destroyed."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Destroyed(Kind):
    """A second person agreed, and the papers about these subjects and their keys were destroyed with this entry."""

    subjects: Ids
    paper_count: int
    key_count: int
    byte_count: int
    kept: Codes = ()


@dataclass(frozen=True, kw_only=True)
class AccessAsked(Kind):
    """A person asked what is held about them."""

    person: Id
    channel: Code


@dataclass(frozen=True, kw_only=True)
class AccessGiven(Kind):
    """A person was given a copy of what is held about them: how many papers, in a package of this SHA-256."""

    paper_count: int
    package: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AccessRefused(Kind):
    """A request to see what is held was refused, on a ground from a closed list."""

    ground: Code
    words: Digest | None = None
