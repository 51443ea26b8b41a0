"""Kinds of event about who has a case, who may not, and who outside spoke of it; about the case or a person."""

from dataclasses import dataclass

from answerable.record.kinds.schema import Code, Digest, Id, Ids, Kind


@dataclass(frozen=True, kw_only=True)
class AllocationAccepted(Kind):
    """Whoever was given the case, the subject, took it."""

    investigator: Id


@dataclass(frozen=True, kw_only=True)
class AllocationDeclined(Kind):
    """Whoever was given the case, the subject, gave it back, for a listed reason."""

    investigator: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Queued(Kind):
    """The case, the subject, waits with a team until somebody of it is given it."""

    team: Code


@dataclass(frozen=True, kw_only=True)
class TeamJoined(Kind):
    """The subject, a person, works in a team from then on, with so many cases at the most."""

    team: Code
    cap: int | None = None


@dataclass(frozen=True, kw_only=True)
class TeamLeft(Kind):
    """The subject, a person, no longer works in a team."""

    team: Code


@dataclass(frozen=True, kw_only=True)
class DeskHandedOver(Kind):
    """All that the subject, a person, held was given to others in one act; each case says to whom."""

    cases: Ids
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Related(Kind):
    """The subject, a person, is related to another so that neither may act on a case about the other."""

    person: Id
    nature: Code


@dataclass(frozen=True, kw_only=True)
class TieEnded(Kind):
    """A tie of the subject, a person, to a person or a case stands no longer, for a listed reason."""

    against: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class Recused(Kind):
    """Somebody stands aside from the case, the subject, for a listed reason, and who takes their place."""

    person: Id
    reason: Code
    replaced_by: Id | None = None


@dataclass(frozen=True, kw_only=True)
class OverrideProposed(Kind):
    """Somebody asks that one guard not bar one person from one act on the case, the subject, with reasons."""

    override: Id
    guard: Code
    act: Code
    person: Id
    reason: Code
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class OverrideAgreed(Kind):
    """A second person agreed that the guard not bar that act."""

    override: Id


@dataclass(frozen=True, kw_only=True)
class OverrideRefused(Kind):
    """A second person refused that the guard be passed over."""

    override: Id
    reason: Code


@dataclass(frozen=True, kw_only=True)
class ContactNoted(Kind):
    """Somebody outside spoke about the case, the subject: who they are by office, what they wanted, to whom."""

    office: Code
    purpose: Code
    channel: Code
    person: Id | None = None
    to_person: Id | None = None
    words: Digest | None = None


@dataclass(frozen=True, kw_only=True)
class TakenOff(Kind):
    """Whoever had the case, the subject, in hand has it no longer, for a listed reason; it stays where it stands."""

    investigator: Id
    reason: Code
