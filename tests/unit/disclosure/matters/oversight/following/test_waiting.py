"""What is due about points from the roles of a person, and what they may do now."""

from datetime import date

from answerable import acts, disclosure
from tests.people import CAROL, CLARE, MALLORY, OLGA, WILMA, Register

ON = date(2026, 3, 9)


def waiting(register: Register, person: str, on: date = ON):
    return [
        (one.number, one.what, one.due_on)
        for one in register.show(disclosure.waiting_points, person=person, on=on)
    ]


def test_the_court_decides_and_the_clerk_answers(register: Register, motion: str) -> None:
    assert waiting(register, WILMA) == [(2, "Decide on the refusal", date(2026, 3, 17))]
    assert waiting(register, CLARE) == [(3, "Answer the point in writing", date(2026, 3, 10))]
    assert waiting(register, MALLORY) == []
    [one] = register.show(disclosure.waiting_points, person=WILMA, on=date(2026, 3, 18))
    assert (one.urgency, one.source) == ("late", "Rule 14(12)")


def test_each_may_do_what_the_rules_let_them(register: Register, motion: str) -> None:
    def may(person: str):
        shown = register.show(disclosure.point_acts, motion=motion, person=person, on=ON)
        return {number: {act.kind for act in every} for number, every in shown.items()}

    assert may(WILMA)[2] == {"OrganDirected"}
    assert {"Answered", "Refused", "AnswerDrafted"} <= may(CLARE)[3]
    assert may(CAROL)[3] == {"AnswerDrafted", "DraftReviewed"}
    assert may(OLGA)[1] == set() and may(MALLORY) == {1: set(), 2: set(), 3: set()}


def test_why_not_is_said_with_the_rule(register: Register, motion: str) -> None:
    def why(point: int, kind: str, person: str) -> str:
        asked = {"point": f"{motion}/{point}", "kind": kind, "person": person, "on": ON}
        return register.show(disclosure.why_not, **asked)

    assert "that is for a Warden" in why(2, "OrganDirected", CLARE)
    assert why(2, "OrganDirected", WILMA) == ""
    assert "Rule 14(16)" in why(1, "AnswerJudged", OLGA)
    assert why(1, "Sanctioned", OLGA) == "" and why(9, "AnswerJudged", OLGA) == ""


def test_the_judgement_is_the_chairs_when_the_clerk_has_spoken(register: Register, motion: str) -> None:
    dov = "P-dov"
    register.act(acts.people.appoint, person=dov, role="delegate", by=CLARE)
    register.act(acts.answering.dispute, point=f"{motion}/1", words="No.", by=dov)
    assert (1, "Give observations on what the asker says", date(2026, 3, 10)) in waiting(register, CLARE)
    register.act(acts.answering.observe, point=f"{motion}/1", words="Yes.", by=CLARE)
    assert waiting(register, OLGA) == [(1, "Judge whether the point is answered", date(2026, 3, 10))]
