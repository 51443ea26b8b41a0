"""An entry read back from its bytes."""

import json
from datetime import date, datetime
from typing import Any

from answerable.record.encoding.writing import FORMAT
from answerable.record.event import Entry, Event
from answerable.record.kinds import KINDS, FactsRefused

_READER = json.JSONDecoder()


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
