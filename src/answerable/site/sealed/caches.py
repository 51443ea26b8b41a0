"""The cache in the database, sealed: a figure for staff may name somebody, and a cache is no place for names."""

import pickle
from collections.abc import Iterable
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.db import DatabaseCache

from answerable.site.sealed.box import box


class SealedCache(DatabaseCache):
    """Django's cache in the database, each value sealed for its own name; what does not open is not there."""

    def get_many(self, keys: Iterable[Any], version: int | None = None) -> dict[str, Any]:
        """Give the values that are kept and open."""
        found = super().get_many(keys, version)
        opened = {key: self._opened(self.make_key(key, version=version), found[key]) for key in found}
        return {key: pickle.loads(value) for key, value in opened.items() if value is not None}

    def _opened(self, place: str, value: Any) -> bytes | None:
        return box("caches").unseal(value, bound=f"cache\n{place}") if isinstance(value, bytes) else None

    def _base_set(self, mode: str, key: str, value: Any, timeout: Any = DEFAULT_TIMEOUT) -> bool:
        sealed = box("caches").seal(pickle.dumps(value, self.pickle_protocol), bound=f"cache\n{key}")
        return super()._base_set(mode, key, sealed, timeout)  # type: ignore[misc]
