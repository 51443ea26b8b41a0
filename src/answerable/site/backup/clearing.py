"""Destroying again, in a register put back from a backup, what had been destroyed since the backup was made."""

from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from answerable.site.backup.manifest import BackupRefused
from answerable.site.house import House
from answerable.site.keeping import Erased, close_accounts, read_erased, read_list, to_clear, write_erased
from answerable.site.store.record import DjangoRecord


def read_lists(files: Sequence[Path]) -> tuple[Erased, ...]:
    """Read lists of what was destroyed, each a copy of keys/erased; raises BackupRefused where one cannot be read."""
    found: list[Erased] = []
    for file in files:
        try:
            found += read_list(file)
        except (OSError, ValueError, TypeError, KeyError) as wrong:
            raise BackupRefused(
                f"{file} is no list of what was destroyed ({wrong}). Nothing was changed. Give a copy of keys/erased."
            ) from None
    return tuple(found)


def clear_again(house: House, erased: Sequence[Erased]) -> int:
    """Destroy what these lists, and the one in the home, say was destroyed later; gives of how many subjects."""
    record = DjangoRecord()
    size = record.head().size
    subjects = to_clear((*read_erased(settings.HOME / "keys"), *erased), size=size)
    if subjects:
        record.append((), after=size, at=house.clock(), forget=subjects)
        close_accounts(subjects)
    write_erased(record, settings.HOME / "keys")
    return len(subjects)
