"""Send by e-mail every letter that may leave and whose reader wishes it so: for a timer."""

import argparse

EXAMPLES = """\
examples:
  answerable post --by P-0004        send what may leave; each is set down as sent, with what the mail server said

What needs a second person waits until they agreed. What has no e-mail address, or whose reader asked for paper, is told
and waits on the page Letters. Where no mail server is set (ANSWERABLE_MAIL_HOST) they wait, sealed: answerable letters.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--by", required=True, help="in whose name they are sent, by their number")


def run(args: argparse.Namespace) -> int:
    """Send them; gives 1 where one could not be sent."""
    from answerable import disclosure
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    from answerable.site.staff.letters.sending import NotSent, send

    sent = failed = waiting = 0
    for one in house.show(disclosure.outbox, person=args.by):
        whole = house.show(disclosure.letter, matter=one.matter, number=one.number, person=args.by)
        if not whole.may_leave or not whole.address or whole.channel_wished != "email":
            waiting += 1
            continue
        try:
            send(house, whole, by=args.by)
        except NotSent as refused:
            failed += 1
            print(f"  {one.number}: {refused}")
        else:
            sent += 1
    print(f"{sent:,} sent, {failed:,} could not be sent, {waiting:,} wait for somebody.")
    return 1 if failed else 0
