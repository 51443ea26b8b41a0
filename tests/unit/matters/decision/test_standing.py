from dataclasses import replace

from answerable.matters.decision.standing import STANDING
from answerable.rules import Window
from tests.unit.matters.decision.trying import CASE, attempt, guard, said


def first(tried):
    return said(next((r for check in STANDING if (r := check(tried))), None))


def test_nothing_stands_in_the_way():
    assert first(attempt("Triaged", stages=("triage",))) is None


def test_at_the_stages_that_are_named():
    assert first(attempt("Triaged", stages=("panel", "closed"))) == (
        "Not allowed: do it, while C1 is at “Triage”; it can be done at “Before the Panel” or “Closed” (Rule 1)"
    )


def test_by_those_who_hold_the_role_on_the_day():
    assert first(attempt("Triaged", person="Zoe")) == (
        "You may not do it: that is for a complaints officer, and on 5 January 2026 you held no role (Rule 1)"
    )
    assert first(attempt("Triaged", who=("warden", "clerk"))) == (
        "You may not do it: that is for a warden or a panel clerk, and on 5 January 2026 you were "
        "complaints officer (Rule 1)"
    )
    assert first(attempt("Triaged", on="2025-12-31")) is not None


def test_a_role_that_the_body_does_not_have_is_called_by_its_code():
    brought = CASE + "2026-01-05 | Appointed | Zoe | role: head-of-lamps"
    assert "you were head of lamps (Rule 1)" in first(attempt("Triaged", person="Zoe", table=brought))


def test_anyone_may_do_what_is_open_to_the_public():
    assert first(attempt("Triaged", person="Zoe", who=("public", "warden"))) is None


def test_once():
    assert first(attempt("Received", once=True)) == (
        "Not allowed: do it, a second time; it was done on 5 January 2026 (Rule 1)"
    )
    assert first(attempt("Triaged", once=True)) is None


def test_within_a_window_from_the_latest_start():
    window = Window(starts=({"kind": "Communicated"},), length="2 calendar-days", source="Rule 3")
    told = CASE + "2026-01-06 | Communicated | C1 |\n2026-01-09 | Communicated | C1 |"
    assert first(attempt("Appealed", table=told, on="2026-01-11", within=window)) is None
    assert first(attempt("Appealed", table=told, on="2026-01-12", within=window)) == (
        "Not allowed: do it, on 12 January 2026; the last day for it was 11 January 2026 (Rule 3)"
    )
    assert first(attempt("Appealed", table=told, on="2026-01-09", within=window)) is None
    # It is the day on which it came that counts, not the day on which it is written down.
    assert first(attempt("Appealed", table=told, on="2026-01-08", within=window)) is None


def test_a_window_that_has_not_begun_has_not_closed():
    window = Window(starts=({"kind": "Communicated"},), length="2 calendar-days", source="Rule 3")
    assert first(attempt("Appealed", on="2026-12-01", within=window)) is None


def test_guards_cite_their_own_rule():
    tied = CASE + "2026-01-05 | ConflictDeclared | Olive | against: Alice"
    assert first(
        attempt("Triaged", table=tied, guards=(guard("reason-given"), guard("not-conflicted")))
    ).endswith("(Rule 2)")


def test_what_does_not_fit_the_matter():
    assert first(attempt("Resumed")) == "Not allowed: do it; no clock is stopped (Rule 1)"


def test_before_there_is_a_matter_only_the_role_is_asked():
    opening = replace(attempt("Received", once=True, stages=("panel",)), matter=None)
    assert first(opening) is None
    assert first(replace(opening, person="Zoe")) is not None
