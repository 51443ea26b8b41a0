"""The pages of the desk at a thousand cases and at many more: how much slower the larger register is."""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

from benchmarks.result import Result

FEW = 1_000
PAGES = ("today", "team", "cases", "narrowed", "matter", "search")
NAMES = {
    "today": "Today",
    "team": "Today, for the team",
    "cases": "the list of cases",
    "narrowed": "the list of cases, narrowed",
    "matter": "one case",
    "search": "the search",
}


def pages(*, cases: int, requests: int, rounds: int, folder: Path) -> list[Result]:
    """Build both registers, ask each for its pages by turns, and compare the slowest twentieth."""
    sizes = (min(FEW, cases // 2), cases)
    for size in sizes:
        _ask(folder / str(size), size, 0)
    times: dict[tuple[int, str], list[float]] = defaultdict(list)
    for n in range(rounds):
        for size in sizes if n % 2 == 0 else reversed(sizes):
            for page, p95 in _ask(folder / str(size), size, requests).items():
                times[size, page].append(p95)
    return [_result(page, *(median(times[size, page]) for size in sizes), *sizes) for page in PAGES]


def _result(page: str, few: float, many: float, fewer: int, cases: int) -> Result:
    what = f"{NAMES[page]} at {cases:,} cases, the slowest twentieth"
    note = "" if cases >= 1_000_000 else "the goal is set for 1,000,000 cases"
    return Result(
        "pages", what, "ms", 1000 * many, f"the same at {fewer:,} cases", 1000 * few, 1.5, True, note=note
    )


def _ask(home: Path, cases: int, requests: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.desk", str(home), str(cases), str(requests)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))
