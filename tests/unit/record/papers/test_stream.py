"""A file in pieces: every way of leaving out, doubling, swapping and cutting is noticed as it is read."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record import SealBroken
from answerable.record.papers.stream import MAGIC, PIECE, PREFIX, TAG, Sealer, unsealed

KEY = bytes(range(32))
HEAD = len(MAGIC) + PREFIX
LENGTHS = [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 17]


def sealed(content, *, key=KEY, step=None):
    file = BytesIO()
    sealer = Sealer(file, key=key)
    for at in range(0, len(content), step or max(len(content), 1)):
        sealer.write(content[at : at + (step or len(content))])
    sealer.finish()
    assert sealer.length == len(content)
    return file.getvalue()


def read(file, key=KEY):
    return b"".join(unsealed(BytesIO(file), key=key))


def content_of(length):
    return (b"0123456789abcdefghijk" * (length // 21 + 1))[:length]


def pieces_of(file):
    body = file[HEAD:]
    return file[:HEAD], [body[at : at + PIECE + TAG] for at in range(0, len(body), PIECE + TAG)]


@pytest.mark.parametrize("length", LENGTHS)
def test_it_is_read_as_it_was_written(length):
    content = content_of(length)
    assert read(sealed(content)) == content


@settings(max_examples=20)
@given(st.integers(0, 3 * PIECE), st.integers(1, 100_000))
def test_it_does_not_matter_in_which_portions_it_comes(length, step):
    content = content_of(length)
    assert read(sealed(content, step=step)) == content


def test_every_piece_but_the_last_is_full_and_none_is_readable():
    file = sealed(b"lantern" * 30_000)
    _, pieces = pieces_of(file)
    assert [len(piece) for piece in pieces] == [PIECE + TAG] * 3 + [210_000 - 3 * PIECE + TAG]
    assert b"lantern" not in file


def refused(file, key=KEY):
    with pytest.raises(SealBroken, match="this file"):
        read(file, key)


def test_cut_off_at_any_piece_or_inside_one():
    head, pieces = pieces_of(sealed(content_of(3 * PIECE)))
    for kept in range(3):
        refused(head + b"".join(pieces[:kept]))
    refused(head + b"".join(pieces)[:-1])
    refused(head[:-1])
    refused(b"")


def test_pieces_swapped_doubled_left_out_or_added():
    head, (one, two, three, four) = pieces_of(sealed(content_of(3 * PIECE + 5)))
    for order in (
        [two, one, three, four],
        [one, one, two, three, four],
        [one, three, four],
        [two, three, four],
    ):
        refused(head + b"".join(order))
    refused(head + one + two + three + four + four)
    refused(head + one + two + three + four + b"x")


def test_a_piece_of_another_file_under_the_same_key():
    head, (one, _) = pieces_of(sealed(content_of(PIECE + 5)))
    _, (_, other) = pieces_of(sealed(content_of(PIECE + 5)))
    refused(head + one + other)


def test_another_key_another_format_or_a_byte_changed():
    file = sealed(b"words")
    refused(file, key=bytes(32))
    refused(file.replace(b"file 1", b"file 2"))
    for at in range(len(MAGIC), len(file)):
        refused(file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :])


def test_what_is_sound_is_given_before_what_is_not():
    """A reader who is cut short has seen nothing false: each piece is checked before it is given."""
    head, (one, two, _) = pieces_of(sealed(content_of(2 * PIECE + 5)))
    pieces = unsealed(BytesIO(head + one + two[:-1] + b"\0"), key=KEY)
    assert next(pieces) == content_of(PIECE)
    with pytest.raises(SealBroken):
        next(pieces)
