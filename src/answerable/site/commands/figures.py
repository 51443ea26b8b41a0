"""Print a figure as a reader may see it: for any day, as it was known at any place in the record."""

import argparse
import csv
import io
import sys

from answerable.site.commands import CannotDo
from answerable.site.commands._ready import a_day

EXAMPLES = """\
examples:
  answerable figures                                        which figures there are, and what each asks
  answerable figures backlog                                as the public sees it, as of the last month's end
  answerable figures open-by-stage --as-of 2026-03-31       as of an earlier day
  answerable figures open-by-stage --reader staff           exact, for those who may see it so
  answerable figures received --since 2025-01-01 --csv      for a spreadsheet
  answerable figures backlog --known-at 41200 --json        as it was known when the record held 41,200 entries
  answerable figures backlog --reader staff --against 41200 what moved since then, cell by cell and entry by entry
  answerable figures received --against 41200 --bridge      why it is not what it was: each cause, in rows that sum
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("measure", nargs="?", help="which figure (none: list them)")
    parser.add_argument(
        "--reader", default="public", choices=("public", "party", "overseer", "governing", "staff")
    )
    parser.add_argument(
        "--as-of",
        type=a_day,
        metavar="DAY",
        help="for the end of this day (default: the last the reader may have)",
    )
    parser.add_argument(
        "--since", type=a_day, metavar="DAY", help="over the period from this day (default: a year)"
    )
    parser.add_argument(
        "--known-at", type=int, metavar="SIZE", help="as known when the record held so many entries"
    )
    parser.add_argument(
        "--against", type=int, metavar="SIZE", help="compare with what was known at so many entries (staff)"
    )
    parser.add_argument(
        "--bridge", action="store_true", help="with --against: say what each cause made of each number"
    )
    parser.add_argument(
        "--then",
        type=a_day,
        metavar="DAY",
        help="with --bridge: the earlier figure is for the end of this day",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="as CSV, one table after another")
    form.add_argument("--json", action="store_true", help="as JSON, with definition and root")


def run(args: argparse.Namespace) -> int:
    """Print the figure."""
    from answerable.site.commands._ready import ready

    house = ready(must_hold=bool(args.measure))
    if not args.measure:
        return _list(house)
    try:
        if args.against is not None:
            return _print_bridge(house, args) if args.bridge else _print_vintages(house, args)
        figure = house.figure(
            args.measure, reader=args.reader, as_of=args.as_of, since=args.since, known_at=args.known_at
        )
    except KeyError as absent:
        raise CannotDo(
            f"There is no figure “{args.measure}” ({absent}). Which there are: answerable figures"
        ) from None
    except ValueError as wrong:
        raise CannotDo(str(wrong)) from None
    if args.json:
        from answerable.disclosure import released_json

        sys.stdout.write(released_json(figure).decode() + "\n")
    else:
        sys.stdout.write(_as_csv(figure) if args.csv else _as_text(figure))
    return 0


def _print_vintages(house, args: argparse.Namespace) -> int:
    """Print what moved between two vintages of a figure, and every entry that came in between."""
    from answerable.disclosure import compare

    as_of = args.as_of or house.latest(args.reader)
    later = args.known_at or house.head().size
    found = house.show(
        compare,
        measure=args.measure,
        reader=args.reader,
        as_of=as_of,
        since=args.since or house.since(as_of),
        earlier=args.against,
        later=later,
    )
    print(
        f"{found.later.title}, as of {found.later.as_of}: as known at {args.against:,} and at {later:,} entries"
    )
    for cell in found.moved:
        before, after = ("not there" if c is None else _cell(c, cell.unit) for c in (cell.before, cell.after))
        print(f"  {cell.table}: {cell.row}: {cell.column}: {before} → {after}")
    print(f"{len(found.moved):,} cells moved; {len(found.entries):,} entries in between speak of these days:")
    for one in found.entries:
        corrects = "" if one.corrects is None else f", corrects entry {one.corrects}"
        days = f"on {one.happened_on}, recorded {one.recorded_on}"
        print(f"  entry {one.index}: {one.kind} of {one.subject} {days}{corrects}")
    return 0


def _print_bridge(house, args: argparse.Namespace) -> int:
    """Print why each number is not what it was, one sentence a number."""
    from answerable.disclosure import Vintage, bridge

    as_of = args.as_of or house.latest(args.reader)
    then = args.then or as_of
    since = args.since or house.since(as_of)
    earlier = Vintage(then, since if then == as_of else args.since or house.since(then), args.against)
    later = Vintage(as_of, since, args.known_at or house.head().size)
    found = house.show(bridge, measure=args.measure, reader=args.reader, earlier=earlier, later=later)
    days = f"as of {found.earlier.as_of} at {args.against:,} entries, and of {as_of} at {later.known_at:,}"
    print(f"{found.title}, {days}: {len(found.counts):,} numbers differ")
    for one in found.counts:
        print(f"  {one.table}: {one.row}: {one.sentence}")
    return 0


def _list(house) -> int:
    for definition in house.definitions():
        print(f"{definition.measure:<20} {definition.question}")
    return 0


def _cells(table) -> list[list[str]]:
    units = [column.unit for column in table.columns]
    return [[_cell(cell, unit) for cell, unit in zip(row, units, strict=True)] for row in table.rows]


def _cell(cell, unit: str) -> str:
    from answerable.disclosure import SIGNS, in_money
    from answerable.site.words import said

    if hasattr(cell, "reason"):
        return cell.mark
    return in_money(cell.value, unit) if unit in SIGNS else said(cell.value)


def _as_csv(figure) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    for table in figure.tables:
        writer.writerow(["table", *(column.title for column in table.columns)])
        for row in table.rows:
            writer.writerow([table.name, *(c.mark if hasattr(c, "reason") else _plain(c.value) for c in row)])
    return out.getvalue()


def _plain(value: object) -> object:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _as_text(figure) -> str:
    from answerable.site.words import number, short_day

    days = f"As of {short_day(figure.as_of)}, from {short_day(figure.since)}"
    lines = [
        figure.title,
        f"{days}, as known at {number(figure.known_at)} entries, for the reader: {figure.reader}.",
    ]
    for table in figure.tables:
        lines += ["", table.title, *_ruled([[c.title for c in table.columns], *_cells(table)], table)]
    lines += (
        [""]
        + [f"Note: {note}" for note in figure.notes]
        + [f"Withheld: {why}" for why in figure.withheld]
        + [figure.guarantee]
    )
    return "\n".join(lines).rstrip() + "\n"


def _ruled(rows: list[list[str]], table) -> list[str]:
    widths = [max(len(row[n]) for row in rows) for n in range(len(table.columns))]
    to_right = [column.role in {"count", "days", "share", "number"} for column in table.columns]
    lines = [
        "  ".join(
            cell.rjust(w) if right else cell.ljust(w)
            for cell, w, right in zip(row, widths, to_right, strict=True)
        ).rstrip()
        for row in rows
    ]
    return [lines[0], "  ".join("-" * w for w in widths), *(lines[1:] or ["none"])]
