"""The machine that numbers come from: what matters for them, and nothing that would tell whose it is."""

import os
import platform
import re
import resource
import shutil
import sqlite3
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PACKAGES = ("Django", "duckdb", "ibis-framework", "numpy", "pyarrow", "psycopg", "pm4py", "eventsourcing")


def described() -> list[str]:
    """Give one line each for processor, memory, system and versions."""
    return [
        f"{len(os.sched_getaffinity(0))} cores ({_read('/proc/cpuinfo', 'model name')}), {_memory()} GB of memory",
        f"{_system()}, Linux {platform.release().split('-')[0]}",
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, PostgreSQL {_postgres()}",
        ", ".join(f"{name} {_version(name)}" for name in PACKAGES),
    ]


def course(seconds: float) -> str:
    """Say how long the run took, the most memory that one bench held, and how busy the machine was at its end."""
    gigabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1_048_576
    load, cores = os.getloadavg()[2], len(os.sched_getaffinity(0))
    busy = f", so that others worked on the {cores} cores too" if load > cores + 0.5 else ""
    return f"The run took {seconds / 60:.0f} minutes and {gigabytes:.1f} GB at most; load {load:.1f} at its end{busy}"


def _read(file: str, key: str) -> str:
    found = re.search(rf"^{key}\s*:\s*(.+)$", Path(file).read_text(encoding="utf-8"), re.MULTILINE)
    return found[1].strip() if found else "unknown"


def _memory() -> int:
    return round(int(_read("/proc/meminfo", "MemTotal").split()[0]) / 1_048_576)


def _system() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except OSError:
        return platform.system()


def _postgres() -> str:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    program = str(found[-1]) if found else shutil.which("postgres")
    if program is None:
        return "not here"
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout
    number = re.search(r"[0-9.]+", said)
    return number[0] if number else "unknown"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not here"
