"""Of points and answers: one word for each point and the words make the whole; only answers answer; no figure is typed."""

import json
from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from answerable import acts, disclosure
from answerable.disclosure import STATUS_WORDS, Released, percentages, read_answer, released_json
from answerable.measures import OracleEngine, Scope
from answerable.record import KINDS, Event, MemoryRecord, answers, oversight
from tests.lives import BEGIN, LENGTH, Life, guild, live_motion, record_of, replies, scopes, turns, years
from tests.people import CAROL, CLARE, FOUNDED, OLGA, Register, received, staffed

FEW = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
seeds = st.integers(0, 2**32 - 1)
# What decides how a point stands. All others are told beside it.
DECIDING = {"Asked", "Answered", "Refused"}


def motions(seed: int) -> list[Event]:
    """Some motions with points that meet every fate, put to one organ or another."""
    random = Random(seed)
    events: list[Event] = []
    for n in range(random.randint(2, 5)):
        life = Life(random, f"M-2024-{n}", BEGIN + timedelta(days=random.randint(0, LENGTH)))
        live_motion(life)
        for point in [event.subject for event in life.events if event.kind == "Asked"]:
            for _ in range(random.randint(0, 6)):
                life.then(life.some(*replies(life), *turns(life)), subject=point, most=15)
        events += life.events
    return sorted(events, key=lambda event: event.happened_on)


def statuses(record: MemoryRecord, on: date) -> dict[str, str]:
    """How each point stands on a day, as the public sees it."""
    found = disclosure.public_motions(record, guild(), on=on)
    return {f"{line.id}/{mark.number}": mark.status for line in found for mark in line.points}


@FEW
@given(seeds, st.data())
def test_every_point_has_one_word_and_the_shares_make_a_hundred(seed: int, data: st.DataObject) -> None:
    events = motions(seed)
    on = BEGIN + timedelta(days=data.draw(st.integers(0, LENGTH + 400)))
    known_at = data.draw(st.integers(0, len(events)))
    record = record_of(events[:known_at])
    for line in disclosure.public_motions(record, guild(), on=on):
        for organ in {"", line.organ, line.addressee}:
            marks = [m for m in line.points if organ in ("", line.organ, line.addressee)]
            counts = Counter(mark.status for mark in marks)
            assert set(counts) <= set(STATUS_WORDS) and counts.total() == len(marks)
            assert not marks or sum(percentages([counts[s] for s in STATUS_WORDS])) == 100
    every = disclosure.points_summary(record, guild(), on=on)
    assert sum(n for _, _, n in every.counts) == every.points


@FEW
@given(years, st.data())
def test_the_shares_of_the_measure_make_the_whole_for_every_organ(
    events: list[Event], data: st.DataObject
) -> None:
    scope = data.draw(scopes(events))
    figure = OracleEngine(record_of(events), guild()).compute("points", scope)
    tables = {table.name: table for table in figure.tables}
    states = [row for row in tables["by-state"].rows if row[0] != "total"]
    whole = sum(row[1] for row in states)
    assert sum(row[4] or 0 for row in states) == (pytest.approx(1) if whole else 0)
    for row in tables["by-addressee"].rows:
        assert sum(row[1:-1]) == row[-1]


@FEW
@given(seeds, st.integers(0, LENGTH + 400))
def test_the_page_and_the_measure_say_the_same(seed: int, day: int) -> None:
    record, on = record_of(motions(seed)), BEGIN + timedelta(days=day)
    scope = Scope(on, BEGIN, record.head().size)
    table = next(
        t for t in OracleEngine(record, guild()).compute("points", scope).tables if t.name == "by-state"
    )
    counted = {row[0]: row[1] for row in table.rows if row[0] != "total" and row[1]}
    assert Counter(statuses(record, on).values()) == counted


@FEW
@given(seeds, st.data())
def test_statements_drafts_and_clarifications_never_change_how_a_point_stands(
    seed: int, data: st.DataObject
) -> None:
    events = motions(seed)
    moving = [
        e
        for e in events
        if e.kind in DECIDING or getattr(e.facts, "due_on", None) or e.kind == "MotionPassed"
    ]
    still = [e for e in events if e not in moving]
    order = data.draw(st.permutations(still)) if len(still) < 12 else still
    on = BEGIN + timedelta(days=data.draw(st.integers(0, LENGTH + 400)))
    told = statuses(record_of(moving), on)
    assert statuses(record_of([*moving, *order]), on) == told
    assert statuses(record_of(sorted([*moving, *order], key=lambda e: e.happened_on)), on) == told


@FEW
@given(seeds)
def test_silence_is_late_on_the_next_day_and_needs_nobody(seed: int) -> None:
    record = record_of(motions(seed))
    for entry in record.read(kinds=("Asked",)):
        point, due = entry.event.subject, entry.event.facts.due_on
        if {e.event.kind for e in record.read(subject=point)} & {
            "Answered",
            "Refused",
            "OrganDirected",
            "AnswerJudged",
        }:
            continue
        assert entry.event.happened_on > due or statuses(record, due)[point] == "outstanding"
        after = max(due + timedelta(days=1), entry.event.happened_on)
        assert statuses(record, after)[point] == "late"
        late = disclosure.late_points(record, guild(), on=after)
        assert point in {f"{one.motion}/{one.number}" for one in late if one.days_late == (after - due).days}


# -- no figure is typed ----------------------------------------------------------------------------------------------


def put(register: Register, points: int) -> tuple[str, ...]:
    asked = [acts.PointDraft(words=f"Question {n}?", form="count") for n in range(points)]
    passed = register.act(
        acts.questions.pass_motion, organ="assembly", addressee="clerk", title="Ask", text="We ask.",
        points=asked, due_on=register.today + timedelta(days=7), by=OLGA,
    )  # fmt: skip
    return passed.points


def answered(register: Register, random: Random, point: str) -> None:
    """Answer a point in one of the ways there are, with complaints coming in meanwhile."""
    engine = OracleEngine(register.record, register.rules)
    measures = tuple(random.sample(["received", "open-by-stage", "points"], random.randint(1, 2)))
    said = {"engine": engine, "point": point, "measures": measures, "as_of": register.today, "since": FOUNDED}
    tier = random.choice(["overseer", "public", "staff"])
    way = random.choice(["directly", "in words", "draft", "draft in words"])
    if way == "directly":
        register.act(acts.questions.answer, **said, reader_tier=tier, partly=random.random() < 0.3, by=CLARE)
    elif way == "in words":
        register.act(acts.questions.answer_in_words, point=point, words="There were 12, or 13.", by=CLARE)
    else:
        said |= {} if way == "draft" else {"measures": (), "words": "It is 40 %."}
        register.act(acts.answering.draft_answer, **said, reader_tier=tier, by=CAROL)
        register.act(acts.answering.review_draft, point=point, verdict="fit", by=CLARE)
        if random.random() < 0.5:
            received(register)
        figures = acts.answering.Figures(
            register.record, register.rules, engine, measures, register.today, FOUNDED
        )
        seen = disclosure.fingerprint(figures.to(tier, register.record.head()))
        register.act(acts.answering.sign, engine=engine, point=point, knowing=seen, by=CLARE)


@settings(FEW, max_examples=6)
@given(seeds)
def test_every_figure_of_every_answer_is_the_release_made_again_at_its_place(seed: int) -> None:
    random, register = Random(seed), staffed().on("2026-03-03")
    for point in put(register, 4):
        if random.random() < 0.6:
            received(register)
        answered(register, random, point)
    found = [e.event.facts for e in register.record.read(kinds=("Answered",))]
    assert len(found) == 4
    for facts in found:
        paper = read_answer(register.record, facts.answer)
        figures = (*paper.figures, *paper.public)
        assert bool(figures) == bool(facts.measures) == (facts.known_at is not None)
        assert facts.quality != "words" or not figures
        assert facts.quality != "figures" or figures
        for figure in figures:
            assert (figure.known_at, figure.root) == (facts.known_at, facts.root)
            made = again(register, figure, asked_for=facts.as_of)
            assert released_json(made) == released_json(figure)


def again(register: Register, figure: Released, *, asked_for: date) -> Released:
    """The same figure, made anew as known at its place, whatever was recorded since."""
    asked = {"measure": figure.measure, "reader": figure.reader, "as_of": asked_for, "since": figure.since}
    engine = OracleEngine(register.record, register.rules)
    return disclosure.release(
        register.record, register.rules, engine=engine, known_at=figure.known_at, **asked
    )


def test_no_form_makes_an_answer_with_figures_that_somebody_typed() -> None:
    register = staffed().on("2026-03-03")
    [point] = put(register, 1)
    facts = {"quality": "figures", "measures": "received"}
    for kind in ("Answered", "AnswerDrafted", "AnswerClarified", "Refused", "OrganDirected", "AnswerJudged"):
        with pytest.raises(acts.ActRefused, match="an act of its own"):
            register.act(
                acts.cases.record, matter=point, kind=kind, facts=facts, words='{"figures": [12]}', by=CLARE
            )


def test_words_that_look_like_an_answer_with_figures_are_words() -> None:
    register = staffed().on("2026-03-03")
    [point] = put(register, 1)
    typed = json.dumps({"words": "", "figures": [{"measure": "received", "tables": []}]})
    register.act(acts.questions.answer_in_words, point=point, words=typed, by=CLARE)
    seen = register.show(disclosure.motion, motion=point[:-2], reader="public", on=register.today)
    answer = seen.points[0].answer
    assert (answer.figures, answer.is_narrative, answer.words) == ((), True, typed)


def test_no_kind_of_an_answer_can_hold_a_number_but_its_place() -> None:
    whole = {
        (name, field)
        for name, kind in KINDS.items()
        if kind.__module__ in {answers.__name__, oversight.__name__}
        for field, of in kind.__annotations__.items()
        if of in (int, int | None)
    }
    assert whole == {
        ("Answered", "known_at"), ("AnswerDrafted", "known_at"), ("Published", "known_at"), ("Asked", "number"),
        ("InspectionOffered", "inspectors"), ("MotionPassed", "votes_for"), ("MotionPassed", "votes_against"),
        ("MotionPassed", "attendance"),
    }  # fmt: skip


def test_the_turns_that_move_nothing_are_all_there_are() -> None:
    kinds = {type(facts).__name__ for facts in turns(Life(Random(1), "M-1", BEGIN))}
    named = {name for name, kind in KINDS.items() if kind.__module__ == answers.__name__}
    assert named - kinds == {"StatementMade", "StatementClarified"}
