"""Signed notes against the Go module's and C2SP's own, frozen in tests/vectors, and what must be refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answerable.record.proof.note import (
    COSIGNED,
    MOST_SIGNATURES,
    SIGNED,
    Note,
    NoteRefused,
    Signature,
    Signed,
    VerifierKey,
    cosigned_message,
    read_note,
    read_signature,
    signers,
)

VECTORS = json.loads((Path(__file__).parents[3] / "vectors/notes.json").read_text())
KEYS = {name: VerifierKey.parse(written) for name, written in VECTORS["keys"].items()}
PETER, ENOCH = KEYS["peter"], KEYS["enoch"]
TWO = VECTORS["good"][1]["note"]


@pytest.mark.parametrize("case", VECTORS["good"], ids=lambda case: case["from"])
def test_notes_of_others_are_read_and_written_again_to_the_byte(case):
    note = read_note(case["note"])
    assert [signed.key for signed in signers(note, KEYS.values())] == [KEYS[name] for name in case["signers"]]
    if "twice" not in case["from"]:
        assert str(note) == case["note"]


@pytest.mark.parametrize("case", VECTORS["bad"], ids=lambda case: case["why"])
def test_what_is_no_note_is_refused(case):
    with pytest.raises(NoteRefused):
        read_note(case["note"])


@pytest.mark.parametrize("case", VECTORS["not_signed"], ids=lambda case: case["why"])
def test_a_known_signer_whose_signature_does_not_fit_spoils_the_note(case):
    with pytest.raises(NoteRefused, match=r"PeterNeumann \(key c74f20a3\) does not fit this text"):
        signers(read_note(case["note"]), [PETER])
    assert signers(read_note(case["note"]), [ENOCH]) == ()


def test_signatures_of_others_are_passed_over():
    assert signers(read_note(TWO), [PETER]) == (Signed(PETER, None),)
    assert signers(read_note(TWO), [ENOCH, PETER]) == (Signed(PETER, None), Signed(ENOCH, None))
    assert signers(read_note(TWO), []) == ()


@pytest.mark.parametrize("other", [("Someone", PETER.key_id), (PETER.name, b"\0\0\0\0")])
def test_a_name_alone_or_an_id_alone_is_another_key(other):
    note = read_note(TWO)
    renamed = Note(note.text, (Signature(*other, note.signatures[0].blob),))
    assert signers(renamed, [PETER]) == ()


def test_a_key_given_twice_is_one_key():
    assert signers(read_note(TWO), [PETER, PETER]) == (Signed(PETER, None),)


def test_two_keys_that_cannot_be_told_apart_are_refused(monkeypatch):
    monkeypatch.setattr(VerifierKey, "key_id", b"same")
    with pytest.raises(NoteRefused, match="Two different keys"):
        signers(read_note(TWO), [PETER, VerifierKey(PETER.name, SIGNED, ENOCH.public)])


def test_a_signer_in_every_piece_of_its_written_key_but_the_whole_is_refused():
    written = VECTORS["keys"]["peter"]
    for start in range(len(written)):
        for end in range(start + 1, len(written) + 1):
            if (start, end) != (0, len(written)):
                with pytest.raises(NoteRefused):
                    VerifierKey.parse(written[start:end])
    for place, character in enumerate(written):
        with pytest.raises(NoteRefused):
            VerifierKey.parse(written[:place] + chr(ord(character) + 1) + written[place + 1 :])


@pytest.mark.parametrize(
    "written, why",
    [
        ("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==", "not base64"),
        ("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", r"of a sort \(101\)"),
        (
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "does not have the id C74F20A3",
        ),
        ("PeterNeumann", "name.id.base64"),
        ("+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "name of a key"),
        ("PeterNeumann+c74f20a3+AQ==", "0 bytes and not 32"),
    ],
)
def test_a_key_that_cannot_be_taken_says_why(written, why):
    with pytest.raises(NoteRefused, match=why):
        VerifierKey.parse(written)


def test_a_key_is_written_as_it_was_read():
    assert [str(key) for key in KEYS.values()] == list(VECTORS["keys"].values())


names = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="+"), min_size=1
)
lines = st.text(st.characters(codec="utf-8", exclude_characters=[chr(n) for n in range(32)]))
texts = st.lists(lines, min_size=1).map(lambda found: "\n".join(found) + "\n")
made = st.builds(Signature, names, st.binary(min_size=4, max_size=4), st.binary(min_size=1, max_size=80))


@given(texts, st.lists(made, min_size=1, max_size=5))
def test_every_note_is_read_back_as_it_was(text, signatures):
    note = Note(text, tuple(signatures))
    assert read_note(str(note)) == note


@given(made)
def test_every_line_of_a_signature_is_read_back(signature):
    assert read_signature(str(signature)) == signature


@given(names, st.sampled_from([SIGNED, COSIGNED]), st.binary(min_size=32, max_size=32))
def test_every_key_is_read_back(name, algorithm, public):
    key = VerifierKey(name, algorithm, public)
    assert VerifierKey.parse(str(key)) == key


@given(st.text())
def test_any_text_is_read_or_refused_and_nothing_else(text):
    try:
        note = read_note(text)
    except NoteRefused:
        return
    assert str(note) == text


def test_a_note_cannot_be_made_that_could_not_be_read():
    good = Signature("name", b"four", b"x")
    for text in ("no newline at the end", "", "a\ttab\n", "half a pair \ud800\n"):
        with pytest.raises(NoteRefused):
            Note(text, (good,))
    with pytest.raises(NoteRefused, match="Nobody signed"):
        Note("text\n", ())
    with pytest.raises(NoteRefused, match="more than 100"):
        Note("text\n", (good,) * (MOST_SIGNATURES + 1))
    for name, key_id, blob in [
        ("", b"four", b"x"),
        ("a b", b"four", b"x"),
        ("n", b"no", b"x"),
        ("n", b"four", b""),
    ]:
        with pytest.raises(NoteRefused):
            Signature(name, key_id, blob)


def test_a_witness_signs_the_checkpoint_and_the_moment():
    """The message of C2SP tlog-cosignature's own example."""
    text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
    assert cosigned_message(text, 1679315147) == b"cosignature/v1\ntime 1679315147\n" + text.encode()
    line = next(s for s in read_note(VECTORS["good"][5]["note"]).signatures if s.name.startswith("witness"))
    assert int.from_bytes(line.blob[:8], "big") == 1679315147
    assert len(line.blob) == 72


@pytest.mark.parametrize("at", [-1, 2**63])
def test_a_moment_that_cannot_be_is_refused(at):
    with pytest.raises(NoteRefused, match="moment"):
        cosigned_message("text\n", at)


def test_a_witness_key_does_not_take_a_plain_signature_for_its_own():
    note = read_note(VECTORS["good"][0]["note"])
    witness = VerifierKey(PETER.name, COSIGNED, PETER.public)
    blob = bytes(8) + note.signatures[0].blob
    with pytest.raises(NoteRefused, match="does not fit"):
        signers(Note(note.text, (Signature(witness.name, witness.key_id, blob),)), [witness])
