"""Copy the whole register to a folder while it runs, so that it can be put back on another machine."""

import argparse
from pathlib import Path

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable backup /srv/backups/2026-06-30                the database, sealed files, reading log, published heads
  answerable backup /srv/backups/2026-06-30 --quiet        for a timer: says nothing but what is wrong
  answerable backup /srv/safe/2026-06-30 --with-keys       and every key: WHOEVER HAS THIS READS EVERYTHING
  answerable restore /srv/backups/2026-06-30 --home DIR    put it back, and hold it against what witnesses have seen

Nobody is kept waiting while it is made, and it shows the register as it stood at one moment. Papers in it are sealed,
and the keys are not in it: keep the folder “keys” of the home once, elsewhere, or no paper can ever be read again.
"""
LOUD = """\
THE KEYS ARE IN THIS BACKUP. Whoever has it can read every name, complaint and file, also those of people who are
erased later, and can sign heads in the body's name. Lock it away as you would the originals.\
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("folder", type=Path, help="an empty folder, or one to be made")
    parser.add_argument(
        "--with-keys", action="store_true", help="also the master key and the signing keys: see below"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing but what is wrong")


def run(args: argparse.Namespace) -> int:
    """Make it and say what is in it; gives 1 where files of the register were lost before it was made."""
    from answerable.site.commands._ready import ready, telling

    house = ready(must_hold=True)
    from answerable.site.backup import BackupRefused, back_up

    try:
        with telling(quiet=args.quiet) as tell:
            made = back_up(house, args.folder, with_keys=args.with_keys, at=house.clock(), tell=tell)
    except BackupRefused as refused:
        raise CannotDo(str(refused)) from None
    if not args.quiet:
        whole = sum(part.bytes for part in made.parts.values())
        print(
            f"{made.size:,} entries and {made.readings:,} readings in {args.folder}, {whole / 1e6:,.1f} MB; "
            f"root {made.root}"
        )
        print(
            LOUD
            if made.has_keys
            else "The keys are not in it: keep the folder “keys” of the home elsewhere, once."
        )
    if made.missing:
        print(
            f"{len(made.missing)} files that the record knows are NOT in the register any more, and so not in this "
            "backup. Look at the disk, and at an earlier backup:"
        )
        print("\n".join(f"  {digest}" for digest in made.missing))
    return 1 if made.missing else 0
