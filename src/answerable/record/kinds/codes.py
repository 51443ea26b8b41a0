"""Kinds of event about a body's codes and their review; the subject is the document or the review."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Kind


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
