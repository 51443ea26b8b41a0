"""A process that has the site loaded and forks when asked: what it forks works as the site does, until it is killed.

`python -m tests.survival.nursery` reads one request a line, forks a child for each of its works, and says on its
output what the children tell, each a line: what a child told before it was killed was told, however it died.
"""

import json
import os
import signal
import sys
import traceback
from contextlib import suppress
from typing import Any


def say(**told: Any) -> None:
    """Say one line at once, so that lines of several children never mix."""
    os.write(1, json.dumps(told).encode() + b"\n")


def begin() -> None:
    """Load all that a work needs, and leave no connection open that a child would share."""
    from answerable.site.commands._ready import ready

    ready()
    with suppress(ImportError):
        import pandas  # noqa: F401  # pyarrow would fetch it in each child anew
    from django.db import connections

    import answerable.imports
    import answerable.measures  # noqa: F401
    from tests.survival import checks, works  # noqa: F401

    works.house()
    connections.close_all()


def fork(work: str, facts: dict[str, Any]) -> int:
    """Give the process id of a child that does a work."""
    child = os.fork()
    if child:
        return child
    from tests.survival import checks, works  # noqa: F401

    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        works.WORKS[work](**facts)
        status = 0
    except BaseException as wrong:
        from answerable.site.foundation.trouble import trouble_of

        trouble = trouble_of(wrong)
        name = trouble.name if trouble else None
        say(failed=type(wrong).__name__, words=str(wrong), trouble=name, trace=traceback.format_exc())
    finally:
        os._exit(status)


def main() -> None:
    """Serve requests until the input ends."""
    begin()
    say(ready=os.getpid())
    for line in sys.stdin:
        asked = json.loads(line)
        children = [fork(asked["work"], facts) for facts in asked["facts"]]
        for child in children:
            say(began=child)
        for child in children:
            say(ended=child, status=os.waitpid(child, 0)[1])
        say(all=len(children))


if __name__ == "__main__":
    main()
