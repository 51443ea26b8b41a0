"""An entry written as bytes: canonical JSON (RFC 8785), by a writer for each kind that is made once."""

import json
import os
import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from json.encoder import encode_basestring
from typing import Any

from answerable.record.event import Event
from answerable.record.kinds import Field, Json, Kind, schema

FORMAT = 1
SALT_BYTES = 16
_SALT = re.compile(r"[0-9a-f]{32}")

# Python's own encoder writes the very bytes of RFC 8785 as long as names are ASCII and there are no fractions, and
# the schema of facts sees to both; a law holds it against the rfc8785 library, which takes five times as long.
_WRITER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_Write = Callable[[Any], str]


def canonical(value: Json) -> bytes:
    """Write JSON whose names are ASCII and whose numbers are whole as canonical bytes (RFC 8785)."""
    return _WRITER.encode(value).encode("utf-8")


def new_salt() -> str:
    """Draw 16 random bytes, in hex: they keep the hash of an entry from being guessed."""
    return os.urandom(SALT_BYTES).hex()


def new_salts(count: int) -> list[str]:
    """Draw as many salts at once."""
    drawn, length = os.urandom(SALT_BYTES * count).hex(), 2 * SALT_BYTES
    return [drawn[at : at + length] for at in range(0, length * count, length)]


def encode(event: Event, index: int, recorded_at: datetime, salt: str) -> bytes:
    """Give the bytes of an entry: the event, its place, when it was recorded (aware), and a salt of 32 hex digits."""
    return encode_all((event,), index, recorded_at, (salt,))[0]


def encode_all(
    events: Sequence[Event], start: int, recorded_at: datetime, salts: Sequence[str]
) -> list[bytes]:
    """Give the bytes of many entries that follow one another from `start`, recorded at one moment."""
    for salt in salts:
        if not _SALT.fullmatch(salt):
            raise ValueError(f"a salt is {2 * SALT_BYTES} hex digits, not {salt!r}")
    before, after = f'"recorded_at":"{_moment(recorded_at)}","salt":"', f'","v":{FORMAT}}}'
    return [
        f'{{"actor":"{event.actor}",{_said(event)}"index":{start + n},"kind":"{type(event.facts).__name__}",'
        f'{_origin(event)}{before}{salt}","subject":"{event.subject}{after}'.encode()
        for n, (event, salt) in enumerate(zip(events, salts, strict=True))
    ]


def _said(event: Event) -> str:
    """The members between the actor and the index; an event checks its own ids, so they need no quoting."""
    facts = event.facts
    write = _WRITERS.get(type(facts)) or _writer(type(facts))
    dated = "" if event.dated == "exact" else f'"dated":"{event.dated}",'
    at = "" if event.happened_at is None else f'"happened_at":"{_moment(event.happened_at)}",'
    return f'{dated}"facts":{{{write(facts)}}},{at}"happened_on":"{event.happened_on.isoformat()}",'


def _origin(event: Event) -> str:
    return "" if event.origin is None else f'"origin":"{event.origin}",'


def _moment(at: datetime) -> str:
    if at.tzinfo is None:
        raise ValueError(f"{at} does not say in which time zone it is; give an aware moment")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


# -- the facts of one kind --------------------------------------------------------------------------------------------

_WRITERS: dict[type[Kind], Callable[[Kind], str]] = {}


def _writer(kind: type[Kind]) -> Callable[[Kind], str]:
    """Make the writer of a kind: its fields in the order of RFC 8785, each with how its values are written."""
    fields = sorted(schema(kind), key=lambda field: field.name)
    laid_out = [(f.name, f'"{f.name}":', _values(f), f.required) for f in fields]

    def write(facts: Kind) -> str:
        held = facts.__dict__
        return ",".join(
            [
                name_and_colon + values(value)
                for name, name_and_colon, values, required in laid_out
                if (value := held[name]) not in (None, ()) or required
            ]
        )

    _WRITERS[kind] = write
    return write


def _values(field: Field) -> _Write:
    one: _Write = _BY_TYPE[field.type]
    return (lambda many: f"[{','.join(map(one, many))}]") if field.many else one


def _day(value: date) -> str:
    return f'"{value.isoformat()}"'


def _flag(value: bool) -> str:
    return "true" if value else "false"


# Quoted, although patterns allow nothing that needs it: what an older pattern allowed is written as it was.
_BY_TYPE: dict[type, _Write] = {str: encode_basestring, int: str, bool: _flag, date: _day}
