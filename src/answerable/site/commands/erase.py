"""Erase people, one or many, by two people: one proposes, another agrees; or only show what would go and stay."""

import argparse
from pathlib import Path

from answerable.site.commands import CannotDo

SHOWN = 20
EXAMPLES = """\
examples:
  answerable erase P-0412                             what would go and what would stay; nothing is done
  answerable erase --list people.txt --propose --by P-0002     propose that they all be erased
  answerable erase --list people.txt --agree --by P-0001       agree as a second person: now it is done, for good

A list holds one number of a person on each line. Whoever cannot be erased (an open case, a hold, an office) is
passed over and named, and the command gives 1. Destroyed papers cannot be brought back: let older backups expire.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("persons", nargs="*", metavar="PERSON", help="the number of a person, such as P-0412")
    parser.add_argument("--list", type=Path, metavar="FILE", help="a file with one number on each line")
    step = parser.add_mutually_exclusive_group()
    step.add_argument("--propose", action="store_true", help="propose it; nothing is destroyed yet")
    step.add_argument(
        "--agree", action="store_true", help="agree to what somebody else proposed, and destroy"
    )
    parser.add_argument("--by", metavar="PERSON", help="who proposes or agrees, as the register knows them")


def run(args: argparse.Namespace) -> int:
    """Show, propose or destroy; gives 1 where somebody was passed over."""
    from answerable import acts
    from answerable.site.commands._ready import ready

    persons = _persons(args)
    if (args.propose or args.agree) and not args.by:
        raise CannotDo("Who proposes or agrees? Give --by P-…; the two must be different people.")
    house = ready(must_hold=True)
    from answerable.site.keeping import destroyed_many

    if not (args.propose or args.agree):
        return _show(house, persons)
    try:
        done = (
            destroyed_many(house, persons=persons, by=args.by)
            if args.agree
            else house.act(acts.keeping.propose_all, persons=persons, by=args.by)
        )
    except (acts.NotAllowed, acts.ActRefused, acts.Moved) as refused:
        raise CannotDo(f"Nobody was erased. {refused}") from None
    what = "Erased" if args.agree else "Proposed"
    print(
        f"{what}: {len(done.persons):,} people, {done.papers:,} papers about {len(done.subjects):,} subjects."
    )
    if args.agree and done.persons:
        print("Keys and papers are destroyed. Backups made before still hold them until you destroy those.")
    return _tell_passed(done.passed)


def _persons(args: argparse.Namespace) -> list[str]:
    listed: list[str] = []
    if args.list:
        if not args.list.is_file():
            raise CannotDo(f"There is no file {args.list}. Nothing was done.")
        listed = [line.split("#")[0].strip() for line in args.list.read_text("utf-8").splitlines()]
    persons = [one for one in (*args.persons, *listed) if one]
    if not persons:
        raise CannotDo("Whom? Give numbers of people, or --list FILE.")
    return persons


def _tell_passed(passed) -> int:
    for one in passed[:SHOWN]:
        print(f"  passed over {one.person}: {one.why}")
    if len(passed) > SHOWN:
        print(f"  … and {len(passed) - SHOWN:,} more")
    return 1 if passed else 0


def _show(house, persons: list[str]) -> int:
    from answerable import disclosure

    views = house.show(disclosure.would_be_erased, persons=persons)
    for one in views:
        print(f"{one.person}: {one.sentence}")
        for part in one.going:
            print(f"  goes   {part.subject:<24} {part.papers:>4}  {part.why}")
        for part in one.kept:
            print(f"  stays  {part.subject:<24} {part.papers:>4}  {part.why} {part.because}")
    return 0
