"""An entry as bytes, and back: canonical JSON (RFC 8785), which is what is hashed."""

import json
import re
import secrets
from datetime import UTC, date, datetime
from typing import Any

from answerable.record.event import Entry, Event
from answerable.record.kinds import KINDS, FactsRefused, Json

FORMAT = 1
SALT_BYTES = 16
_SALT = re.compile(r"[0-9a-f]{32}")

# Python's own encoder writes the very bytes of RFC 8785 as long as names are ASCII and there are no fractions, and
# the schema of facts sees to both; a law holds it against the rfc8785 library, which takes five times as long.
_READER = json.JSONDecoder()
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def canonical(value: Json) -> bytes:
    """Write JSON whose names are ASCII and whose numbers are whole as canonical bytes (RFC 8785)."""
    return _WRITER.encode(value).encode("utf-8")


def new_salt() -> str:
    """Draw 16 random bytes, in hex: they keep the hash of an entry from being guessed."""
    return secrets.token_hex(SALT_BYTES)


def encode(event: Event, index: int, recorded_at: datetime, salt: str) -> bytes:
    """Give the bytes of an entry: the event, its place, when it was recorded (aware), and a salt of 32 hex digits."""
    if not _SALT.fullmatch(salt):
        raise ValueError(f"a salt is {2 * SALT_BYTES} hex digits, not {salt!r}")
    written: dict[str, Json] = {
        "v": FORMAT,
        "index": index,
        "kind": event.kind,
        "subject": event.subject,
        "actor": event.actor,
        "happened_on": event.happened_on.isoformat(),
        "recorded_at": _moment(recorded_at),
        "facts": event.facts.to_json(),
        "salt": salt,
    }
    if event.happened_at is not None:
        written["happened_at"] = _moment(event.happened_at)
    if event.dated != "exact":
        written["dated"] = event.dated
    if event.origin is not None:
        written["origin"] = event.origin
    return canonical(written)


def decode(data: bytes) -> Entry:
    """Read an entry back from its bytes; raises FactsRefused where this version does not know its format or kind."""
    written: dict[str, Any] = _READER.decode(data.decode())
    kind = KINDS.get(written["kind"])
    if kind is None or written["v"] != FORMAT:
        raise FactsRefused(
            f"entry {written['index']} is of kind {written['kind']}, format {written['v']}, which this version of "
            "Answerable does not know. Nothing was lost. Read the register with the version that wrote it, or later."
        )
    happened_at = written.get("happened_at")
    event = Event(
        subject=written["subject"],
        facts=kind.recall(written["facts"]),
        happened_on=date.fromisoformat(written["happened_on"]),
        actor=written["actor"],
        happened_at=None if happened_at is None else datetime.fromisoformat(happened_at),
        dated=written.get("dated", "exact"),
        origin=written.get("origin"),
    )
    return Entry(
        index=written["index"],
        event=event,
        recorded_at=datetime.fromisoformat(written["recorded_at"]),
        data=data,
    )


def _moment(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError(f"{at} does not say in which time zone it is; give an aware moment")
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
