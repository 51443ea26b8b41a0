"""Signed heads stamped by a time authority (RFC 3161): asked for by HTTP, kept as they came."""

from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from answerable.record import (
    Stamp,
    StampQuery,
    StampRefused,
    ask_stamp,
    read_note,
    read_stamp,
    write_whole,
)
from answerable.site.proof.publishing import Publishing
from answerable.site.store.checkpoints import Published

SECONDS = 15
LONGEST_REPLY = 65_536


class NotStamped(Exception):
    """The authority gave no stamp; the head stands without it, and it can be asked again."""


def stamp(publishing: Publishing, head: Published, *, authority: str) -> Stamp:
    """Give the stamp of an authority, by its address, on a signed head; asked for once and kept beside the tree.

    Raises NotStamped where it cannot be reached or its reply is not a stamp on this head. Nothing is shown by a stamp
    before it is checked against the authority's own certificate: `answerable verify --stamp`.
    """
    text = read_note(head.signed).text
    place = publishing.folder / "stamps" / f"{head.size}.tsr"
    if place.exists():
        return read_stamp(place.read_bytes(), text=text)
    asked = ask_stamp(text)
    try:
        found = read_stamp(_by_http(authority, asked), text=text, nonce=asked.nonce)
    except StampRefused as refused:
        raise NotStamped(f"{authority}: {refused}") from None
    write_whole(place, found.reply)
    return found


def kept(publishing: Publishing, size: int) -> bytes | None:
    """Give the reply of the authority on the head of a size, as it came, or None where there is none."""
    try:
        return (publishing.folder / "stamps" / f"{size}.tsr").read_bytes()
    except FileNotFoundError:
        return None


def _by_http(authority: str, query: StampQuery) -> bytes:
    try:
        asked = Request(authority, data=query.body, method="POST", headers={"Content-Type": query.media})
        with urlopen(asked, timeout=SECONDS) as answer:
            read: bytes = answer.read(LONGEST_REPLY)
            return read
    except HTTPError as refused:
        with refused:
            raise NotStamped(f"{authority} refused: {refused.code} {refused.reason}. Ask it again.") from None
    except (URLError, OSError, ValueError) as failed:
        why = getattr(failed, "reason", failed)
        raise NotStamped(f"{authority} was not reached: {why}. Nothing is lost; ask it again.") from None
