"""What PM4Py can say of a register, beside the measures that say it: cases by stage, and days from first to last."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from answerable.measures import DuckEngine, Figure, Scope
from answerable.rules import Rules, find_body, load
from benchmarks import queries
from benchmarks.figures import SINCE, Standing
from benchmarks.history import LAST, made_up, write_columns
from benchmarks.result import Result
from benchmarks.timing import seconds

MEASURES = ("open-by-stage", "time-to-decision")
PATIENCE = 300  # seconds for one run, before a smaller log is tried
TENTH = 10
WHAT = {"cold": "from the files", "warm": "everything read already"}
NOTE = {
    "cold": "PM4Py reads a log of the moves between stages; ours makes these moves from the entries first",
    "warm": "the log in PM4Py's memory, the moves in DuckDB's",
}
LOG = """
COPY (
    SELECT matter AS "case:concept:name", stage AS "concept:name",
        moved_on + to_microseconds("index") AS "time:timestamp"
    FROM move ORDER BY matter, place
) TO '{file}' (FORMAT parquet)
"""


def mining(*, cases: int, rounds: int, folder: Path) -> list[Result]:
    """Time both; with a tenth of the cases wherever PM4Py takes more than five minutes."""
    if importlib.util.find_spec("pm4py") is None:
        note = "PM4Py is not here: make bench"
        return [Result("mining", WHAT["cold"], "s", 0, "PM4Py", None, 20, False, note=note)]
    rules = load(find_body("lanternmakers"))
    try:
        return _timed(rules, cases, rounds, folder)
    except subprocess.TimeoutExpired:
        return mining(cases=cases // TENTH, rounds=rounds, folder=folder / "smaller")


def _timed(rules: Rules, cases: int, rounds: int, folder: Path) -> list[Result]:
    history = made_up(cases)
    files = write_columns(history, folder)
    scope = Scope(as_of=LAST, since=SINCE, known_at=len(history))
    del history
    log, days = _log(files, scope, folder)
    ours: dict[str, list[float]] = {"cold": [], "warm": []}
    said: list[dict[str, Any]] = []
    for n in range(rounds):
        for is_ours in (True, False) if n % 2 == 0 else (False, True):
            if is_ours:
                figures = _ours(rules, scope, folder, ours)
            else:
                said.append(_theirs(log))
    _check(figures, said[-1], days)
    return [_result(how, cases, median(ours[how]), said) for how in WHAT]


def _result(how: str, cases: int, ours: float, said: list[dict[str, Any]]) -> Result:
    name = f"PM4Py {said[0]['version']}: start and end stages, case durations"
    what = f"cases by stage and time to decision, {cases:,} cases, {WHAT[how]}"
    peer = median(one[how] for one in said)
    return Result("mining", what, "s", ours, name, peer, 20, False, "peer/ours", NOTE[how])


def _log(files: list[Path], scope: Scope, folder: Path) -> tuple[Path, float]:
    """Write the moves of cases as a log, and give the median days of the closed ones by SQL, to check by."""
    analyst = queries.connect(files, scope)
    analyst.answers(queries.SHARED)
    log = folder / "log.parquet"
    analyst.connection.execute(LOG.format(file=log))
    (days,) = analyst.connection.execute(
        "SELECT median(days) FROM (SELECT max(moved_on) - min(moved_on) AS days FROM move GROUP BY matter"
        " HAVING arg_max(closed, place))"
    ).fetchone()
    analyst.close()
    return log, days


def _ours(rules: Rules, scope: Scope, folder: Path, taken: dict[str, list[float]]) -> tuple[Figure, ...]:
    engine = DuckEngine(Standing(scope.known_at), rules, folder)
    made: list[Figure] = []
    for how in ("cold", "warm"):
        taken[how].append(seconds(lambda: made.extend(engine.compute(code, scope) for code in MEASURES)))
    engine._connection.disconnect()
    return tuple(made)


def _theirs(log: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.mined", str(log)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _check(figures: tuple[Figure, ...], said: dict[str, Any], days: float) -> None:
    by_stage = {row[0]: row[1] for row in figures[0].tables[0].rows if row[0] != "total"}
    still_open = {stage: n for stage, n in said["ends"].items() if stage != "closed"}
    assert still_open == {stage: n for stage, n in by_stage.items() if n}, f"{still_open} and {by_stage}"
    received = next(row for row in figures[1].tables[0].rows if row[0] == "total")[1]
    assert sum(said["starts"].values()) == received, f"{said['starts']} began, {received} received"
    assert abs(said["days"] - days) < 0.01, f"{said['days']} days and {days}"
