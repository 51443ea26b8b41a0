from answerable.record import Head, MemoryRecord, Moved, Record, moved


def test_a_record_that_moved_says_what_happened_and_what_to_do():
    refusal = moved(after=3, size=5)
    assert isinstance(refusal, Moved)
    assert str(refusal).startswith("The record holds 5 entries, and this was decided on the first 3.")
    assert "nothing was lost" in str(refusal) and "decide again" in str(refusal)


def test_a_record_in_memory_is_a_record():
    record: Record = MemoryRecord()
    assert record.head() == Head(0, record.head().root)
