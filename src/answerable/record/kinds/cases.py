"""Kinds of event in the life of a case; the subject is the case."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class Received(Kind):
    """A complaint reached the body, whatever its evidence, and opened a case about one respondent."""

    complaint: Id
    channel: Code
    reporter: Code = "complainant"
    complainant: Id | None = None
    respondent: Id | None = None
    membership: Code = "unidentified"
    bulk: Id | None = None
    category: Code | None = None
    sort: Code | None = None
    conduct_on: date | None = None
    words: Digest | None = None
    receipt: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Linked(Kind):
    """A further complaint about the same conduct by the same respondent was joined to the case."""

    complaint: Id
    channel: Code
    reporter: Code = "complainant"
    complainant: Id | None = None
    bulk: Id | None = None
    words: Digest | None = None
    receipt: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Acknowledged(Kind):
    """The complainant was told that the complaint was received."""

    letter: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Triaged(Kind):
    """The first decision was made on what the case needs: investigate, informal."""

    outcome: Code
    reason: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Alleged(Kind):
    """One breach of one rule by one respondent was put; findings are made on it."""

    allegation: Id
    rule: Code | None = None
    respondent: Id | None = None


@dataclass(frozen=True, kw_only=True)
class Allocated(Kind):
    """The case was given to an investigator."""

    investigator: Id
    rank: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Notified(Kind):
    """The respondent was told in writing what is alleged and on what evidence."""

    letter: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Suspended(Kind):
    """Interim suspension: rights were restricted until a decision; it is not a finding."""

    reason: Code
    review_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Lifted(Kind):
    """An interim suspension was ended before a decision."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Stopped(Kind):
    """The clock was stopped for a listed reason."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Resumed(Kind):
    """The clock runs again."""


@dataclass(frozen=True, kw_only=True)
class Extended(Kind):
    """A limit was given a later due day, for a listed reason."""

    limit: Code
    until_on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Referred(Kind):
    """The case was passed on for decision; a referral is never a closure."""

    to: Code


@dataclass(frozen=True, kw_only=True)
class Returned(Kind):
    """The case was sent back for more investigation."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Recommended(Kind):
    """A finding or a sanction was recommended on an allegation; it is not yet a decision."""

    allegation: Id
    finding: Code | None = None
    sanction: Code | None = None
    respondent: Id | None = None


@dataclass(frozen=True, kw_only=True)
class Found(Kind):
    """A finding was made on one allegation."""

    allegation: Id
    finding: Code
    respondent: Id | None = None
    sitting: Id | None = None
    reasons: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Sanctioned(Kind):
    """A consequence was imposed on a finding; `course` when it is training."""

    sanction: Code
    allegation: Id | None = None
    respondent: Id | None = None
    course: Code | None = None
    until_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Disposed(Kind):
    """The case ended, with one primary disposal, its reason and who decided."""

    disposal: Code
    organ: Code | None = None
    decider: Id | None = None
    reason: Code | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Communicated(Kind):
    """A party was told the outcome."""

    to: Code
    letter: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Appealed(Kind):
    """A party asked another decider to change the decision."""

    by: Code
    ground: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class AppealDecided(Kind):
    """An appeal was decided: dismissed, allowed, varied."""

    outcome: Code
    organ: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Reopened(Kind):
    """A closed case was made open again; its identity stays."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class Left(Kind):
    """The respondent ceased to be a member while the case ran."""

    manner: Code


@dataclass(frozen=True, kw_only=True)
class Withdrawn(Kind):
    """The complainant withdrew the complaint; the case may go on."""

    reason: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Attached(Kind):
    """A file was put with the papers of the case: what sort of file, and how many bytes it has; its name is a paper."""

    file: Digest
    sort: Code
    length: int
    name: Digest | None = None
