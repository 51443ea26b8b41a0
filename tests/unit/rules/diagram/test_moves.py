"""The moves of a procedure, and the limits that start at each of its stages."""

import pytest

from answerable.days import Length
from answerable.rules import Trigger, find_body, load
from answerable.rules.diagram.moves import Move, lasting, limits_by_stage, moves, spaced, span, told


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


def of(rules, id):
    procedure = rules.procedure(id)
    return procedure, procedure.versions[-1]


def test_every_way_is_a_move_and_one_name_to_one_stage_is_one_move(rules):
    assert set(moves(*of(rules, "complaint"))) == {
        Move((), 0, "Received"),
        Move((0,), 1, "Triaged: investigate"),
        Move((1,), 2, "Allocated"),
        Move((2,), 3, "Referred: conduct panel"),
        Move((2,), 1, "Queued or Allocation declined"),
        Move((3,), 2, "Returned"),
        Move((0, 1, 2, 3, 4), 5, "Disposed"),
        Move((5,), 4, "Appealed"),
        Move((5,), 1, "Reopened"),
    }


def test_several_acts_between_two_stages_are_one_move(rules):
    assert Move((0, 1, 2, 3), 4, "Completed or Waived") in moves(*of(rules, "obligation"))


def test_forward_and_back_are_two_moves(rules):
    found = moves(*of(rules, "point"))
    assert Move((0, 1, 2, 3), 4, "Answered") in found
    assert Move((5,), 4, "Answered") in found


def test_limits_stand_at_the_stage_that_their_start_enters(rules):
    limits = limits_by_stage(of(rules, "complaint")[1])
    assert {stage: [limit.id for limit in found] for stage, found in limits.items()} == {
        "triage": ["acknowledge", "triage", "settle"],
        "allocation": ["allocate"],
        "investigation": ["accept", "notify", "investigate"],
        "panel": ["panel"],
        "appeal": ["admit-appeal", "appeal", "close-appeal"],
        "closed": ["tell-outcome"],
        None: ["review-suspension", "decide", "tell-investigate-complainant", "tell-investigate-respondent"],
    }


@pytest.mark.parametrize(
    ("length", "said"),
    [
        (Length(count=10, unit="working-days"), "10 working days"),
        (Length(count=1, unit="months"), "1 month"),
        (Length(count=2, unit="weeks"), "2 weeks"),
    ],
)
def test_a_length_is_said_in_words(length, said):
    assert span(length) == said


def test_a_day_that_is_set_is_said_so(rules):
    assert lasting(of(rules, "point")[1].limits[0]) == "by the day that was set"


@pytest.mark.parametrize(
    ("trigger", "said"),
    [
        (Trigger(kind="MotionPassed"), "Motion passed"),
        (Trigger(kind="Referred", where={"to": "conduct-panel"}), "Referred: conduct panel"),
        (Trigger(kind="Disposed", where={"reason": "*"}), "Disposed: with reason"),
        (Trigger(kind="Disposed", where={"disposal": "!left"}), "Disposed: not left"),
    ],
)
def test_a_trigger_is_said_in_words(trigger, said):
    assert told(trigger) == said


def test_a_kind_is_written_as_words():
    assert spaced("AppealDecided") == "Appeal decided"


def test_a_move_says_who_may_act(rules):
    found = {move.label: move.who for move in moves(*of(rules, "complaint"))}
    assert found["Triaged: investigate"] == ("complaints-officer",)
    assert "public" in found["Received"]
