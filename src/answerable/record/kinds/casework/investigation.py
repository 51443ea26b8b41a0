"""Kinds of event of an investigation: evidence, statements, questions, disclosure; about the case, or as said."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Codes, Digest, Digests, Id, Kind


@dataclass(frozen=True, kw_only=True)
class ExhibitTaken(Kind):
    """A thing or a file was taken as evidence: its number, its sort, from whom, and who holds it."""

    exhibit: Id
    sort: Code
    holder: Id
    person: Id | None = None
    file: Digest | None = None
    length: int | None = None
    allegation: Id | None = None
    bearing: Code | None = None
    name: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class ExhibitPassed(Kind):
    """An exhibit went from one holder to another, for a listed reason."""

    exhibit: Id
    holder: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class StatementTaken(Kind):
    """Somebody said what they know: as a party or a witness, how, and whether they signed it."""

    number: int
    sort: Code
    channel: Code
    is_signed: bool = False
    person: Id | None = None
    allegation: Id | None = None
    bearing: Code | None = None
    words: Digest | None = None
    file: Digest | None = None
    length: int | None = None


@dataclass(frozen=True, kw_only=True)
class AllegationWithdrawn(Kind):
    """An allegation is put no longer, for a listed reason; what was found on it before stays as it is."""

    allegation: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class OccurrenceNoted(Kind):
    """The day on which something happened that the case is about, for its chronology."""

    occurred_on: date
    words: Digest
    allegation: Id | None = None


@dataclass(frozen=True, kw_only=True)
class PartyAdmitted(Kind):
    """A party was given a code with which they answer questions and take what they are given; only its hash is kept."""

    to: Code
    receipt: Digest


@dataclass(frozen=True, kw_only=True)
class PartyAsked(Kind):
    """A question was put to a party of a case, to be answered by a day; the subject is the question."""

    case: Id
    to: Code
    due_on: date | None = None
    allegation: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class PartyReplied(Kind):
    """The party replied to the subject, a question that was put to them."""

    channel: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class PartyQuestionEnded(Kind):
    """The subject, a question put to a party, needs no reply any more, for a listed reason."""

    reason: Code


@dataclass(frozen=True, kw_only=True)
class NoteMade(Kind):
    """Somebody who works on the case wrote a note for the file, for a circle of readers."""

    note: Digest
    audience: Code = "case"
    allegation: Id | None = None


@dataclass(frozen=True, kw_only=True)
class PartsWithheld(Kind):
    """A file was made from another with parts taken out of it, on listed grounds, so that a party can be given it."""

    file: Digest
    original: Digest
    to: Code
    grounds: Codes
    marks: int
    length: int
    name: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Disclosed(Kind):
    """Files were given to a party."""

    to: Code
    files: Digests


@dataclass(frozen=True, kw_only=True)
class ReportDrafted(Kind):
    """The investigator's report on the case was written on, and kept as it is so far."""

    draft: Digest


@dataclass(frozen=True, kw_only=True)
class ReportFiled(Kind):
    """The investigator's report on the case was put with its papers."""

    report: Digest
    length: int
    findings_proposed: int = 0


@dataclass(frozen=True, kw_only=True)
class BundleMade(Kind):
    """The papers for those who decide were put together as one paginated file."""

    file: Digest
    length: int
    pages: int
    documents: int
    sitting: Id | None = None
    name: Digest | None = None
