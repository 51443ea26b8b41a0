"""An empty register of any body: two people in each role, each panel seated twice over, everybody trained and with an account.

`python -m tests.body_register BODY PORT` serves it from $ANSWERABLE_HOME, on the day that the file `today` there says; the
journeys that are made from the rules of each body use it.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date
from inspect import signature
from itertools import cycle
from pathlib import Path
from typing import Any
from unittest.mock import patch

from answerable.rules import Panel, Rules
from tests.site_register import PASSWORD, Day, FiledDay, ready

FOUNDED = date(2026, 1, 5)
SEATS = 6
OFFICERS = ("panel", "officers")


def people_of(rules: Rules) -> dict[str, str]:
    """Give two people for each role, by their ids, and the role of each."""
    roles = [role for role in rules.body.roles if role.tier != "provider"]
    return {f"P-{role.id}-{n}": role.id for role in roles for n in (1, 2)}


def email_of(person: str) -> str:
    return f"{person.removeprefix('P-')}@body.example"


def seats_of(panel: Panel) -> list[str]:
    """Give those who sit on a panel: as many as can make it up twice."""
    return [f"P-{panel.id}-seat-{n}" for n in range(1, SEATS + 1)]


def fill(house: Any, day: Day) -> None:
    """Put everybody into their office and their seat, trained and with an account."""
    from django.contrib.auth.hashers import make_password

    from answerable import acts
    from answerable.site.accounts import open_account

    rules, everybody = house.rules, people_of(house.rules)
    first = next(person for person, role in everybody.items() if rules.role(role).tier == "staff")

    def act(verb: Callable[..., Any], **facts: Any) -> None:
        day.today = FOUNDED
        if "happened_on" in signature(verb).parameters:
            facts.setdefault("happened_on", FOUNDED)
        house.act(verb, by=first, **facts)

    once = make_password(PASSWORD)  # it takes its time by design, and twenty times that
    courses = [course.id for course in rules.body.courses if course.purpose in OFFICERS]
    for person, role in everybody.items():
        act(acts.people.name, person=person, name=f"{rules.role(role).name} {person[-1]}")
        act(acts.people.appoint, person=person, role=role)
        for course in courses:
            act(acts.people.train, person=person, course=course)
        with patch("django.contrib.auth.base_user.make_password", return_value=once):
            open_account(person, email_of(person), PASSWORD)
    for panel in rules.body.panels:
        for person, capacity in zip(seats_of(panel), _capacities(panel), strict=False):
            act(acts.people.name, person=person, name=person.removeprefix("P-").replace("-", " "))
            act(acts.people.seat, person=person, panel=panel.id)
            for course in panel.requires:
                act(acts.people.train, person=person, course=course)
            if capacity:
                act(acts.hearings.join, person=person, panel=panel.id, capacity=capacity)


def _capacities(panel: Panel) -> Iterator[str | None]:
    """Give the capacities that a panel must have among its members, again and again, so that any three have them."""
    needed = [one.of for one in panel.composition if one.what == "capacity"]
    return cycle(needed) if needed else cycle([None])


def serve(body: str, port: int) -> None:
    """Make the register of a body in $ANSWERABLE_HOME and serve it."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")
    os.environ["ANSWERABLE_BODY"] = body
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    day = Day()
    house = ready(day)
    with transaction.atomic():
        fill(house, day)
    ready(FiledDay(Path(os.environ["ANSWERABLE_HOME"]) / "today"))
    from answerable.site.sealed.serving import server
    from answerable.site.wsgi import application

    serving = server(application, host="127.0.0.1", port=port)
    print("ready", flush=True)
    serving.run()


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]))
