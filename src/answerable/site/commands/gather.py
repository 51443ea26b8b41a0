"""Gather all that is held about one person in a folder that can be given to them, without what is about others."""

import argparse
from pathlib import Path

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable gather P-0412 /srv/for-them      a page to read, the same as data, and each paper by itself

Before you hand it over, read the papers that are named: who is meant in them without being named, only a person
can tell. That their papers were gathered stands in the reading log.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("person", help="the number of the person, such as P-0412")
    parser.add_argument("folder", type=Path, help="an empty folder, or one to be made")


def run(args: argparse.Namespace) -> int:
    """Write the copy; gives 1 where something in it must be read by a person first."""
    from answerable import disclosure, reports
    from answerable.site.commands._ready import ready

    if args.folder.exists() and any(args.folder.iterdir()):
        raise CannotDo(f"{args.folder} is not empty. Give an empty folder, so that nothing is overwritten.")
    house = ready(must_hold=True)
    try:
        gathered = house.show(disclosure.gather, person=args.person)
    except disclosure.NotHere as absent:
        raise CannotDo(str(absent)) from None
    for name, content in reports.gathered_files(gathered, body=house.body.name).items():
        file = args.folder / name
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file.write_bytes(content)
    print(f"{gathered.sentence} In {args.folder}: held.html to read, held.json for programs.")
    for piece in gathered.to_check:
        print(f"  read before you give it: {piece.title}, {piece.on}")
    return 1 if gathered.to_check else 0
