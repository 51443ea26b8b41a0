"""One register's desk, asked for its pages in a process of its own: `python -m benchmarks.desk folder cases requests`.

The register is made the first time. It prints, as JSON, the time that nineteen in twenty requests did not pass.
"""

import json
import sys
from pathlib import Path
from random import Random
from time import perf_counter
from typing import Any

from benchmarks import register
from benchmarks.history import made_up
from benchmarks.timing import p95

WARM = 5
SEED = 11


def ask(home: Path, cases: int, requests: int) -> dict[str, float]:
    """Give the slowest twentieth of each page, in seconds, as an officer sees it."""
    house = register.opened(home)
    register.fill(house, made_up(cases))
    if not requests:
        return {}
    client, many = _signed_in(house), Random(SEED)
    shown = house.lists.of(procedure="complaint", stage=None, is_open=True, most=200)
    addresses = {
        "today": lambda: "/desk/",
        "cases": lambda: f"/desk/cases/?page={many.randint(1, 2)}",
        "matter": lambda: f"/desk/matters/{many.choice(shown).matter}/",
    }
    return {
        page: p95([_seconds(client, of()) for _ in range(WARM + requests)][WARM:])
        for page, of in addresses.items()
    }


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


def _seconds(client: Any, address: str) -> float:
    began = perf_counter()
    answer = client.get(address)
    taken = perf_counter() - began
    assert answer.status_code == 200, f"{address} answered {answer.status_code}"
    return taken


if __name__ == "__main__":
    print(json.dumps(ask(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))))
