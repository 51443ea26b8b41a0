"""Everything that a body has laid down is found by its id; what is missing is named with what there is."""

import pytest

from answerable.rules import find_body, load


@pytest.fixture(scope="module")
def rules():
    return load(find_body("lanternmakers"))


@pytest.mark.parametrize(
    ("sort", "id", "name"),
    [
        ("procedure", "complaint", "Complaint about a member"),
        ("organ", "court", "Court of Wardens"),
        ("role", "panel-clerk", "Panel clerk"),
        ("course", "fair-light", "Fair Light"),
        ("panel", "appeal-panel", "Appeal Panel"),
    ],
)
def test_each_is_found_by_its_id(rules, sort, id, name):
    assert getattr(rules, sort)(id).name == name


def test_letters_and_reports_are_found(rules):
    assert rules.letter("acknowledgement").to == "complainant"
    assert rules.report("standing").every == "month"
    assert rules.reader("overseer").mode == "suppress"


def test_what_is_not_there_is_named_with_what_there_is(rules):
    with pytest.raises(KeyError, match="no panel 'jury'; there are: conduct-panel, appeal-panel"):
        rules.panel("jury")


def test_each_opening_kind_has_its_procedure(rules):
    assert {kind: procedure.id for kind, procedure in rules.by_opening_kind.items()} == {
        "Received": "complaint",
        "Obliged": "obligation",
        "Sought": "commission",
        "ReviewOpened": "review",
        "MotionPassed": "motion",
        "Asked": "point",
        "RetentionBegan": "retention",
        "HoldPlaced": "hold",
        "ErasureAsked": "erasure",
        "AccessAsked": "access",
    }


def test_a_term_is_shown_by_its_name_and_an_unknown_code_by_itself(rules):
    assert rules.term("grounds", "no-standing").route == "court"
    assert rules.term("grounds", "some-old-ground").name == "some old ground"
    assert rules.term("no-such-list", "a-b").name == "a b"


def test_standing_is_by_overseer_addressee_and_topic(rules):
    assert rules.standing("assembly", "clerk", "process").right == "demand-written-answer"
    assert rules.standing("assembly", "clerk", "persons").right == "none"
    assert rules.standing("assembly", "complaints-office", "process") is None
