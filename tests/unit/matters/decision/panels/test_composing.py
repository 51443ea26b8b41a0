from tests.unit.matters.decision.panels.sitting import LISTED, SAT, says

ASIDE = "2026-01-06 | InterestDeclared | S1 | person: Petra; nature: kin; case: C1; stood_aside: yes\n"
NO_LAY = "Not allowed: do it; on 6 January 2026 0 of those who decide are “lay”, and there must be 1"


def test_there_is_a_lay_member_among_those_who_decide() -> None:
    assert says("composition", table=SAT) is None
    assert says("composition", table=SAT.replace("Petra", "Piet")) == NO_LAY


def test_whoever_stood_aside_counts_for_nothing() -> None:
    assert says("composition", table=SAT + ASIDE) == NO_LAY
    assert says("composition", table=SAT + ASIDE.replace("C1", "C2")) is None
    assert says("quorum", table=SAT + ASIDE) == (
        "Not allowed: do it; on 6 January 2026 the Panel sat with 1 of its members, and its quorum is 2"
    )


def test_whoever_is_in_the_pool_counts_towards_the_quorum_and_a_stranger_does_not() -> None:
    assert says("quorum", table=SAT) is None
    assert "sat with 1 of its members" in says("quorum", table=SAT.replace("Petra", "Quentin"))


def test_a_tie_that_is_declared_without_standing_aside_bars_the_decision() -> None:
    tied = ASIDE.replace("; stood_aside: yes", "")
    assert says("not-conflicted", table=SAT + tied) == (
        "Petra may not decide this case: that person said on 6 January 2026 that they are tied to it, "
        "and did not stand aside"
    )
    assert says("not-conflicted", table=SAT + ASIDE) is None
    assert says("not-conflicted", table=SAT + tied.replace("kin", "none")) is None


def test_a_sitting_that_did_not_have_the_case_decides_nothing() -> None:
    nobody = "Not allowed: do it; by 6 January 2026 no sitting of the Panel on this case is on record"
    assert says("composition", table=SAT.replace("cases: C1", "cases: C2")) == nobody
    assert says("chair-present", table=SAT.replace("cases: C1", "cases: C2")) == nobody


def test_whoever_was_called_to_preside_was_there_and_may() -> None:
    assert says("chair-present", table=LISTED + SAT) is None
    assert "nobody was called to preside" in says("chair-present", table=SAT)
    gone = says("chair-present", table=LISTED + SAT.replace("Paul Petra", "Petra Piet"))
    assert gone == "Not allowed: do it; whoever was to preside on 6 January 2026 was not there"
    aside = ASIDE.replace("Petra", "Paul")
    assert "stood aside" in says("chair-present", table=LISTED + SAT + aside)
    other = LISTED.replace("chair: Paul", "chair: Petra")
    assert "is not “presiding”, as a chair must be" in says("chair-present", table=other + SAT)
