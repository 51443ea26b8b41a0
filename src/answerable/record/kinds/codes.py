"""Kinds of event about a body's codes, their review and its consultation; the subject is the document or the review."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class Adopted(Kind):
    """A version of a governance document was adopted, with the day its review is due."""

    version: Code
    organ: Code
    review_due_on: date | None = None
    text: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ReviewOpened(Kind):
    """The review of a document began; the subject is the review."""

    document: Id
    version: Code


@dataclass(frozen=True, kw_only=True)
class Invited(Kind):
    """An organisation was invited to give its view."""

    consultee: Id


@dataclass(frozen=True, kw_only=True)
class Met(Kind):
    """The organisation was met, as an organisation."""

    consultee: Id


@dataclass(frozen=True, kw_only=True)
class Responded(Kind):
    """The organisation gave its view: agreed, disagreed, mixed."""

    consultee: Id
    view: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Declined(Kind):
    """The organisation declined to take part."""

    consultee: Id


@dataclass(frozen=True, kw_only=True)
class Objected(Kind):
    """The organisation disputes that it was consulted, or how."""

    consultee: Id
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class NamingAgreed(Kind):
    """The organisation agreed to be named as one that was consulted."""

    consultee: Id


@dataclass(frozen=True, kw_only=True)
class Reviewed(Kind):
    """The review ended: kept, amended or replaced."""

    outcome: Code


@dataclass(frozen=True, kw_only=True)
class ConsultationOpened(Kind):
    """What is proposed and why was sent out, still open to change, with the day until which views are taken."""

    proposal: Digest
    closes_on: date
    reasons: Digest | None = None
    is_formative: bool = True


@dataclass(frozen=True, kw_only=True)
class ConsultationExtended(Kind):
    """Views are taken until a later day."""

    closes_on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class PrivatelySpoken(Kind):
    """Somebody was spoken to in private; it is no consultation of the organisation that they belong to."""

    person: Id
    organisation: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class NamingRefused(Kind):
    """The organisation does not wish to be named as one that was consulted."""

    consultee: Id


@dataclass(frozen=True, kw_only=True)
class ViewConsidered(Kind):
    """The decider considered what an organisation had said: taken up, in part, not; and why."""

    consultee: Id
    outcome: Code
    words: Digest


@dataclass(frozen=True, kw_only=True)
class DraftChanged(Kind):
    """Something in the draft was changed, and because of whom."""

    clause: Code
    because_of: Ids
    words: Digest


@dataclass(frozen=True, kw_only=True)
class WordsAgreed(Kind):
    """The organisation agreed that these words of its be shown to everybody, under its name."""

    consultee: Id
    words: Digest


@dataclass(frozen=True, kw_only=True)
class DocumentReviewed(Kind):
    """A review of the document ended, with the day by which the next is due; the subject is the document."""

    review: Id
    outcome: Code
    review_due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class DocumentWithdrawn(Kind):
    """A governance document was withdrawn, or replaced by another; the subject is the document."""

    reason: Code
    replaced_by: Id | None = None
