"""A file that comes in piece by piece is never plain on disk, and is known as any paper is."""

from hashlib import sha256

import pytest

from answerable.record import SealBroken, Sealing

WORDS = b"what the neighbour saw " * 10_000


def arrived(tmp_path, content=WORDS, **about):
    with Sealing(tmp_path / "arriving") as sealing:
        for at in range(0, len(content), 7_000):
            sealing.write(content[at : at + 7_000])
        return sealing.finish(**{"about": "C-1", "media": "text/plain", **about})


def test_it_is_known_by_salt_and_content_and_is_read_back(tmp_path):
    sealed = arrived(tmp_path)
    assert sealed.digest == sha256(sealed.salt + WORDS).hexdigest()
    assert (sealed.length, sealed.about, sealed.media) == (len(WORDS), "C-1", "text/plain")
    assert b"".join(sealed.pieces()) == WORDS
    assert len(list(sealed.pieces())) == 4


def test_only_its_owner_may_read_it_and_its_words_are_not_in_it(tmp_path):
    sealed = arrived(tmp_path)
    assert sealed.path.stat().st_mode & 0o777 == 0o600
    assert b"neighbour" not in sealed.path.read_bytes()
    assert "key" not in repr(sealed)


def test_two_of_the_same_content_cannot_be_told_to_be_the_same(tmp_path):
    one = arrived(tmp_path)
    one.path.rename(tmp_path / "one")
    two = arrived(tmp_path)
    assert (one.digest, one.key) != (two.digest, two.key)


def test_left_before_its_end_nothing_stays(tmp_path):
    with pytest.raises(RuntimeError), Sealing(tmp_path / "arriving") as sealing:
        sealing.write(WORDS)
        raise RuntimeError("the line went dead")
    assert list(tmp_path.iterdir()) == []
    sealing.abandon()  # twice is no more than once


def test_altered_on_disk_it_is_not_given(tmp_path):
    sealed = arrived(tmp_path)
    content = bytearray(sealed.path.read_bytes())
    content[-1] ^= 1
    sealed.path.write_bytes(content)
    with pytest.raises(SealBroken):
        list(sealed.pieces())
