"""Killed in the middle, again and again: nothing that was told as done is lost, nothing half done is to be seen."""

import pytest

from tests.survival.exports import write_export
from tests.survival.registers import Ledger, moments

KILLS = [pytest.param(3, id="3 kills"), pytest.param(200, id="200 kills", marks=pytest.mark.slow)]
pytestmark = pytest.mark.parametrize("kills", KILLS)


def test_appends(nursery, kills):
    ledger, when = Ledger(nursery), moments(1)
    for round in range(kills):
        ledger.check(nursery.kill("appends", after=next(when), seed=round))
    assert len(ledger.told) >= kills
    nursery.run("check_papers_known")


def test_acts(office, kills):
    ledger, when = Ledger(office), moments(2)
    for round in range(kills):
        ledger.check(office.kill("acts", after=next(when), seed=round))
    office.run("check_cases", cases=ledger.every("case"), acknowledged=ledger.every("acknowledged"))
    office.run("check_lists")
    office.run("acts", seed=kills, times=1)


def test_imports(office, kills, tmp_path):
    """An export that was being read in is in the record whole, or not at all."""
    rows = {
        f"export-{n:03}": write_export(tmp_path / f"export-{n:03}", rows=20 + n % 7 * 60)
        for n in range(2 * kills)
    }
    ledger, when = Ledger(office), moments(4)
    for _ in range(kills):
        ledger.check(office.kill("imports", after=next(when), folder=str(tmp_path)))
        office.run("check_imports", rows=rows, told=ledger.every("export"))
    office.run("check_lists")


def test_uploads(office, kills):
    ledger, when = Ledger(office), moments(5)
    for round in range(kills):
        ledger.check(office.kill("uploads", after=next(when), seed=round))
        office.run("check_uploads", told=ledger.every("uploaded"))
    office.run("check_lists")


def test_checkpoints_and_the_tree(nursery, kills):
    ledger, when = Ledger(nursery), moments(6)
    for round in range(kills):
        told = nursery.kill("signs", after=next(when), seed=1000 * round)
        ledger.check(told)
        nursery.run("check_signed", told=[line["signed"] for line in told if "signed" in line] or [0])
    nursery.run("check_papers_known")


def test_segments(nursery, kills):
    ledger, when = Ledger(nursery), moments(3)
    for round in range(kills):
        told = nursery.kill("segments", after=next(when), seed=1000 * round)
        ledger.check(told)
        (found,) = [line for line in nursery.run("check_segments") if "segments" in line]
        assert found["left"] >= max(line.get("segments", 0) for line in told)
