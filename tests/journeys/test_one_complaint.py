"""One complaint from the form to the published answer: the tour as it is written, and the whole way to the end."""

import doctest
import re
from datetime import date
from pathlib import Path

import pytest

from answerable import acts, disclosure
from answerable.matters import fold
from answerable.measures import OracleEngine
from tests.people import CAROL, CLARE, IVAN, OLGA, PANEL, PETRA, THEO, Register, received, staffed

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "docs/tutorials/one-complaint.md"
SCREENS = 160


def test_the_tour_runs_as_it_is_written() -> None:
    blocks = re.findall(r"^```pycon\n(.*?)^```", TOUR.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    tour = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, TOUR.name, str(TOUR), 0)
    assert len(tour.examples) > 40
    said: list[str] = []
    outcome = doctest.DocTestRunner(verbose=False).run(tour, out=said.append)
    assert outcome.failed == 0, "".join(said)


def test_the_tour_stops_at_eight_short_files_that_are_there() -> None:
    stops = re.findall(r"^## \d\. .*`(.+)`$", TOUR.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(stops) == 8
    assert {
        stop: lines for stop in stops if (lines := len((ROOT / stop).read_text().splitlines())) > SCREENS
    } == {}


@pytest.fixture
def register() -> Register:
    return staffed().on("2026-03-03")


def stage(register: Register, matter: str) -> str:
    found = fold(register.record.read(subject=matter), register.rules)
    assert found is not None
    return found.stage


def test_a_complaint_to_its_end_and_the_training_that_follows(register: Register) -> None:
    receipt = received(register)
    case = receipt.case
    steps = [
        ("2026-03-04", acts.complaints.acknowledge, {"by": CAROL}, "triage"),
        ("2026-03-06", acts.cases.triage, {"outcome": "investigate", "by": CAROL}, "allocation"),
        ("2026-03-06", acts.cases.allege, {"rule": "respect", "by": CAROL}, "allocation"),
        ("2026-03-10", acts.cases.allocate, {"investigator": IVAN, "by": CAROL}, "investigation"),
        ("2026-03-12", acts.cases.notify, {"by": IVAN}, "investigation"),
        ("2026-04-14", acts.cases.refer, {"to": "conduct-panel", "by": IVAN}, "panel"),
    ]
    for day, verb, facts, after in steps:
        register.on(day).act(verb, case=case, **facts)
        assert stage(register, case) == after

    register.on("2026-05-06")
    held = register.act(acts.hearings.sit, panel="conduct-panel", members=PANEL, cases=(case,), by=PETRA)
    found = {
        "allegation": f"{case}/a1",
        "finding": "proved",
        "sitting": held.sitting,
        "reasons": "Two saw it.",
    }
    register.act(acts.cases.find, case=case, **found, by=PETRA)
    register.act(acts.cases.sanction, case=case, sanction="training", course="fair-light", by=PETRA)
    register.act(acts.cases.dispose, case=case, disposal="proved", organ="conduct-panel", by=PETRA)
    register.on("2026-05-08")
    for party in ("complainant", "respondent"):
        register.act(acts.cases.communicate, case=case, to=party, by=CAROL)

    view = register.show(disclosure.case, matter=case, person=CAROL, on=register.today)
    assert view.sentence == f"{case} was closed on 6 May 2026 (proved); nothing is due now."
    assert {duty.limit for duty in view.duties if duty.is_late} == set()
    assert not any(item.is_late or item.is_struck for item in view.timeline)
    mine = register.show(
        disclosure.receipt, complaint=receipt.complaint, code=receipt.code, on=register.today
    )
    assert mine.sentence == "A decision has been made, and you have been told."

    owed = f"{case}/training"
    assert stage(register, owed) == "waiting"
    for day, verb in (
        ("2026-05-20", acts.training.book),
        ("2026-06-03", acts.training.start),
        ("2026-06-03", acts.training.complete),
    ):
        register.on(day).act(verb, obligation=owed, by=THEO)
    assert stage(register, owed) == "closed"


def test_a_motion_to_its_publication(register: Register) -> None:
    received(register)
    words = [
        "How many cases are open at each stage?",
        "How many officials investigate complaints?",
        "Has every member of the Conduct Panel been trained?",
        "What has been spent on outside lawyers?",
        "Who is commissioned to train members?",
    ]
    advice = [acts.questions.suggest(register.rules, one) for one in words]
    points = [
        acts.PointDraft(words=one, form=a.form, topic=a.topic, measure=a.measure)
        for one, a in zip(words, advice, strict=True)
    ]
    put = register.act(
        acts.questions.pass_motion,
        organ="assembly",
        addressee="clerk",
        title="Action on complaints",
        text="This Assembly is dismayed.",
        points=points,
        due_on=date(2026, 3, 10),
        by=OLGA,
    )
    register.on("2026-03-09")
    engine = OracleEngine(register.record, register.rules)
    for point, draft in zip(put.points, points, strict=True):
        if draft.measure and draft.measure not in ("commissions", "spending"):
            register.act(
                acts.questions.answer,
                engine=engine,
                point=point,
                measures=(draft.measure,),
                as_of=register.today,
                since=date(2025, 4, 1),
                by=CLARE,
            )
    register.act(acts.questions.refuse, point=put.points[3], ground="legal-privilege", by=CLARE)
    register.on("2026-03-11").act(acts.questions.publish, motion=put.motion, pdf=False, by=CLARE)

    seen = register.show(disclosure.motion, motion=put.motion, reader="public", on=register.today)
    assert [point.status for point in seen.points] == ["answered", "answered", "answered", "refused", "late"]
    assert seen.summary == "Of 5 points, 3 are answered, 1 is refused and 1 is late."
    assert [one.on for one in seen.publications] == [date(2026, 3, 11)]
    line = register.show(disclosure.public_motions, on=register.today)[0]
    assert (line.published_on, len(line.points)) == (date(2026, 3, 11), 5)
    assert stage(register, put.motion) == "published"
