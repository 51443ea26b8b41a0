"""Kinds of event about figures that are published to stand; the subject is the release, or the decision on it."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Digests, Id, Kind


@dataclass(frozen=True, kw_only=True)
class ReleaseAnnounced(Kind):
    """A release was announced for a day, with the period that it will cover; the subject is the release."""

    series: Code
    on: date
    since: date
    as_of: date


@dataclass(frozen=True, kw_only=True)
class ReleasePostponed(Kind):
    """An announced release was put on a later day, with the reason."""

    on: date
    reason: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ReleaseDrafted(Kind):
    """A release was put together and held by its checks, for somebody else to sign; the draft stands in its paper."""

    report: Digest
    known_at: int
    root: Digest
    checks: Digest
    notes: int = 0
    office: Code | None = None


@dataclass(frozen=True, kw_only=True)
class ReleaseStopped(Kind):
    """A draft was stopped before it went out, since something in it does not agree; what, stands in its paper."""

    findings: Digest
    faults: int


@dataclass(frozen=True, kw_only=True)
class EarlySightGiven(Kind):
    """Somebody was shown a release before it went out, and why; the subject is the release."""

    person: Id
    reason: Code
    office: Code | None = None


@dataclass(frozen=True, kw_only=True)
class ReleaseIssued(Kind):
    """A release went out, frozen and numbered, signed for by office; it is never overwritten."""

    series: Code
    number: int
    since: date
    as_of: date
    known_at: int
    root: Digest
    report: Digest
    measures: Codes = ()
    files: Digests = ()
    formats: Codes = ()
    checks: Digest | None = None
    statistician: Code | None = None
    officer: Code | None = None
    previous: Id | None = None


@dataclass(frozen=True, kw_only=True)
class ReleaseNoted(Kind):
    """A note was added to a release that had gone out: an error found, a correction to come; the release stands."""

    sort: Code
    words: Digest


@dataclass(frozen=True, kw_only=True)
class PublicationDecided(Kind):
    """An organ decided whether something is published, until that is looked at again; the subject is the decision."""

    organ: Code
    decision: Code
    scope: Code
    measure: Code | None = None
    review_on: date | None = None
    words: Digest | None = None
    arises_from: Id | None = None


@dataclass(frozen=True, kw_only=True)
class PublicationReviewed(Kind):
    """A decision on what is published was looked at again: it stands until a later day, or it ends."""

    outcome: Code
    review_on: date | None = None
    words: Digest | None = None
