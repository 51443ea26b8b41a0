"""A witness: it signs each head of a register that continues the last one it signed, and no other.

Source: C2SP tlog-witness and tlog-cosignature. What a reply says to a program, its words say to a person.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from answerable.record.merkle import EMPTY_ROOT, check_consistency
from answerable.record.proof.checkpoint import Checkpoint
from answerable.record.proof.files import alone
from answerable.record.proof.note import COSIGNED, Note, NoteRefused, VerifierKey, signers
from answerable.record.proof.signing import SigningKey
from answerable.record.proof.witness.asking import PLAIN, SIZE, Request, RequestRefused, read_request
from answerable.record.proof.witness.book import Book, Refusal
from answerable.record.proof.witness.mirror import Fetch, bring_up, first_unlike

CHANGED = (
    "Nothing was signed. The head that was offered is kept as evidence: it is signed by the register itself."
)


@dataclass(frozen=True)
class Reply:
    """What a witness replies: status, media type and body for the register, and the words for a person."""

    status: int
    media: str
    body: bytes
    said: str


class Witness:
    """Whoever holds its key and its folder; it looks at the registers in `logs`: their keys, by origin."""

    def __init__(self, key: SigningKey, logs: Mapping[str, Collection[VerifierKey]], folder: Path) -> None:
        if key.algorithm != COSIGNED:
            raise NoteRefused(f"The key of {key.name} is not a witness's.")
        self.key, self.logs, self.folder = key, logs, folder

    def book(self, origin: str) -> Book:
        """Give what is kept of a register."""
        return Book(self.folder, origin)

    def add(self, body: bytes, at: int) -> Reply:
        """Take a head that is handed over at a moment (seconds since 1970): sign it, or say why not.

        What it signs for is on the disk before it signs. Two heads handed over at once are taken one after the other.
        """
        try:
            asked = read_request(body)
        except RequestRefused as refused:
            return _refused(400, f"This is not a head of a register with its proof. {refused}")
        origin = asked.checkpoint.origin
        keys = self.logs.get(origin)
        if keys is None:
            return _refused(404, f"This witness does not look at the register {origin}.")
        try:
            signed = signers(asked.note, keys)
        except NoteRefused as refused:
            return _refused(403, f"The head is not signed by {origin}. {refused}")
        if not signed:
            return _refused(403, f"The head is not signed with a key of {origin} that this witness knows.")
        if asked.old > asked.checkpoint.size:
            return _refused(
                400, f"A head of {asked.checkpoint.size:,} entries cannot continue one of {asked.old:,}."
            )
        book = self.book(origin)
        try:
            with alone(book.folder):
                return self._judge(book, asked, at)
        except OSError as failed:
            return _refused(
                500,
                f"This witness could not write down what it sees, so it did not sign. ({failed.strerror})",
            )

    def mirror(self, origin: str, fetch: Fetch) -> int:
        """Fetch and keep the hashes of a register's entries up to the last head that was signed; give how many.

        Raises MirrorRefused where what the register gives out does not lead to that head, OSError where it is not
        to be had.
        """
        book = self.book(origin)
        latest = book.latest()
        if latest is not None:
            bring_up(book.tree, latest, fetch)
        return book.tree.size

    def first_changed(self, offered: Checkpoint, fetch: Fetch) -> int | None:
        """Give the first entry of the tree that a register gives out now that is not what this witness kept of it."""
        return first_unlike(self.book(offered.origin).tree, offered.size, fetch)

    def _judge(self, book: Book, asked: Request, at: int) -> Reply:
        latest, offered = book.latest(), asked.checkpoint
        size = latest.size if latest else 0
        why = _unlike(book, latest, offered)
        if asked.old != size or (why and offered.size == size):
            said = (
                why
                or f"The last head that this witness signed is of {size:,} entries, and not of {asked.old:,}."
            )
            reply = Reply(409, SIZE, b"%d\n" % size, said)
        elif not _continues(asked, latest):
            said = _not_shown(offered, size)
            reply = _refused(422, said)
            why = said
        else:
            return self._sign(book, asked, size, at)
        if why:
            book.refuse(Refusal(at, reply.status, reply.said, str(asked.note)))
        return reply

    def _sign(self, book: Book, asked: Request, size: int, at: int) -> Reply:
        cosignature = self.key.cosign(asked.note.text, at)
        known = {(key.name, key.key_id) for key in self.logs[book.origin]}
        theirs = tuple(one for one in asked.note.signatures if (one.name, one.key_id) in known)
        book.write(Note(asked.note.text, (*theirs, cosignature)))
        return Reply(200, PLAIN, f"{cosignature}\n".encode(), _signed(asked.checkpoint, size))


def _continues(asked: Request, latest: Checkpoint | None) -> bool:
    offered = asked.checkpoint
    if offered.size == 0:
        return not asked.path and offered.root == EMPTY_ROOT
    if latest is None or latest.size == 0:
        return not asked.path
    return check_consistency(latest.size, latest.root, offered.size, offered.root, asked.path)


def _unlike(book: Book, latest: Checkpoint | None, offered: Checkpoint) -> str | None:
    """Say why an offered head cannot be of the register that was seen; None where nothing speaks against it yet."""
    if latest is None or offered.size > latest.size:
        return None
    root = latest.root if offered.size == latest.size else book.root_of(offered.size)
    shows = f"{offered.origin} shows a head of {offered.size:,} entries"
    if root is None:
        return (
            f"{shows}, and this witness has signed one of {latest.size:,}. Unless this one is older and comes late, "
            f"entries that were there are missing: the register may have been put back from an older copy. {CHANGED}"
        )
    if root != offered.root:
        return (
            f"{shows} that is not the one of {offered.size:,} entries that this witness has seen: "
            f"an entry that was there has been changed, added or taken away. {CHANGED}"
        )
    return None


def _not_shown(offered: Checkpoint, size: int) -> str:
    if size == 0:
        return f"{offered.origin} shows its first head of {offered.size:,} entries with a proof that does not fit it."
    return (
        f"{offered.origin} does not show that its head of {offered.size:,} entries continues the one of {size:,} "
        f"that this witness signed. Where it cannot, an entry among the first {size:,} has been changed. {CHANGED}"
    )


def _signed(offered: Checkpoint, size: int) -> str:
    if size == offered.size and size:
        return f"{offered.origin} shows the head of {size:,} entries again. Signed again, with this moment."
    if size == 0:
        return f"The first head of {offered.origin}, of {offered.size:,} entries. Signed."
    return f"The head of {offered.size:,} entries of {offered.origin} continues the one of {size:,}. Signed."


def _refused(status: int, said: str) -> Reply:
    return Reply(status, PLAIN, f"{said}\n".encode(), said)
