from datetime import UTC, date, datetime, timedelta

import pytest

from answerable.record import EMPTY_ROOT, ClockBack, Event, Head, Moved, cases, register, write_paper
from answerable.record.merkle import root_of
from tests.histories import AT, received

LATER = datetime(2026, 3, 3, 16, 0, 0, 123456, tzinfo=UTC)


def fill(record, count):
    return record.append([received(n) for n in range(count)], after=record.head().size, at=AT)


def test_an_empty_record_has_the_root_of_nothing(record):
    assert record.head() == Head(0, EMPTY_ROOT.hex())
    assert list(record.read()) == []
    assert list(record.heads()) == []
    assert list(record.leaves()) == []


def test_what_was_appended_is_read_back(record):
    events = [received(0, words="a" * 64, conduct_on=date(2025, 12, 24)), received(1)]
    head = record.append(events, after=0, at=LATER)
    entries = list(record.read())
    assert [entry.event for entry in entries] == events
    assert [entry.index for entry in entries] == [0, 1]
    assert {entry.recorded_at for entry in entries} == {LATER}
    assert record.head() == head == Head(2, root_of(record.leaves()).hex(), LATER)


def test_every_append_leaves_a_head(record):
    first, second = fill(record, 2), fill(record, 3)
    assert list(record.heads()) == [first, second]
    assert [head.size for head in record.heads()] == [2, 5]


def test_reading_a_stretch(record):
    fill(record, 6)
    assert [e.index for e in record.read(after=2, until=4)] == [2, 3]
    assert [e.index for e in record.read(after=5)] == [5]
    assert [e.index for e in record.read(after=6)] == []
    assert [e.index for e in record.read(until=0)] == []
    assert [e.index for e in record.read(after=4, until=99)] == [4, 5]


def test_reading_one_subject_or_some_kinds(record):
    fill(record, 3)
    acknowledged = Event(
        subject="C-2026-0001", facts=cases.Acknowledged(), happened_on=date(2026, 1, 8), actor="P-7"
    )
    resumed = Event(subject="C-2026-0001", facts=cases.Resumed(), happened_on=date(2026, 1, 9), actor="P-7")
    record.append([acknowledged, resumed], after=3, at=AT)
    assert [e.index for e in record.read(subject="C-2026-0001")] == [1, 3, 4]
    assert [e.index for e in record.read(subject="C-2026-0001", after=2, until=4)] == [3]
    assert [e.index for e in record.read(kinds={"Acknowledged", "Resumed"})] == [3, 4]
    assert [e.index for e in record.read(subject="C-2026-0001", kinds=["Received"])] == [1]
    assert [e.index for e in record.read(kinds=())] == []
    assert [e.index for e in record.read(subject="C-2026-9999")] == []


def test_what_is_appended_while_reading_waits_for_the_next_reading(record):
    fill(record, 3)
    reading = record.read()
    next(reading)
    fill(record, 2)
    assert [e.index for e in reading] == [1, 2]


def test_a_stale_decision_writes_nothing(record):
    fill(record, 2)
    paper = write_paper("never filed", about="P-1")
    before = record.head()
    for stale in (0, 1, 3):
        with pytest.raises(Moved, match="Nothing was written"):
            record.append([received(9)], after=stale, at=AT, papers=[paper])
    assert record.head() == before
    assert len(list(record.read())) == 2
    assert record.paper(paper.digest) is None


def test_an_event_that_cannot_be_written_takes_the_others_and_the_papers_with_it(record):
    paper = write_paper("never filed", about="P-1")
    with pytest.raises(ValueError, match="time zone"):
        record.append([received(0)], after=0, at=datetime(2026, 3, 2), papers=[paper])
    assert record.head().size == 0
    assert record.paper(paper.digest) is None


def test_papers_are_filed_with_their_entries(record):
    paper = write_paper("She took the third lantern.", about="C-2026-0000")
    drawing = write_paper(b"\x89PNG\x00\xff", about="C-2026-0000", media="image/png")
    record.append([received(0, words=paper.digest)], after=0, at=AT, papers=[paper, drawing])
    assert record.paper(paper.digest) == paper
    assert record.paper(drawing.digest) == drawing
    assert record.paper("0" * 64) is None


def test_a_paper_filed_twice_is_one_paper(record):
    paper = write_paper("once", about="C-1")
    record.append([received(0)], after=0, at=AT, papers=[paper, paper])
    record.append([received(1)], after=1, at=AT, papers=[paper])
    assert record.paper(paper.digest) == paper


def test_papers_may_be_filed_with_no_entry(record):
    paper = write_paper("a draft", about="C-1")
    fill(record, 1)
    assert record.append([], after=1, at=LATER, papers=[paper]) == record.head()
    assert record.paper(paper.digest) == paper
    assert len(list(record.heads())) == 1


def test_nothing_appended_to_nothing_is_nothing(record):
    assert record.append([], after=0, at=AT) == Head(0, EMPTY_ROOT.hex())


def test_origins_are_found_by_how_they_begin(record):
    fill(record, 3)
    again = [
        received(1),
        Event(subject="C-9", facts=cases.Resumed(), happened_on=date(2026, 1, 9), actor="P-7"),
    ]
    record.append(again, after=3, at=AT)
    assert record.origins("old.csv:") == {"old.csv:0": [0], "old.csv:1": [1, 3], "old.csv:2": [2]}
    assert record.origins("old.csv:1") == {"old.csv:1": [1, 3]}
    assert record.origins("OLD.csv:") == {}
    assert record.origins("old_csv:") == {}
    assert record.origins("") == record.origins("old.csv:")


def test_the_subject_and_the_letters_of_an_id_count_exactly(record):
    for index, subject in enumerate(("c-1", "C-1", "C-10")):
        event = Event(
            subject=subject,
            facts=register.Corrected(entry=0, reason="late"),
            happened_on=AT.date(),
            actor="P-1",
        )
        record.append([event], after=index, at=AT)
    assert [e.index for e in record.read(subject="C-1")] == [1]


def test_a_clock_that_went_back_writes_nothing(record):
    before = record.append([received(0)], after=0, at=LATER)
    paper = write_paper("never filed", about="P-1")
    with pytest.raises(ClockBack, match="Nothing was written"):
        record.append([received(1)], after=1, at=LATER - timedelta(minutes=1), papers=[paper])
    assert record.head() == before
    assert record.paper(paper.digest) is None
    assert record.append([received(1)], after=1, at=LATER).size == 2


def test_two_servers_whose_clocks_differ_a_little_record_moments_that_never_go_back(record):
    slow = LATER - timedelta(seconds=3)
    for after, at in enumerate((LATER, slow, LATER, slow)):
        assert record.append([received(after)], after=after, at=at).at == LATER
    assert {entry.recorded_at for entry in record.read()} == {LATER}
