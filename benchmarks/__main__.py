"""Run the benches: `python -m benchmarks [bench …]`; each in a process of its own, so that none warms up another."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from benchmarks import machine, printing
from benchmarks.result import Result

Options = argparse.Namespace


def _figures(options: Options, folder: Path) -> list[Result]:
    from benchmarks.figures import figures

    return figures(cases=options.cases, rounds=options.rounds, folder=folder)


def _mining(options: Options, folder: Path) -> list[Result]:
    from benchmarks.mining import mining

    return mining(cases=options.cases, rounds=options.rounds, folder=folder)


def _acts(options: Options, folder: Path) -> list[Result]:
    from benchmarks.acts import on_sqlite

    return on_sqlite(acts=options.acts, rounds=options.rounds, folder=folder)


def _acts_postgres(options: Options, folder: Path) -> list[Result]:
    from benchmarks.acts import on_postgres

    return on_postgres(acts=options.acts, rounds=options.rounds, folder=folder)


def _import(options: Options, folder: Path) -> list[Result]:
    from benchmarks.intake import importing

    return importing(rounds=min(options.rounds, 3), folder=folder)


def _append(options: Options, folder: Path) -> list[Result]:
    from benchmarks.intake import appending

    return appending(events=options.events, rounds=options.rounds, folder=folder)


def _verify(options: Options, folder: Path) -> list[Result]:
    from benchmarks.checking import checking

    return checking(entries=options.entries, rounds=options.rounds, folder=folder)


def _pages(options: Options, folder: Path) -> list[Result]:
    from benchmarks.pages import pages

    return pages(cases=options.page_cases, requests=options.requests, rounds=options.rounds, folder=folder)


def _startup(options: Options, folder: Path) -> list[Result]:
    from benchmarks.startup import startup

    return startup(entries=options.start_entries, rounds=min(options.rounds, 3), folder=folder)


def _bundle(options: Options, folder: Path) -> list[Result]:
    from benchmarks.bundles import bundles

    return bundles(pages=options.bundle_pages, rounds=min(options.rounds, 3))


BENCHES: dict[str, Callable[[Options, Path], list[Result]]] = {
    "figures": _figures,
    "mining": _mining,
    "acts": _acts,
    "acts-postgres": _acts_postgres,
    "import": _import,
    "append": _append,
    "verify": _verify,
    "pages": _pages,
    "startup": _startup,
    "bundle": _bundle,
}
SIZES = {
    "cases": 1_000_000,
    "acts": 200,
    "events": 50_000,
    "entries": 2_000_000,
    "page_cases": 100_000,
    "start_entries": 1_000_000,
    "bundle_pages": 400,
    "requests": 100,
    "rounds": 5,
}
SMALL = {
    "cases": 2_000,
    "acts": 5,
    "events": 500,
    "entries": 500,
    "page_cases": 300,
    "start_entries": 12_000,
    "bundle_pages": 16,
    "requests": 3,
    "rounds": 1,
}


def parser() -> argparse.ArgumentParser:
    """Say what the benches can be told."""
    told = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    told.add_argument(
        "benches", nargs="*", metavar="bench", help=f"which: {', '.join(BENCHES)} (default: all)"
    )
    for name, size in SIZES.items():
        told.add_argument(f"--{name.replace('_', '-')}", type=int, help=f"default {size:,}")
    told.add_argument(
        "--small", action="store_true", help="tiny sizes: to see that everything runs, not to measure"
    )
    told.add_argument(
        "--folder", type=Path, help="where to put the registers (default: the system's temporary folder)"
    )
    told.add_argument("--detail", action="store_true", help="each measure of the library beside its SQL too")
    told.add_argument("--json", action="store_true", help="the results as JSON")
    told.add_argument("--readme", action="store_true", help="write the results into benchmarks/README.md")
    told.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    return told


def main(words: list[str]) -> int:
    """Run what was asked for, and print it; gives 2 where that cannot be done."""
    options = parser().parse_args(words)
    unknown = sorted(set(options.benches) - set(BENCHES))
    if unknown:
        print(f"There is no bench {', '.join(unknown)}; there are: {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    if options.readme and options.benches:
        print(
            "The README holds the numbers of one run of all: give --readme without a bench", file=sys.stderr
        )
        return 2
    for name, size in (SMALL if options.small else SIZES).items():
        setattr(options, name, getattr(options, name) or size)
    began = perf_counter()
    rows = [row for name in options.benches or BENCHES for row in _run(name, options)]
    _print(rows, options, perf_counter() - began)
    return 0


def _run(name: str, options: Options) -> list[Result]:
    if options.here:
        with tempfile.TemporaryDirectory(prefix="answerable-bench-", dir=options.folder) as folder:
            return BENCHES[name](options, Path(folder))
    print(f"{name} …", file=sys.stderr, flush=True)
    command = [sys.executable, "-m", "benchmarks", name, "--here", "--json"]
    command += [
        word for size in SIZES for word in (f"--{size.replace('_', '-')}", str(getattr(options, size)))
    ]
    command += ["--folder", str(options.folder)] if options.folder else []
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return [Result.from_json(row) for row in json.loads(done.stdout.splitlines()[-1])]


def _print(rows: list[Result], options: Options, seconds: float) -> None:
    if options.json:
        print(json.dumps([row.to_json() for row in rows], ensure_ascii=False))
        return
    about = [*machine.described(), machine.course(seconds)]
    print("\n".join(about) + "\n")
    print(printing.table(rows, detail=options.detail))
    if options.readme:
        printing.into_readme(rows, about)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
