"""Send what is new to those who follow by e-mail: for a timer, every hour or once a day."""

import argparse

EXAMPLES = """\
examples:
  answerable notify        one letter to everybody for whom there is something new; a second time it sends nothing

Each letter tells only what is public already, and ends with the link by which its reader leaves. Where no mail server
is set (ANSWERABLE_MAIL_HOST) letters wait, sealed: answerable letters. Links begin with ANSWERABLE_ADDRESS.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""


def run(args: argparse.Namespace) -> int:
    """Send them; gives 1 where a letter could not be sent."""
    from answerable.site.commands._ready import ready

    house = ready(must_hold=True)
    from answerable.site.following.sending import send_news

    sent = send_news(house, say=print)
    print(f"{sent.letters:,} sent, {sent.failed:,} to be tried again, {sent.deleted:,} addresses deleted.")
    return 1 if sent.failed else 0
