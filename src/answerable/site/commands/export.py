"""Write the whole register to a folder that anyone can check without this program's database."""

import argparse
from pathlib import Path

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable export /srv/copies/2026-06-30            entries, hashes, heads and root; no confidential papers
  answerable export /srv/backup --papers              with the papers: keep it as you keep the register
  answerable verify /srv/copies/2026-06-30            check it, there or on another machine
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("folder", type=Path, help="an empty folder, or one to be made")
    parser.add_argument(
        "--papers", action="store_true", help="also the confidential papers (names, words, files)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the export."""
    from answerable.record import write_export
    from answerable.site.commands._ready import ready

    if args.folder.exists() and any(args.folder.iterdir()):
        raise CannotDo(f"{args.folder} is not empty. Give an empty folder, so that nothing is overwritten.")
    house = ready(must_hold=True)
    write_export(house.record, args.folder, body=house.body.id, papers=args.papers)
    head = house.head()
    print(f"{head.size:,} entries in {args.folder}; root {head.root}")
    return 0
