"""A register as a process of its own, for tests that may trust nothing but what goes over the wire and lies on the disk.

`python -m tests.proof.register HOME write COUNT` adds entries one by one, and after each signs the head and has it
witnessed; `… rewrite INDEX` writes one entry anew with all hashes, heads and tiles, and forgets every signed head;
`… cut SIZE` leaves what a copy of an earlier day would hold. `… serve PORT` serves it.
"""

import os
import shutil
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any


def ready(home: Path) -> Any:
    """Join the house over a register in this folder."""
    os.environ |= {"ANSWERABLE_HOME": str(home), "DJANGO_SETTINGS_MODULE": "answerable.site.settings"}
    # Not above: the settings are read from the environment.
    from answerable.site.commands._ready import ready as house_ready

    return house_ready()


def write(house: Any, count: int) -> None:
    """Add entries one by one; the head after each is signed and shown to the witnesses, who must sign it too."""
    from answerable.site.proof.witnesses.rounds import one_round
    from tests.histories import AT, received

    for _ in range(count):
        size = house.record.head().size
        house.record.append([received(size)], after=size, at=AT + timedelta(seconds=size))
        done = one_round(house.proof.publishing, at=house.clock())
        print(size + 1, *(one.outcome for one in done.told), flush=True)


def rewrite(house: Any, index: int) -> None:
    """Change one entry as one who has everything would: nothing in the home contradicts it afterwards."""
    from tests import rewriting

    rewriting.rewrite("default", index, rewriting.another_day)
    forget(house)


def cut(house: Any, size: int) -> None:
    """Leave what there was when the record held so many entries."""
    from tests import rewriting

    rewriting.cut("default", size)
    shutil.rmtree(house.proof.home / "tiles")


def forget(house: Any) -> None:
    """Take away every signed head, the tree, and what the witnesses said."""
    from tests import rewriting

    rewriting.forget_heads("default")
    shutil.rmtree(house.proof.home / "tiles")


def serve(_: Any, port: int) -> None:
    """Serve the register."""
    import waitress

    from answerable.site.wsgi import application

    server = waitress.create_server(application, host="127.0.0.1", port=port, threads=4)
    print("ready", flush=True)
    server.run()


if __name__ == "__main__":
    home, does, *told = sys.argv[1:]
    {"write": write, "rewrite": rewrite, "cut": cut, "serve": serve}[does](ready(Path(home)), *map(int, told))
