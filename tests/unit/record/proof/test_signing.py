"""Keys that sign: to the byte what Go's module signs, and each for one use only."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.proof.checkpoint import Checkpoint, CheckpointRefused
from answerable.record.proof.note import COSIGNED, SIGNED, Note, NoteRefused, Signed, read_note, signers
from answerable.record.proof.signing import SigningKey, sign_note

VECTORS = json.loads((Path(__file__).parents[3] / "vectors/notes.json").read_text())
PRIVATE = VECTORS["private"]["peter"]
TEXT = Checkpoint("example.org/register", 3, bytes(range(32))).text


def test_the_go_modules_key_signs_as_it_does_in_go():
    case = VECTORS["good"][0]
    key = SigningKey.parse(PRIVATE)
    assert sign_note(read_note(case["note"]).text, [key]) == case["note"]
    assert str(key.verifier) == VECTORS["keys"]["peter"]
    assert str(key) == PRIVATE


@given(st.binary(min_size=32, max_size=32), st.sampled_from([SIGNED, COSIGNED]))
def test_every_key_is_read_back(seed, algorithm):
    key = SigningKey("example.org/register", algorithm, seed)
    assert SigningKey.parse(str(key)) == key


def test_two_keys_sign_side_by_side_for_a_time():
    old, new = (SigningKey.generate("example.org/register") for _ in range(2))
    note = read_note(sign_note(TEXT, [old, new]))
    for known in ([old], [new], [old, new]):
        assert signers(note, [key.verifier for key in known]) == tuple(
            Signed(key.verifier, None) for key in known
        )


@given(st.integers(0, 2**63 - 1))
def test_a_witness_signs_a_checkpoint_and_the_moment(at):
    key = SigningKey.generate("example.org/witness", algorithm=COSIGNED)
    assert signers(Note(TEXT, (key.cosign(TEXT, at),)), [key.verifier]) == (Signed(key.verifier, at),)


def test_a_cosignature_moved_to_another_moment_or_another_checkpoint_is_refused():
    key = SigningKey.generate("example.org/witness", algorithm=COSIGNED)
    made = key.cosign(TEXT, 1000)
    later = type(made)(made.name, made.key_id, (1001).to_bytes(8, "big") + made.blob[8:])
    for note in (Note(TEXT, (later,)), Note(TEXT.replace("\n3\n", "\n4\n"), (made,))):
        with pytest.raises(NoteRefused, match="does not fit this text"):
            signers(note, [key.verifier])


def test_each_key_does_its_one_thing():
    register, witness = SigningKey.generate("r"), SigningKey.generate("w", algorithm=COSIGNED)
    with pytest.raises(NoteRefused, match="is a witness's"):
        witness.sign(TEXT)
    with pytest.raises(NoteRefused, match="is not a witness's"):
        register.cosign(TEXT, 0)
    with pytest.raises(CheckpointRefused):
        witness.cosign("Not a checkpoint.\n", 0)


def test_what_is_printed_does_not_show_the_secret():
    key = SigningKey.parse(PRIVATE)
    assert key.seed.hex() not in repr(key) and repr(key.seed) not in repr(key)
    assert PRIVATE.rpartition("+")[2] not in repr(key)


def test_a_key_changed_or_cut_is_refused_and_not_shown():
    for place in range(len(PRIVATE)):
        for wrong in (PRIVATE[:place], PRIVATE[:place] + chr(ord(PRIVATE[place]) + 1) + PRIVATE[place + 1 :]):
            with pytest.raises(NoteRefused) as refused:
                SigningKey.parse(wrong)
            assert PRIVATE[-30:-5] not in str(refused.value)


@pytest.mark.parametrize("name", ["", "two words", "a+b", "a\u00a0b"])
def test_a_key_of_such_a_name_is_not_made(name):
    with pytest.raises(NoteRefused, match="name of a key"):
        SigningKey.generate(name)


@pytest.mark.parametrize("length", [31, 33, 64])
def test_a_secret_of_another_length_is_refused(length):
    with pytest.raises(NoteRefused, match="bytes and not 32"):
        SigningKey("name", SIGNED, bytes(length))
