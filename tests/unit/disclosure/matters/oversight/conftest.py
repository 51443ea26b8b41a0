"""A motion of three points: one answered with a figure, one refused, one only spoken of."""

from datetime import date

import pytest

from answerable import acts
from answerable.measures import OracleEngine
from tests.people import CLARE, OLGA, Register


@pytest.fixture
def motion(register: Register) -> str:
    put = register.act(
        acts.questions.pass_motion,
        organ="assembly",
        addressee="clerk",
        title="Action on complaints",
        text="This Assembly is dismayed.",
        points=(
            acts.PointDraft(words="How many cases are open?", form="count", measure="open-by-stage"),
            acts.PointDraft(words="What was spent on lawyers?", form="money", topic="money"),
            acts.PointDraft(words="Who is commissioned?", form="list"),
        ),
        due_on=date(2026, 3, 10),
        mover=OLGA,
        votes_for=40,
        votes_against=2,
        vote="carried",
        attendance=150,
        attendance_quality="estimated",
        by=OLGA,
    )
    register.act(
        acts.questions.answer,
        engine=OracleEngine(register.record, register.rules),
        point=put.points[0],
        measures=("open-by-stage",),
        as_of=register.today,
        since=date(2025, 3, 3),
        words="As of today.",
        by=CLARE,
    )
    register.act(
        acts.questions.refuse, point=put.points[1], ground="no-standing", words="Ask the Court.", by=CLARE
    )
    register.act(
        acts.questions.state, point=put.points[2], words="We take it seriously.", channel="person", by=CLARE
    )
    return put.motion
