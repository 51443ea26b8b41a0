"""The site's register in the test's own database, on a day that stands still."""

from typing import Any

import pytest
from django.conf import settings

from tests.registers import begin_django
from tests.site_register import PASSWORD, Day, fill, ready

begin_django()  # pytest leaves Django alone until something asks for it, and the test's database is made before


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def house(db, day, monkeypatch, tmp_path):
    """The house of the site, with its people and a year of small cases."""
    from answerable.site import house as module

    monkeypatch.setattr(module, "now", module.now)  # put back what `ready` puts in its place
    monkeypatch.setattr(settings, "HOME", tmp_path)
    made = ready(day)
    fill(made, day, cases=3)
    yield made
    module.the_house.cache_clear()


@pytest.fixture
def at_door(house, client):
    """Gives a client that is signed in as somebody."""
    from django.test import Client

    def signed_in(name: str | None = None) -> Client:
        made = Client()
        if name:
            answer = made.post("/account/login/", {"login": f"{name.lower()}@guild.example", "password": PASSWORD})
            assert answer.status_code == 302, answer.content.decode()
        return made

    return signed_in


def words(answer: Any) -> str:
    """What a page says."""
    return answer.content.decode()
