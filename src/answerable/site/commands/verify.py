"""Check, offline, that a downloaded answer or an exported register was not altered; it needs no database."""

import argparse
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable verify answer-M-2026-01.zip                        a pack as downloaded: its files, its proof
  answerable verify answer.pdf --proof answer.pdf.proof.json    one file with its proof
  answerable verify /srv/copies/2026-06-30                      an exported register
  answerable verify /srv/copies/2026-06-30 --key KEY --witness-key KEY    signed by those whom you trust
  answerable verify /srv/copies/2026-06-30 --kept /srv/witness  and that it continues what a witness has seen
  answerable verify answer.zip --recompute /srv/copies/2026-06-30         make its figures again, and compare
  answerable verify /srv/copies/2026-06-30 --stamp time.tsr --stamp-root authority.pem    and stamped by an authority
  answerable verify --write-verifier verify_register.py         the checker as one file, for any machine with Python

It says “unaltered” and gives 0, or says what is wrong and gives 1; it gives 2 where there was nothing to check.
A proof shows that nothing was altered since; it cannot show that what was entered was true.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    from answerable.record import offer_checks

    offer_checks(parser)
    parser.add_argument(
        "--recompute", type=Path, metavar="EXPORT", help="make the figures again from an exported register"
    )
    parser.add_argument(
        "--stamp", type=Path, metavar="FILE", help="an authority's time stamp on its checkpoint (RFC 3161)"
    )
    parser.add_argument(
        "--stamp-root", action="append", default=[], type=Path, metavar="PEM",
        help="the certificate of an authority that you trust",
    )  # fmt: skip
    parser.add_argument("--write-verifier", type=Path, metavar="FILE", help="write the checker as one file")


def run(args: argparse.Namespace) -> int:
    """Check it and say so."""
    from answerable.record import found_in_words, run_checks

    if args.write_verifier:
        return _write(args.write_verifier)
    if args.what is None:
        raise CannotDo("Say what is to be checked: a file, a pack or a folder.")
    try:
        found = run_checks(args)
    except (OSError, ValueError) as wrong:
        raise CannotDo(str(wrong)) from None
    if args.stamp and found["unaltered"]:
        _stamped(args, found)
    if args.recompute and found["unaltered"]:
        _recompute(args, found)
    print(json.dumps(found, indent=2) if args.json else found_in_words(found))
    return 0 if found["unaltered"] else 1


def _write(file: Path) -> int:
    from answerable.record import single_file

    if file.exists():
        raise CannotDo(f"{file} is there already. Nothing was written. Give another name.")
    file.write_text(single_file(name=file.name), "utf-8")
    print(f"{file}: run it as “python3 {file.name} FOLDER-OR-FILE”; it needs Python 3.11 and nothing else.")
    return 0


def _stamped(args: argparse.Namespace, found: dict[str, Any]) -> None:
    """Check an authority's time stamp on the checkpoint, and add what came of it to what was found."""
    from answerable.record import StampRefused, check_stamp

    if not args.stamp_root:
        raise CannotDo(
            "A time stamp shows nothing by itself: give the authority's certificate (--stamp-root)."
        )
    try:
        roots = [root.read_bytes() for root in args.stamp_root]
        stamp = check_stamp(args.stamp.read_bytes(), text=found["checkpoint"], roots=roots)
    except OSError as wrong:
        raise CannotDo(str(wrong)) from None
    except StampRefused as refused:
        found["unaltered"] = False
        found["reasons"].append(f"{args.stamp}: {refused}")
    else:
        at = f"{stamp.at:%Y-%m-%d %H:%M:%S} UTC"
        found["vouched"].append(
            f"{stamp.authority} stamped its checkpoint at {at}: it was not written later."
        )


def _recompute(args: argparse.Namespace, found: dict[str, Any]) -> None:
    """Make the figures again, and add what came of it to what was found."""
    from answerable.reports import recompute
    from answerable.site.commands._ready import the_rules

    audited = _audited(args)
    if not audited["unaltered"]:
        found["unaltered"] = False
        found["reasons"] += [f"{args.recompute}: {reason}" for reason in audited["reasons"]]
        return
    try:
        with tempfile.TemporaryDirectory(prefix="answerable-") as scratch:
            made = recompute(
                _data(args.what), export=args.recompute, rules=the_rules(), scratch=Path(scratch)
            )
    except (ValueError, KeyError) as wrong:
        raise CannotDo(f"The figures cannot be made again: {wrong}") from None
    found["recomputed"] = [
        {
            "measure": one.measure,
            "known_at": one.known_at,
            "cells": one.cells,
            "differing": list(one.differing),
        }
        for one in made
    ]
    wrong_ones = [f"{one.title}: {said}" for one in made for said in one.differing]
    if wrong_ones:
        found["unaltered"] = False
        found["reasons"] += [*wrong_ones, *_hint(args.recompute)]
    else:
        cells = sum(one.cells for one in made)
        found["reasons"].append(
            f"All {len(made)} figures were made again from {args.recompute}: {cells:,} cells, every one the same."
        )


def _audited(args: argparse.Namespace) -> dict[str, Any]:
    from answerable.record import run_checks

    given = {"what": args.recompute, "proof": None, "root": None}
    try:
        return run_checks(argparse.Namespace(**vars(args) | given))
    except (OSError, ValueError) as wrong:
        raise CannotDo(str(wrong)) from None


def _hint(export: Path) -> list[str]:
    if (export / "papers").exists():
        return []
    return [
        "The export has no papers: where a figure names people, make one with answerable export --papers."
    ]


def _data(what: Path) -> bytes:
    """The report as data: the file itself, or the one in the pack."""
    if zipfile.is_zipfile(what):
        with zipfile.ZipFile(what) as pack:
            if "answer.json" not in pack.namelist():
                raise ValueError(f"{what} holds no answer.json")
            return pack.read("answer.json")
    if what.suffix != ".json":
        print(f"{what.name} is not the answer as data; give answer.json or the pack.", file=sys.stderr)
        raise ValueError("figures are read from answer.json")
    return what.read_bytes()
