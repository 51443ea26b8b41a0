"""What a witness keeps on its disk, through crashes at any moment."""

import json

import pytest

from answerable.record import COSIGNED, EMPTY_ROOT, Checkpoint, Note, SigningKey, read_note
from answerable.record.proof.witness.book import Book, Refusal, place_of

KEY = SigningKey.generate("witness.example.org/w1", algorithm=COSIGNED)
ORIGIN = "example.org/register"


def note(size, at=100, root=None):
    text = Checkpoint(ORIGIN, size, root or bytes([size]) * 32).text
    return Note(text, (KEY.cosign(text, at),))


@pytest.fixture
def book(tmp_path):
    made = Book(tmp_path, ORIGIN)
    made.folder.mkdir(parents=True)
    return made


def test_of_a_register_never_seen_there_is_nothing(tmp_path):
    book = Book(tmp_path, ORIGIN)
    assert (book.latest(), book.latest_note(), list(book.history()), list(book.refusals())) == (
        None,
        None,
        [],
        [],
    )
    assert book.root_of(3) is None


def test_every_head_is_kept_once_and_the_last_with_its_newest_signature(book):
    for one in (note(1), note(2), note(2, at=200), note(2, at=300), note(5)):
        book.write(one)
    assert [kept.text for kept in book.history()] == [note(n).text for n in (1, 2, 5)]
    assert book.latest() == Checkpoint(ORIGIN, 5, b"\5" * 32)
    book.write(note(5, at=900))
    assert book.latest_note() == note(5, at=900)
    assert (book.root_of(2), book.root_of(3)) == (b"\2" * 32, None)


def test_each_line_of_the_history_is_a_note_as_json(book):
    book.write(note(1))
    book.write(note(2))
    lines = (book.folder / "history.jsonl").read_text().splitlines()
    assert [read_note(json.loads(line)) for line in lines] == [note(1), note(2)]
    assert (book.folder / "checkpoint").read_text() == str(note(2))


def test_what_a_crash_cut_short_was_never_signed_for(book):
    book.write(note(1))
    with (book.folder / "history.jsonl").open("ab") as writing:
        writing.write(json.dumps(str(note(2))).encode()[:50])
    assert book.latest() == Checkpoint(ORIGIN, 1, b"\1" * 32)
    assert len(list(book.history())) == 1
    book.write(note(3))
    assert [kept.text for kept in book.history()] == [note(1).text, note(3).text]


@pytest.mark.parametrize("spoilt", [None, b"", b"\xff", str(note(1)).encode()])
def test_the_history_is_the_truth_where_the_copy_of_the_last_head_is_behind_it(book, spoilt):
    book.write(note(1))
    book.write(note(2))
    if spoilt is None:
        (book.folder / "checkpoint").unlink()
    else:
        (book.folder / "checkpoint").write_bytes(spoilt)
    assert book.latest_note() == note(2)


def test_refusals_are_kept_in_order_and_the_same_head_again_is_not(book):
    refused = [Refusal(n, 422, "why", str(note(n))) for n in (1, 2)]
    for one in (refused[0], Refusal(50, 422, "again", refused[0].note), refused[1]):
        book.refuse(one)
    assert list(book.refusals()) == refused


def test_registers_lie_apart_and_inside_the_folder(tmp_path):
    origins = ["a/b", "a%2Fb", "..", ".", "../../etc", "a b", "ä" * 90, "x" * 500, "A", "a\\b", ".hidden"]
    places = [place_of(origin) for origin in origins]
    assert len(set(places)) == len(origins)
    assert all("/" not in place and len(place) < 250 and not place.startswith(".") for place in places)
    assert Book(tmp_path, "../../etc").folder.resolve().is_relative_to(tmp_path.resolve())


def test_an_empty_register_has_a_head_too(book):
    book.write(note(0, root=EMPTY_ROOT))
    assert book.latest() == Checkpoint(ORIGIN, 0, EMPTY_ROOT)
