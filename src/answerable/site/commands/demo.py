"""Serve a worked example in the browser: an invented body with five years of history and people to sign in as."""

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from answerable.site.house import House

A_MINUTE = 60
EXAMPLES = """\
examples:
  answerable demo                    on http://localhost:8000
  answerable demo 8080               on another port
  answerable demo --no-serve         make the register, print who may sign in, and stop

The register is kept (--home), so a second start is quick and shows what you did in the first.
Where the story starts: the Assembly passed a motion of eleven points today. Sign in as the Clerk, and answer it.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("port", nargs="?", type=int, default=None, help="port to serve on (default 8000)")
    parser.add_argument("--port", dest="port_too", type=int, default=None, metavar="PORT", help="the same")
    parser.add_argument(
        "--host", default="127.0.0.1", help="address to listen on (default 127.0.0.1: this machine alone)"
    )
    parser.add_argument("--seed", type=int, default=4, help="another seed makes another history (default 4)")
    parser.add_argument("--no-serve", action="store_true", help="make the register and stop")


def run(args: argparse.Namespace) -> int:
    """Make the example where there is none, say who may sign in, and serve it."""
    os.environ["ANSWERABLE_DEMO"] = "1"
    port = args.port_too or args.port or 8000
    os.environ.setdefault("ANSWERABLE_ADDRESS", f"http://localhost:{port}")
    from answerable.site.commands._ready import ready

    house = ready()
    if house.head().size == 0:
        _fill(house, args.seed)
    _witness(house)
    _print_people(port)
    if args.no_serve:
        return 0
    from answerable.site.commands.serve import listen

    return listen(args.host, port, checkpoint_every=A_MINUTE)


def _fill(house: object, seed: int) -> None:
    from django.db import transaction

    from answerable.site.accounts.demonstration import open_all
    from answerable.site.demo import fill
    from answerable.site.house import House, now

    assert isinstance(house, House)
    print("Writing five years of an invented body's history (once) …", flush=True)
    with transaction.atomic():
        fill(house.record, house.rules, seed=seed, at=now(), progress=lambda day, entries: None)
        house.lists.rebuild(house.record, house.rules)
    open_all()


def _witness(house: "House") -> None:
    """Sign the head, and have it seen by a witness in the home folder: it shows how it works, and says so."""
    from answerable.site.proof.witnesses.policy import Listed, Policy, write_policy
    from answerable.site.proof.witnesses.reaching import HERE
    from answerable.site.proof.witnesses.rounds import one_round
    from answerable.site.witness import WitnessFolder

    witness, at = WitnessFolder(house.proof.home / "witness"), house.clock()
    if not witness.is_made:
        made = witness.make("witness.example/demonstration")
        for proof in house.proof.both:
            for key in proof.publishing.keys.ensure(proof.origin, at=at):
                witness.add(str(key.verifier))
        listed = Listed("The_Assembly’s_witness", str(made), f"{HERE}witness")
        write_policy(house.proof.home, Policy().with_witness(listed))
    for proof in house.proof.both:
        one_round(proof.publishing, at=at)


def _print_people(port: int) -> None:
    from answerable.site.accounts.demonstration import people

    rows = [
        (one.name, ", ".join(one.titles) or "no office", one.does, one.email, one.password)
        for one in people()
    ]
    print(f"\nThe worked example: http://localhost:{port}/  (everyone and everything in it is invented)\n")
    if rows:
        heads = ("who", "office", "does", "e-mail to sign in with", "password")
        widths = [max(len(row[n]) for row in [heads, *rows]) for n in range(len(heads))]
        for row in [heads, *rows]:
            print(
                "  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
            )
        print(f"\nOr choose one by a click: http://localhost:{port}/demo/people/")
    print(
        "Where the story starts: the Assembly passed a motion of eleven points today. Sign in as the Clerk,"
    )
    print("see each point answered from the record, refuse one with its ground, and publish.\n", flush=True)
