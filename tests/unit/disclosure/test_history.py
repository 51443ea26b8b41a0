from datetime import date

from answerable.disclosure import (
    ANSWER_MEDIA,
    Given,
    answer_json,
    figure_given,
    figures_given,
    given,
    release,
)
from answerable.measures import OracleEngine
from answerable.record import cases, oversight, write_paper
from answerable.record import register as register_kinds

ANSWER = {"answer": "ab" * 32, "quality": "figures"}


def test_what_was_answered_before_is_known(register):
    facts = oversight.Answered(
        **ANSWER, measures=("backlog", "received"), as_of=date(2026, 5, 31), known_at=0, root="ab" * 32
    )
    first = register.tell("M-2026-01/1", facts)
    register.tell("M-2026-01/2", oversight.Answered(**ANSWER))
    assert given(register.record, measure="backlog", until=9) == (
        Given("backlog", date(2026, 5, 31), 0, first, "M-2026-01/1", date(2026, 6, 1)),
    )
    assert given(register.record, measure="points", until=9) == ()
    assert given(register.record, measure="backlog", until=first) == ()


def test_a_corrected_answer_was_given_no_more(register):
    facts = oversight.Answered(**ANSWER, measures=("backlog",), as_of=date(2026, 5, 31), known_at=0)
    entry = register.tell("M-2026-01/1", facts)
    register.tell("M-2026-01/1", register_kinds.Corrected(entry=entry, reason="wrong-fact"))
    assert given(register.record, measure="backlog", until=9) == ()


def test_the_figure_itself_is_read_back_as_it_was_given(register, rules):
    engine = OracleEngine(register.record, rules)
    register.tell("C-1", cases.Received(complaint="CP-1", channel="web"))
    days = {"as_of": date(2026, 6, 1), "since": date(2026, 1, 1)}
    staff, public = (
        release(register.record, rules, engine=engine, measure="received", reader=tier, **days)
        for tier in ("staff", "public")
    )
    paper = write_paper(answer_json("", [staff], [public]), about="M-2026-01/1", media=ANSWER_MEDIA)
    facts = oversight.Answered(answer=paper.digest, quality="figures", measures=("received",))
    entry = register.tell("M-2026-01/1", facts, date(2026, 6, 2), paper)
    found = {
        reader: figure_given(register.record, rules, measure="received", entry=entry, reader=reader)
        for reader in ("staff", "public")
    }
    assert found == {"staff": staff, "public": public}
    assert figure_given(register.record, rules, measure="backlog", entry=entry, reader="staff") is None
    assert figure_given(register.record, rules, measure="received", entry=0, reader="staff") is None
    assert figures_given(register.record, rules, measure="received", known_at=9) == ()
