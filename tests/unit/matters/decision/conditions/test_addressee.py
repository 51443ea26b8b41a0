"""Who may answer for the organ that was asked: those who are of it, and those whom it lets, on topic and in time."""

from tests.unit.matters.decision.test_guards import says

HEAD = """
day        | event             | of    | by   | facts
2026-01-01 | Appointed         | Wendy |      | role: officer
2026-01-01 | Appointed         | Mary  |      | role: clerk
2026-01-05 | Asked             | M1/1  |      | addressee: office; due_on: 2026-01-12; topic: process
"""
GIVEN = "2026-01-02 | AnsweringDelegated | A-1 | Wendy | organ: office; role: clerk"


def answering(
    *lines: str, person: str = "Mary", on: str = "2026-01-08", check: str = "accepted-addressee", **kw
):
    table = HEAD + "\n".join(lines)
    return says(check, table=table, case="M1/1", kind="Answered", person=person, on=on, **kw)


REFUSED = "You may not do it: the Office was asked, and you hold no role there"


def test_without_a_delegation_only_those_of_the_organ_answer():
    assert answering(person="Wendy") is None
    assert answering() == REFUSED


def test_a_delegate_answers_from_its_first_day_to_its_last():
    assert answering(GIVEN) is None
    until = GIVEN + "; until_on: 2026-01-08"
    assert answering(until, on="2026-01-08") is None
    assert answering(until, on="2026-01-09") == (
        REFUSED + "; you could answer for it until 9 January 2026, and no longer"
    )


def test_on_the_topics_of_the_delegation_only():
    assert answering(GIVEN + "; topics: process money") is None
    assert answering(GIVEN + "; topics: money") == (
        REFUSED + "; you may answer for it on “money”, and this is on “process”"
    )


def test_taken_back_it_holds_no_more():
    back = "2026-01-06 | DelegationEnded | A-1 | Wendy |"
    assert answering(GIVEN, back, on="2026-01-06") == (
        REFUSED + "; you could answer for it until 6 January 2026, and no longer"
    )


def test_whoever_speaks_for_an_organ_is_of_it():
    facts = "organ: office; role: clerk"
    told = {"table": HEAD, "case": "M1/1", "kind": "AnsweringDelegated", "facts": facts}
    assert says("own-organ", person="Wendy", **told) is None
    assert says("own-organ", person="Mary", **told) == (
        "You may not do it for the Office: you hold no role there"
    )
