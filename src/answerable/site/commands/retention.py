"""Begin to keep the papers of closed cases, and say which may be destroyed by now: for a timer, once a day."""

import argparse

EXAMPLES = """\
examples:
  answerable retention             begin what is to begin, and list what is due; a second time it finds nothing to do
  answerable retention --list      only list: nothing is written

Nothing is destroyed by this command: for that one person proposes at the desk, and a second agrees.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--list", action="store_true", help="only list what is due, and write nothing")


def run(args: argparse.Namespace) -> int:
    """Begin retentions, bring the list of what was destroyed up to date, and print what is due."""
    from datetime import timedelta

    from django.conf import settings

    from answerable import acts, disclosure
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    from answerable.site.keeping import write_erased

    if not args.list:
        done = house.act(acts.keeping.begin)
        print(
            f"{len(done.begun):,} retentions begun, {len(done.ended):,} ended because the case was opened again."
        )
        write_erased(house.record, settings.HOME / "keys")
        house.noted.vault.sweep(before=house.clock() - timedelta(days=1))
    view = house.show(disclosure.papers_due)
    print(view.sentence)
    for heading, lines in (
        ("May be destroyed by now", view.ready),
        ("Waiting for a second person", view.proposed),
        ("Requests", view.requests),
    ):
        if lines:
            print(f"\n{heading}:")
        for one in lines:
            print(f"  {one.id:<26} {one.words}; {one.due}")
    for hold in view.holds:
        print(
            f"\nHold {hold.id} over {', '.join(id for id, _ in hold.over)}: {hold.reason}; review {hold.review}"
        )
    return 0
