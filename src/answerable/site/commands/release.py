"""Show the calendar of releases, and announce, put together, sign, put off or note one."""

import argparse
from collections.abc import Callable
from typing import Any

from answerable.site.commands import CannotDo
from answerable.site.commands._ready import a_day

EXAMPLES = """\
examples:
  answerable release                                             what is announced, what is out, what is late
  answerable release announce quarter --period-end 2026-12-31 --by P-0009
  answerable release draft F-quarter-2026-12 --by P-0009         put it together and check it; what fails is stopped
  answerable release sign F-quarter-2026-12 --by P-0001          let it go out: by somebody else, and on its day
  answerable release postpone F-quarter-2026-12 --on 2027-01-21 --reason late-entries --by P-0009
  answerable release note F-quarter-2026-09 --sort error --words "Four cases were counted twice." --by P-0009
"""
NEEDS = {"announce": ("period_end",), "postpone": ("on", "reason"), "note": ("sort", "words")}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument(
        "step", nargs="?", choices=("announce", "draft", "sign", "postpone", "note"), help="what to do"
    )
    parser.add_argument(
        "what", nargs="?", help="a series, such as quarter, or a release, such as F-quarter-2026-12"
    )
    parser.add_argument("--by", help="the person who does it, as the register knows them")
    parser.add_argument(
        "--period-end", type=a_day, metavar="DAY", help="the last day of the period to announce"
    )
    parser.add_argument("--on", type=a_day, metavar="DAY", help="the day on which it is to go out")
    parser.add_argument("--reason", help="why it is put off: a code of the list postpone-reasons")
    parser.add_argument("--sort", help="what sort of note: a code of the list release-note-sorts")
    parser.add_argument("--words", help="in words; they are shown to everybody")
    parser.add_argument("--pdf", action="store_true", help="make a PDF too")


def run(args: argparse.Namespace) -> int:
    """Do one step, or print the calendar; gives 1 where a release is late, or was stopped by its checks."""
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    if args.step is None:
        return _print(house)
    missing = [name for name in ("what", "by", *NEEDS.get(args.step, ())) if not getattr(args, name)]
    if missing:
        raise CannotDo(f"To {args.step} a release, give: {', '.join(n.replace('_', '-') for n in missing)}.")
    return _do(house, args)


def _print(house: Any) -> int:
    from answerable import disclosure

    view = house.show(disclosure.calendar)
    print(view.sentence)
    for series in view.series:
        print(f"\n{series.title} ({series.id}), every {series.every}:")
        for one in series.lines:
            number = f"number {one.number}" if one.number else one.state
            print(f"  {one.id:<24} {number:<10} {one.period}: {one.status}")
    return 1 if any(one.is_overdue for one in view.coming) else 0


def _do(house: Any, args: argparse.Namespace) -> int:
    from answerable import acts, reports

    verbs: dict[str, tuple[Callable[..., Any], dict[str, Any]]] = {
        "announce": (acts.releases.announce, {"series": args.what, "as_of": args.period_end, "on": args.on}),
        "draft": (acts.releases.draft, {"release": args.what}),
        "sign": (acts.releases.issue, {"release": args.what, "pdf": args.pdf}),
        "postpone": (
            acts.releases.postpone,
            {"release": args.what, "on": args.on, "reason": args.reason, "words": args.words},
        ),
        "note": (acts.releases.note, {"release": args.what, "sort": args.sort, "words": args.words}),
    }
    verb, facts = verbs[args.step]
    try:
        done = house.act(verb, by=args.by, **facts)
    except (acts.NotAllowed, acts.ActRefused, acts.Moved, reports.PdfUnavailable) as refused:
        raise CannotDo(str(refused)) from None
    return _told(args.step, done)


def _told(step: str, done: Any) -> int:
    from answerable import acts

    if not isinstance(done, acts.releases.Drawn):
        print(f"{getattr(done, 'matter', 'It')} is in the record.")
        return 0
    for one in done.findings:
        print(f"  {'STOPS IT' if one.is_fault else 'printed '}  {one.words}")
    if done.is_stopped:
        print(f"{done.release} was stopped: it does not agree. Nothing went out.")
        return 1
    print(
        f"{done.release} is {'out, as number' if step == 'sign' else 'put together, to be number'} {done.number}."
    )
    return 0
