from answerable.matters.decision.facts import FACTS
from tests.unit.matters.decision.trying import attempt, said


def first(tried):
    return said(next((r for check in FACTS if (r := check(tried))), None))


def test_what_is_required_must_be_said():
    assert first(attempt("Disposed", "reason: trivial", requires=("reason",))) is None
    assert first(attempt("Disposed", "", requires=("reason", "organ"))) == (
        "Not allowed: do it, without the reason and the organ; give it (Rule 1)"
    )
    assert first(attempt("Suspended", "", requires=("review_on",))) == (
        "Not allowed: do it, without the review day; give it (Rule 1)"
    )


def test_a_code_must_be_on_its_list():
    lists = {"reason": "reasons", "disposal": "disposals"}
    assert first(attempt("Disposed", "disposal: proved", lists=lists)) is None
    assert first(attempt("Disposed", "disposal: dropped", lists=lists)) == (
        "Not allowed: do it, with the disposal “dropped”; choose proved or no-further-action (Rule 1)"
    )
    assert first(attempt("Disposed", "", lists={"disposal": "unknown"})) == (
        "Not allowed: do it, with the disposal “no-further-action”; choose none (Rule 1)"
    )


def test_each_of_many_codes_must_be_on_the_list():
    lists = {"measures": "reasons"}
    assert first(attempt("Answered", "measures: trivial no-evidence", lists=lists)) is None
    assert "“backlog”" in first(attempt("Answered", "measures: trivial backlog", lists=lists))


def test_what_is_said_must_fit_the_matter():
    assert "CP-1 is in it already" in first(attempt("Linked", "complaint: CP-1"))


def test_of_each_group_of_facts_one_is_given():
    groups = (("due_on", "has_no_day"),)
    given = ("due_on: 2026-03-01", "has_no_day: yes")
    refused = (
        "Not allowed: do it, with {} the due day or the word that there is no day; give one of them (Rule 1)"
    )

    def told(*more):
        facts = "; ".join((f"words: {'ab' * 32}", "bound: clerk", "given_to: court", *more))
        return first(attempt("UndertakingRecorded", facts, one_of=groups))

    assert [told(one) for one in given] == [None, None]
    assert told() == refused.format("none of")
    assert told(*given) == refused.format("more than one of")
