"""Nothing is signed of which a draft lies that another person has not found fit."""

from tests.unit.matters.decision.test_guards import says

TOLD = """
day        | event    | of | by | facts
2026-01-05 | Asked    | M1/1 |  | due_on: 2026-01-12
"""
DRAFT = f"2026-01-06 | AnswerDrafted | M1/1 | Mary | quality: words; draft: {'ab' * 32}\n"
FIT = "2026-01-07 | DraftReviewed | M1/1 | Wendy | verdict: fit\n"
BACK = "2026-01-07 | DraftReviewed | M1/1 | Wendy | verdict: sent-back\n"


def signing(*lines: str, of: str | None = None) -> str | None:
    table = TOLD + "".join(lines)
    return says("draft-found-fit", of=of, table=table, case="M1/1", kind="Answered", on="2026-01-08")


def test_without_a_draft_there_is_nothing_to_read_unless_the_rule_wants_one():
    assert signing() is None
    wanted = "Not allowed: do it, without a draft that another person has read"
    assert signing(of="AnswerDrafted") == wanted


def test_a_draft_is_read_and_found_fit():
    assert (
        signing(DRAFT)
        == "Not allowed: do it; the draft of 6 January 2026 has not been read by another person"
    )
    assert signing(DRAFT, BACK) == "Not allowed: do it; the draft was sent back on 7 January 2026"
    assert signing(DRAFT, FIT) is None
    assert signing(DRAFT, FIT, of="AnswerDrafted") is None


def test_an_answer_takes_the_draft_away():
    answered = "2026-01-08 | Answered | M1/1 | Wendy | quality: words\n"
    assert signing(DRAFT, answered) is None
