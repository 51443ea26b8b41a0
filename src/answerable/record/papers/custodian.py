"""A master key that stays in a key service: it wraps and unwraps for us over HTTP, and never gives its own away.

The protocol is small enough to put before any vault (docs/how-to/master-key.md). Both calls are POST with JSON, to
URL/wrap and URL/unwrap, with `Authorization: Bearer TOKEN` where a token is set:

    wrap    {"keys": [{"for": ID, "key": BASE64}, …]}                    -> {"master": ID, "keys": [BASE64, …]}
    unwrap  {"master": ID, "keys": [{"for": ID, "wrapped": BASE64}, …]}  -> {"keys": [BASE64, …]}

A call with no keys tells which master is current. `for` is bound to the key: with another, it does not unwrap.
"""

import json
from base64 import b64decode, b64encode
from collections import OrderedDict
from collections.abc import Mapping
from threading import Lock
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlparse
from urllib.request import HTTPRedirectHandler, Request, build_opener

from answerable.record.kinds import Id
from answerable.record.papers.masters import OWN, MasterMissing, Wrapped

SECONDS = 10
REMEMBERED = 512  # unwrapped keys, so that not every page asks the service


class _Straight(HTTPRedirectHandler):
    """Keys go where they were sent and nowhere else."""

    def redirect_request(self, *args: Any, **more: Any) -> None:
        return None


class Custodian:
    """The custodian of master keys at `url`: it wraps under its current one, and unwraps by any that it has."""

    def __init__(self, url: str, *, token: str | None = None) -> None:
        parts = urlparse(url)
        if parts.scheme != "https" and parts.hostname not in {"localhost", "127.0.0.1", "::1"}:
            raise MasterMissing(
                f"The key service {url} would be asked without encryption, and everybody on the way could read the "
                "keys. Nothing was asked. Give an address that begins with https://"
            )
        self._url, self._token = url.rstrip("/"), token
        self._open = build_opener(_Straight).open
        self._known: OrderedDict[tuple[Id, Wrapped], bytes] = OrderedDict()
        self._lock = Lock()

    @property
    def id(self) -> str:
        """Give the name of the service's current master key, asking it each time."""
        return self._master(self._ask("wrap", {"keys": []}))

    def opens(self, id: str) -> bool:
        """Tell whether the service is to be asked: for every master key but those that are held here."""
        return not id.startswith(OWN)

    def wrap(self, keys: Mapping[Id, bytes]) -> dict[Id, Wrapped]:
        """Wrap keys in one call, each for the subject whose it is."""
        told = self._ask("wrap", {"keys": [{"for": w, "key": _text(key)} for w, key in keys.items()]})
        id = self._master(told)
        made = {w: Wrapped(id, key) for w, key in zip(keys, self._bytes(told, len(keys)), strict=True)}
        self._remember({(whose, wrapped): keys[whose] for whose, wrapped in made.items()})
        return made

    def unwrap(self, keys: Mapping[Id, Wrapped]) -> dict[Id, bytes]:
        """Unwrap keys in one call for all of a master key that are not remembered."""
        with self._lock:
            opened = {w: self._known[w, key] for w, key in keys.items() if (w, key) in self._known}
        unknown = {whose: key for whose, key in keys.items() if whose not in opened}
        for id in sorted({wrapped.master for wrapped in unknown.values()}):
            those = {whose: wrapped for whose, wrapped in unknown.items() if wrapped.master == id}
            asked = [{"for": whose, "wrapped": _text(wrapped.sealed)} for whose, wrapped in those.items()]
            told = self._bytes(self._ask("unwrap", {"master": id, "keys": asked}), len(those))
            fresh = dict(zip(those, told, strict=True))
            self._remember({(whose, those[whose]): key for whose, key in fresh.items()})
            opened |= fresh
        return opened

    def forget(self) -> None:
        """Drop every key that is remembered."""
        with self._lock:
            self._known.clear()

    def _remember(self, keys: Mapping[tuple[Id, Wrapped], bytes]) -> None:
        with self._lock:
            self._known.update(keys)
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)

    def _master(self, told: dict[str, Any]) -> str:
        id = told.get("master")
        if not isinstance(id, str) or not 0 < len(id) <= 64 or id.startswith(OWN):
            raise self._silent(f"named no master key of 1 to 64 characters: {id!r}")
        return id

    def _ask(self, what: str, asked: dict[str, Any]) -> dict[str, Any]:
        heads = {"Content-Type": "application/json"}
        if self._token:
            heads["Authorization"] = f"Bearer {self._token}"
        request = Request(f"{self._url}/{what}", json.dumps(asked).encode(), heads, method="POST")
        try:
            with self._open(request, timeout=SECONDS) as answer:
                told = json.load(answer)
        except HTTPError as refused:
            raise self._silent(f"refused to {what}: {refused.code} {refused.reason}") from None
        except (URLError, TimeoutError, OSError) as silent:
            raise self._silent(f"did not answer: {getattr(silent, 'reason', silent)}") from None
        except ValueError:
            raise self._silent("answered something that is no JSON") from None
        if not isinstance(told, dict):
            raise self._silent("answered something that is no object of JSON")
        return told

    def _bytes(self, told: dict[str, Any], number: int) -> list[bytes]:
        try:
            found = [b64decode(key, validate=True) for key in told["keys"]]
        except (KeyError, TypeError, ValueError):
            found = []
        if len(found) != number:
            raise self._silent(f"gave {len(found)} keys for {number}")
        return found

    def _silent(self, what: str) -> MasterMissing:
        return MasterMissing(
            f"The key service at {self._url} {what}. Papers cannot be opened or filed until it answers; nothing was "
            "written and nothing is lost."
        )


def _text(key: bytes) -> str:
    return b64encode(key).decode()
