"""The next free number of a sort of matter, found in the record by a few look-ups and without reading it all."""

import secrets
from collections.abc import Callable

from answerable.record import Id, Record

CONTACT = "CN-"
_LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def next_case(record: Record, year: int) -> Id:
    """Give the next case of a year, such as C-2026-0412."""
    return _next(record, lambda n: f"C-{year}-{n:04d}")


def next_motion(record: Record, year: int) -> Id:
    """Give the next motion of a year, such as M-2026-03."""
    return _next(record, lambda n: f"M-{year}-{n:02d}")


def next_of(record: Record, letter: str, year: int) -> Id:
    """Give the next commission (T), review (V), document (D) or sitting (S) of a year, such as S-2026-014."""
    return _next(record, lambda n: f"{letter}-{year}-{n:03d}")


def complaint_of(case: Id) -> Id:
    """Give the number of the complaint that opened a case: CP-2026-0412 opened C-2026-0412."""
    return f"CP-{case.removeprefix('C-')}"


def next_person() -> Id:
    """Give a number for a person: random, so that it says nothing of who they are or when they came."""
    return f"P-{_random()}"


def next_organisation() -> Id:
    """Give a number for an organisation: random, as for a person."""
    return f"O-{_random()}"


def next_contact() -> Id:
    """Give a number for what somebody outside said of a case that nobody has on record: random, as for a person."""
    return f"{CONTACT}{_random()}"


def next_under(record: Record, stem: Id) -> Id:
    """Give the stem itself where it is free, or else stem/2, stem/3 and so on."""
    number = 1
    while taken(record, _under(stem, number)):
        number += 1
    return _under(stem, number)


def taken(record: Record, subject: Id) -> bool:
    """Tell whether the record holds anything about this subject."""
    return next(iter(record.read(subject=subject)), None) is not None


def _under(stem: Id, number: int) -> Id:
    return stem if number == 1 else f"{stem}/{number}"


def _random() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(12))


def _next(record: Record, name: Callable[[int], Id]) -> Id:
    # Numbers are given one after another, so doubling and then halving finds the end in a few look-ups,
    # where counting would read every case of the year. In a gap it finds a number that is free all the same.
    top = 1
    while taken(record, name(top)):
        top *= 2
    low = top // 2
    while top - low > 1:
        middle = (low + top) // 2
        low, top = (middle, top) if taken(record, name(middle)) else (low, middle)
    return name(top)
