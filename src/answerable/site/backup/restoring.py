"""Putting a backup back: only where nothing is, read through, and held against what others have seen of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from django.conf import settings

from answerable.record import Checkpoint, Kept, read_checkpoint, read_note
from answerable.site.backup import databases
from answerable.site.backup.copies import Tell, check_parts, copied
from answerable.site.backup.manifest import BackupRefused, Manifest, read_manifest
from answerable.site.backup.others import READINGS
from answerable.site.backup.walk import Walked, walk
from answerable.site.store import models


@dataclass(frozen=True)
class Restored:
    """What was put back, and what came of looking at it.

    `faults` say what is wrong in it; `missing` are heads that others hold and that are longer than it; `changed` are
    heads that others hold and that it does not lead to; `first_unlike` is the first entry that is not the one whose
    hash others hold.
    """

    manifest: Manifest
    at: datetime | None
    faults: tuple[str, ...] = ()
    compared: int = 0
    missing: tuple[Checkpoint, ...] = ()
    changed: tuple[Checkpoint, ...] = ()
    first_unlike: int | None = None
    longer_by: int = 0
    readings_longer_by: int = 0

    @property
    def is_good(self) -> bool:
        """Tell whether it is whole, sound, and all that others have seen."""
        return not (self.faults or self.changed or self.first_unlike is not None or self.is_too_old)

    @property
    def is_too_old(self) -> bool:
        """Tell whether others have seen entries or readings that are not in it."""
        return bool(self.longer_by or self.readings_longer_by)


@dataclass
class _Seen:
    """Heads and hashes of entries that others hold, and heads of the reading log."""

    heads: list[Checkpoint] = field(default_factory=list)
    leaves: bytes = b""
    readings: list[Checkpoint] = field(default_factory=list)


def put_back(folder: Path, *, kept: Sequence[Kept], tell: Tell) -> Restored:
    """Put a backup back into an empty home and database, and look at it from end to end.

    Raises BackupRefused, having changed nothing, where the backup is spoilt or there is a register already.
    """
    manifest = read_manifest(folder)
    if manifest.database != databases.sort_of_database():
        raise BackupRefused(
            f"This is a backup of a register in {manifest.database}, and here is {databases.sort_of_database()}. "
            "Nothing was changed. Set DATABASE_URL (or leave it unset, for SQLite) as it was."
        )
    if not databases.is_empty():
        raise BackupRefused(
            "There is a register here already, and a backup is put back only where there is none. Nothing was "
            f"changed. Give another --home{'' if manifest.database == 'sqlite' else ' and an empty database'}, or "
            "move the old one away; do not delete it before the new one is found to be good."
        )
    check_parts(folder, manifest.parts, tell)
    for name in manifest.parts:
        if name != databases.file_name() and not (
            name.startswith("keys/") and (settings.HOME / name).exists()
        ):
            copied(folder / name, settings.HOME / name)
    databases.load(folder / databases.file_name(), tell)
    return _looked_at(manifest, _seen(manifest, kept), tell)


def _seen(manifest: Manifest, kept: Sequence[Kept]) -> _Seen:
    """Gather every head that is known: from others, from the home, from the backup, from the database."""
    seen = _Seen(
        [one for copy in kept for one in copy.checkpoints],
        max((k.leaves for k in kept), key=len, default=b""),
    )
    written = [manifest.checkpoint or "", *_beside(), *_published()]
    every = [*seen.heads, *(read_checkpoint(read_note(text).text) for text in written if text)]
    seen.heads = [head for head in every if head.origin == manifest.origin]
    seen.readings = [head for head in every if head.origin == f"{manifest.origin}{READINGS}"]
    return seen


def _beside() -> list[str]:
    """The heads that were published last by the copies beside the trees, where the home folder has any."""
    return [file.read_text("utf-8") for file in (settings.HOME / "tiles").glob("*/checkpoint")]


def _published() -> list[str]:
    return list(models.Checkpoint.objects.values_list("note", flat=True))


def _looked_at(manifest: Manifest, seen: _Seen, tell: Tell) -> Restored:
    sizes = {one.size for one in seen.heads}
    found = walk(models.Entry, models.Head, asked=sizes, leaves=seen.leaves, tell=tell)
    asked = {one.size for one in seen.readings}
    log = walk(models.Reading, models.ReadingHead, asked=asked, leaves=b"", tell=tell)
    missing = {one.size: one for one in seen.heads if one.size > found.size}
    changed = {one.size: one for one in seen.heads if _differs(one, found)}
    return Restored(
        manifest=manifest,
        at=found.at,
        faults=(*_faults(manifest, found, log), *_of_log(seen, log)),
        compared=len(sizes),
        missing=tuple(missing[size] for size in sorted(missing)),
        changed=tuple(changed[size] for size in sorted(changed)),
        first_unlike=found.first_unlike,
        readings_longer_by=max(0, max((one.size for one in seen.readings), default=0) - log.size),
        longer_by=max(0, max([*missing, len(seen.leaves) // 32], default=0) - found.size),
    )


def _differs(head: Checkpoint, found: Walked) -> bool:
    return 0 < head.size <= found.size and found.roots.get(head.size) != head.root.hex()


def _of_log(seen: _Seen, log: Walked) -> list[str]:
    """Say whether the reading log leads to every head of it that others hold."""
    wrong = sorted(one.size for one in seen.readings if _differs(one, log))
    return (
        [f"Its reading log does not lead to the head of {wrong[0]:,} readings that others hold."]
        if wrong
        else []
    )


def _faults(manifest: Manifest, record: Walked, log: Walked) -> list[str]:
    faults = [f"In the record, {record.fault}."] if record.fault else []
    faults += [f"In the reading log, {log.fault}."] if log.fault else []
    if not faults and (record.size, record.root) != (manifest.size, manifest.root):
        faults.append(
            f"It should hold {manifest.size:,} entries with the root {manifest.root}, and does not."
        )
    if not faults and (log.size, log.root) != (manifest.readings, manifest.readings_root):
        faults.append(f"Its reading log should hold {manifest.readings:,} readings, and does not.")
    if manifest.missing:
        faults.append(
            f"{len(manifest.missing)} files were lost before the backup was made: {', '.join(manifest.missing)}."
        )
    return faults
