"""A record that remembers nothing makes everything anew; one that remembers is asked."""

from answerable.record import MemoryRecord, gathered, made_of
from tests.histories import AT, received


class Heap(tuple[int, ...]):
    """The places of some entries."""

    def grown(self, entries):
        return Heap((*self, *(entry.index for entry in entries)))


def begin(entries):
    return Heap().grown(entries)


def test_what_is_not_remembered_is_made_of_the_entries():
    record = MemoryRecord()
    record.append([received(0), received(1)], after=0, at=AT)
    subject = received(1).subject
    assert made_of(record, subject, 10, lambda entries, by: [e.index + by for e in entries]) == [
        e.index + 10 for e in record.read(subject=subject)
    ]
    assert gathered(record, frozenset({"Received"}), begin) == (0, 1)


def test_a_record_that_remembers_is_asked():
    class Knowing(MemoryRecord):
        def made_of(self, subject, by, make, grow):
            return (subject, by)

        def gathered(self, kinds, begin):
            return kinds

    assert made_of(Knowing(), "C-1", "rules", list) == ("C-1", "rules")
    assert gathered(Knowing(), frozenset({"Sat"}), begin) == {"Sat"}
