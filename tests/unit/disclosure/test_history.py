from datetime import date

from answerable.disclosure import Given, given
from answerable.record import oversight
from answerable.record import register as register_kinds

ANSWER = {"answer": "ab" * 32, "quality": "figures"}


def test_what_was_answered_before_is_known(register):
    facts = oversight.Answered(
        **ANSWER, measures=("backlog", "received"), as_of=date(2026, 5, 31), known_at=0, root="ab" * 32
    )
    first = register.tell("M-2026-01/1", facts)
    register.tell("M-2026-01/2", oversight.Answered(**ANSWER))
    assert given(register.record, measure="backlog", until=9) == (
        Given("backlog", date(2026, 5, 31), 0, first),
    )
    assert given(register.record, measure="points", until=9) == ()
    assert given(register.record, measure="backlog", until=first) == ()


def test_a_corrected_answer_was_given_no_more(register):
    facts = oversight.Answered(**ANSWER, measures=("backlog",), as_of=date(2026, 5, 31), known_at=0)
    entry = register.tell("M-2026-01/1", facts)
    register.tell("M-2026-01/1", register_kinds.Corrected(entry=entry, reason="wrong-fact"))
    assert given(register.record, measure="backlog", until=9) == ()
