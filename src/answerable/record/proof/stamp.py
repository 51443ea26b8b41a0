"""Stamps: an authority's signature that a checkpoint existed at a moment, kept as it came and checked without asking.

Source: RFC 3161. What is stamped is the checkpoint's text, so that the stamp stays good when others sign the text too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import ClassVar

from cryptography import x509
from rfc3161_client import (
    HashAlgorithm,
    PKIStatus,
    TimeStampRequest,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerifierBuilder,
    decode_timestamp_response,
)

QUERY = "application/timestamp-query"
REPLY = "application/timestamp-reply"
"""The media types of what is sent to an authority by HTTP, and of what comes back."""


class StampRefused(Exception):
    """A stamp that cannot be taken or does not show what it should; the message says which."""


@dataclass(frozen=True)
class StampQuery:
    """What is sent to an authority, and the number by which its reply is known to be the reply to it."""

    body: bytes
    nonce: int
    media: ClassVar[str] = QUERY


@dataclass(frozen=True)
class Stamp:
    """What a reply says: the moment, the authority's name and its policy, and the reply's bytes, to be kept."""

    at: datetime
    authority: str
    policy: str
    reply: bytes


def ask_stamp(text: str) -> StampQuery:
    """Make what is sent to an authority for a text: its digest, never the text itself."""
    asked: TimeStampRequest = (
        TimestampRequestBuilder().data(text.encode()).hash_algorithm(HashAlgorithm.SHA256).build()
    )
    assert asked.nonce is not None
    return StampQuery(asked.as_bytes(), asked.nonce)


def read_stamp(reply: bytes, *, text: str, nonce: int | None = None) -> Stamp:
    """Read an authority's reply; raises StampRefused where it refused, or stamped another text or another query.

    Nothing is shown by it before `check_stamp`: anybody can write a reply.
    """
    try:
        return _read(_decoded(reply), reply, sha256(text.encode()).digest(), nonce)
    except StampRefused:
        raise
    except (
        Exception
    ) as wrong:  # the bytes are a stranger's, and each part of them fails to be read in its own way
        raise StampRefused(f"This is not the reply of an authority: {wrong}.") from None


def check_stamp(reply: bytes, *, text: str, roots: Sequence[bytes]) -> Stamp:
    """Check without asking anybody that an authority under one of these roots (PEM) stamped this text; give the stamp.

    The authority's certificate must have been good at the moment it stamped, and made for stamping. Raises
    StampRefused with what is wrong.
    """
    stamp = read_stamp(reply, text=text)
    # One root at a time: of two that have the same name, the wrong one would be taken to check the right one's work.
    wrong = [_wrong(reply, text, root) for root in _read_roots(roots)]
    if None not in wrong:
        raise StampRefused(
            f"The stamp cannot be trusted with the roots that were given: {wrong[0]}. It may be of another authority."
        )
    return stamp


def _wrong(reply: bytes, text: str, root: x509.Certificate) -> Exception | None:
    """What speaks against a stamp, if this root is the one to be trusted."""
    try:
        verifier = VerifierBuilder().add_root_certificate(root).build()
        verifier.verify(_decoded(reply), sha256(text.encode()).digest())
    except Exception as wrong:  # as above
        return wrong
    return None


def _decoded(reply: bytes) -> TimeStampResponse:
    return decode_timestamp_response(_in_order(reply))


def _read_roots(roots: Sequence[bytes]) -> list[x509.Certificate]:
    try:
        found = [one for root in roots for one in x509.load_pem_x509_certificates(root)]
    except ValueError as wrong:
        raise StampRefused(
            f"A root certificate cannot be read: {wrong}. It is a file that begins with BEGIN."
        ) from None
    if not found:
        raise StampRefused("No root certificate was given, so nothing can be said of who stamped this.")
    return list(dict.fromkeys(found))


def _read(read: TimeStampResponse, reply: bytes, digest: bytes, nonce: int | None) -> Stamp:
    if PKIStatus(read.status) is not PKIStatus.GRANTED:
        said = "; ".join(read.status_string) or "it gave no reason"
        raise StampRefused(
            f"The authority did not give a stamp: {said}. Nothing was lost; ask it again, or another."
        )
    info = read.tst_info
    if info.message_imprint.message != digest:
        raise StampRefused("The stamp is on another text than this checkpoint.")
    if nonce is not None and info.nonce != nonce:
        raise StampRefused("The stamp is the reply to another query than the one that was sent.")
    return Stamp(_moment(info.gen_time), _signer(read), info.policy.dotted_string, reply)


def _moment(written: datetime) -> datetime:
    return written.replace(tzinfo=UTC) if written.tzinfo is None else written.astimezone(UTC)


def _signer(read: TimeStampResponse) -> str:
    """The name in the certificate of whoever signed; by itself it shows nothing."""
    signers = {(one.issuer, one.serial_number) for one in read.signed_data.signer_infos}
    for written in read.signed_data.certificates:
        one = x509.load_der_x509_certificate(written)
        if (one.issuer, one.serial_number) in signers:
            return one.subject.rfc4514_string()
    return ", ".join(sorted(f"one certified by {issuer.rfc4514_string()}" for issuer, _ in signers))


def _in_order(reply: bytes) -> bytes:
    """The reply with its certificates in the order that DER asks for: authorities run on OpenSSL leave them unsorted.

    No signature is over their order, and the bytes that are kept are those that came.
    """
    try:
        token = _parts(reply, *_inside(reply, 0))[1]
        content = _parts(reply, *_inside(reply, token[0]))[1]
        signed = _parts(reply, *_inside(reply, _inside(reply, content[0])[0]))
        start, end = _inside(reply, next(place for place, _ in signed if reply[place] == 0xA0))
        sorted_parts = sorted(reply[first:last] for first, last in _parts(reply, start, end))
        return reply[:start] + b"".join(sorted_parts) + reply[end:]
    except (IndexError, StopIteration):
        return reply


def _parts(data: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """Where each value that lies between two places begins and ends. Source: X.690 section 8.1."""
    found = []
    while start < end:
        last = _inside(data, start)[1]
        found.append((start, last))
        start = last
    return found


def _inside(data: bytes, place: int) -> tuple[int, int]:
    """Where the content of the value at a place begins and ends; raises IndexError where the data is cut short."""
    length, start = data[place + 1], place + 2
    if length & 0x80:
        size = length & 0x7F
        length, start = int.from_bytes(data[start : start + size], "big"), start + size
    if start + length > len(data):
        raise IndexError(place)
    return start, start + length
