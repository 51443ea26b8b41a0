"""PM4Py's share of the library, run by itself in a process of its own: `python -m benchmarks.mined log.parquet`.

It prints the seconds from the file to the answers (cold), those of the questions alone (warm), and the answers; the
import of the library is left out.
"""

import contextlib
import io
import json
import sys
from statistics import median
from time import perf_counter

CASE, STAGE, ON = "case:concept:name", "concept:name", "time:timestamp"


def share(file: str) -> dict[str, object]:
    """Read the log and answer: cases by stage at the end, how many began, and the days of those that are closed."""
    import pandas
    import pm4py

    began = perf_counter()
    log = pm4py.format_dataframe(
        pandas.read_parquet(file), case_id=CASE, activity_key=STAGE, timestamp_key=ON
    )
    read = perf_counter()
    starts, ends = pm4py.get_start_activities(log), pm4py.get_end_activities(log)
    closed = pm4py.filter_end_activities(log, ["closed"])
    days = median(pm4py.get_all_case_durations(closed)) / 86_400
    done = perf_counter()
    began_in = {stage: int(n) for stage, n in starts.items()}
    ended_in = {stage: int(n) for stage, n in ends.items()}
    return {
        "cold": done - began,
        "warm": done - read,
        "starts": began_in,
        "ends": ended_in,
        "days": days,
        "version": pm4py.__version__,
    }


if __name__ == "__main__":
    with contextlib.redirect_stdout(io.StringIO()):  # it greets whoever imports it
        found = share(sys.argv[1])
    print(json.dumps(found))
