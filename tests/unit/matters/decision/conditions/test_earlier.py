from answerable.matters.decision.guards import GUARDS
from tests.unit.matters.decision.trying import attempt, guard

CLOSED = """
day        | event     | of | by    | facts
2026-01-01 | Appointed | Olive | | role: officer
2026-01-05 | Received  | C1 |       | respondent: Bob
2026-01-06 | Disposed  | C1 | Olive | decider: Dora
"""
APPEALED = CLOSED + "2026-01-07 | Appealed | C1 | Bob |\n"
SAT = """
day        | event    | of | by    | facts
2026-03-01 | Appointed | Olive | | role: officer
2026-03-05 | Received | C1 |       | respondent: Bob
2026-03-05 | Referred | C1 | Olive | to: panel
2026-03-06 | Sat      | S1 | Olive | panel: panel; members: Paul Petra; cases: C1
2026-03-06 | Found    | C1 | Olive | allegation: C1/a1; finding: proved
2026-03-07 | Disposed | C1 | Olive | disposal: proved
2026-03-08 | Appealed | C1 | Bob   |
"""
ANEW = "2026-03-09 | Sat | S2 | Olive | panel: panel; members: {}; cases: C1\n"
QUORUM = guard("quorum", "panel")


def says(table, *, person="Olive", facts=None, guards=()):
    asked = guard("not-earlier-decider")
    tried = attempt("AppealDecided", facts, table=table, person=person, guards=(*guards, asked))
    return GUARDS["not-earlier-decider"](tried, asked)


def test_whoever_closed_it_does_not_decide_the_appeal():
    refused = "You may not do it: you decided it before, on 6 January 2026, and this needs somebody else"
    assert says(APPEALED) == refused
    assert says(APPEALED, person="Dora") is not None, "whoever was named as decider decided as well"
    assert says(APPEALED, person="Clara") is None


def test_what_was_decided_at_this_stage_is_not_earlier():
    assert (
        says(APPEALED + "2026-01-08 | AppealDecided | C1 | Clara | outcome: dismissed\n", person="Clara")
        is None
    )


def test_of_a_panel_those_who_sat_decided_and_not_whoever_wrote_it_down():
    assert says(SAT + ANEW.format("Pia Pol"), guards=(QUORUM,)) is None
    barred = says(SAT + ANEW.format("Pia Paul"), guards=(QUORUM,))
    assert barred and barred.startswith("Paul may not do it: that person decided it before")


def test_all_of_it_on_one_day():
    same_day = SAT.replace("2026-03-06", "2026-03-08").replace("2026-03-07", "2026-03-08")
    assert says(same_day + ANEW.format("Pia Pol").replace("-09", "-08"), guards=(QUORUM,)) is None
    assert says(same_day + ANEW.format("Pia Paul").replace("-09", "-08"), guards=(QUORUM,)) is not None


def test_a_sitting_from_before_is_no_new_one():
    assert says(SAT, guards=(QUORUM,)) is not None


def test_before_anything_was_decided_nobody_decided():
    assert says(CLOSED.replace("Disposed", "Triaged").replace("decider: Dora", "outcome: informal")) is None
