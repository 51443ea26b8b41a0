"""Everything that a body has laid down is found by its id; what is missing is named with what there is."""

from datetime import date

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
        "SessionAnnounced": "session",
        "Adopted": "document",
        "ReviewOpened": "review",
        "HandlingComplained": "handling",
        "MotionPassed": "motion",
        "Asked": "point",
        "StatementMade": "statement",
        "RetentionBegan": "retention",
        "HoldPlaced": "hold",
        "ErasureAsked": "erasure",
        "AccessAsked": "access",
        "ReleaseAnnounced": "release",
        "PublicationDecided": "publication",
        "MeetingHeld": "meeting",
        "AnsweringDelegated": "delegation",
        "QuestionTabled": "question",
        "PartyAsked": "enquiry",
        "UndertakingRecorded": "undertaking",
        "RecommendationMade": "recommendation",
        "CommitmentDeclared": "commitment",
        "AskMade": "ask",
    }


def test_a_term_is_shown_by_its_name_and_an_unknown_code_by_itself(rules):
    assert rules.term("grounds", "no-standing").route == "court"
    assert rules.term("grounds", "some-old-ground").name == "some old ground"
    assert rules.term("no-such-list", "a-b").name == "a b"


def test_standing_is_by_overseer_addressee_and_topic(rules):
    day = date(2026, 3, 2)
    assert rules.standing("assembly", "clerk", "process", on=day).right == "demand-written-answer"
    assert rules.standing("assembly", "clerk", "persons", on=day).right == "none"
    assert rules.standing("assembly", "complaints-office", "process", on=day) is None


def test_standing_has_its_days(rules):
    before, after = date(2022, 12, 31), date(2023, 1, 1)
    assert rules.standing("assembly", "clerk", "codes", on=before).right == "ask"
    assert rules.standing("assembly", "clerk", "codes", on=after).right == "demand-written-answer"
    assert len(rules.standings_on(before)) == len(rules.standings_on(after)) < len(rules.body.standings)
