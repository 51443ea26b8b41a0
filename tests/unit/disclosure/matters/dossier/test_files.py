"""A file of a case is given to its staff, under the name that it came with, and to nobody else."""

import pytest

from answerable import acts, disclosure
from answerable.record import write_paper
from tests.people import CAROL, MALLORY, OLGA, Register, received


def attached(register: Register, name: str = "Bob's film.png") -> tuple[str, int]:
    case = received(register).case
    given = write_paper(b"\x89PNG", about=case, media="image/png")
    register.act(acts.cases.attach, case=case, file=given, name=name, sort="evidence", by=CAROL)
    return case, register.record.head().size - 1


def shown(register: Register, case: str, entry: int, person: str = CAROL) -> disclosure.FileView:
    return register.show(disclosure.file, matter=case, entry=entry, person=person, on=register.today)


def test_it_is_given_in_pieces_with_its_name(register: Register) -> None:
    held = shown(register, *attached(register))
    assert (held.name, held.media, held.length) == ("Bob's film.png", "image/png", 4)
    assert b"".join(held.pieces) == b"\x89PNG"


def test_without_a_name_it_has_that_of_its_case(register: Register) -> None:
    case, entry = attached(register, name="")
    assert shown(register, case, entry).name == f"{case}-{entry}"


@pytest.mark.parametrize("who", [OLGA, MALLORY])
def test_to_nobody_who_does_not_work_on_cases(register: Register, who: str) -> None:
    case, entry = attached(register)
    with pytest.raises(disclosure.NotForYou):
        shown(register, case, entry, who)


def test_what_is_no_file_of_this_case_or_is_no_longer_held(register: Register) -> None:
    case, entry = attached(register)
    other = received(register).case
    for matter, place in ((other, entry), (case, 0), (case, 999)):
        with pytest.raises(disclosure.NotHere, match="Choose one from its story"):
            shown(register, matter, place)
    register.record.append([], after=register.record.head().size, at=register.at, forget=[case])
    with pytest.raises(disclosure.NotHere, match="no longer held"):
        shown(register, case, entry)


def test_the_story_tells_of_it_and_reads_nothing_of_it(register: Register) -> None:
    case, _ = attached(register)
    view = register.show(disclosure.case, matter=case, person=CAROL, on=register.today)
    item = view.timeline[0]
    assert (item.kind, item.title) == ("Attached", "File added")
    assert [paper.label for paper in item.papers] == ["Name"]
    assert ("Bytes", "4") in item.facts
