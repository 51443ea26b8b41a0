"""Kinds of event about the register itself."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Digests, Kind


@dataclass(frozen=True, kw_only=True)
class RegisterOpened(Kind):
    """A body began to keep its record here; the subject is the body."""

    body: Code
    rules: Digest


@dataclass(frozen=True, kw_only=True)
class RulesAdopted(Kind):
    """The body's rules, as data, were replaced by a later version, known by its digest."""

    rules: Digest


@dataclass(frozen=True, kw_only=True)
class RulesLaidDown(Kind):
    """An organ adopted the body's rules, as data, to hold from a day: known by their digest, with their whole text."""

    rules: Digest
    since: date
    organ: Code
    text: Digest
    decision: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Corrected(Kind):
    """An earlier entry was wrong and no longer counts; the entry stays, and says since when it was believed."""

    entry: int
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Imported(Kind):
    """Rows of another system's export were read in by a mapping: how many read, accepted, faulted; its files kept."""

    mapping: Code
    read: int
    accepted: int
    faulted: int
    files: Digests = ()
