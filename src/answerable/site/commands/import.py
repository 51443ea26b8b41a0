"""Read another system's export into the register; every row that cannot be read is listed, none dropped."""

import argparse
import csv
import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from answerable.site.commands import CannotDo

SHOWN = 20
EXAMPLES = """\
examples:
  answerable import exports/2026-06                            by the mapping of the body whose files stand there
  answerable import exports/2026-06 --mapping mapping.yaml     by this mapping
  answerable import exports/2026-06 --dry-run                  read everything, write nothing
  answerable import exports/2026-06 --json > report.json       every tally, fault and remark

The same export may be read again: rows that were read before are known by their origin and are not added twice.
How a mapping is written stands in docs/reference/import-mapping.md.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("folder", type=Path, help="the folder that holds the export's files")
    parser.add_argument(
        "--mapping", type=Path, help="which column is which fact (default: the body's mapping that fits)"
    )
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
        mapping = load_mapping(args.mapping or _fitting(args.folder))
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


def _fitting(folder: Path) -> Path:
    """Find the one mapping of the body whose files all stand in the folder."""
    from django.conf import settings

    from answerable.imports import find_mapping
    from answerable.rules import find_body

    body = find_body(settings.BODY)
    found = find_mapping(body, folder)
    if found is None:
        known = ", ".join(p.stem for p in sorted((body / "imports").glob("*.yaml"))) or "none"
        raise CannotDo(
            f"No one mapping of the body {body.name} fits the files in {folder} (its mappings: {known}). "
            "Name one with --mapping, or another body with --body."
        )
    return found


def _list_faults(report: Any) -> Path:
    """Write every fault to a file beside the register, so that none scrolls away."""
    from django.conf import settings

    path = Path(settings.HOME) / "imports" / f"{report.mapping}-faults.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "line", "field", "reason", "remedy"))
        writer.writerows((f.file, f.line, f.field, f.reason, f.remedy) for f in report.faults)
    return path


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
    if report.faults:
        rest = max(0, len(report.faults) - SHOWN)
        lines.append(
            f"  {f'and {rest:,} more; ' if rest else ''}every faulted row is listed in {_list_faults(report)}"
        )
    lines.append(
        f"{report.added:,} entries added."
        if not is_trial
        else f"{report.added:,} entries would be added; nothing was written."
    )
    return "\n".join(lines)
