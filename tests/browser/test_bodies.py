"""One matter of each body from its receipt to the outcome of an appeal, by a way that is found in the body's own rules.

Nothing here knows a body. The way is the shortest through the stages of its procedure: to a decision with a finding, to
an appeal, and to the end of that. On it everything is put down that the rules let be put down without moving on, each act
by whoever may, through the forms that the desk makes of the rules, without JavaScript. At each step the page must name the
stage, and the days that are due as they are counted here anew from the limits alone.
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from answerable.rules import find_body, load
from tests.browser.conftest import ROOT, Served
from tests.browser.travelling import BEGUN, Journey
from tests.ways import decides, stage_of, way

pytestmark = pytest.mark.browser

BODIES = (
    "lanternmakers",
    "merrow-ports",
    "strathlarach-trust",
    "fenwick-vale",
    "teasel-bakeries",
    "commonweal-party",
    "causeway-register",
    "lyonesse-parliament",
)
QUICK = ("strathlarach-trust",)


@pytest.fixture(params=[pytest.param(b, marks=() if b in QUICK else pytest.mark.slow) for b in BODIES])
def body(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def served_body(body: str, tmp_path: Path) -> Iterator[Served]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {k: v for k, v in os.environ.items() if k != "DATABASE_URL"}
    environment |= {
        "ANSWERABLE_HOME": str(tmp_path),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    (tmp_path / "today").write_text(BEGUN.isoformat())
    errors = tmp_path / "errors.txt"
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.body_register", body, str(port)],
        env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=errors.open("w"), text=True,
    )  # fmt: skip
    try:
        assert process.stdout and process.stdout.readline() == "ready\n", errors.read_text()
        yield Served(f"http://localhost:{port}", tmp_path)
    finally:
        process.terminate()
        process.wait(timeout=20)
    assert "Internal Server Error" not in errors.read_text(), errors.read_text()


def test_a_matter_goes_from_its_receipt_to_the_outcome_of_an_appeal(
    body: str, served_body: Served, browser: Browser
):
    rules = load(find_body(body))
    procedure = rules.by_opening_kind["Received"]
    version = procedure.version_on(BEGUN)
    first = next(stage for stage in version.stages if any(t.kind == "Received" for t in stage.enters))
    journey = Journey(rules, version, browser, served_body)
    journey.complain()
    journey.look_at(first.id, "Received", {})
    at = first.id
    for goal in (
        decides(rules, version),
        lambda move: move.permission.kind == "Appealed",
        decides(rules, version),
    ):
        for step in way(rules, version, at, goal):
            journey.beside(at)
            journey.move(step)
            at = step.to
    final = journey.reader()
    final.goto(f"/desk/matters/{journey.case}/")
    said = " ".join(final.inner_text("main").split()).lower()
    decided = next(p for p in version.permissions if p.kind == "AppealDecided")
    outcome = rules.body.lists[decided.lists["outcome"]][0]
    assert outcome.name.lower() in said and stage_of(version, at).closed, said[:2000]
    if body not in QUICK:
        journey.visit("/", None)
        journey.visit("/desk/", final)
    print(f"{body}: {'; '.join(journey.told)}; outcome of the appeal: {outcome.name}")
    for page in journey.pages.values():
        page.context.close()
