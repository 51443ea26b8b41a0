"""Kinds of event about clocks of a case: what was late through whom, and days counted anew; the subject is the case."""

from dataclasses import dataclass
from datetime import date

from answerable.record.kinds.schema import Code, Digest, Kind


@dataclass(frozen=True, kw_only=True)
class LatenessAttributed(Kind):
    """Why a limit was missed: the cause from a list, and the role that it lay with."""

    limit: Code
    cause: Code
    role: Code
    due_on: date
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class Recounted(Kind):
    """A limit has another due day, since the calendar or the rule behind it changed, for a listed reason."""

    limit: Code
    was_on: date
    due_on: date
    reason: Code


@dataclass(frozen=True, kw_only=True)
class ExtensionTold(Kind):
    """A party was told of a later due day, and until when."""

    limit: Code
    to: Code
    until_on: date
    letter: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class VersionMoved(Kind):
    """The case is governed from then on by the version of its procedure that is in force since a day."""

    since: date
    reason: Code
