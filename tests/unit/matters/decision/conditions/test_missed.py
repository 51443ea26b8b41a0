"""Whoever waited for a limit to be met need wait no longer once it has passed."""

from tests.unit.matters.decision.test_guards import says

TOLD = """
day        | event    | of | by | facts
2026-01-05 | Asked    | M1/1 |  | due_on: 2026-01-12
"""


def judging(on: str, of: str = "answer", table: str = TOLD) -> str | None:
    return says("limit-missed", of=of, table=table, case="M1/1", kind="Answered", on=on)


def test_while_there_is_time_one_waits():
    assert judging("2026-01-12") == (
        "Not allowed: do it, while there is still time to “Answer the point”, until the end of 12 January 2026"
    )


def test_once_it_has_passed_one_need_not():
    assert judging("2026-01-13") is None


def test_what_was_met_or_is_no_limit_is_not_missed():
    met = TOLD + "2026-01-06 | Answered | M1/1 | | quality: words"
    assert (
        judging("2026-01-13", table=met)
        == "Not allowed: do it, while there is still time to “Answer the point”"
    )
    assert judging("2026-01-13", of="other") is None
