"""A witness: it signs what continues what it signed, refuses everything else, and says why in plain words."""

import errno
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from answerable.record import (
    COSIGNED,
    EMPTY_ROOT,
    Checkpoint,
    MirrorRefused,
    NoteRefused,
    SigningKey,
    VerifierKey,
    Witness,
    read_checkpoint,
    read_note,
    read_reply,
    read_signature,
    request,
    sign_note,
    signers,
)
from answerable.record.proof import files
from tests.unit.record.proof.witness.registers import ORIGIN, Register

CONVERSATION = json.loads((Path(__file__).parents[4] / "vectors/notes.json").read_text())["conversation"]
KEY = SigningKey.generate("witness.example.org/w1", algorithm=COSIGNED)
AT = 1_700_000_000
SIZE = "text/x.tlog.size"


@pytest.fixture
def register(tmp_path):
    return Register(tmp_path / "register", entries=1000)


@pytest.fixture
def witness(tmp_path, register):
    return Witness(KEY, {ORIGIN: [register.key.verifier]}, tmp_path / "witness")


def seen(witness):
    latest = witness.book(ORIGIN).latest()
    return latest.size if latest else 0


def is_refused(witness, reply, status):
    """Refused so, in words, with nothing signed and nothing forgotten."""
    assert reply.status == status
    assert "—" not in reply.body.decode() and reply.said.endswith((".", ")"))
    return True


# -- the specification, in its order ---------------------------------------------------------------


def test_the_conversation_of_another_implementation(tmp_path):
    """FiloSottile/torchwood: the first head, one of five entries, and then one of three that comes too late."""
    key = VerifierKey.parse(CONVERSATION["key"])
    witness = Witness(KEY, {CONVERSATION["origin"]: [key]}, tmp_path)
    for name, status in (("first", 200), ("to_five", 200), ("to_three", 409)):
        reply = witness.add(CONVERSATION[name].encode(), AT)
        assert reply.status == status
    assert (reply.media, reply.body) == (SIZE, b"5\n")
    assert (
        witness.book(CONVERSATION["origin"])
        .latest()
        .root.hex()
        .startswith("42bb57ad06420afa4882c4a63ac6a1ec")
    )


def test_the_first_head_is_signed(witness, register):
    reply = witness.add(register.asks(0), AT)
    assert (reply.status, reply.said) == (200, f"The first head of {ORIGIN}, of 1,000 entries. Signed.")
    line = read_signature(reply.body.decode().removesuffix("\n"))
    kept = witness.book(ORIGIN).latest_note()
    assert line in kept.signatures
    assert [one.at for one in signers(kept, [KEY.verifier])] == [AT]
    assert signers(kept, [register.key.verifier])


def test_a_head_that_continues_the_last_is_signed(witness, register):
    witness.add(register.asks(0), AT)
    for count in (1, 5, 600):
        old = len(register.entries)
        reply = witness.add(register.add(count).asks(old), AT + count)
        assert reply.status == 200
        assert (
            reply.said
            == f"The head of {old + count:,} entries of {ORIGIN} continues the one of {old:,}. Signed."
        )
    assert [read_checkpoint(note.text).size for note in witness.book(ORIGIN).history()] == [
        1000,
        1001,
        1006,
        1606,
    ]


def test_the_same_head_is_signed_again_with_the_new_moment(witness, register):
    witness.add(register.asks(0), AT)
    reply = witness.add(register.asks(1000), AT + 60)
    assert (reply.status, reply.said[-38:]) == (200, "again. Signed again, with this moment.")
    book = witness.book(ORIGIN)
    assert len(list(book.history())) == 1
    assert [one.at for one in signers(book.latest_note(), [KEY.verifier])] == [AT + 60]


def test_a_register_that_is_not_looked_at_is_not_found(witness, tmp_path):
    other = SigningKey.generate("example.org/another")
    note = sign_note(Checkpoint("example.org/another", 0, EMPTY_ROOT).text, [other])
    assert is_refused(witness, witness.add(request(0, (), note), AT), 404)
    assert not (tmp_path / "witness").exists()


def test_a_head_signed_by_another_key_is_forbidden(witness, register):
    register.key = SigningKey.generate(ORIGIN)
    reply = witness.add(register.asks(0), AT)
    assert is_refused(witness, reply, 403)
    assert "not signed with a key of example.org/register that this witness knows" in reply.said


def test_a_head_whose_signature_does_not_fit_is_forbidden(witness, register):
    body = register.asks(0).replace(b"\n1000\n", b"\n1001\n")
    reply = witness.add(body, AT)
    assert is_refused(witness, reply, 403)
    assert "does not fit this text" in reply.said
    assert seen(witness) == 0 and list(witness.book(ORIGIN).refusals()) == []


def test_a_second_key_beside_an_unknown_one_suffices(witness, register):
    note = sign_note(register.head().text, [SigningKey.generate(ORIGIN), register.key])
    assert witness.add(request(0, (), note), AT).status == 200
    assert (
        len(witness.book(ORIGIN).latest_note().signatures) == 2
    )  # the register's known key, and the witness's


def test_what_is_no_request_is_a_bad_one(witness):
    assert is_refused(witness, witness.add(b"hello", AT), 400)


def test_an_old_size_above_the_new_one_is_a_bad_request(witness, register):
    reply = witness.add(request(1001, (), register.note()), AT)
    assert is_refused(witness, reply, 400)
    assert reply.said == "A head of 1,000 entries cannot continue one of 1,001."


def test_an_old_size_that_is_not_the_last_is_a_conflict_that_says_which_is(witness, register):
    witness.add(register.asks(0), AT)
    register.add(10)
    for old in (0, 5, 999, 1001, 1010):
        reply = witness.add(register.asks(old), AT)
        assert is_refused(witness, reply, 409)
        assert (reply.media, reply.body) == (SIZE, b"1000\n")
    assert list(witness.book(ORIGIN).refusals()) == []  # nothing speaks against the register
    assert witness.add(register.asks(1000), AT).status == 200


@pytest.mark.parametrize(
    "spoil", [lambda p: p[:-1], lambda p: (*p, bytes(32)), lambda p: p[::-1], lambda p: ()]
)
def test_a_path_that_does_not_lead_from_head_to_head_is_not_processed(witness, register, spoil):
    witness.add(register.asks(0), AT)
    register.add(77)
    path = register.tiles.consistency(1000, 1077)
    reply = witness.add(request(1000, spoil(path), register.note()), AT)
    assert is_refused(witness, reply, 422)
    assert seen(witness) == 1000


@pytest.mark.parametrize(
    "size, root, path, status",
    [
        (0, EMPTY_ROOT, (), 200),
        (0, bytes(32), (), 422),
        (0, EMPTY_ROOT, (bytes(32),), 422),
        (1, bytes(32), (), 200),
        (1, bytes(32), (bytes(32),), 422),
    ],
)
def test_the_smallest_heads(witness, register, size, root, path, status):
    note = sign_note(Checkpoint(ORIGIN, size, root).text, [register.key])
    for _ in range(2):
        assert witness.add(request(0 if not size else seen(witness), path, note), AT).status == status
    assert witness.book(ORIGIN).latest() == (Checkpoint(ORIGIN, size, root) if status == 200 else None)


def test_a_proof_with_the_same_head_is_not_processed(witness, register):
    witness.add(register.asks(0), AT)
    assert witness.add(request(1000, (bytes(32),), register.note()), AT).status == 422


# -- what it is for --------------------------------------------------------------------------------


@given(st.integers(0, 999), st.integers(0, 300))
@settings(max_examples=8)
def test_a_past_entry_rewritten_with_the_owners_own_key_is_never_signed_for(tmp_path_factory, index, more):
    folder = tmp_path_factory.mktemp("rewritten")
    register = Register(folder / "register", entries=1000)
    witness = Witness(KEY, {ORIGIN: [register.key.verifier]}, folder / "witness")
    witness.add(register.asks(0), AT)
    witness.mirror(ORIGIN, register.fetch)
    rewritten = register.rewritten(index).add(more)
    for old in (1000, 0):
        reply = witness.add(rewritten.asks(old), AT + 1)
        assert is_refused(witness, reply, 409 if old != 1000 or not more else 422)
    assert seen(witness) == 1000
    assert witness.first_changed(rewritten.head(), rewritten.fetch) == index
    assert witness.add(register.add(2).asks(1000), AT + 2).status == 200


def test_a_rewritten_head_is_kept_as_evidence_signed_by_the_register(witness, register):
    witness.add(register.asks(0), AT)
    rewritten = register.rewritten(500)
    reply = witness.add(rewritten.asks(1000), AT + 1)
    assert (reply.status, reply.media, reply.body) == (409, SIZE, b"1000\n")
    assert "an entry that was there has been changed, added or taken away. Nothing was signed." in reply.said
    (kept,) = witness.book(ORIGIN).refusals()
    assert (kept.at, kept.status, kept.said) == (AT + 1, 409, reply.said)
    offered, signed = read_note(kept.note), witness.book(ORIGIN).latest_note()
    for note in (offered, signed):
        assert signers(note, [register.key.verifier])
    roots = {read_checkpoint(note.text).root for note in (offered, signed)}
    assert len(roots) == 2  # two heads of one size, both signed with the register's own key


def test_a_register_put_back_from_an_older_copy_is_told_of(witness, register):
    witness.add(register.asks(0), AT)
    older = Register(register.folder.with_name("older"), key=register.key, entries=900)
    reply = witness.add(older.asks(0), AT + 1)
    assert (reply.status, reply.body) == (409, b"1000\n")
    assert "entries that were there are missing" in reply.said
    assert "put back from an older copy" in reply.said
    # Continued with other entries, it is caught when it is as long again.
    older.entries += [b"other %d" % n for n in range(100)]
    assert "has been changed" in witness.add(older.asks(1000), AT + 2).said
    older.add(5)
    assert witness.add(older.asks(1000), AT + 3).status == 422
    assert [kept.status for kept in witness.book(ORIGIN).refusals()] == [409, 409, 422]


def test_with_the_entries_kept_an_older_head_that_comes_late_is_known_for_what_it_is(witness, register):
    witness.add(register.asks(0), AT)
    witness.mirror(ORIGIN, register.fetch)
    late = witness.add(register.asks(0, 700), AT)
    assert (late.status, late.body) == (409, b"1000\n")
    assert list(witness.book(ORIGIN).refusals()) == []
    other = witness.add(register.rewritten(3).asks(0, 700), AT)
    assert "has been changed" in other.said
    assert len(list(witness.book(ORIGIN).refusals())) == 1


def test_what_the_register_gives_out_must_lead_to_what_was_signed(witness, register):
    assert witness.mirror(ORIGIN, register.fetch) == 0  # nothing was signed yet
    witness.add(register.asks(0), AT)
    with pytest.raises(MirrorRefused):
        witness.mirror(ORIGIN, register.rewritten(5).fetch)
    assert witness.book(ORIGIN).tree.size == 0
    assert witness.mirror(ORIGIN, register.fetch) == 1000


def test_the_register_reads_what_the_witness_says(witness, register):
    def hand_over(of, old):
        body = of.asks(old)
        reply = witness.add(body, AT)
        return read_reply(reply.status, reply.media, reply.body, sent=body, keys=[KEY.verifier])

    assert hand_over(register, 0).outcome == "cosigned"
    register.add(5)
    where = hand_over(register, 0)
    assert (where.outcome, where.size) == ("elsewhere", 1000)
    assert hand_over(register, where.size).outcome == "cosigned"
    assert hand_over(register.rewritten(7), 1005).outcome == "unlike"
    assert hand_over(register.rewritten(7).add(1), 1005).outcome == "unlike"
    assert (
        hand_over(Register(register.folder.with_name("short"), key=register.key, entries=3), 0).outcome
        == "ahead"
    )


# -- the disk --------------------------------------------------------------------------------------


def test_another_process_goes_on_where_this_one_stopped(witness, register):
    witness.add(register.asks(0), AT)
    again = Witness(KEY, witness.logs, witness.folder)
    assert again.add(register.add(1).asks(0), AT).body == b"1000\n"
    assert again.add(register.asks(1000), AT).status == 200


def test_heads_handed_over_at_once_are_taken_one_after_the_other(witness, register):
    witness.add(register.asks(0), AT)
    bodies = [register.add(1).asks(1000) for _ in range(24)]
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda body: witness.add(body, AT), bodies))
    assert sorted(reply.status for reply in replies) == [200] + [409] * 23
    assert len(list(witness.book(ORIGIN).history())) == 2


def test_where_it_cannot_write_it_does_not_sign(witness, register, monkeypatch):
    witness.add(register.asks(0), AT)

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    body = register.add(1).asks(1000)
    with monkeypatch.context() as disk:
        disk.setattr(files.os, "fsync", full)
        reply = witness.add(body, AT)
    assert is_refused(witness, reply, 500)
    assert "did not sign. (No space left on device)" in reply.said
    assert witness.add(register.asks(seen(witness)), AT).status == 200


def test_a_registers_key_cannot_be_a_witness(register, tmp_path):
    with pytest.raises(NoteRefused, match="not a witness's"):
        Witness(register.key, {}, tmp_path)


WITNESSING = """
import sys
from pathlib import Path
from answerable.record import SigningKey, VerifierKey, Witness
key, log, folder = sys.argv[1:]
witness = Witness(SigningKey.parse(key), {"example.org/register": [VerifierKey.parse(log)]}, Path(folder))
while size := sys.stdin.buffer.readline():
    reply = witness.add(sys.stdin.buffer.read(int(size)), 1700000000)
    print(reply.status, reply.body.decode().split()[-1], flush=True)
"""


def test_killed_it_never_signs_for_two_records(tmp_path):
    """Killed at any moment, it has at least what it signed for, and signs for nothing that does not continue it."""
    register = Register(tmp_path / "register", entries=1)
    log, known = str(register.key.verifier), 0
    for round_ in range(4):
        worker = subprocess.Popen(
            [sys.executable, "-c", WITNESSING, str(KEY), log, tmp_path / "witness"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for n in range(round_ * 3 + 2):
            body = register.add(1).asks(known)
            worker.stdin.write(b"%d\n" % len(body) + body)
            worker.stdin.flush()
            if n == round_ * 3 + 1:
                break  # killed with this one on its way
            status, said = worker.stdout.readline().split()
            known = len(register.entries) if status == b"200" else int(said)
        os.kill(worker.pid, 9)
        worker.communicate()
        latest = Witness(KEY, {}, tmp_path / "witness").book(ORIGIN).latest()
        assert latest is not None and latest.size >= known
        assert latest.root == register.tiles.root(latest.size)
        known = latest.size
