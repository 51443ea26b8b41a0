"""The commands of the one who runs this: each in a file of its own, which says by example how it is used."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from textwrap import dedent

from answerable.site.foundation.visit import visiting

COMMANDS = (
    *(
        "demo",
        "serve",
        "import",
        "figures",
        "answer",
        "release",
        "export",
        "verify",
        "check-body",
        "simulate",
    ),
    *("statuses", "members", "post", "recount"),
    *("keys", "checkpoint", "witness"),
    *("retention", "erase", "gather", "readings"),
    *("master", "letters", "notify"),
    *("backup", "restore"),
)
OPERATOR = "operator"
EXAMPLES = """\
examples:
  answerable demo                          a worked example in the browser, with invented people to sign in as
  answerable check-body bodies/my-body     is my body's rule book sound? every fault, with file and line
  answerable simulate complaint 2026-12-22 what would be due when, and why?
  answerable serve --body bodies/my-body   run the register of my body
  answerable figures backlog               how large is the backlog, as the public may see it?
  answerable checkpoint --every 600        sign the head of the record, and have witnesses sign it too
  answerable backup /srv/backups/today     copy the register while it runs; answerable restore puts it back
  answerable verify answer-M-2026-01.zip   was this answer altered since it was published?

Each command teaches itself: answerable COMMAND --help
"""


class CannotDo(Exception):
    """What the person at the keyboard can put right; the message says what happened and what to do."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do one command; gives 0 when it is done, 1 when the answer is no, 2 when it could not be done."""
    args = _parser().parse_args(argv)
    for name, value in (("ANSWERABLE_HOME", args.home), ("ANSWERABLE_BODY", args.body)):
        if value:
            os.environ[name] = value
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")
    try:
        # Whoever runs the register holds the keys, and is asked no right; what they read is noted all the same.
        with visiting(lambda: OPERATOR, lambda: f"command-{args.command}", asks_right=False):
            return int(args.run(args) or 0)
    except CannotDo as told:
        print(f"answerable {args.command}: {told}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception as wrong:
        from answerable.site.foundation.trouble import trouble_of

        if (trouble := trouble_of(wrong)) is None:
            raise
        print(f"answerable {args.command}: {trouble.operator}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--home", metavar="DIR", help="where the register is kept (default: $ANSWERABLE_HOME, else ./home)"
    )
    shared.add_argument(
        "--body",
        metavar="BODY",
        help="the body's name or folder (default: $ANSWERABLE_BODY, else lanternmakers)",
    )
    parser = argparse.ArgumentParser(
        prog="answerable",
        description="The register on which a membership body runs its complaints and discipline.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    for name in COMMANDS:
        module = importlib.import_module(f"answerable.site.commands.{name.replace('-', '_')}")
        says = (module.__doc__ or "").strip()
        one = commands.add_parser(
            name,
            parents=[shared],
            help=says.splitlines()[0].removesuffix("."),
            description=says.splitlines()[0],
            epilog=dedent(module.EXAMPLES),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        module.arguments(one)
        one.set_defaults(run=module.run)
    return parser


__all__ = ["CannotDo", "main"]
