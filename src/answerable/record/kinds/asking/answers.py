"""Kinds of event on the way to an answer and after it; the subject is the point, or the statement."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class AnswerDrafted(Kind):
    """A draft of an answer was put forward, its figures bound as an answer's are; it is no answer yet."""

    draft: Digest
    quality: Code
    measures: Codes = ()
    as_of: date | None = None
    known_at: int | None = None
    root: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class DraftReviewed(Kind):
    """Another person read a draft: it may be signed, or it goes back with what is wrong with it."""

    verdict: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AnswerClarified(Kind):
    """More was said about an answer, or it was set right; the answer that was given stands beside it."""

    sort: Code
    words: Digest
    reason: Code | None = None


@dataclass(frozen=True, kw_only=True)
class PointRouted(Kind):
    """A refused point was put before the organ to which the officer does answer; that organ's clock starts."""

    to: Code
    ground: Code


@dataclass(frozen=True, kw_only=True)
class OrganDirected(Kind):
    """That organ decided: answer, publish, show in confidence, or let the refusal stand; reviewed by a day.

    Where it sets a day to answer by (`due_on`), the point is open again.
    """

    direction: Code
    words: Digest | None = None
    due_on: date | None = None
    review_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class InsteadOffered(Kind):
    """What can be given in place of what would identify a person: a band, an aggregate, a description."""

    offer: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class InspectionOffered(Kind):
    """Figures were offered to be looked at in confidence, instead of being given."""

    to: Code
    inspectors: int | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class InspectionAnswered(Kind):
    """Whoever asked took up the offer to look at figures in confidence, or did not."""

    is_accepted: bool
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Dissatisfied(Kind):
    """Whoever asked said that the answer, or the refusal, does not answer what was asked."""

    words: Digest


@dataclass(frozen=True, kw_only=True)
class ObservationsGiven(Kind):
    """Whoever answered said what they think of that."""

    words: Digest


@dataclass(frozen=True, kw_only=True)
class AnswerJudged(Kind):
    """The chair of the organ that asked judged: it is answered, or it is not and is due on a new day (`due_on`)."""

    verdict: Code
    words: Digest | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class StatementMade(Kind):
    """Something was said or written that is no answer; the subject is the statement.

    A letter, a reply by word of mouth, a line to the press; `attribution` says whether it is known who said it.
    """

    words: Digest
    channel: Code
    attribution: Code = "named"
    speaker: Code | None = None
    addressees: Codes = ()
    bears_on: Ids = ()
    organisation: Id | None = None


@dataclass(frozen=True, kw_only=True)
class StatementClarified(Kind):
    """A statement was later said to mean something else; what was said stands."""

    words: Digest
    attribution: Code = "named"
    speaker: Code | None = None
