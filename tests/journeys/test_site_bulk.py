"""One act on many matters: foreseen, done once each, each refusal told with its rule; cut off, it goes on where it was."""

import csv
import io
import os
import signal
import subprocess
import sys
from functools import wraps
from pathlib import Path

import pytest

from tests.journeys.conftest import words

ROOT = Path(__file__).resolve().parent.parent.parent
DAY = {"happened_on_day": "10", "happened_on_month": "3", "happened_on_year": "2026"}


@pytest.fixture
def many(house):
    """Twelve more cases that wait for triage, of which two are decided while somebody is still choosing."""
    from answerable import acts

    opened = [
        house.act(
            acts.complaints.receive,
            words=f"Telling {n}.",
            respondent_name=f"R {n}",
        ).case
        for n in range(12)
    ]
    for case in opened:
        house.act(acts.complaints.acknowledge, case=case, happened_on=house.today(), by="P-carol")
    return opened


def begun(carol, **chosen):
    answer = carol.post("/desk/bulk/new/?stage=triage&since=2026-03-01", chosen)
    assert answer.status_code == 302
    return answer["Location"]


def triage(house, case):
    from answerable import acts

    house.act(acts.cases.triage, case=case, outcome="investigate", happened_on=house.today(), by="P-carol")


def report(carol, place):
    rows = csv.DictReader(io.StringIO(carol.get(f"{place}report.csv").content.decode()))
    return {row["matter"]: row for row in rows}


def test_every_effect_is_foreseen_then_done_once_and_each_refusal_told_with_its_rule(house, at_door, many):
    carol = at_door("Carol")
    place = begun(carol, which="all")
    assert "Decide triage" in words(carol.get(place))
    before = house.head().size
    triage(house, many[3])
    triage(house, many[7])
    page = words(carol.post(f"{place}?kind=Triaged", {**DAY, "outcome": "investigate"}, follow=True))
    assert house.head().size == before + 2  # what was foreseen left nothing behind
    assert (
        "It would be done in 10, and refused in 2" in page
        and "Being" not in page.split("What would come of it")[0]
    )
    assert {m for m, row in report(carol, place).items() if row["foreseen"] == "refused"} == {
        many[3],
        many[7],
    }
    page = words(carol.post(place, {"agree": "yes"}, follow=True))
    assert "It was done in 10, and refused in 2" in page
    assert all(house.lists.one(case).stage == "allocation" for case in many)
    told = report(carol, place)
    assert {m for m, row in told.items() if row["outcome"] == "refused"} == {many[3], many[7]}
    assert all("Rule" in told[m]["rule"] and told[m]["what came of it"] for m in (many[3], many[7]))
    after = house.head().size
    carol.post(place, {"more": "yes"})
    assert house.head().size == after == before + 2 + 10


def test_ticks_and_nothing_ticked(house, at_door, many):
    carol = at_door("Carol")
    place = begun(
        carol, which="ticked", tick=[many[0], many[5], "C-2025-0001"]
    )  # the last is not in the list
    assert set(report(carol, place)) == {many[0], many[5]}
    answer = carol.post("/desk/bulk/new/?stage=triage", {"which": "ticked"}, follow=True)
    assert "Tick at least one" in words(answer)


def test_nobody_else_sees_goes_on_with_or_reads_it(at_door, many):
    place = begun(at_door("Carol"), which="all")
    for path in (place, f"{place}report.csv"):
        assert at_door("Clare").get(path).status_code == 404


def test_what_was_cut_off_in_the_middle_is_done_once(house, at_door, many, monkeypatch):
    """A part of it is cut off after some acts: nothing of that part stays, and all of it is done when it goes on."""
    from answerable import acts
    from answerable.site.desk import bulks

    monkeypatch.setattr(bulks, "PART", 5)
    carol = at_door("Carol")
    place = begun(carol, which="all")
    carol.post(f"{place}?kind=Triaged", {**DAY, "outcome": "investigate"}, follow=True)
    record, done = acts.cases.record, []

    @wraps(record)  # the house asks a verb what it takes
    def cut_off(*args, **facts):
        if len(done) == 8:
            raise KeyboardInterrupt
        done.append(facts["matter"])
        return record(*args, **facts)

    before = house.head().size
    from answerable.site.desk.models import Bulk

    bulk = Bulk.objects.get()
    bulks.agree(bulk)
    with monkeypatch.context() as cut:
        cut.setattr(acts.cases, "record", cut_off)
        with pytest.raises(KeyboardInterrupt):
            bulks.go_on(house, bulk, most=100)
    assert bulks.progress(bulk).done == 5 and house.head().size == before + 5
    carol.post(place, {"more": "yes"})
    assert bulks.progress(bulk).done == 12 and house.head().size == before + 12
    assert not bytes(Bulk.objects.get().sealed)  # what was typed for it is gone with the last


CHILD = """
import os, sys
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "answerable.site.settings")
import django
django.setup()
from tests import bulk_register
bulk_register.main(sys.argv[1], *map(int, sys.argv[2:]))
"""


def run(home: Path, *arguments: object) -> subprocess.Popen:
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {
        "ANSWERABLE_HOME": str(home),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    return subprocess.Popen(
        [sys.executable, "-c", CHILD, *map(str, arguments)],
        env=environment,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def killed_and_resumed(home: Path, count: int, share: int) -> None:
    """Fill a register, begin, kill the process in the middle, go on in another, and look at what there is."""
    assert run(home, "fill", count, share).wait() == 0
    first = run(home, "go")
    assert first.stdout is not None
    for line in first.stdout:
        if line.startswith("part") and int(line.split()[1]) >= count // 4:
            first.send_signal(signal.SIGKILL)
            break
    first.wait()
    assert first.returncode == -signal.SIGKILL
    second = run(home, "go")
    out, _ = second.communicate()
    assert second.returncode == 0
    checked = run(home, "check", count, share)
    out, _ = checked.communicate()
    assert checked.returncode == 0, out
    print(out)


def test_a_process_killed_in_the_middle_repeats_nothing(tmp_path):
    killed_and_resumed(tmp_path, 200, 3)


@pytest.mark.slow
def test_five_thousand_with_three_in_a_hundred_refused(tmp_path):
    killed_and_resumed(tmp_path, 5_000, 3)
