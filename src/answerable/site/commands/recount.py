"""Count due days anew where a closing day or a public holiday was added: tell each that moved, and record why."""

import argparse
from datetime import date

EXAMPLES = """\
examples:
  answerable recount 2026-05-13                                  tell which due days moved because of that day
  answerable recount 2026-05-13 --reason closing-day-added --by P-1 --record
                                                                 record it of each; a second time finds nothing to do

First add the day to the closing days of the calendar in the body's rules, with the day on which it was added. Due days
follow the rules from then on; this command lets the record say of each why it moved. It can be stopped and begun again.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "closed", nargs="+", type=date.fromisoformat, help="a day on which the body is now closed"
    )
    parser.add_argument(
        "--reason", default="closing-day-added", help="a reason from the body's list recount-reasons"
    )
    parser.add_argument("--by", help="who records it: the number of somebody whose office may")
    parser.add_argument("--record", action="store_true", help="record it, and do not only tell it")


def run(args: argparse.Namespace) -> int:
    """Print each due day that moved; with --record, record it matter by matter, and say what was refused and why."""
    from answerable import acts, disclosure
    from answerable.site.commands import CannotDo
    from answerable.site.commands._ready import ready

    if args.record and not args.by:
        raise CannotDo(
            "Nobody is named who records it. Give --by with the number of somebody whose office may."
        )
    house = ready(must_hold=True)
    try:
        acts.cases.check_closed(house.rules, args.closed)
    except acts.ActRefused as refused:
        raise CannotDo(str(refused)) from None
    lines = tuple(house.show(disclosure.recounting, closed=tuple(args.closed)))
    for one in lines:
        note = "" if one.is_recordable else "; no rule lets it be recorded there"
        print(f"{one.matter:<22} {one.name}: {one.was_on} becomes {one.due_on} ({one.source}){note}")
    print(f"{len(lines):,} due days moved, and it is not recorded yet.")
    if not args.record:
        return 0
    done, refusals = 0, 0
    for matter in dict.fromkeys(one.matter for one in lines if one.is_recordable):
        try:
            house.act(
                acts.cases.recount, case=matter, closed=tuple(args.closed), reason=args.reason, by=args.by
            )
            done += 1
        except (acts.NotAllowed, acts.ActRefused) as refused:
            refusals += 1
            print(f"{matter}: not recorded. {refused}")
    print(f"Recorded of {done:,} matters; refused of {refusals:,}.")
    return 1 if refusals else 0
