"""Read a body's rule book and say whether it is sound: every fault, with file, line and remedy."""

import argparse
from pathlib import Path

EXAMPLES = """\
examples:
  answerable check-body bodies/my-body
  answerable check-body lanternmakers          the one that comes with the program
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("name", help="the body's folder, or the name of one that comes with the program")


def run(args: argparse.Namespace) -> int:
    """Check it; gives 1 where it has faults."""
    from answerable.rules import RulesRefused, find_body, load
    from answerable.site.commands import CannotDo
    from answerable.site.commands._ready import fault_line

    try:
        rules = load(find_body(args.name))
    except RulesRefused as refused:
        print(f"{len(refused.faults)} faults in {args.name}:")
        print("\n".join(fault_line(fault) for fault in refused.faults))
        return 1
    except (KeyError, FileNotFoundError) as wrong:
        raise CannotDo(f"There is no body at {Path(args.name)}: {wrong}") from None
    body = rules.body
    held = f"{len(rules.procedures)} procedures, {len(body.organs)} organs, {len(body.roles)} roles"
    print(f"{body.name}: sound. {held}, digest {rules.digest[:16]}…")
    return 0
