"""Signatures checked with Python alone, against the RFC's, against known bad ones, and against OpenSSL."""

import json
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record.proof.ed25519 import _decoded, verify

VECTORS = json.loads((Path(__file__).parents[3] / "vectors/ed25519.json").read_text())
ORDER = 2**252 + 27742317777372353535851937790883648493
PRIME = 2**255 - 19

# The points whose eightfold is neutral, each in every spelling of its 32 bytes (C2SP CCTV, ed25519).
SMALL = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "0000000000000000000000000000000000000000000000000000000000000080",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
]


@pytest.mark.parametrize("case", VECTORS, ids=lambda case: case["from"])
def test_known_signatures(case):
    public, message, signature = (bytes.fromhex(case[name]) for name in ("public", "message", "signature"))
    assert verify(public, message, signature) == case["good"]


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300), st.integers(0, 64 * 8 - 1))
def test_what_was_signed_is_good_and_with_one_bit_changed_it_is_not(seed, message, bit):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), key.sign(message)
    assert verify(public, message, signature)
    assert not verify(public, message + b"!", signature)
    assert not verify(public, message, flipped(signature, bit))
    assert not verify(flipped(public, bit % 256), message, signature)


@given(st.binary(min_size=32, max_size=32), st.binary(min_size=64, max_size=64))
def test_what_openssl_refuses_is_refused(public, signature):
    assert judged_by_openssl(public, b"text", signature) or not verify(public, b"text", signature)


@given(st.binary(min_size=32, max_size=32))
@settings(max_examples=20)
def test_the_second_half_has_one_spelling(seed):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = key.public_key().public_bytes_raw(), key.sign(b"text")
    factor = int.from_bytes(signature[32:], "little")
    for again in range(factor + ORDER, 2**256, ORDER):
        assert not verify(public, b"text", signature[:32] + again.to_bytes(32, "little"))


@pytest.mark.parametrize("public", SMALL)
def test_a_key_of_small_order_signs_nothing(public):
    for half in SMALL:
        for text in (b"one", b"two", b"three", b"four", b"five", b"six", b"seven", b"eight"):
            assert not verify(bytes.fromhex(public), text, bytes.fromhex(half) + bytes(32))


def test_some_other_checker_would_have_taken_a_key_of_small_order():
    """Else the test above would prove nothing: one signature, good for every text, under the neutral key."""
    neutral = bytes.fromhex(SMALL[4])
    assert judged_by_openssl(neutral, b"any text", neutral + bytes(32))


@pytest.mark.parametrize("y", [PRIME, PRIME + 1, PRIME + 3, 2**255 - 1])
@pytest.mark.parametrize("sign", [0, 1])
def test_a_point_beyond_the_field_is_none(y, sign):
    """Nobody knows a secret that belongs to such a key, so it is asked of the reading alone."""
    assert _decoded((y | sign << 255).to_bytes(32, "little")) is None
    assert _decoded((y % PRIME).to_bytes(32, "little")) is not None or y == 2**255 - 1


@pytest.mark.parametrize("y", [1, PRIME - 1])
def test_nought_has_no_sign(y):
    assert _decoded(y.to_bytes(32, "little")) is not None
    assert _decoded((y | 1 << 255).to_bytes(32, "little")) is None


def test_a_key_that_is_no_point_is_none():
    assert not verify((2).to_bytes(32, "little"), b"text", bytes(64))


@pytest.mark.parametrize("public, signature", [(31, 64), (33, 64), (32, 63), (32, 65), (0, 64), (32, 0)])
def test_other_lengths_are_none(public, signature):
    assert not verify(bytes(public), b"", bytes(signature))


def test_a_good_signature_with_more_or_less_around_it_is_none():
    key = Ed25519PrivateKey.generate()
    public, signature = key.public_key().public_bytes_raw(), key.sign(b"text")
    assert verify(public, b"text", signature)
    for longer in (
        signature + b"\0",
        signature + bytes(32),
        b"\0" + signature,
        signature[:32] + b"\0" + signature[32:],
    ):
        assert not verify(public, b"text", longer)
    for longer in (public + b"\0", b"\0" + public):
        assert not verify(longer, b"text", signature)


def flipped(data, bit):
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def judged_by_openssl(public, message, signature):
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except InvalidSignature:
        return False
    return True
