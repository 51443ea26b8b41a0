"""Read the letters that the register would have sent, where no mail server is set."""

import argparse

EXAMPLES = """\
examples:
  answerable letters            every letter that waits, oldest first
  answerable letters --drop     the same, and throw them away

With ANSWERABLE_MAIL_HOST letters are sent and none waits. Without it they lie sealed in the home folder: they hold
addresses, and codes by which somebody signs in.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command can be told."""
    parser.add_argument("--drop", action="store_true", help="throw away what was shown")


def run(args: argparse.Namespace) -> int:
    """Show them."""
    from answerable.site.commands._ready import ready

    ready()
    from answerable.site.sealed.letters import waiting

    number = 0
    for path, at, letter in waiting():
        number += 1
        print(f"--- {at:%Y-%m-%d %H:%M} to {letter['to']}: {letter['subject']}\n")
        body = letter.get_body(("plain", "html"))
        print(body.get_content().strip() if body else "(no words)", end="\n\n")
        if args.drop:
            path.unlink(missing_ok=True)
    print("No letter waits." if not number else f"{number} shown{', and thrown away' if args.drop else ''}.")
    return 0
