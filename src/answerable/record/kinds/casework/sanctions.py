"""Kinds of event in the life of a sanction, of an interim suspension, and of an appeal; the subject is the case."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class TariffDeparted(Kind):
    """A sanction lighter or graver than the guidance gives is imposed on an allegation, with the reasons for it."""

    sanction: Code
    reason: Code
    allegation: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionSet(Kind):
    """A sanction or an interim suspension is subject to a condition, to be met by a day."""

    condition: Code
    sanction: Code | None = None
    allegation: Id | None = None
    until_on: date | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionMet(Kind):
    """A condition was met, on evidence."""

    condition: Code
    sanction: Code | None = None
    evidence: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ConditionBroken(Kind):
    """A condition was not kept."""

    condition: Code
    sanction: Code | None = None
    evidence: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SanctionCompleted(Kind):
    """What a sanction required was done, on evidence."""

    sanction: Code
    allegation: Id | None = None
    evidence: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SanctionVaried(Kind):
    """A sanction was replaced by another, or given another end, for a listed reason such as an appeal."""

    sanction: Code
    replaced_with: Code
    reason: Code
    allegation: Id | None = None
    until_on: date | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SanctionSetAside(Kind):
    """A sanction stands no longer, as if it had not been imposed, for a listed reason such as an appeal."""

    sanction: Code
    reason: Code
    allegation: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SuspensionReviewed(Kind):
    """An interim suspension was looked at again: it goes on, until the next look, or it goes on otherwise."""

    outcome: Code
    reason: Code
    review_on: date | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AppealAdmitted(Kind):
    """An appeal was found to be in time and on a ground that the rules know, and goes to be decided."""

    organ: Code | None = None


@dataclass(frozen=True, kw_only=True)
class AppealNotAdmitted(Kind):
    """An appeal was not admitted, for a listed reason."""

    reason: Code
    words: Digest | None = None
