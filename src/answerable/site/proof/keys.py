"""The keys that sign the record's head: in one folder, each secret readable by its owner alone, with their periods."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from answerable.record import NoteRefused, SigningKey, VerifierKey, alone, write_whole

LISTED = "signing.json"


class KeyRefused(Exception):
    """A key that cannot be made, used or retired; the message says why and what to do."""


@dataclass(frozen=True)
class Period:
    """The public half of a key, and from when until when it signs; `until` is None while it does."""

    verifier: str
    since: datetime
    until: datetime | None = None

    @property
    def key(self) -> VerifierKey:
        """The key with which its signatures are checked."""
        return VerifierKey.parse(self.verifier)

    @property
    def id(self) -> str:
        """The eight letters that name it in a signature."""
        return self.key.key_id.hex()


class Keys:
    """The signing keys of one register, in the folder `keys` of its home; nothing of them is in the database."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def periods(self, origin: str | None = None) -> tuple[Period, ...]:
        """Give every key there ever was, of one origin or of all, oldest first."""
        listed = self.folder / LISTED
        if not listed.exists():
            return ()
        read = json.loads(listed.read_text(encoding="utf-8"))
        return tuple(one for one in map(_read, read) if origin in (None, one.key.name))

    def signing(self, origin: str) -> tuple[SigningKey, ...]:
        """Give the keys of an origin that sign today, oldest first; raises KeyRefused where one is not in its file."""
        return tuple(self._secret(one) for one in self.periods(origin) if one.until is None)

    def make(self, origin: str, *, at: datetime) -> Period:
        """Make the first key of an origin; raises KeyRefused where it has one that signs."""
        with alone(self.folder):
            if any(one.until is None for one in self.periods(origin)):
                raise KeyRefused(
                    f"{origin} has a key that signs; nothing was made. For another one beside it: "
                    "answerable keys rotate"
                )
            return self._add(origin, at)

    def ensure(self, origin: str, *, at: datetime) -> tuple[SigningKey, ...]:
        """Give the keys of an origin that sign, making one where there never was any."""
        with alone(self.folder):
            if not self.periods(origin):
                self._add(origin, at)
        return self.signing(origin)

    def rotate(self, origin: str, *, at: datetime) -> Period:
        """Make a new key beside the one there is: from now on both sign, until the old one is retired."""
        with alone(self.folder):
            signing = [one for one in self.periods(origin) if one.until is None]
            if len(signing) != 1:
                raise KeyRefused(
                    f"{origin} has {len(signing)} keys that sign; nothing was made. "
                    + (
                        "Make one: answerable keys new"
                        if not signing
                        else "Retire one first: answerable keys retire"
                    )
                )
            return self._add(origin, at)

    def retire(self, origin: str, id: str, *, at: datetime) -> Period:
        """Let a key sign no more, and destroy its secret half; raises KeyRefused where it is the only one."""
        with alone(self.folder):
            signing = {one.id: one for one in self.periods(origin) if one.until is None}
            if id not in signing:
                named = ", ".join(signing) or "none"
                raise KeyRefused(
                    f"No key {id} signs for {origin}; nothing was changed. Those that sign: {named}."
                )
            if len(signing) == 1:
                raise KeyRefused(
                    f"{id} is the only key of {origin}; nothing was changed. Make another first: answerable keys rotate"
                )
            retired = Period(signing[id].verifier, signing[id].since, at)
            self._write(tuple(retired if one.id == id else one for one in self.periods()))
            self._file(retired).unlink(missing_ok=True)
            return retired

    def _add(self, origin: str, at: datetime) -> Period:
        try:
            made = SigningKey.generate(origin)
        except NoteRefused as refused:
            raise KeyRefused(
                f"“{origin}” cannot be the origin of a register. {refused} Set ANSWERABLE_ORIGIN."
            ) from None
        period = Period(str(made.verifier), at)
        # The secret first: a crash in between leaves a key that is not listed, never a listed one without its secret.
        write_whole(self._file(period), f"{made}\n".encode(), mode=0o600)
        self._write((*self.periods(), period))
        return period

    def _secret(self, period: Period) -> SigningKey:
        file = self._file(period)
        try:
            key = SigningKey.parse(file.read_text(encoding="utf-8").strip())
        except FileNotFoundError:
            raise KeyRefused(
                f"The secret half of the key {period.id} is not in {self.folder}: nothing can be signed with it. "
                "Put it back from where you keep it, or retire it: answerable keys retire"
            ) from None
        except ValueError:
            raise KeyRefused(
                f"{file} is not the key that was written there. Put it back from where you keep it."
            ) from None
        if str(key.verifier) != period.verifier:
            raise KeyRefused(
                f"{file} holds another key than {period.id}. Put it back from where you keep it."
            )
        return key

    def _file(self, period: Period) -> Path:
        return self.folder / f"signing-{period.id}.key"

    def _write(self, periods: Sequence[Period]) -> None:
        listed = [
            asdict(one) | {"since": one.since.isoformat(), "until": one.until and one.until.isoformat()}
            for one in periods
        ]
        write_whole(self.folder / LISTED, json.dumps(listed, indent=2).encode() + b"\n", mode=0o600)


def _read(one: dict[str, Any]) -> Period:
    until = one["until"]
    since = datetime.fromisoformat(one["since"])
    return Period(one["verifier"], since, datetime.fromisoformat(until) if until else None)
