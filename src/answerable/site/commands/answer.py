"""Show what a motion asks, draft the answers that the record gives, and put them in the record when told to."""

import argparse

from answerable.site.commands import CannotDo
from answerable.site.commands._ready import a_day

EXAMPLES = """\
examples:
  answerable answer M-2026-01                                  each point: asked, of whom, by when, and how it stands
  answerable answer M-2026-01 --draft                          with the figures that would be released for each point
  answerable answer M-2026-01/3 --by P-0002 --record           answer point 3 from its measure, in the name of P-0002
  answerable answer M-2026-01 --by P-0002 --record             answer every outstanding point that has a measure
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("what", help="a motion, such as M-2026-01, or one of its points, such as M-2026-01/3")
    parser.add_argument("--draft", action="store_true", help="show the figures that would be released")
    parser.add_argument("--record", action="store_true", help="put the answers in the record; needs --by")
    parser.add_argument("--by", help="the person who answers, as the register knows them")
    parser.add_argument("--as-of", type=a_day, metavar="DAY", help="figures as of this day (default: today)")


def run(args: argparse.Namespace) -> int:
    """Print how the points stand; gives 1 while one is outstanding."""
    from answerable.site.commands._ready import ready

    if args.record and not args.by:
        raise CannotDo("An answer needs an author: --by P-…")
    house = ready(must_hold=True)
    number, _, point = args.what.partition("/")
    motion = _motion(house, number)
    points = [one for one in motion.points if not point or str(one.number) == point]
    for one in points:
        _tell(house, one, args)
    after = _motion(house, number)
    return (
        1
        if any(
            one.status in {"outstanding", "late"}
            for one in after.points
            if not point or str(one.number) == point
        )
        else 0
    )


def _motion(house, number: str):
    from answerable import disclosure

    try:
        return house.show(disclosure.motion, motion=number, reader="staff")
    except disclosure.NotHere as absent:
        raise CannotDo(str(absent)) from None


def _tell(house, point, args: argparse.Namespace) -> None:
    from answerable.site.words import short_day

    print(f"{point.number:>3}  {point.status:<12} due {short_day(point.due_on)}  {point.words}")
    if point.status not in {"outstanding", "late"} or not point.measure:
        return
    if args.draft:
        from answerable.site.commands.figures import _as_text

        print(
            "     "
            + _as_text(house.figure(point.measure, reader="overseer", as_of=args.as_of)).replace(
                "\n", "\n     "
            )
        )
    if args.record:
        _answer(house, point, args)


def _answer(house, point, args: argparse.Namespace) -> None:
    from answerable import acts

    try:
        house.act(
            acts.questions.answer,
            point=point.id,
            measures=(point.measure,),
            as_of=args.as_of or house.today(),
            since=house.since(args.as_of or house.today()),
            words=None,
            by=args.by,
        )
    except (acts.NotAllowed, acts.ActRefused) as refused:
        raise CannotDo(f"Point {point.number} was not answered: {refused}") from None
    print("     answered")
