"""Making a backup while the register runs: the database as it stood at one moment, then the files that it knows."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from answerable.site.backup.copies import Tell, copied, part_of
from answerable.site.backup.databases import Saved, file_name, save, sort_of_database
from answerable.site.backup.manifest import BackupRefused, Manifest, Part
from answerable.site.house import House
from answerable.site.proof.keys import KeyRefused
from answerable.site.proof.publishing import NotSigned

BESIDE = ("keys/signing.json", "keys/erased", "witnesses.txt")  # what must not be lost, and is no secret


def back_up(house: House, folder: Path, *, with_keys: bool, at: datetime, tell: Tell) -> Manifest:
    """Make a backup in an empty or new folder; only where it is whole does it have a manifest.

    The keys that open papers and sign heads are left out unless asked for. Raises BackupRefused where the folder
    holds anything.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if any(folder.iterdir()):
        raise BackupRefused(f"{folder} is not empty. Nothing was written. Give a new folder for each backup.")
    checkpoint = _checkpoint(house)
    saved = save(folder / file_name(), tell)
    parts = {file_name(): part_of(folder / file_name())}
    missing = _copy_papers(folder, saved, parts, tell)
    for name in (*BESIDE, *(_secrets() if with_keys else ())):
        if (settings.HOME / name).is_file():
            parts[name] = copied(settings.HOME / name, folder / name)
    made = Manifest(
        body=house.body.id,
        origin=house.proof.origin,
        database=sort_of_database(),
        made_at=at.isoformat(),
        size=saved.size,
        root=saved.root,
        readings=saved.readings,
        readings_root=saved.readings_root,
        checkpoint=checkpoint,
        has_keys=with_keys,
        missing=missing,
        parts=parts,
    )
    made.write(folder)
    return made


def _checkpoint(house: House) -> str | None:
    """The latest signed head; a register whose head cannot be signed is copied all the same."""
    try:
        return house.checkpoint()
    except (NotSigned, KeyRefused):
        return None


def _copy_papers(folder: Path, saved: Saved, parts: dict[str, Part], tell: Tell) -> tuple[str, ...]:
    """Copy the sealed files that the copied database knows; gives those that are lost."""
    lost = []
    for number, digest in enumerate(saved.files, start=1):
        tell(f"copying files: {number:,} of {len(saved.files):,}")
        name = f"papers/{digest[:2]}/{digest}"
        try:
            parts[name] = copied(settings.PAPERS / digest[:2] / digest, folder / name)
        except FileNotFoundError:
            (folder / name).unlink(missing_ok=True)
            lost.append(digest)
    # A file that was destroyed since the database was copied is no loss: it is gone because it should be.
    return tuple(digest for digest in lost if _is_known(digest))


def _is_known(digest: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM answerable_paper WHERE digest = %s", [digest])
        return cursor.fetchone() is not None


def _secrets() -> Iterator[str]:
    """The names of every key there is in the home folder."""
    keys = settings.HOME / "keys"
    for file in sorted(keys.iterdir()) if keys.is_dir() else ():
        if file.is_file() and not file.name.startswith(".") and f"keys/{file.name}" not in BESIDE:
            yield f"keys/{file.name}"
