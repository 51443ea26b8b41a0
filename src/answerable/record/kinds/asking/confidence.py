"""Kinds of event about how the process treats people, kept apart from it: complaints about handling, and surveys."""

from dataclasses import dataclass

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class HandlingComplained(Kind):
    """Somebody complained about how a case, or a question, was handled; the subject is that complaint."""

    concern: Code
    channel: Code
    complainant: Id | None = None
    handled: Id | None = None
    words: Digest | None = None
    receipt: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class HandlingAcknowledged(Kind):
    """They were told that it had come."""


@dataclass(frozen=True, kw_only=True)
class HandlingDecided(Kind):
    """Somebody who had no part in the handling decided whether the complaint was right, and what follows."""

    outcome: Code
    remedy: Code | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SurveyHeld(Kind):
    """A survey of confidence was held: who was asked, how many, and how many answered; the subject is the survey."""

    group: Code
    asked: int
    answered: int
    is_random: bool = False
    method: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class SurveyCounted(Kind):
    """How many gave each answer to one question of a survey."""

    question: Code
    confident: int
    neither: int
    not_confident: int
    no_answer: int = 0
