from datetime import date

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
