"""Kinds of event about who is a member, and about cases that turn out to be one or several; each says its subject."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class MembersListed(Kind):
    """The body's list of members was read in as a paper, the subject: as it stood on a day, with what was faulted."""

    file: Digest
    as_of: date
    read: int
    accepted: int
    faulted: int
    length: int


@dataclass(frozen=True, kw_only=True)
class MembershipEntered(Kind):
    """The membership register says of the subject, a person, what they are from a day on, and in which branch."""

    membership: Code
    since: date | None = None
    group: Code | None = None


@dataclass(frozen=True, kw_only=True)
class RespondentIdentified(Kind):
    """A person decided whom the case, the subject, is about, and what they were at receipt and at conduct."""

    respondent: Id
    membership: Code = "unidentified"
    at_conduct: Code | None = None
    basis: Code | None = None


@dataclass(frozen=True, kw_only=True)
class Merged(Kind):
    """The case, the subject, goes on as part of another case, and ends here."""

    into: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class TookOver(Kind):
    """The case, the subject, goes on with what other cases held as well."""

    cases: Ids


@dataclass(frozen=True, kw_only=True)
class Split(Kind):
    """Part of the case, the subject, goes on as cases of its own."""

    cases: Ids
    reason: Code


@dataclass(frozen=True, kw_only=True)
class SplitOff(Kind):
    """The case, the subject, was part of another case before."""

    previous: Id
