"""Kinds of event about letters: written, agreed by a second person, sent; the subject is the matter."""

from dataclasses import dataclass

from answerable.record.kinds.schema import Code, Digest, Id, Kind


@dataclass(frozen=True, kw_only=True)
class LetterDrafted(Kind):
    """A letter was written to a party from a template, in a language and a format."""

    sent_as: Id
    letter: Digest
    template: Code
    to: Code
    language: Code = "en"
    form: Code = "plain"


@dataclass(frozen=True, kw_only=True)
class LetterAgreed(Kind):
    """A second person agreed to a letter as it is written."""

    sent_as: Id
    letter: Digest


@dataclass(frozen=True, kw_only=True)
class LetterReturned(Kind):
    """A second person gave a letter back to be written otherwise, for a listed reason."""

    sent_as: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class LetterSent(Kind):
    """A letter left: by which channel, and the digest of the proof, such as what the mail server answered."""

    sent_as: Id
    letter: Digest
    channel: Code
    proof: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class LetterFailed(Kind):
    """A letter could not be delivered, for a listed reason, with the proof."""

    sent_as: Id
    reason: Code
    proof: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class WishNoted(Kind):
    """The subject, a person, asked to be written to in a language, in a format and by a channel."""

    language: Code = "en"
    form: Code = "plain"
    channel: Code = "email"
