"""One register's desk, asked for its pages in a process of its own: `python -m benchmarks.desk folder cases requests`.

The register is made the first time. It prints, as JSON, the time that nineteen in twenty requests did not pass.
"""

import json
import sys
from os import environ
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from benchmarks import register
from benchmarks.history import made_up
from benchmarks.timing import p95

WARM = 5
SEED = 11
# A list narrowed in ways that somebody at work narrows it.
NARROWED = (
    "stage=triage",
    "due=late",
    "due=week&sort=due",
    "held=nobody",
    "held=P-officer-1",
    "channel=web&suspended=no",
    "which=closed&sort=-opened",
    "which=all&since=2024-01-01&until=2024-12-31",
)
WORDS: tuple[Any, ...] = (
    lambda row: row.matter,
    lambda row: row.matter[:9],
    lambda row: "triage",
    lambda row: "Nobody Ofthatname",
)


def ask(home: Path, cases: int, requests: int) -> dict[str, float]:
    """Give the slowest twentieth of each page, in seconds, as an officer sees it."""
    house = register.opened(home, database_url=environ.get("DATABASE_URL", ""))
    register.fill(house, made_up(cases))
    if not requests:
        return {}
    client, many = _signed_in(house), Random(SEED)
    shown = house.lists.of(procedure="complaint", stage=None, is_open=True, most=200)
    onward = [f"{row.opened_on}~{row.matter}" for row in shown]
    asked = {
        "today": lambda: client.get("/desk/"),
        "team": lambda: client.get("/desk/?of=team"),
        "cases": lambda: client.get(f"/desk/cases/?sort=opened&after={many.choice(onward)}"),
        "narrowed": lambda: client.get(f"/desk/cases/?{many.choice(NARROWED)}"),
        "matter": lambda: client.get(f"/desk/matters/{many.choice(shown).matter}/"),
        "search": lambda: client.post("/desk/search/", {"words": many.choice(WORDS)(many.choice(shown))}),
    }
    # Pages by turns, so that whatever else the machine does falls on all of them alike.
    times: dict[str, list[float]] = {page: [] for page in asked}
    for _ in range(WARM + requests):
        for page, ask_for in asked.items():
            times[page].append(_seconds(ask_for, page))
    return {page: p95(taken[WARM:]) for page, taken in times.items()}


def _signed_in(house: Any) -> Any:
    from django.conf import settings
    from django.test import Client

    from answerable.site import house as joined
    from answerable.site.accounts.people import open_account

    settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher"
    ]  # signing in is not what is timed
    object.__setattr__(joined.the_house(), "clock", house.clock)
    client = Client(SERVER_NAME="localhost")
    client.force_login(
        open_account("P-officer-1", "officer@example.org", "not-a-secret-at-all"),
        backend=settings.AUTHENTICATION_BACKENDS[0],
    )
    return client


def _seconds(ask_for: Any, page: str) -> float:
    began = perf_counter()
    answer = ask_for()
    taken = perf_counter() - began
    assert answer.status_code == 200, f"{page} answered {answer.status_code}"
    return taken


if __name__ == "__main__":
    print(json.dumps(ask(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
