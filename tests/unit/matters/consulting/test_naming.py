from datetime import UTC, date, datetime

from answerable.matters import named_openly
from answerable.record import Event, MemoryRecord, codes, register

AT = datetime(2026, 3, 2, 12, tzinfo=UTC)


def named(*said, until=None):
    record = MemoryRecord()
    for n, facts in enumerate(said, start=1):
        event = Event(subject="V-1", facts=facts, happened_on=date(2026, 1, n), actor="P-clare")
        record.append([event], after=record.head().size, at=AT)
    return named_openly(record, until=until)


AGREED, REFUSED = codes.NamingAgreed(consultee="O-1"), codes.NamingRefused(consultee="O-1")


def test_the_last_word_counts():
    assert named(AGREED) == {"O-1"}
    assert named(AGREED, REFUSED) == set()
    assert named(REFUSED, AGREED) == {"O-1"}
    assert named(AGREED, REFUSED, until=1) == {"O-1"}


def test_a_word_that_was_corrected_does_not_count():
    assert named(AGREED, register.Corrected(entry=0, reason="wrong-fact")) == set()
