"""Sealed: content that only its key opens, and only in the place it was sealed for (AES-256-GCM, NIST SP 800-38D)."""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_BYTES = 32
NONCE_BYTES = 12
FIRST = b"\x01"  # the version of what follows: nonce, ciphertext, tag of 16 bytes


class SealBroken(Exception):
    """What was sealed does not open: the key is another, or a byte of it or its place was changed."""

    def __init__(self, what: str = "this paper") -> None:
        super().__init__(
            f"The seal of {what} does not open: it was altered, moved from its place, or sealed under another key. "
            "Nothing was changed by trying. Restore it from a backup."
        )


def new_key() -> bytes:
    """Draw a key of 256 bits from the operating system."""
    return os.urandom(KEY_BYTES)


def seal(content: bytes, *, key: bytes, bound: bytes) -> bytes:
    """Seal content under a key of 32 bytes; `bound` is what it belongs to, and must be said again to open it.

    The nonce is random: one key may seal 2^32 times (SP 800-38D, 8.3).
    """
    nonce = os.urandom(NONCE_BYTES)
    return FIRST + nonce + AESGCM(key).encrypt(nonce, content, FIRST + bound)


def unseal(sealed: bytes, *, key: bytes, bound: bytes) -> bytes:
    """Open what `seal` gave; raises SealBroken for another key, another place, or any byte changed."""
    start = len(FIRST)
    if sealed[:start] != FIRST:
        raise SealBroken
    try:
        return AESGCM(key).decrypt(
            sealed[start : start + NONCE_BYTES], sealed[start + NONCE_BYTES :], FIRST + bound
        )
    except (InvalidTag, ValueError):
        raise SealBroken from None
