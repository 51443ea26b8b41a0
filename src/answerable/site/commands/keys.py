"""Show, make, rotate or retire the keys that sign the head of the record."""

import argparse
from typing import TYPE_CHECKING

from answerable.site.commands import CannotDo

if TYPE_CHECKING:
    from answerable.site.proof.publishing import Publishing

EXAMPLES = """\
examples:
  answerable keys                     which keys sign, since when; the line that others check with
  answerable keys new                 make the first key (done by itself when a head is first signed)
  answerable keys rotate              make a second key: from now on both sign
  answerable keys retire 1a2b3c4d     let the old one sign no more, once every witness knows the new one

The keys are in the folder “keys” of the register's home, readable by its owner alone. Copy that folder to a safe that
is not this machine, and not with the backups of the database: whoever has both can write a new past and sign it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("show", "new", "rotate", "retire"),
        default="show",
        help="what to do (default: show)",
    )
    parser.add_argument("key", nargs="?", help="the key to retire, by its eight letters")
    parser.add_argument(
        "--readings", action="store_true", help="the keys of the log of readings in place of the record's"
    )


def run(args: argparse.Namespace) -> int:
    """Do it and say so."""
    from answerable.site.commands._ready import ready

    if (args.what == "retire") != (args.key is not None):
        raise CannotDo("Say which key: answerable keys retire KEY. Nothing was changed.")
    house = ready()
    from answerable.site.proof.keys import KeyRefused

    proof, at = house.proof.of_readings if args.readings else house.proof, house.clock()
    publishing = proof.publishing
    try:
        if args.what == "new":
            _told_new(publishing.keys.make(publishing.origin, at=at).verifier)
        if args.what == "rotate":
            _told_rotated(publishing.keys.rotate(publishing.origin, at=at).verifier)
        if args.what == "retire":
            publishing.keys.retire(publishing.origin, args.key, at=at)
            print(
                f"The key {args.key} signs no more, and its secret half is destroyed. What it signed stays good.\n"
            )
    except KeyRefused as refused:
        raise CannotDo(str(refused)) from None
    for one in house.proof.both:
        _show(one.publishing)
    return 0


def _show(publishing: "Publishing") -> None:
    periods = publishing.keys.periods(publishing.origin)
    print(
        f"{publishing.origin}{'' if periods else ' has no key yet. One is made when a head is first signed.'}"
    )
    for one in periods:
        until = f"until {one.until:%Y-%m-%d %H:%M} UTC" if one.until else "and still does"
        print(f"  {one.id}  signs since {one.since:%Y-%m-%d %H:%M} UTC {until}\n  {one.verifier}")


def _told_new(verifier: str) -> None:
    print(
        "A key was made. Give this line to every witness and to whoever checks the register, on paper if you can:\n"
        f"\n  {verifier}\n\nCopy the folder “keys” to a safe place that is not this machine.\n"
    )


def _told_rotated(verifier: str) -> None:
    print(
        "A second key was made; from the next head on, both sign. Give every witness its line:\n"
        f"\n  {verifier}\n\nWhen each of them knows it (answerable witness add), retire the old one.\n"
    )
