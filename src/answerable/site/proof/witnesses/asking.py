"""The witnesses asked to put their names to a head, and what each said, kept for everyone to see."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from answerable.record import Heard, Signed, read_reply, request
from answerable.site.proof.publishing import Publishing
from answerable.site.proof.witnesses.policy import Listed
from answerable.site.proof.witnesses.reaching import Unreached, post
from answerable.site.store.checkpoints import Cosigned, Published

UNREACHABLE: Final = "unreachable"
REFUSALS: Final = frozenset({"unlike", "ahead"})
"""What a witness says that was shown another record before; the other words are those of what was heard."""


@dataclass(frozen=True)
class Told:
    """What a witness said to a head: a word for it, a sentence for people, its line where it signed."""

    witness: str
    outcome: str
    words: str
    line: Cosigned | None = None


def ask(
    publishing: Publishing, head: Published, witnesses: Sequence[Listed], *, at: datetime
) -> tuple[Told, ...]:
    """Ask every witness that has an address; keep and give what each said.

    One that has signed this head is asked as well: it is how a register that was put back from an old copy learns that
    the witness has seen more.
    """
    if head.size == 0:
        return ()
    seen = {name: said.cosigned_size for name, said in publishing.heads.said().items()}
    told = []
    for one in witnesses:
        if one.url:
            told.append(_one(publishing, head, one, seen.get(one.name, 0), at))
            _keep(publishing, head, told[-1], at)
    return tuple(told)


def names_of(head: Published, witnesses: Sequence[Listed]) -> tuple[str, ...]:
    """Name the listed witnesses that have signed a head, in the order of the list."""
    lines = {line.key for line in head.cosigned}
    return tuple(one.name for one in witnesses if one.key.key_id.hex() in lines)


def _one(publishing: Publishing, head: Published, one: Listed, seen: int, at: datetime) -> Told:
    """Ask one witness; where its last head is of another size than was thought, ask again from there."""
    try:
        heard = _heard(publishing, head, one, min(seen, head.size), at)
        if heard.outcome == "elsewhere" and heard.size is not None:
            heard = _heard(publishing, head, one, heard.size, at)
    except Unreached as why:
        return Told(
            one.name, UNREACHABLE, f"It could not be reached ({why}). It is asked again the next time."
        )
    if heard.outcome == "elsewhere":
        return Told(
            one.name, "unclear", "It was shown another head meanwhile. It is asked again the next time."
        )
    return Told(one.name, heard.outcome, heard.said, _line(heard, one))


def _heard(publishing: Publishing, head: Published, one: Listed, old: int, at: datetime) -> Heard:
    sent = request(old, publishing.tiles.consistency(old, head.size), head.signed)
    answer = post(str(one.url), sent, home=publishing.home, at=at)
    return read_reply(answer.status, answer.media, answer.body, sent=sent, keys=[one.key])


def _line(heard: Heard, one: Listed) -> Cosigned | None:
    """The line by which the witness signed, and its moment."""
    if heard.outcome != "cosigned" or heard.note is None:
        return None
    mine: Signed = heard.signed[0]
    line = next(s for s in heard.note.signatures if (s.name, s.key_id) == (mine.key.name, mine.key.key_id))
    return Cosigned(mine.key.key_id.hex(), str(line), datetime.fromtimestamp(mine.at or 0, UTC))


def _keep(publishing: Publishing, head: Published, said: Told, at: datetime) -> None:
    if said.line is not None:
        publishing.heads.cosign(head, [said.line])
    publishing.heads.say(
        said.witness,
        outcome=said.outcome,
        words=said.words,
        size=head.size,
        at=at,
        cosigned=said.line.at if said.line else None,
    )
