"""How the published heads stand: who has seen which, when, and whether that is a quorum."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from answerable.site.proof.keys import Period
from answerable.site.proof.publishing import Publishing
from answerable.site.proof.stamping import kept
from answerable.site.proof.witnesses.asking import REFUSALS, names_of
from answerable.site.proof.witnesses.policy import Listed, Policy, read_policy
from answerable.site.proof.witnesses.reaching import HERE
from answerable.site.store.checkpoints import Published, Said


@dataclass(frozen=True)
class Seen:
    """That a witness has seen a head: what it is called, when it signed, and whether it is still asked."""

    name: str
    at: datetime
    is_asked: bool = True


@dataclass(frozen=True)
class HeadLine:
    """A published head, who has seen it, and whether they are a quorum; None where none is asked for."""

    size: int
    root: str
    at: datetime
    seen: tuple[Seen, ...]
    is_met: bool | None
    is_stamped: bool = False


@dataclass(frozen=True)
class WitnessLine:
    """A witness that is asked: its key, where it is, what it last said and since when, the last head it cosigned."""

    name: str
    key: str
    url: str | None
    is_here: bool
    state: str
    words: str
    at: datetime | None
    since: datetime | None
    cosigned_size: int
    cosigned_at: datetime | None


@dataclass(frozen=True)
class KeyLine:
    """A key of the register, and from when until when it signs."""

    id: str
    verifier: str
    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class Standing:
    """The latest heads, newest first, how many there are, the witnesses, and how many of them must cosign."""

    origin: str
    heads: tuple[HeadLine, ...]
    count: int
    witnesses: tuple[WitnessLine, ...]
    needed: int
    keys: tuple[KeyLine, ...]

    @property
    def latest(self) -> HeadLine | None:
        """The latest head."""
        return next(iter(self.heads), None)

    @property
    def witnessed(self) -> HeadLine | None:
        """The latest head that a quorum has seen."""
        return next((head for head in self.heads if head.is_met), None)

    @property
    def refusing(self) -> tuple[WitnessLine, ...]:
        """The witnesses who say that this is not the record that they were shown before."""
        return tuple(one for one in self.witnesses if one.state in REFUSALS)


def standing(publishing: Publishing, *, zone: tzinfo, most: int = 10) -> Standing:
    """Give how the latest heads stand, in the times of a place."""
    policy, said = read_policy(publishing.home), publishing.heads.said()
    heads = tuple(
        _head(one, policy, zone, is_stamped=kept(publishing, one.size) is not None)
        for one in publishing.heads.latest(most)
    )
    return Standing(
        origin=publishing.origin,
        heads=heads,
        count=publishing.heads.count(),
        witnesses=tuple(_witness(one, said.get(one.name), zone) for one in policy.witnesses),
        needed=policy.needed,
        keys=tuple(_key(one, zone) for one in publishing.keys.periods(publishing.origin)),
    )


def _head(one: Published, policy: Policy, zone: tzinfo, *, is_stamped: bool) -> HeadLine:
    named = {w.key.key_id.hex(): w.title for w in policy.witnesses}
    seen = tuple(
        Seen(named.get(line.key, line.signature.name), line.at.astimezone(zone), line.key in named)
        for line in one.cosigned
    )
    met = policy.is_met(names_of(one, policy.witnesses)) if policy.needed and one.size else None
    return HeadLine(one.size, one.root, one.at.astimezone(zone), seen, met, is_stamped)


def _witness(one: Listed, said: Said | None, zone: tzinfo) -> WitnessLine:
    at, since, cosigned_at = (
        moment and moment.astimezone(zone)
        for moment in ((said.at, said.since, said.cosigned_at) if said else (None, None, None))
    )
    return WitnessLine(
        name=one.title,
        key=one.verifier,
        url=one.url,
        is_here=bool(one.url and one.url.startswith(HERE)),
        state=said.outcome if said else "",
        words=said.words if said else "",
        at=at,
        since=since,
        cosigned_size=said.cosigned_size if said else 0,
        cosigned_at=cosigned_at,
    )


def _key(one: Period, zone: tzinfo) -> KeyLine:
    return KeyLine(one.id, one.verifier, one.since.astimezone(zone), one.until and one.until.astimezone(zone))
