"""A motion and all its points go on the record in one act, or none of it."""

from dataclasses import replace
from datetime import date

import pytest

from answerable import acts
from answerable.days import Length
from answerable.disclosure import read_motion
from answerable.record import oversight
from tests.people import MALLORY, OLGA, Register, guild


def pass_it(register: Register, **facts: object) -> acts.Passed:
    put = {
        "organ": "assembly",
        "addressee": "clerk",
        "title": "Action",
        "text": "We ask.",
        "points": (acts.PointDraft(words="How many?", form="count"),),
        "due_on": date(2026, 3, 10),
        "by": OLGA,
    }
    return register.act(acts.questions.pass_motion, **{**put, **facts})


def test_the_motion_and_its_points_stand_together(register: Register, put: acts.Passed) -> None:
    assert (put.motion, put.points) == ("M-2026-01", ("M-2026-01/1", "M-2026-01/2", "M-2026-01/3"))
    entries = list(register.record.read(after=put.head.size - 4))
    assert [e.event.kind for e in entries] == ["MotionPassed", "Asked", "Asked", "Asked"]
    passed, first = entries[0].event.facts, entries[1].event.facts
    assert (passed.attendance, passed.attendance_quality, passed.mover) == (150, "estimated", OLGA)
    words = register.record.paper(first.words).words
    assert first == oversight.Asked(
        motion="M-2026-01",
        number=1,
        addressee="clerk",
        form="count",
        due_on=date(2026, 3, 10),
        words=first.words,
        measure="open-by-stage",
    )
    assert words == "How many cases are open at each stage?"


def test_title_and_text_are_one_paper(register: Register, put: acts.Passed) -> None:
    facts = next(register.record.read(subject=put.motion)).event.facts
    paper = register.record.paper(facts.text)
    assert read_motion(paper.words) == ("Action on complaints", "This Assembly is dismayed.")


def test_motions_are_numbered(register: Register) -> None:
    assert [pass_it(register).motion for _ in range(3)] == ["M-2026-01", "M-2026-02", "M-2026-03"]


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "two\nlines"}, "title"),
        ({"text": ""}, "text"),
        ({"points": ()}, "points"),
        ({"points": (acts.PointDraft(words="x", form="count"),) * 100}, "points"),
        ({"points": (acts.PointDraft(words=" ", form="count"),)}, "points-1-words"),
        ({"points": (acts.PointDraft(words="x", form="poem"),)}, "form"),
        ({"points": (acts.PointDraft(words="x", form="count", topic="weather"),)}, "topic"),
        ({"organ": "parliament"}, "organ"),
        ({"addressee": "press"}, "addressee"),
        ({"due_on": date(2026, 3, 2)}, "due_on"),
        ({"due_on": None}, "due_on"),
        ({"vote": "shouted"}, "vote"),
        ({"happened_on": date(2026, 3, 4)}, "happened_on"),
    ],
)
def test_what_cannot_be_is_refused_whole(register: Register, facts: dict[str, object], field: str) -> None:
    before = register.size
    with pytest.raises(acts.ActRefused) as refused:
        pass_it(register, **facts)
    assert refused.value.field == field
    assert register.size == before


def test_without_a_day_the_rules_say_how_long(register: Register) -> None:
    rules = guild()
    procedure = rules.procedure("motion")
    limit = (
        procedure.versions[0]
        .limits[0]
        .model_copy(update={"until_fact": None, "length": Length(count=5, unit="working-days")})
    )
    version = procedure.versions[0].model_copy(update={"limits": (limit,)})
    others = tuple(p for p in rules.procedures if p.id != "motion")
    register.rules = replace(
        rules, procedures=(*others, procedure.model_copy(update={"versions": (version,)}))
    )
    assert pass_it(register, due_on=None).due_on == date(2026, 3, 10)


def test_mallory_puts_no_motion(register: Register) -> None:
    with pytest.raises(acts.NotAllowed) as refused:
        pass_it(register, by=MALLORY)
    assert refused.value.source == "Rule 14(3)"
