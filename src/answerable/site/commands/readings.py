"""List or count who has read confidential papers, what for and when, and who was refused."""

import argparse
import csv
import sys
from collections.abc import Iterator

from answerable.site.commands import CannotDo
from answerable.site.commands._ready import a_day

SHOWN = 50
COLUMNS = ("entry", "on", "at", "reader", "what", "purpose", "reason", "papers", "about")
EXAMPLES = """\
examples:
  answerable readings                                      the latest readings and refusals
  answerable readings --about C-2026-0412                  of the papers of one case, its complaints and its parties
  answerable readings --by P-0002 --since 2026-01-01       by one reader, since a day
  answerable readings --refused --csv > refused.csv        every refusal, for a spreadsheet
  answerable readings --counts                             by month, office and purpose; nobody is named
  answerable export /srv/copies/readings --readings        the whole log, to be checked with: answerable verify
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--about", metavar="NUMBER", help="only papers about this case, complaint or person")
    parser.add_argument("--by", metavar="READER", help="only what this person read")
    parser.add_argument(
        "--purpose", help="only for this purpose, such as matter, act-notify or command-export"
    )
    parser.add_argument("--since", type=a_day, metavar="DAY", help="only from this day on")
    parser.add_argument("--until", type=a_day, metavar="DAY", help="only up to this day")
    parser.add_argument("--refused", action="store_true", help="only what was refused")
    parser.add_argument("--counts", action="store_true", help="count the last twelve months, and name nobody")
    parser.add_argument("--csv", action="store_true", help="every one, as a table for a spreadsheet")
    parser.add_argument(
        "--most", type=int, default=SHOWN, help=f"how many are printed, latest first (default {SHOWN})"
    )


def run(args: argparse.Namespace) -> int:
    """Print what was asked for; gives 1 where there is none."""
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    if args.counts:
        return _count(house, args.csv)
    if args.most < 1:
        raise CannotDo("--most is how many readings are printed: give 1 or more.")
    found = [_row(entry) for entry in _found(house, args)]
    if args.csv:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerows([COLUMNS, *found])
    else:
        _print(found, args.most)
    return 0 if found else 1


def _found(house, args: argparse.Namespace) -> Iterator:
    from answerable.disclosure import case_of, contacts
    from answerable.record import readings

    kinds = ("PapersRefused",) if args.refused else None
    about = None
    if args.about:
        matter = case_of(args.about)
        complaints = [
            e.event.facts.complaint for e in house.record.read(subject=matter, kinds=("Received", "Linked"))
        ]
        about = {args.about, matter, *complaints, *contacts(house.record, matter)}
    for entry in house.readings.read(subject=args.by, kinds=kinds):
        facts, day = entry.event.facts, entry.event.happened_on
        told = isinstance(facts, readings.PapersRead | readings.PapersRefused)
        if about is not None and not (told and about & set(facts.about)):
            continue
        if args.purpose and not (told and facts.purpose == args.purpose):
            continue
        if (args.since and day < args.since) or (args.until and day > args.until):
            continue
        yield entry


def _row(entry) -> tuple:
    facts = entry.event.facts
    what = {"PapersRead": "read", "PapersRefused": "refused", "Searched": "searched by name"}[
        entry.event.kind
    ]
    return (
        entry.index,
        entry.event.happened_on.isoformat(),
        f"{entry.recorded_at:%H:%M:%S}",
        entry.event.subject,
        what,
        getattr(facts, "purpose", ""),
        getattr(facts, "reason", ""),
        len(getattr(facts, "papers", ())),
        " ".join(getattr(facts, "about", ())),
    )


def _print(found: list[tuple], most: int) -> None:
    if not found:
        print("There is no such reading in the log.")
        return
    print(f"{len(found):,} in the log, latest first (times are UTC):")
    for entry, on, at, reader, what, purpose, reason, papers, about in found[: -most - 1 : -1]:
        why = f" ({reason})" if reason else ""
        whom = about if len(about) < 60 else f"{about[:57].rsplit(' ', 1)[0]} …"
        said = (
            what if what.startswith("searched") else f"{what}{why}: {papers:,} papers about {whom}; {purpose}"
        )
        print(f"  {entry:>7}  {on} {at}  {reader:<16} {said}")
    if len(found) > most:
        print(f"  and {len(found) - most:,} earlier ones: --most {len(found)}, or --csv")


def _count(house, as_csv: bool) -> int:
    from answerable import disclosure

    seen = house.show(disclosure.readings_counted)
    groups = (("month", seen.by_month), ("office", seen.by_office), ("purpose", seen.by_purpose))
    rows = [(by, c.heading, c.read, c.papers, c.searched, c.refused) for by, some in groups for c in some]
    if as_csv:
        csv.writer(sys.stdout, lineterminator="\n").writerows(
            [("by", "heading", "read", "papers", "searches", "refused"), *rows]
        )
        return 0
    print(seen.sentence)
    for by, some in groups:
        print(f"\nBy {by}:")
        for c in some:
            read = f"read {c.read:>7,}  papers {c.papers:>8,}"
            print(f"  {c.heading:<36} {read}  searches {c.searched:>6,}  refused {c.refused:>6,}")
    return 0
