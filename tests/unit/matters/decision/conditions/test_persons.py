from tests.unit.matters.decision.test_guards import says

TOLD = """
day        | event       | of    | by    | facts
2026-01-01 | Appointed   | Olive |       | role: officer
2026-01-05 | Received    | C1    |       | respondent: Bob
2026-01-06 | Recommended | C1    | Olive | allegation: C1/a1
"""


def test_only_whoever_did_it_undoes_it():
    assert says("same-person", "Recommended", table=TOLD, kind="Lifted") is None
    assert says("same-person", "Recommended", table=TOLD, kind="Lifted", person="Ivy") == (
        "You may not do it: somebody else did the step before it, on 6 January 2026"
    )
    assert says("same-person", "Referred", table=TOLD, kind="Lifted", person="Ivy") is None
