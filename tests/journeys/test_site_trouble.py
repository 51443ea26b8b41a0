"""The machine in trouble, as it is told on a page, to a program, and on the command line."""

from datetime import date

import pytest

from answerable.site.commands import main
from tests.journeys.conftest import words


@pytest.fixture
def patient(client):
    """A browser that is shown the page of a fault, as a visitor is."""
    client.raise_request_exception = False
    return client


def complain(client):
    client.post("/complain/what-happened/", {"words": "A lantern was taken."})
    return client.post("/complain/check/")


def test_a_clock_that_went_back_is_told_and_nothing_is_recorded(house, day, patient):
    size = house.head().size
    day.today = date(2025, 12, 1)
    answer = complain(patient)
    assert answer.status_code == 503 and answer["Retry-After"]
    assert "Our clock is wrong" in words(answer) and "Nothing of it was recorded" in words(answer)
    assert house.head().size == size
    day.today = date(2026, 3, 10)
    assert complain(patient).status_code == 302
    assert house.head().size > size


def test_the_one_who_runs_it_is_told_both_times(house, day, capsys):
    day.today = date(2026, 2, 10)
    assert main(["answer", "M-2026-01/4", "--record", "--by", "P-clare"]) == 2
    said = capsys.readouterr().err
    assert "This machine's clock says 2026-02-10" in said and "Set the clock right" in said
