"""A seal: AES-256-GCM as the standard's own vectors have it, and it opens nowhere but in its place."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st

from answerable.record import SealBroken, new_key, seal, unseal

KEY = bytes(range(32))


@given(st.binary(max_size=2000), st.binary(max_size=100))
def test_what_was_sealed_opens_under_its_key_in_its_place(content, place):
    assert unseal(seal(content, key=KEY, bound=place), key=KEY, bound=place) == content


@given(st.binary(max_size=60), st.data())
def test_no_byte_of_it_can_be_changed_dropped_or_added(content, data):
    sealed = seal(content, key=KEY, bound=b"C-1")
    at = data.draw(st.integers(0, len(sealed) - 1))
    bit = 1 << data.draw(st.integers(0, 7))
    changed = sealed[:at] + bytes([sealed[at] ^ bit]) + sealed[at + 1 :]
    for wrong in (changed, sealed[:at], sealed + b"\0", b""):
        with pytest.raises(SealBroken, match="Nothing was changed by trying"):
            unseal(wrong, key=KEY, bound=b"C-1")


def test_it_opens_under_no_other_key_and_in_no_other_place():
    sealed = seal(b"words", key=KEY, bound=b"C-1")
    with pytest.raises(SealBroken):
        unseal(sealed, key=new_key(), bound=b"C-1")
    with pytest.raises(SealBroken):
        unseal(sealed, key=KEY, bound=b"C-2")


def test_the_same_words_are_sealed_differently_each_time():
    assert seal(b"yes", key=KEY, bound=b"") != seal(b"yes", key=KEY, bound=b"")
    assert len({new_key() for _ in range(100)}) == 100


def test_the_words_cannot_be_seen_in_what_is_sealed():
    assert b"lantern" not in seal(b"the lantern went out", key=KEY, bound=b"C-1")


def test_the_library_does_what_the_standard_says():
    # The GCM specification (McGrew, Viega), test case 16: a key of 256 bits with associated data.
    key = bytes.fromhex("feffe9928665731c6d6a8f9467308308" * 2)
    plain = bytes.fromhex(
        "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
    )
    also = bytes.fromhex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
    made = AESGCM(key).encrypt(bytes.fromhex("cafebabefacedbaddecaf888"), plain, also)
    assert made.hex() == (
        "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        "76fc6ece0f4e1768cddf8853bb2d551b"
    )
