from answerable.matters.decision.conditions.involvement import looking
from answerable.matters.decision.guards import GUARDS
from tests.spec.telling import tell
from tests.unit.matters.decision.trying import RULES, attempt, guard

TABLE = """
day        | event     | of    | by    | facts
2026-01-01 | Appointed | Olive |       | role: officer
2026-01-02 | Received  | C2    |       | respondent: Bob
2026-01-05 | Received  | C1    |       | respondent: Bob; complainant: Alice
2026-01-06 | Triaged   | C2    | Dora  | outcome: investigate
2026-01-07 | Allocated | C2    | Dora  | investigator: Ivy
2026-01-08 | Sat       | S1    | Carol | panel: panel; members: Paul; cases: C2
"""
CORRECTED = (
    "2026-01-08 | Corrected | C2    | Carol | entry: 3\n2026-01-08 | Corrected | C2 | Carol | entry: 4\n"
)
ABOUT_C2 = "complaint: C2"  # any fact that holds a number can name the other matter


def says(person, *, table=TABLE, can_look=True):
    asked = guard("not-involved", "complaint")
    tried = attempt("Linked", ABOUT_C2, table=table, person=person, on="2026-01-09", guards=(asked,))
    look = looking(tell(RULES, table).record) if can_look else None
    object.__setattr__(tried, "look", look)
    return GUARDS["not-involved"](tried, asked)


def test_nobody_decides_about_a_matter_in_which_they_had_a_part():
    assert says("Dora") == "You may not do it: you acted on C2, on 6 January 2026"
    assert says("Ivy") == "You may not do it: you had C2 in hand, on 7 January 2026"
    assert says("Paul") == "You may not do it: you sat on C2, on 8 January 2026"
    assert says("Olive") is None


def test_a_part_that_was_recorded_wrongly_is_none():
    assert says("Dora", table=TABLE + CORRECTED) is None
    assert says("Paul", table=TABLE + CORRECTED) is not None


def test_what_cannot_be_looked_up_is_refused_and_never_let_through():
    refused = "Not allowed: do it; who had a part in C2 cannot be told here"
    assert says("Olive", can_look=False) == refused


def test_without_another_matter_there_is_nothing_to_have_had_a_part_in():
    asked = guard("not-involved", "matter")
    assert GUARDS["not-involved"](attempt("Found", guards=(asked,)), asked) is None
