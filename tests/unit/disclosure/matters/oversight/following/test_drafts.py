"""A draft on its way, and where the figures of now differ from those it holds."""

from dataclasses import replace

from answerable import acts, disclosure
from answerable.disclosure import Shown, Withheld, differences
from tests.people import CAROL, CLARE, Register
from tests.unit.disclosure.matters.oversight.answering.conftest import listing


def draft(register: Register, point: str):
    return register.show(disclosure.draft_of, point=point, on=register.today)


def test_it_says_who_wrote_it_and_what_another_found(register: Register, motion: str) -> None:
    point = f"{motion}/3"
    assert draft(register, point) is None
    register.act(acts.answering.draft_answer, engine=None, point=point, words="Nobody.", by=CAROL)
    lies = draft(register, point)
    assert (lies.words, lies.figures, lies.quality, lies.verdict) == ("Nobody.", (), "words", "")
    assert lies.by == "Carol, complaints officer" and lies.is_held
    register.act(acts.answering.review_draft, point=point, verdict="sent-back", words="Who?", by=CLARE)
    read = draft(register, point)
    assert (read.verdict_words, read.reader, read.remarks) == ("it goes back", "Clare, clerk", "Who?")
    register.act(acts.answering.draft_answer, engine=None, point=point, words="Nobody yet.", by=CAROL)
    register.act(acts.answering.review_draft, point=point, verdict="fit", by=CLARE)
    assert (draft(register, point).words, draft(register, point).remarks) == ("Nobody yet.", "")
    register.act(acts.answering.sign, engine=None, point=point, by=CLARE)
    assert draft(register, point) is None


def test_each_cell_that_differs_is_told_both_ways() -> None:
    old = listing("cases", 2)
    table = old.tables[0]
    moved = replace(table, rows=(table.rows[0], (Withheld("c"),)))
    grown = listing("cases", 3)
    assert differences([old], [old]) == ()
    [one] = differences([old], [replace(old, tables=(moved,))])
    assert (one.figure, one.where, one.was, one.now) == ("Said", "List: row-1, Who", "row-1", "[c]")
    assert [d.now for d in differences([old], [grown])] == ["a row"]
    assert [d.now for d in differences([grown], [old])] == ["no such row"]
    assert [d.now for d in differences([old], [replace(old, tables=())])] == ["no such row"] * 2
    assert isinstance(old.tables[0].rows[0][0], Shown)
