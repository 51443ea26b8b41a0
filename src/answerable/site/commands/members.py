"""Read in the body's list of members: every line that cannot be read is told, and the good ones are kept."""

import argparse
import csv
from datetime import date
from pathlib import Path
from typing import Any

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable members members.csv --by P-carol
  answerable members members.csv --by P-carol --as-of 2026-11-01
  answerable members members.csv --by P-carol --columns "number=Member no, membership=Status"

The list takes the place of the one before, which is destroyed. It is kept sealed; nobody in it enters the record until
a complaint is about them. A membership is one of the body's list `memberships`, by code or by name.
"""
SHOWN = 20


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "file", type=Path, help="a CSV in UTF-8: number, name, membership; since, until, branch"
    )
    parser.add_argument("--by", required=True, help="who reads it in, by their number")
    parser.add_argument(
        "--as-of", type=date.fromisoformat, help="the day on which it was drawn up (default: today)"
    )
    parser.add_argument("--columns", default="", help="how its columns are called, where otherwise")


def run(args: argparse.Namespace) -> int:
    """Read it in and report; gives 1 where a line was faulted."""
    from answerable import acts
    from answerable.imports import read_columns, read_list, write_list
    from answerable.site.commands._ready import ready

    if not args.file.is_file():
        raise CannotDo(f"There is no file {args.file}.")
    house = ready()
    told = read_list(
        args.file.read_bytes(), name=args.file.name, rules=house.rules, columns=read_columns(args.columns)
    )
    try:
        house.act(
            acts.intake.enter_list,
            content=write_list(told.members),
            as_of=args.as_of or house.today(),
            read=told.read,
            faulted=len(told.faults),
            by=args.by,
        )
    except (acts.ActRefused, acts.NotAllowed) as refused:
        _tell(told.faults)
        raise CannotDo(str(refused)) from None
    print(f"{told.read:,} lines read, {len(told.members):,} kept, {len(told.faults):,} faulted")
    _tell(told.faults)
    return 1 if told.faults else 0


def _tell(faults: Any) -> None:
    """Print the first faults, and write every one to a file beside the register."""
    from django.conf import settings

    print("\n".join(f"  {fault}" for fault in faults[:SHOWN]))
    if not faults:
        return
    path = Path(settings.HOME) / "imports" / "members-faults.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "line", "field", "reason", "remedy"))
        writer.writerows((f.file, f.line, f.field, f.reason, f.remedy) for f in faults)
    print(f"Every faulted line is listed in {path}.")
