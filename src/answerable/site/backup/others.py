"""What others hold of this register: in a file of heads, the folder or the address of a witness, an earlier export."""

import json
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from answerable.record import Bad, Checkpoint, Kept, read_kept
from answerable.site.backup.manifest import BackupRefused

SECONDS = 20
READINGS = "/readings"  # what the name of the reading log adds to that of its register


def kept_by(place: str, *, origin: str) -> Kept:
    """Read what a place holds of a register; raises BackupRefused where it holds nothing of it or cannot be read."""
    try:
        if place.startswith(("http://", "https://")):
            return Kept.of(_fetched(place, origin)).about(origin)
        kept = read_kept(Path(place), origin=origin)
        return Kept((*kept.checkpoints, *_of_readings(Path(place), origin)), kept.leaves)
    except (Bad, OSError, URLError, ValueError, KeyError) as wrong:
        raise BackupRefused(
            f"What {place} holds of {origin} cannot be read: {wrong}. Nothing was changed. Give a file with a signed "
            "head, the folder of a witness, or its address."
        ) from None


def _of_readings(place: Path, origin: str) -> tuple[Checkpoint, ...]:
    """What the place holds of the reading log, if anything."""
    try:
        return read_kept(place, origin=f"{origin}{READINGS}").checkpoints
    except Bad:
        return ()


def _fetched(address: str, origin: str) -> str:
    """Fetch the latest head that a witness signed, by the address of its page; or a head at an address of its own."""
    written = _read(f"{address.rstrip('/')}/status.json") if not address.endswith("/checkpoint") else None
    if written is None:
        return _read(address)
    places = [one["origin"] for one in json.loads(written)["registers"]]
    if origin not in places:
        raise ValueError(f"it looks at {', '.join(places) or 'no register'}")
    return _read(f"{address.rstrip('/')}/registers/{places.index(origin) + 1}/checkpoint")


def _read(address: str) -> str:
    with urlopen(address, timeout=SECONDS) as answer:
        return str(answer.read().decode("utf-8"))
