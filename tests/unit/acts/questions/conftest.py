"""A motion of three points, due a week later."""

from datetime import date

import pytest

from answerable import acts
from tests.people import OLGA, Register


def asked() -> tuple[acts.PointDraft, ...]:
    return (
        acts.PointDraft(
            words="How many cases are open at each stage?", form="count", measure="open-by-stage"
        ),
        acts.PointDraft(words="What was spent on outside lawyers?", form="money", topic="money"),
        acts.PointDraft(words="Who is commissioned to train?", form="list"),
    )


@pytest.fixture
def put(register: Register) -> acts.Passed:
    return register.act(
        acts.questions.pass_motion,
        organ="assembly",
        addressee="clerk",
        title="Action on complaints",
        text="This Assembly is dismayed.",
        points=asked(),
        due_on=date(2026, 3, 10),
        mover=OLGA,
        attendance=150,
        attendance_quality="estimated",
        by=OLGA,
    )
