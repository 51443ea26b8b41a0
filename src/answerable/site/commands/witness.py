"""Be a witness: sign each head of a register that continues the last one you saw, and refuse every other."""

import argparse
from pathlib import Path

from answerable.site.commands import CannotDo

EXAMPLES = """\
examples:
  answerable witness new office witness.example.org/office     make a witness in the folder “office”
  answerable witness add office "register.example.org/record+0f1e2d3c+AQ…" --address https://register.example.org/record
  answerable witness serve office --port 8081                  answer registers, and show people what was seen
  answerable witness show office                               the same, printed

It needs neither a register nor a database: only its folder, which is all that it holds. Keep a copy of it elsewhere.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    does = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    new = _one(does, "new", "make a witness")
    new.add_argument("name", help="its name among all witnesses, such as witness.example.org/office")
    add = _one(does, "add", "look at a register from now on, or at one more key of it")
    add.add_argument("key", help="the line that the register's keys page shows, name+id+base64")
    add.add_argument(
        "--address",
        metavar="URL",
        help="where its record is served (https://…/record): the hash of each entry is then kept too",
    )
    _one(does, "show", "print what was seen and what was refused")
    serve = _one(does, "serve", "answer registers, and show people what was seen")
    serve.add_argument("--port", type=int, default=8081, help="port to serve on (default 8081)")
    serve.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1: this machine alone)"
    )


def _one(
    does: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, says: str
) -> argparse.ArgumentParser:
    made = does.add_parser(name, help=says, description=says.capitalize() + ".")
    made.add_argument("folder", type=Path, help="the folder of the witness")
    return made


def run(args: argparse.Namespace) -> int:
    """Do it and say so."""
    from answerable.site.witness import WitnessFolder, WitnessRefused

    try:
        return {"new": _new, "add": _add, "show": _show, "serve": _serve}[args.what](
            WitnessFolder(args.folder), args
        )
    except WitnessRefused as refused:
        raise CannotDo(str(refused)) from None


def _new(folder, args: argparse.Namespace) -> int:
    print(
        f"A witness was made in {folder.folder}. Give this line to every register that asks you, and publish it:\n"
    )
    print(f"  {folder.make(args.name)}\n\nNext, name a register: answerable witness add {folder.folder} KEY")
    return 0


def _add(folder, args: argparse.Namespace) -> int:
    key = folder.add(args.key, args.address)
    print(f"From now on this witness looks at {key.name} (key {key.key_id.hex()}).")
    if not args.address:
        print(
            "Without --address it holds heads and no hashes: it will see that a past was changed, and not where."
        )
    return 0


def _show(folder, args: argparse.Namespace) -> int:
    from answerable.site.witness.seen import seen_by

    seen = seen_by(folder)
    print(f"{seen.name}\n  {seen.verifier}")
    if not seen.registers:
        print("It looks at no register yet. Name one: answerable witness add FOLDER KEY")
    for one in seen.registers:
        print(f"\n{one.origin}")
        if one.latest is None:
            print("  It has shown no head yet.")
        else:
            at = f"{one.latest.at:%Y-%m-%d %H:%M} UTC"
            print(
                f"  {one.latest.size:,} entries on {at}, root {one.latest.root}; {one.count:,} heads signed in all."
            )
        for no in one.refused:
            first = (
                f" The first entry that was changed is {no.first_changed:,}."
                if no.first_changed is not None
                else ""
            )
            print(f"  REFUSED on {no.at:%Y-%m-%d %H:%M} UTC: {no.why}{first}")
    return 1 if seen.refusals else 0


def _serve(folder, args: argparse.Namespace) -> int:
    import waitress

    from answerable.site.foundation.clock import now
    from answerable.site.witness.seen import seen_by
    from answerable.site.witness.server import Server

    seen = seen_by(folder)
    looks = ", ".join(one.origin for one in seen.registers) or "no register yet"
    print(f"{seen.name} looks at {looks}.\nIts page: http://localhost:{args.port}/", flush=True)
    try:
        waitress.serve(
            Server(folder, now), host=args.host, port=args.port, threads=4, ident="answerable-witness"
        )
    except OSError as wrong:
        raise CannotDo(
            f"Port {args.port} cannot be used: {wrong.strerror}. Give another: --port {args.port + 1}"
        ) from None
    return 0
