"""Kinds of event about the reading of papers: they stand in the reading log, a record of its own beside the record."""

from dataclasses import dataclass

from answerable.record.kinds.schema import Code, Digests, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class PapersRead(Kind):
    """Somebody read papers: about whom, which, and what for; the subject is the reader."""

    about: Ids
    papers: Digests
    purpose: Code


@dataclass(frozen=True, kw_only=True)
class PapersRefused(Kind):
    """Somebody asked for papers that they have no right to, and did not get them; the subject is who asked."""

    about: Ids
    papers: Digests
    purpose: Code
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Searched(Kind):
    """Somebody searched by name; the subject is who searched, and what they searched for is not kept."""

    found: int
