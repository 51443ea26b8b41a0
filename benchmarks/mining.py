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
        return [_result(cases, None, None, "PM4Py", "PM4Py is not here: make bench")]
    rules = load(find_body("lanternmakers"))
    try:
        return [_timed(rules, cases, rounds, folder)]
    except subprocess.TimeoutExpired:
        return mining(cases=cases // TENTH, rounds=rounds, folder=folder / "smaller")


def _timed(rules: Rules, cases: int, rounds: int, folder: Path) -> Result:
    history = made_up(cases)
    files = write_columns(history, folder)
    scope = Scope(as_of=LAST, since=SINCE, known_at=len(history))
    del history
    log, days = _log(files, scope, folder)
    times: dict[str, list[float]] = {"ours": [], "peer": []}
    for n in range(rounds):
        for who in ("ours", "peer") if n % 2 == 0 else ("peer", "ours"):
            if who == "ours":
                times[who].append(seconds(lambda: _ours(rules, scope, folder)))
                continue
            said = _theirs(log)
            times[who].append(said["seconds"])
    _check(_ours(rules, scope, folder), said, days)
    name = f"PM4Py {said['version']}: log read and formatted, start and end stages, case durations"
    note = "medians and stages agree; each from its own Parquet file, imports left out"
    return _result(cases, median(times["ours"]), median(times["peer"]), name, note)


def _result(cases: int, ours: float | None, peer: float | None, name: str, note: str) -> Result:
    what = f"cases by stage and time to decision, {cases:,} cases"
    return Result("mining", what, "s", ours or 0, name, peer, 20, False, "peer/ours", note)


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


def _ours(rules: Rules, scope: Scope, folder: Path) -> tuple[Figure, ...]:
    engine = DuckEngine(Standing(scope.known_at), rules, folder)
    made = tuple(engine.compute(code, scope) for code in MEASURES)
    engine._connection.disconnect()
    return made


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
