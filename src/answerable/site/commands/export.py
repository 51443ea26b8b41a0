"""Write the whole register to a folder that anyone can check without this program's database."""

import argparse
import shutil
from pathlib import Path
from typing import Any

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable export /srv/copies/2026-06-30            entries, hashes, signed heads; no confidential papers
  answerable export /srv/copies/papers --papers       with the papers: keep it as you keep the register
  answerable export /srv/copies/readings --readings   the log of who has read which papers
  answerable verify /srv/copies/2026-06-30            check it, there or on another machine
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("folder", type=Path, help="an empty folder, or one to be made")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--papers", action="store_true", help="also the confidential papers (names, words, files)"
    )
    what.add_argument("--readings", action="store_true", help="the log of readings in place of the record")


def run(args: argparse.Namespace) -> int:
    """Write the export under a head that is signed now."""
    from answerable.record import write_export
    from answerable.site.commands._ready import ready

    if args.folder.exists() and any(args.folder.iterdir()):
        raise CannotDo(f"{args.folder} is not empty. Give an empty folder, so that nothing is overwritten.")
    house = ready(must_hold=True)
    if args.readings:
        under = house.proof.of_readings.attested(holding=house.readings.head().size - 1)
        earlier = house.proof.of_readings.earlier(until=under.checkpoint.size)
        body = f"{house.body.id}/readings"
        head = write_export(house.readings, args.folder, body=body, under=under, earlier=earlier)
    else:
        under = house.proof.attested(holding=house.head().size - 1)
        earlier = house.proof.earlier(until=under.checkpoint.size)
        given = {"body": house.body.id, "papers": args.papers, "under": under, "earlier": earlier}
        head = _write(house, args.folder, given)
    print(f"{head.size:,} entries in {args.folder}; root {head.root}")
    return 0


def _write(house, folder: Path, given: dict[str, Any]):
    """Write the record; papers that could not be noted as read are not left lying there."""
    from answerable.record import write_export

    try:
        with house.noted.one_reading():
            return write_export(house.record, folder, **given)
    except BaseException:
        shutil.rmtree(folder / "papers", ignore_errors=True)
        raise
