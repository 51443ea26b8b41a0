"""Sign the head of the record, ask the witnesses to put their names to it, and publish it."""

import argparse
from threading import Event
from typing import TYPE_CHECKING

from answerable.site.commands import CannotDo

if TYPE_CHECKING:
    from answerable.site.house import House
    from answerable.site.proof.witnesses.rounds import Round

EXAMPLES = """\
examples:
  answerable checkpoint                               once: sign, ask, publish; for a timer of the system
  answerable checkpoint --every 600                   every ten minutes, until stopped
  answerable checkpoint --add-witness "The Office" https://witness.example.org witness.example.org+1a2b…
  answerable checkpoint --quorum 2                    a head counts as witnessed when two have signed it
  answerable checkpoint --witnesses                   who is asked, and what each last said
  answerable checkpoint --stamp https://time.example.org/tsr     stamped by a time authority as well (RFC 3161)

It gives 0 when enough witnesses have signed (or none is listed), 1 when too few have or one refused. A witness that
refuses says that this is not the record it was shown before: find out why before anything else is done.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--every", type=_seconds, metavar="SECONDS", help="again and again, until stopped")
    what.add_argument("--witnesses", action="store_true", help="list the witnesses and stop")
    what.add_argument(
        "--add-witness", nargs=3, metavar=("NAME", "ADDRESS", "KEY"), help="ask this witness from now on"
    )
    what.add_argument("--remove-witness", metavar="NAME", help="ask this one no more")
    what.add_argument(
        "--quorum", type=int, metavar="N", help="how many witnesses must sign (0: none need to)"
    )
    parser.add_argument(
        "--stamp",
        metavar="ADDRESS",
        help="have each head stamped by this time authority (RFC 3161; default: $ANSWERABLE_STAMP_AUTHORITY)",
    )


def run(args: argparse.Namespace) -> int:
    """Do it and say so."""
    from answerable.site.commands._ready import ready

    house = ready()
    from answerable.site.proof.keys import KeyRefused
    from answerable.site.proof.publishing import NotSigned
    from answerable.site.proof.witnesses.policy import PolicyRefused
    from answerable.site.witness import WitnessRefused

    try:
        if _changed(house, args) or args.witnesses:
            _list(house)
            return 0
        return _again(house, args) if args.every else _once(house, args)
    except (NotSigned, KeyRefused, PolicyRefused, WitnessRefused) as refused:
        raise CannotDo(str(refused)) from None


def _once(house: "House", args: argparse.Namespace) -> int:
    from answerable.site.proof.witnesses.rounds import one_round

    is_well, authority = True, _authority(args)
    for proof in house.proof.both:
        done = one_round(proof.publishing, at=house.clock(), authority=authority)
        print(told(done), flush=True)
        is_well = is_well and done.is_met and not done.is_refused
    return 0 if is_well else 1


def _again(house: "House", args: argparse.Namespace) -> int:
    from answerable.site.proof.witnesses.rounds import keep_on

    print(f"Signing every {args.every:g} seconds; stop with Ctrl-C.", flush=True)
    of = [proof.publishing for proof in house.proof.both]
    keep_on(
        of, clock=house.clock, seconds=args.every, stop=Event(), tell=_printed, authority=_authority(args)
    )
    return 0


def _authority(args: argparse.Namespace) -> str:
    from django.conf import settings

    return args.stamp or settings.STAMP_AUTHORITY


def _printed(done: "Round | Exception") -> None:
    print(told(done) if not isinstance(done, Exception) else f"Not signed: {done}", flush=True)


def told(done: "Round") -> str:
    """Say in plain words what came of one round."""
    head = done.head
    lines = [
        f"{head.origin}, {head.at:%Y-%m-%d %H:%M} UTC: a head of {head.size:,} entries, root {head.root}."
    ]
    lines += [f"  {one.witness}: {one.words}" for one in done.told]
    if done.stamped:
        lines.append(f"  {done.stamped}")
    if head.size == 0:
        lines.append("  It holds nothing yet, so nobody is asked.")
    elif not done.policy.witnesses:
        lines.append(
            "  No witness is asked: it is this body's word alone. Add one: answerable checkpoint --add-witness"
        )
    elif done.policy.needed:
        enough = "that is enough" if done.is_met else "that is not enough, and the page says so"
        lines.append(
            f"  {len(done.cosigned)} of {len(done.policy.witnesses)} witnesses have signed it; {done.policy.needed} "
            f"must: {enough}."
        )
    return "\n".join(lines)


def _changed(house: "House", args: argparse.Namespace) -> bool:
    from answerable.record import NoteRefused
    from answerable.site.proof.witnesses.policy import Listed, read_policy, write_policy

    home = house.proof.home
    policy = read_policy(home)
    try:
        if args.add_witness:
            name, url, key = args.add_witness
            changed = policy.with_witness(Listed(name.replace(" ", "_"), key, url))
        elif args.remove_witness:
            changed = policy.without(args.remove_witness.replace(" ", "_"))
        elif args.quorum is not None:
            changed = policy.with_quorum(args.quorum)
        else:
            return False
    except NoteRefused as refused:
        raise CannotDo(
            f"That is no key of a witness. {refused} Copy the whole line. Nothing was changed."
        ) from None
    write_policy(home, changed)
    return True


def _list(house: "House") -> None:
    standing = house.proof.standing()
    if not standing.witnesses:
        print("No witness is asked.")
    for one in standing.witnesses:
        said = one.words or "not asked yet"
        print(f"{one.name} at {one.url or 'no address: it is not asked'}: {said}\n  {one.key}")
    if standing.witnesses:
        needed = (
            f"{standing.needed} of {len(standing.witnesses)} must sign"
            if standing.needed
            else "None need to sign"
        )
        print(f"{needed} for a head to count as witnessed.")


def _seconds(text: str) -> float:
    if not text.replace(".", "", 1).isdigit() or float(text) <= 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds")
    return float(text)
