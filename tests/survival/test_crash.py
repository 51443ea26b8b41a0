"""PostgreSQL killed under the register, again and again: the client finds it again, and what was told is there."""

import os
import signal
import time

import pytest

from tests.survival.registers import Ledger, moments, stopped_by

pytestmark = [pytest.mark.postgres, pytest.mark.parametrize("database", ["postgres"])]
CRASHES = [pytest.param(1, id="1 crash"), pytest.param(40, id="40 crashes", marks=pytest.mark.slow)]


@pytest.mark.parametrize("crashes", CRASHES)
def test_the_database_killed_with_all_its_processes(filled, office, crashes):
    ledger, when = Ledger(office), moments(11, most=0.8)
    for round in range(crashes):
        office.begin("acts", seed=round)
        told = [office.line()]
        time.sleep(next(when))
        filled.cluster.kill()
        told += office.told()
        assert stopped_by(told) == "away"
        filled.cluster.again()
        ledger.check(told)
    office.run("check_cases", cases=ledger.every("case"), acknowledged=ledger.every("acknowledged"))
    office.run("check_lists")


@pytest.mark.parametrize("crashes", CRASHES)
def test_one_backend_killed_takes_the_others_down_and_all_come_back(filled, office, crashes):
    ledger, when = Ledger(office), moments(12, most=0.8)
    for round in range(crashes):
        office.begin("acts", seed=round)
        told = [office.line()]
        time.sleep(next(when))
        for backend in filled.cluster.backends(filled.url):
            os.kill(backend, signal.SIGKILL)
        told += office.told()
        assert stopped_by(told) == "away"
        filled.cluster.wait()
        ledger.check(told)
    office.run("check_lists")
    ledger.check(office.run("acts", seed=crashes, times=2))


def test_a_server_finds_a_database_that_was_started_anew_while_nobody_asked(filled, office):
    office.begin("pages_around", file=str(filled.home / "back"), words=["back"])
    assert office.line()["read"] == 200
    filled.cluster.kill()
    filled.cluster.again()
    (filled.home / "back").write_text("back")
    assert office.line()["read"] == 200, "with the first page that is asked for"
    office.told()


def test_a_server_finds_a_database_that_was_away(filled, office):
    """One process, its connection kept open: a page while the database is away, and one when it is back."""
    office.begin("pages_around", file=str(filled.home / "back"), words=["away", "back"])
    assert office.line()["read"] == 200
    filled.cluster.kill()
    (filled.home / "back").write_text("away")
    away = office.line()
    assert (
        away["read"] == away["sent"] == away["api"] == 503 and "Our database does not answer" in away["said"]
    )
    assert away["told"] == {
        "type": "about:blank",
        "title": "Service Unavailable",
        "status": 503,
        "detail": "Our database does not answer",
        "trouble": "away",
    }
    filled.cluster.again()
    (filled.home / "back").write_text("back")
    assert office.line()["read"] == 200
    office.told()
