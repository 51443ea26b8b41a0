"""Hold a bare list of statuses against the recommendations on record, and tell every change that nothing explains."""

import argparse
from pathlib import Path

EXAMPLES = """\
examples:
  answerable statuses I-2025-001 list.csv      the list has the columns number and status; nothing is written

A status changes at the desk, with its reason in words; complete it becomes by evidence that a second person took.
Ends with 1 where something in the list is unexplained or wrong.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("inquiry", help="number of the inquiry, such as I-2025-001")
    parser.add_argument("file", type=Path, help="the list, a CSV file with a head line")


def run(args: argparse.Namespace) -> int:
    """Read the list, hold it against the record, and print what differs."""
    from answerable.disclosure import NotHere
    from answerable.imports import hold_statuses
    from answerable.site.commands import CannotDo
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    try:
        text = args.file.read_text(encoding="utf-8-sig")
        report = house.show(hold_statuses, inquiry=args.inquiry, text=text)
    except (OSError, UnicodeDecodeError, NotHere) as wrong:
        raise CannotDo(str(wrong)) from wrong
    print(report.sentence)
    for line in (*report.changes, *report.faults):
        print(f"  {line}")
    return 1 if report.unexplained or report.faults else 0
