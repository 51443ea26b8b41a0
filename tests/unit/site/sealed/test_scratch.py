"""A scratch file gives back what was put into it, from any place, and holds nothing that can be read."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.site.sealed.scratch import Scratch


@settings(max_examples=50)
@given(
    st.lists(st.binary(max_size=100), max_size=8),
    st.lists(st.tuples(st.integers(0, 400), st.integers(-1, 300)), max_size=8),
)
def test_it_reads_as_any_file_does(portions, asked):
    file, whole = Scratch(), b"".join(portions)
    for portion in portions:
        assert file.write(portion) == len(portion)
    for place, size in asked:
        assert file.seek(place) == place == file.tell()
        expected = whole[place:] if size < 0 else whole[place : place + size]
        assert file.read(size) == expected
        assert file.tell() == max(place, 0) + len(expected)
    file.close()


def test_lines_are_read_as_wsgi_lets_one_ask():
    file = Scratch()
    file.write(b"one\ntwo two\n" + b"x" * 20_000 + b"\nlast")
    file.seek(0)
    assert [file.readline(), file.readline(3), file.readline()] == [b"one\n", b"two", b" two\n"]
    assert file.readline() == b"x" * 20_000 + b"\n"
    assert [file.readline(), file.readline()] == [b"last", b""]


def test_no_place_is_written_twice():
    file = Scratch()
    file.write(b"one")
    file.seek(0)
    with pytest.raises(ValueError, match="at its end only"):
        file.write(b"two")
    file.seek(0, os.SEEK_END)
    file.write(b"two")
    file.seek(0)
    assert file.read() == b"onetwo"
    assert file.seekable()


def test_its_words_are_not_on_the_disk():
    file = Scratch()
    file.write(b"lantern" * 10_000)
    on_disk = os.pread(file._file.fileno(), 100_000, 0)
    assert len(on_disk) == 70_000 and b"lantern" not in on_disk
    assert len(set(on_disk[at : at + 7] for at in range(0, 70_000, 7))) > 9_000
