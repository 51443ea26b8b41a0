"""Try the rules on a matter that never was: what is due when, and why. Nothing is recorded."""

import argparse
import json
from dataclasses import asdict
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from answerable.disclosure import TrialView

EXAMPLES = """\
examples:
  answerable simulate complaint 2023-12-22
  answerable simulate complaint 2023-12-22 --why
  answerable simulate complaint 2023-12-22 --step "2024-01-05 Triaged outcome=investigate" --on 2024-02-01
  answerable simulate complaint 2023-12-22 --body bodies/my-body --json
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    from answerable.site.commands._ready import a_day

    parser.add_argument("procedure", help="the procedure, such as complaint")
    parser.add_argument("opened", type=a_day, metavar="DAY", help="the day on which the matter begins")
    parser.add_argument(
        "--sets", type=a_day, metavar="DAY", help="the due day that the opening sets, where it does"
    )
    parser.add_argument(
        "--step",
        action="append",
        default=[],
        metavar="STEP",
        help="what happens then: a day, a kind of event, and facts as name=value; may be given again",
    )
    parser.add_argument("--on", type=a_day, metavar="DAY", help="as it stands at the end of this day")
    parser.add_argument("--why", action="store_true", help="explain each due day, day by day")
    parser.add_argument("--json", action="store_true", help="tell it as JSON")


def run(args: argparse.Namespace) -> int:
    """Try it and print what is due; gives 1 where a step is refused."""
    from answerable.disclosure import trial
    from answerable.record import MemoryRecord
    from answerable.site.commands import CannotDo
    from answerable.site.commands._ready import the_rules

    rules = the_rules()
    begun = trial(MemoryRecord(), rules, procedure=args.procedure, steps=(), look_on=None)
    if begun is None:
        known = ", ".join(one.id for one in rules.procedures)
        raise CannotDo(f"{rules.body.name} has no procedure {args.procedure!r}; it has {known}.")
    steps = [_opening(begun, args), *args.step]
    view = trial(MemoryRecord(), rules, procedure=args.procedure, steps=steps, look_on=args.on)
    assert view is not None
    if view.faults:
        raise CannotDo(" ".join(view.faults))
    if args.json:
        print(json.dumps(asdict(view), indent=2, default=_day))
    else:
        print("\n".join(_told(view, why=args.why)))
    return 1 if any(one.why_not for one in view.steps) else 0


def _opening(begun: "TrialView", args: argparse.Namespace) -> str:
    from answerable.site.commands import CannotDo

    if begun.opening_sets and not args.sets:
        raise CannotDo(f"“{begun.opening}” sets a due day: give it with --sets.")
    sets = f" {begun.opening_sets}={args.sets.isoformat()}" if begun.opening_sets else ""
    return f"{args.opened.isoformat()} {begun.opens_with}{sets}"


def _day(value: Any) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _told(view: "TrialView", *, why: bool) -> list[str]:
    lines = [f"{view.name}, under the version in force from {view.in_force} ({view.version})", ""]
    for step in view.steps:
        lines.append(f"  {step.when}: {step.what} -> {step.stage}")
        if step.why_not:
            lines.append(f"    not allowed: {step.why_not}")
    lines += ["", f"At the end of {view.on} it is at “{view.stage}”. Due:"]
    for one in view.due:
        lines.append(f"  {one.when}: {one.name}, from {one.owner}; {one.state} ({one.source})")
        lines += [f"      {line}" for line in one.why if why]
    if not view.due:
        lines.append("  nothing")
    lines += ["", "What may be done next:"]
    lines += [f"  {one.name}: {one.who} ({one.source})" for one in view.may] or ["  nothing"]
    return lines
