from datetime import date, timedelta

import pytest

from answerable.record import Event, MemoryRecord, cases, register, standing
from tests.histories import AT


def entries(*told):
    """Each "day what" is an entry: a number corrects that entry, anything else is a Resumed."""
    events = []
    for line in told:
        day, what = line.split()
        facts = register.Corrected(entry=int(what), reason="duplicate") if what.isdigit() else cases.Resumed()
        events.append(Event(subject="C-1", facts=facts, happened_on=date(2026, 1, int(day)), actor="P-1"))
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    return list(record.read())


@pytest.mark.parametrize(
    "told, stands",
    [
        ([], []),
        (["1 a", "2 b"], [0, 1]),
        (["1 a", "2 b", "3 0"], [1]),
        (["1 a", "2 0", "3 1"], [0]),
        (["1 a", "2 0", "3 1", "4 2"], []),
        (["1 a", "2 0", "3 0"], []),
        (["1 a", "2 0", "3 0", "4 2"], []),
        (["1 a", "2 7"], [0]),
        (["1 a", "2 1"], [0]),
        (["1 1", "2 b"], [1]),
        (["3 a", "1 b", "2 c"], [1, 2, 0]),
        (["2 a", "1 b", "2 c", "1 d"], [1, 3, 0, 2]),
    ],
)
def test_what_stands(told, stands):
    assert [entry.index for entry in standing(entries(*told))] == stands


def test_the_order_in_which_they_are_handed_in_does_not_matter():
    found = entries("1 a", "2 0", "3 1", "4 b")
    assert standing(reversed(found)) == standing(found)


def test_as_known_before_the_correction_the_entry_still_stood():
    found = entries("1 a", "2 0")
    assert [entry.index for entry in standing(found[:1])] == [0]


def replaced(*, kind: type = cases.Resumed, actor: str = "P-1", later: bool = False) -> list[int]:
    """Three entries of one day, the first put right by a correction made on the fourth; in which order they stand."""
    day = date(2026, 1, 1)
    told = [cases.Resumed(), cases.Acknowledged(), cases.Notified()]
    events = [Event(subject="C-1", facts=one, happened_on=day, actor="P-1") for one in told]
    said = Event(
        subject="C-1",
        facts=register.Corrected(entry=0, reason="wrong-fact"),
        happened_on=date(2026, 1, 4),
        actor="P-2",
    )
    right = Event(subject="C-1", facts=kind(), happened_on=day, actor=actor)
    record = MemoryRecord()
    record.append(events, after=0, at=AT)
    record.append([said] if later else [said, right], after=3, at=AT)
    if later:
        record.append([right], after=4, at=AT + timedelta(hours=1))
    return [entry.index for entry in standing(record.read())]


def test_what_is_put_right_stands_where_the_wrong_entry_stood():
    assert replaced() == [4, 1, 2]


def test_what_is_merely_recorded_after_a_correction_stands_where_it_is():
    assert replaced(kind=cases.Acknowledged) == [1, 2, 4]
    assert replaced(actor="P-3") == [1, 2, 4]
    assert replaced(later=True) == [1, 2, 4]


def test_what_is_put_right_twice_stands_where_the_first_stood():
    day = date(2026, 1, 1)
    record = MemoryRecord()

    def append(*facts):
        size = record.head().size
        events = [Event(subject="C-1", facts=one, happened_on=day, actor="P-1") for one in facts]
        record.append(events, after=size, at=AT)

    append(cases.Resumed(), cases.Acknowledged())
    append(register.Corrected(entry=0, reason="wrong-fact"), cases.Resumed())
    append(register.Corrected(entry=3, reason="wrong-fact"), cases.Resumed())
    assert [entry.index for entry in standing(record.read())] == [5, 1]
