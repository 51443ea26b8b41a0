from dataclasses import replace
from datetime import date

import pytest

from answerable.disclosure import NotHere
from answerable.reports import FigureBlock, Heading, Sentence, Words, motion_answer, standing_report
from answerable.rules import ReportPlan, Section, find_body, load
from tests.unit.disclosure.figures_by_hand import AS_OF, ByHand, counted, figure
from tests.unit.reports.conftest import released, stages
from tests.unit.reports.motions import MOTION, motion

ON = date(2026, 7, 9)


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


def test_an_answer_holds_every_point_and_the_figure_as_it_was_frozen(rules):
    frozen = released("open-by-stage", stages())
    record = motion(frozen)
    report = motion_answer(record, rules, motion=MOTION, reader="public", on=ON)
    assert report.title == "Action on complaints"
    assert report.figures == (frozen,)
    assert [b.words for b in report.blocks if isinstance(b, Heading) and b.level == 3] == [
        "Point 1",
        "Point 2",
        "Point 3",
    ]
    assert (report.known_at, report.root) == (record.head().size, record.head().root)
    assert report == motion_answer(record, rules, motion=MOTION, reader="public", on=ON)


def test_a_figure_for_others_is_not_shown_and_that_is_said(rules):
    record = motion(replace(released("open-by-stage", stages()), reader="staff"))
    report = motion_answer(record, rules, motion=MOTION, reader="public", on=ON)
    assert report.figures == ()
    assert any(isinstance(b, Words) and "may not be shown" in b.words for b in report.blocks)
    assert motion_answer(record, rules, motion=MOTION, reader="staff", on=ON).figures


def test_a_motion_that_is_not_there(rules):
    with pytest.raises(NotHere, match="M-2026-99"):
        motion_answer(motion(), rules, motion="M-2026-99", reader="public", on=ON)


def test_a_standing_report_releases_each_section_and_tells_it(rules):
    table, sums = counted(
        "stages", {"triage": (12,), "investigation": (2,), "panel": (9,)}, "open", key="stage"
    )
    engine = ByHand(figure("by-hand", table, sums=sums))
    section = Section(
        measure="by-hand",
        heading="Open now",
        sentence="On {as-of}, {stages.total.open} were open.",
        chart="bars",
    )
    plan = ReportPlan(
        id="how-it-stands",
        title="How it stands",
        reader="public",
        every="month",
        sections=(section,),
        source="Order 8",
    )
    report = standing_report(
        motion(), rules, engine=engine, plan=plan, as_of=date(2026, 7, 14), reader="public"
    )
    assert [type(b) for b in report.blocks[:3]] == [Heading, Sentence, FigureBlock]
    assert report.blocks[1].words == "On 30 June 2026, 23 were open."
    assert report.as_of == AS_OF and report.about == rules.body.id
    assert engine.asked[0].since == max(rules.body.period_start, date(2025, 7, 15))
