"""What all records do is in suite/; here is what only the one in memory could get wrong."""

from answerable.record import MemoryRecord
from tests.histories import AT, received


def test_two_records_share_nothing():
    one, two = MemoryRecord(), MemoryRecord()
    one.append([received(0)], after=0, at=AT)
    assert two.head().size == 0
    assert two.origins("") == {}


def test_what_is_handed_out_does_not_change_the_record():
    record = MemoryRecord()
    record.append([received(0)], after=0, at=AT)
    record.origins("old")["old.csv:0"].append(99)
    assert record.origins("old") == {"old.csv:0": [0]}


def test_entries_are_salted_unless_told():
    one, two = MemoryRecord(), MemoryRecord()
    one.append([received(0)], after=0, at=AT)
    two.append([received(0)], after=0, at=AT)
    assert one.head().root != two.head().root
