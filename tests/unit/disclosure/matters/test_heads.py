"""The head of the record, as anyone may hold it."""

from answerable.disclosure import register as head_of
from answerable.record import EMPTY_ROOT, MemoryRecord
from tests.people import Register, guild


def test_the_head_is_the_records(register: Register) -> None:
    seen = register.show(head_of)
    head = register.record.head()
    assert (seen.body, seen.size, seen.root, seen.at) == (
        "The Guild of Lanternmakers",
        head.size,
        head.root,
        head.at,
    )


def test_an_empty_record_has_a_head_too() -> None:
    seen = head_of(MemoryRecord(), guild())
    assert (seen.size, seen.root, seen.at) == (0, EMPTY_ROOT.hex(), None)
