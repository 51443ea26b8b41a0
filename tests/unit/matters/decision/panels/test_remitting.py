from tests.unit.matters.decision.panels.sitting import SAT, says

SENT_BACK = "2026-01-07 | Remitted | C1 | to: panel; reason: unfair\n"
AGAIN = "2026-01-08 | Sat | S2 | panel: panel; members: {}; cases: C1\n"
FOUND = "allegation: A1; finding: proved; sitting: S2"


def test_what_was_sent_back_is_decided_by_others() -> None:
    table = SAT + SENT_BACK + AGAIN.format("Petra Piet")
    assert says("new-panel", table=table, facts=FOUND) == (
        "Petra may not decide this case: that person sat on it on 6 January 2026, before it was sent back to others"
    )
    assert says("new-panel", table=SAT + SENT_BACK + AGAIN.format("Piet Pia"), facts=FOUND) is None


def test_whoever_stood_aside_before_may_sit_now() -> None:
    aside = "2026-01-06 | InterestDeclared | S1 | person: Petra; nature: kin; case: C1; stood_aside: yes\n"
    table = SAT + aside + SENT_BACK + AGAIN.format("Petra Piet")
    assert says("new-panel", table=table, facts=FOUND) is None


def test_what_never_was_sent_back_may_be_heard_again_by_the_same() -> None:
    assert says("new-panel", table=SAT + AGAIN.format("Petra Piet"), facts=FOUND) is None
