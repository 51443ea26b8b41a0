"""The next free number, found by a few look-ups; persons get numbers that say nothing."""

from datetime import date

import pytest

from answerable.acts.step import numbering
from answerable.record import Event, MemoryRecord, cases
from tests.people import Register


def with_cases(register: Register, *numbers: int) -> MemoryRecord:
    events = [
        Event(
            subject=f"C-2026-{number:04d}",
            facts=cases.Received(complaint=f"CP-2026-{number:04d}", channel="web"),
            happened_on=date(2026, 1, 5),
            actor="import",
        )
        for number in numbers
    ]
    record = MemoryRecord()
    record.append(events, after=0, at=register.at)
    return record


class Counting(MemoryRecord):
    """A record that counts how often it was read."""

    reads = 0

    def read(self, **asked):
        self.reads += 1
        return super().read(**asked)


@pytest.mark.parametrize("held", [0, 1, 2, 3, 7, 8, 9, 100])
def test_the_number_after_the_last(register: Register, held: int) -> None:
    record = with_cases(register, *range(1, held + 1))
    assert numbering.next_case(record, 2026) == f"C-2026-{held + 1:04d}"
    assert numbering.next_case(record, 2027) == "C-2027-0001"


def test_a_number_in_a_gap_is_free(register: Register) -> None:
    record = with_cases(register, 1, 2, 4, 5, 9)
    found = numbering.next_case(record, 2026)
    assert not numbering.taken(record, found)


def test_it_takes_a_few_look_ups_among_many(register: Register) -> None:
    many = Counting()
    many.append([e.event for e in with_cases(register, *range(1, 2001)).read()], after=0, at=register.at)
    many.reads = 0
    assert numbering.next_case(many, 2026) == "C-2026-2001"
    assert many.reads <= 24


def test_every_sort_has_its_form(register: Register) -> None:
    record = MemoryRecord()
    assert numbering.next_motion(record, 2026) == "M-2026-01"
    assert numbering.next_of(record, "S", 2026) == "S-2026-001"
    assert numbering.complaint_of("C-2026-0412") == "CP-2026-0412"
    assert numbering.next_under(with_cases(register, 1), "C-2026-0001") == "C-2026-0001/2"


def test_numbers_of_persons_and_organisations_are_random() -> None:
    assert len({numbering.next_person() for _ in range(200)}) == 200
    assert numbering.next_organisation().startswith("O-")
    assert len(numbering.next_person()) == len("P-") + 12
