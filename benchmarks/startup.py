"""A register that is started: how long until it answers, when it is very large, beside one that is small."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.result import Result

FEW = 1_000  # cases
OPEN = "a process started, the register opened, somebody known by role, one act taken"
CASES_AN_ENTRY = 5.66  # so many entries come of one case


def startup(*, entries: int, rounds: int, folder: Path) -> list[Result]:
    """Build a small register and a large one, start each by turns in a process of its own, and compare."""
    sizes = (FEW, max(2 * FEW, round(entries / CASES_AN_ENTRY)))
    held = {size: _started(folder / str(size), size)[0] for size in sizes}
    times: dict[int, list[float]] = {size: [] for size in sizes}
    for n in range(rounds):
        for size in sizes if n % 2 == 0 else reversed(sizes):
            began = perf_counter()
            _started(folder / str(size), 0)
            times[size].append(perf_counter() - began)
    few, many = (median(times[size]) for size in sizes)
    what = f"{OPEN}, {held[sizes[1]]:,} entries"
    note = "" if entries >= 10_000_000 else "the goal is set for 10,000,000 entries"
    return [Result("startup", what, "s", many, f"the same, {held[FEW]:,} entries", few, 1.5, True, note=note)]


def _started(home: Path, cases: int) -> tuple[int]:
    command = [sys.executable, "-m", "benchmarks.startup", str(home), str(cases)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return tuple(json.loads(done.stdout.splitlines()[-1]))


def start(home: Path, cases: int) -> list[int]:
    """Open a register, made where `cases` says how large; take one act, and give how many entries there are."""
    from benchmarks import register
    from benchmarks.history import LAST, made_up

    house = register.opened(home)
    if cases:
        register.record(house, made_up(cases))
        return [house.head().size]
    from answerable import acts

    person = house.person("P-officer-1")
    assert person.is_staff, "the officer is not known"
    house.act(acts.people.name, name="Nell", happened_on=LAST, by="P-officer-1")
    return [house.head().size]


if __name__ == "__main__":
    print(json.dumps(start(Path(sys.argv[1]), int(sys.argv[2]))))
