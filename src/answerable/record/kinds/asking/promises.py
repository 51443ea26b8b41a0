"""Kinds of event about what was promised, recommended, intended and asked; the subject is the promise, or its like."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class UndertakingRecorded(Kind):
    """Somebody was said to have promised something; it binds nobody until they accept it. The subject is the promise.

    `due_on` and `criterion` are given, or their absence is said by `has_no_day` and `has_no_criterion`.
    """

    words: Digest
    bound: Code
    given_to: Code
    due_on: date | None = None
    has_no_day: bool = False
    criterion: Digest | None = None
    has_no_criterion: bool = False
    arises_from: Id | None = None
    bound_person: Id | None = None


@dataclass(frozen=True, kw_only=True)
class UndertakingAccepted(Kind):
    """Whoever is bound accepted the promise as theirs."""


@dataclass(frozen=True, kw_only=True)
class UndertakingDisowned(Kind):
    """Whoever was said to be bound said that they had promised nothing of the kind."""

    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class EvidenceOffered(Kind):
    """What shows that a promise was kept, or a recommendation carried out, was put forward."""

    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class EvidenceJudged(Kind):
    """A second person took the evidence as enough, or did not, and said why."""

    is_accepted: bool
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class UndertakingBroken(Kind):
    """It was said on the record that the promise was not kept."""

    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class UndertakingSuperseded(Kind):
    """Another promise took the place of this one, openly and with a reason."""

    by: Id
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class InquiryReported(Kind):
    """An inquiry, or an organisation, reported with so many recommendations; the subject is the inquiry."""

    title: Digest
    recommendations: int
    organisation: Id | None = None


@dataclass(frozen=True, kw_only=True)
class RecommendationMade(Kind):
    """One thing was recommended to the body; the subject is the recommendation."""

    words: Digest
    number: int
    inquiry: Id | None = None
    owner: Code | None = None
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class RecommendationAnswered(Kind):
    """The body took a recommendation on, in part, not at all, or said that it is still considering it."""

    response: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class RecommendationMoved(Kind):
    """The state of a recommendation changed, with the reason in words: a change without one is refused."""

    status: Code
    words: Digest


@dataclass(frozen=True, kw_only=True)
class CommitmentDeclared(Kind):
    """A standing intention was declared, with the measure that would show it, or marked as not measurable."""

    words: Digest
    declared_by: Code
    measure: Code | None = None
    is_not_measurable: bool = False


@dataclass(frozen=True, kw_only=True)
class CommitmentEnded(Kind):
    """A standing intention was given up or replaced."""

    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class OutsideMet(Kind):
    """The body met organisations from outside; the subject is the meeting."""

    organisations: Ids
    office: Code | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AskMade(Kind):
    """An organisation from outside asked for something; the subject is the ask."""

    words: Digest
    organisation: Id
    meeting: Id | None = None
    owner: Code | None = None


@dataclass(frozen=True, kw_only=True)
class AskTaken(Kind):
    """What became of an ask: done, done in part, declined, with the reason."""

    outcome: Code
    words: Digest | None = None
