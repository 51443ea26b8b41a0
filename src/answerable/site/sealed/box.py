"""A box for what the house itself keeps for a while: sealed under a key of the house's own, which the master wraps."""

from functools import cache

from django.db import connection

from answerable.record import SealBroken, seal, unseal
from answerable.site.store.vault import Vault


class Box:
    """Seals and opens under the house's own key of one name; the key is read from the database once."""

    def __init__(self, name: str) -> None:
        self._name, self._key = f"~{name}", b""

    def seal(self, content: bytes, *, bound: str) -> bytes:
        """Seal content for its place."""
        return seal(content, key=self._key or self._read(), bound=bound.encode())

    def unseal(self, sealed: bytes, *, bound: str) -> bytes | None:
        """Open what was sealed for a place, or give None where it does not open there."""
        for key in (self._key, None):
            if key == b"":
                continue
            try:
                return unseal(sealed, key=key or self._read(), bound=bound.encode())
            except SealBroken:
                continue  # once more with the key as it is now: the database may be another than it was
        return None

    def _read(self) -> bytes:
        key = Vault().keys.own(self._name)
        if not connection.in_atomic_block:  # made inside a transaction, it may be taken back with it
            self._key = key
        return key


@cache
def box(name: str) -> Box:
    """Give the box of this process for a name, such as sessions."""
    return Box(name)
