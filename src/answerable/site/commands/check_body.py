"""Read a body's rule book and say whether it is sound: every fault, with file, line and remedy."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from answerable.rules import Rules

EXAMPLES = """\
examples:
  answerable check-body bodies/my-body
  answerable check-body lanternmakers          the one that comes with the program
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("name", help="the body's folder, or the name of one that comes with the program")


def run(args: argparse.Namespace) -> int:
    """Check it, and try its worked cases; gives 1 where it has faults or a case comes out otherwise."""
    from answerable.disclosure import definitions
    from answerable.rules import RulesRefused, find_body, load
    from answerable.site.commands import CannotDo

    try:
        folder = find_body(args.name)
        rules = load(folder, measures=[d.measure for d in definitions()])
    except RulesRefused as refused:
        print(f"{len(refused.faults)} faults in {args.name}; nothing was loaded:")
        print("\n".join(f"  {fault}" for fault in refused.faults))
        return 1
    except (KeyError, FileNotFoundError) as wrong:
        raise CannotDo(f"There is no body at {Path(args.name)}: {wrong}") from None
    body = rules.body
    held = f"{len(rules.procedures)} procedures, {len(body.organs)} organs, {len(body.roles)} roles"
    print(f"{body.name}: sound. {held}, digest {rules.digest[:16]}…")
    return _try_worked_cases(folder, rules)


def _try_worked_cases(folder: Path, rules: "Rules") -> int:
    from answerable.matters import NotAllowed, decide, duties, fold
    from answerable.roster import fold_roster
    from answerable.rules import Judge, read_examples, try_example

    judge = Judge(fold=fold, decide=decide, duties=duties, fold_roster=fold_roster, refusal=NotAllowed)
    tried = [(example, try_example(example, rules, judge)) for example in read_examples(folder)]
    otherwise = [(example, faults) for example, faults in tried if faults]
    for example, faults in otherwise:
        print(f"  {example.title}: " + "; ".join(map(str, faults)))
    print(f"Worked cases: {len(tried) - len(otherwise)} of {len(tried)} come out as they say.")
    return 1 if otherwise else 0
