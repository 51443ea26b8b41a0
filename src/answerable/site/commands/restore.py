"""Put a backup back where no register is, and hold it against what witnesses and others have seen."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from answerable.site.commands import CannotDo

if TYPE_CHECKING:
    from answerable.site.backup import Restored

SHOWN = 10
EXAMPLES = """\
examples:
  answerable restore /srv/backups/2026-06-30 --home /srv/register
  answerable restore BACKUP --kept /media/stick/witness            a copy of the folder of a witness
  answerable restore BACKUP --kept https://witness.example.org     what a witness has seen, asked of itself
  answerable restore BACKUP --kept head.txt --kept earlier-export  a signed head, an earlier export
  answerable restore BACKUP --erased /media/stick/erased           destroy again what was destroyed since

It gives 0 where the register is whole and has everything that the others have seen, 1 where it lacks entries or is not
the register that they saw, 2 where nothing was put back. Put the folder “keys” of the old home into the new one first.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("backup", type=Path, help="the folder of a backup")
    parser.add_argument(
        "--kept",
        action="append",
        default=[],
        metavar="WHERE",
        help="what somebody else holds of this register (see below)",
    )
    parser.add_argument(
        "--erased",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a later copy of keys/erased, the list of what was destroyed",
    )


def run(args: argparse.Namespace) -> int:
    """Put it back and say how it stands."""
    import django

    from answerable.site.commands._ready import ready, telling

    django.setup()
    from answerable.site.backup import BackupRefused, put_back, read_manifest
    from answerable.site.backup.clearing import clear_again, read_lists
    from answerable.site.backup.others import kept_by

    try:
        manifest = read_manifest(args.backup)
        erased = read_lists(args.erased)
        kept = [kept_by(place, origin=manifest.origin) for place in args.kept]
        with telling() as tell:
            restored = put_back(args.backup, kept=kept, tell=tell)
    except BackupRefused as refused:
        raise CannotDo(str(refused)) from None
    house = ready()
    cleared = clear_again(house, erased)
    print("\n".join(told(restored, compared_with=len(args.kept), cleared=cleared)))
    return 0 if restored.is_good else 1


def told(restored: "Restored", *, compared_with: int, cleared: int) -> list[str]:
    """Say in plain words what was put back, whether it is whole, and what to do."""
    manifest = restored.manifest
    last = f", the last of them recorded at {restored.at:%Y-%m-%d %H:%M} UTC" if restored.at else ""
    lines = [f"Put back: {manifest.size:,} entries{last}; root {manifest.root}."]
    lines += [f"WRONG: {fault}" for fault in restored.faults]
    if restored.changed or restored.first_unlike is not None:
        lines += _other_register(restored)
    elif restored.is_too_old:
        lines += _too_old(restored)
    elif not restored.faults:
        lines.append(f"It is whole, and it continues all {restored.compared:,} heads that are known of it.")
        if not compared_with:
            lines.append(
                "Nobody else was asked: whether entries are missing at its end, only a witness can tell (--kept)."
            )
    if cleared:
        lines.append(
            f"What had been destroyed since it was made was destroyed again: of {cleared:,} subjects."
        )
    if not manifest.has_keys:
        lines.append("The keys are not in the backup. Put the folder “keys” of the old home into this one.")
    return lines


def _other_register(restored: "Restored") -> list[str]:
    where = (
        f"Entry {restored.first_unlike:,} is the first that is not what it was."
        if restored.first_unlike is not None
        else f"It does not lead to the head of {restored.changed[0].size:,} entries that others hold."
    )
    return [
        f"WRONG: this is not the register that others have seen. {where}",
        "Do not run it. Keep it as it is, tell whoever oversees the body, and look for another backup.",
    ]


def _too_old(restored: "Restored") -> list[str]:
    size = restored.manifest.size
    lines = []
    if restored.longer_by:
        lines.append(
            f"MISSING: others have seen {size + restored.longer_by:,} entries, and this backup holds {size:,}. The "
            f"last {restored.longer_by:,} are not in it."
        )
    if restored.readings_longer_by:
        lines.append(
            f"MISSING: the last {restored.readings_longer_by:,} readings of papers that others have seen."
        )
    lines += [
        *(
            f"  missing: the head of {one.size:,} entries, root {one.root.hex()}"
            for one in restored.missing[:SHOWN]
        ),
    ]
    if len(restored.missing) > SHOWN:
        lines.append(f"  and {len(restored.missing) - SHOWN:,} more heads")
    return [
        *lines,
        "Look for a later backup before anybody writes here. If there is none, the entries are lost, and no witness "
        "will sign what comes after: tell them and whoever oversees the body, and go on under a new name "
        "(ANSWERABLE_ORIGIN), so that it is seen.",
    ]
