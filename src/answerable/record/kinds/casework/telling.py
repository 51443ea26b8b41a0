"""Kinds of event about what a party is told on the way, before there is an outcome; the subject is the case."""

from dataclasses import dataclass

from answerable.record.kinds.schema import Code, Digest, Kind


@dataclass(frozen=True, kw_only=True)
class ProgressTold(Kind):
    """A party was told what is being done about the case or is meant to be, and why; it is not the outcome."""

    to: Code
    letter: Digest | None = None
