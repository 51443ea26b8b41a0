"""Read another system's export into the register; every row that cannot be read is listed, none dropped."""

import argparse
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from answerable.site.commands import CannotDo

SHOWN = 50
EXAMPLES = """\
examples:
  answerable import bodies/my-body/imports/export.yaml exports/2026-06
  answerable import mapping.yaml exports/2026-06 --dry-run       read everything, write nothing
  answerable import mapping.yaml exports/2026-06 --json > report.json

The same export may be read again: rows that were read before are known by their origin and are not added twice.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("mapping", type=Path, help="the mapping: which column is which fact (YAML)")
    parser.add_argument("folder", type=Path, help="the folder that holds the export's files")
    parser.add_argument(
        "--by", default="import", help="who reads it in, as the record will say (default: import)"
    )
    parser.add_argument("--dry-run", action="store_true", help="read and check, and write nothing")
    parser.add_argument("--json", action="store_true", help="the report as JSON")


def run(args: argparse.Namespace) -> int:
    """Read it in and report; gives 1 where a row was faulted."""
    from answerable.imports import load_mapping, take_in
    from answerable.site.commands._ready import ready

    if not args.folder.is_dir():
        raise CannotDo(f"There is no folder {args.folder}.")
    house = ready()
    try:
        mapping = load_mapping(args.mapping)
    except (FileNotFoundError, ValueError) as wrong:
        raise CannotDo(f"The mapping cannot be used: {wrong}") from None
    report = house.take_in(
        take_in,
        mapping=mapping,
        folder=args.folder,
        by=args.by,
        progress=_progress(args.json),
        is_trial=args.dry_run,
    )
    print(json.dumps(asdict(report), indent=2, default=str) if args.json else _told(report, args.dry_run))
    return 1 if report.faults else 0


def _progress(is_quiet: bool) -> Callable[[str, int, int], None]:
    def tell(file: str, rows: int, entries: int) -> None:
        if not is_quiet:
            print(f"  {file}: {rows:,} rows, {entries:,} entries", end="\r", flush=True)

    return tell


def _told(report: Any, is_trial: bool) -> str:
    lines = [""]
    for name, tally in report.files.items():
        known = f" ({tally.known:,} known already)" if tally.known else ""
        lines.append(
            f"{name}: {tally.read:,} rows read, {tally.accepted:,} accepted{known}, {tally.faulted:,} faulted"
        )
    lines += [
        f"  odd, and taken in: {text} ({count:,} rows)" for text, count in report.remark_counts().items()
    ]
    lines += [f"  {fault}" for fault in report.faults[:SHOWN]]
    if len(report.faults) > SHOWN:
        lines.append(f"  and {len(report.faults) - SHOWN:,} more faults; all of them with --json")
    lines.append(
        f"{report.added:,} entries added."
        if not is_trial
        else f"{report.added:,} entries would be added; nothing was written."
    )
    return "\n".join(lines)
