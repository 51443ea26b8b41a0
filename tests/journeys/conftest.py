"""The site's register in the test's own database, on a day that stands still."""

from typing import Any

import pytest
from django.conf import settings

from tests.registers import begin_django
from tests.site_register import PASSWORD, Day, fill, ready

begin_django()  # pytest leaves Django alone until something asks for it, and the test's database is made before


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker, tmp_path_factory):
    """Filled once; what a test adds is taken back after it."""
    from answerable.site import house as module

    now, home = module.now, settings.HOME
    settings.HOME = tmp_path_factory.mktemp("filling")
    with django_db_blocker.unblock():
        day = Day()
        made = ready(day)
        if made.head().size == 0:
            fill(made, day, cases=3)
    module.now, settings.HOME = now, home
    module.the_house.cache_clear()


@pytest.fixture
def day() -> Day:
    return Day()


@pytest.fixture
def house(db, day, monkeypatch, tmp_path):
    """The house of the site, on a day that stands still, with its people and three small cases."""
    from answerable.site import house as module

    monkeypatch.setattr(module, "now", day.now)
    monkeypatch.setattr(settings, "HOME", tmp_path)
    module.the_house.cache_clear()
    yield module.the_house()
    module.the_house.cache_clear()


@pytest.fixture
def at_door(house, client):
    """Gives a client that is signed in as somebody."""
    from django.test import Client

    def signed_in(name: str | None = None) -> Client:
        made = Client()
        if name:
            answer = made.post(
                "/account/login/", {"login": f"{name.lower()}@guild.example", "password": PASSWORD}
            )
            assert answer.status_code == 302, answer.content.decode()
        return made

    return signed_in


def words(answer: Any) -> str:
    """What a page says."""
    return answer.content.decode()
