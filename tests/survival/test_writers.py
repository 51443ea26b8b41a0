"""Sixteen writers at once: every act that was told as done is there once, and no decision on what was is taken."""

from collections import Counter

import pytest

from tests.survival.registers import Ledger

WRITERS = 16
SIZES = [
    pytest.param(4, 25, id="4 writers, 100 acts"),
    pytest.param(WRITERS, 625, id="16 writers, 10,000 acts", marks=pytest.mark.slow),
]


@pytest.mark.parametrize(("writers", "times"), SIZES)
def test_no_act_is_lost_or_doubled_and_what_is_stale_is_refused(office, writers, times):
    contested = [line["case"] for line in office.run("acts_received", seed=0, times=5) if "case" in line]
    ledger = Ledger(office)
    told = office.run(
        "writes", *({"seed": 1 + n, "times": times, "contested": contested} for n in range(writers))
    )
    ledger.check(told)

    assert Counter(line["won"] for line in told if "won" in line) == dict.fromkeys(contested, 1)
    assert len([line for line in told if "refused" in line]) == len(contested) * (writers - 1)
    assert not [line for line in told if "slipped" in line]
    assert sum(line.get("stale", 0) for line in told) == writers * -(-times // 2)
    done, answered = ledger.every("case"), ledger.every("acknowledged")
    assert len(done) == len(set(done)) == len(answered) == writers * -(-times // 2)
    office.run("check_cases", cases=done, acknowledged=answered)
    office.run("check_lists")
    office.run("check_papers_known")
