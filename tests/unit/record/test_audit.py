import json
import shutil
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from answerable.record import (
    MemoryRecord,
    audit_export,
    check_proof,
    checkpoint,
    leaf_hash,
    prove,
    write_export,
)
from answerable.record import write_paper as paper
from answerable.record.merkle import root_of
from tests.histories import AT, received, salts

SRC = Path(__file__).parents[3] / "src/answerable/record"
VECTORS = Path(__file__).parents[2] / "vectors"
HEADS = (2, 5, 9, 10)


@pytest.fixture
def record():
    record = MemoryRecord(salt=salts())
    for start, end in zip((0, *HEADS), HEADS, strict=False):
        record.append([received(n) for n in range(start, end)], after=start, at=AT)
    return record


@pytest.fixture
def export(record, tmp_path):
    write_export(record, tmp_path / "out", body="guild")
    return tmp_path / "out"


def lines(export, name="entries/000000.jsonl"):
    return (export / name).read_bytes().splitlines()


def rewrite(export, changed, *, leaves=False, heads=(), root=False):
    """Write entries anew, and as many of the things that give a change away as a cheat might think of."""
    (export / "entries/000000.jsonl").write_bytes(b"".join(line + b"\n" for line in changed))
    hashes = [leaf_hash(line) for line in changed]
    if leaves:
        (export / "leaves/000000.txt").write_text("".join(h.hex() + "\n" for h in hashes))
    told = [json.loads(line) for line in lines(export, "heads.jsonl")]
    for head in told:
        if head["size"] in heads:
            head["root"] = root_of(hashes[: head["size"]]).hex()
    (export / "heads.jsonl").write_text("".join(json.dumps(head) + "\n" for head in told))
    if root:
        forge(export, root_of(hashes), len(hashes))


def forge(export, root, size):
    (export / "checkpoint.txt").write_text(f"answerable/guild\n{size}\n{b64encode(root).decode()}\n")
    register = json.loads((export / "register.json").read_text()) | {"size": size, "root": root.hex()}
    for name in register["parts"]:
        register["parts"][name] = sha256((export / name).read_bytes()).hexdigest()
    (export / "register.json").write_text(json.dumps(register))


def first(audit):
    assert not audit.ok
    return audit.faults[0].index


def other(line):
    """The same entry about another subject, in canonical form."""
    return line.replace(b'"subject":"C-2026', b'"subject":"C-1999')


def test_an_export_as_written_passes(export, record):
    audit = audit_export(export)
    assert (audit.ok, audit.size, audit.root, audit.faults) == (True, 10, record.head().root, ())


def test_a_flipped_byte(export):
    changed = lines(export)
    changed[6] = changed[6].replace(b"web", b"wec")
    rewrite(export, changed)
    audit = audit_export(export)
    assert first(audit) == 6
    assert "not what it was" in audit.faults[0].what
    assert audit.size == 6


def test_a_byte_that_is_no_text_at_all(export):
    changed = lines(export)
    changed[3] = b"\xff" + changed[3][1:]
    rewrite(export, changed)
    assert first(audit_export(export)) == 3


def test_a_flipped_byte_with_its_hash_rewritten_lies_after_the_last_head_that_agrees(export):
    changed = lines(export)
    changed[6] = other(changed[6])
    rewrite(export, changed, leaves=True)
    audit = audit_export(export)
    assert first(audit) == 5
    assert "the head of 9 entries differs" in audit.faults[0].what


def test_a_flipped_byte_with_one_head_rewritten_too_lies_before_the_next(export):
    changed = lines(export)
    changed[6] = other(changed[6])
    rewrite(export, changed, leaves=True, heads={9})
    assert first(audit_export(export)) == 9


@pytest.mark.parametrize("left", [0, 4, 9])
def test_a_dropped_tail(export, left):
    rewrite(export, lines(export)[:left])
    assert first(audit_export(export)) == left


@pytest.mark.parametrize("left", [0, 4, 9])
def test_a_dropped_tail_with_its_hashes_dropped_too(export, left):
    rewrite(export, lines(export)[:left], leaves=True)
    audit = audit_export(export)
    assert first(audit) == left
    assert "missing" in audit.faults[0].what


def test_a_dropped_file_of_entries(record, tmp_path, monkeypatch):
    monkeypatch.setattr("answerable.record.export.ENTRIES_A_FILE", 4)
    write_export(record, tmp_path, body="guild")
    (tmp_path / "entries/000001.jsonl").unlink()
    assert first(audit_export(tmp_path)) == 4


@pytest.mark.parametrize("leaves", [False, True])
def test_a_swapped_pair(export, leaves):
    changed = lines(export)
    changed[3], changed[7] = changed[7], changed[3]
    rewrite(export, changed, leaves=leaves)
    assert first(audit_export(export)) == 3


@pytest.mark.parametrize("leaves", [False, True])
def test_a_removed_entry(export, leaves):
    changed = lines(export)
    del changed[4]
    rewrite(export, changed, leaves=leaves)
    assert first(audit_export(export)) == 4


def test_an_entry_put_in_twice(export):
    changed = lines(export)
    changed.insert(4, changed[4])
    rewrite(export, changed, leaves=True)
    assert first(audit_export(export)) == 5


def test_an_entry_added_at_the_end(export):
    changed = [*lines(export), lines(export)[0].replace(b'"index":0', b'"index":10')]
    rewrite(export, changed, leaves=True)
    audit = audit_export(export)
    assert first(audit) == 10


def test_an_entry_with_the_number_of_another(export):
    changed = lines(export)
    changed[4] = changed[4].replace(b'"index":4', b'"index":5')
    rewrite(export, changed, leaves=True, heads=set(HEADS), root=True)
    assert first(audit_export(export)) == 4


@pytest.mark.parametrize(
    "old, new",
    [
        (b'"index":4', b'"index": 4'),
        (b'"index":4', b'"index":4.0'),
        (b'"index":4', b'"index":NaN'),
        (b'{"actor":"P-7",', b'{"actor":"P-8","actor":"P-7",'),
        (b'"v":1}', b'"v":1},{"index":4}'),
        (b'"v":1}', b'"v":1'),
        (b"{", b"["),
    ],
)
def test_an_entry_that_is_not_canonical(export, old, new):
    changed = lines(export)
    changed[4] = changed[4].replace(old, new, 1)
    rewrite(export, changed, leaves=True, heads=set(HEADS), root=True)
    audit = audit_export(export)
    assert first(audit) == 4
    assert "canonical" in audit.faults[0].what


def test_two_lines_that_are_entries_only_together(export):
    changed = lines(export)
    changed[4], changed[5] = changed[4] + b',{"index":5,"x":[{}', b'{"y":0}]}'
    rewrite(export, changed, leaves=True, heads=set(HEADS), root=True)
    assert first(audit_export(export)) == 4


def test_a_forged_root_in_the_checkpoint(export):
    forge(export, leaf_hash(b"forged"), 10)
    audit = audit_export(export)
    assert first(audit) == 10
    assert "root in checkpoint.txt" in audit.faults[0].what


def test_a_forged_root_in_checkpoint_and_last_head(export):
    forged = leaf_hash(b"forged")
    told = [json.loads(line) for line in lines(export, "heads.jsonl")]
    told[-1]["root"] = forged.hex()
    (export / "heads.jsonl").write_text("".join(json.dumps(head) + "\n" for head in told))
    forge(export, forged, 10)
    assert first(audit_export(export)) == 9


def test_a_register_written_wholly_anew_is_found_by_the_checkpoint_that_was_kept(export, record):
    kept = checkpoint(list(record.heads())[2], body="guild")
    changed = lines(export)
    changed[1] = other(changed[1])
    rewrite(export, changed, leaves=True, heads=set(HEADS), root=True)
    assert audit_export(export).ok
    audit = audit_export(export, kept=kept)
    assert first(audit) == 0
    assert "The first 9 entries are not those of the checkpoint that you kept" in audit.faults[0].what


def test_a_kept_checkpoint_of_the_same_register_passes(export, record):
    for head in record.heads():
        assert audit_export(export, kept=checkpoint(head, body="guild")).ok


def test_a_register_shorter_than_the_checkpoint_that_was_kept(record, tmp_path):
    kept = checkpoint(record.head(), body="guild")
    shorter = MemoryRecord(salt=salts())
    shorter.append([received(n) for n in range(4)], after=0, at=AT)
    write_export(shorter, tmp_path / "short", body="guild")
    assert first(audit_export(tmp_path / "short", kept=kept)) == 4


@pytest.mark.parametrize("name", ["register.json", "checkpoint.txt", "heads.jsonl", "leaves/000000.txt"])
def test_a_missing_file(export, name):
    (export / name).unlink()
    audit = audit_export(export)
    assert not audit.ok
    assert Path(name).name in audit.faults[0].what


@pytest.mark.parametrize("name", ["register.json", "checkpoint.txt", "heads.jsonl"])
@pytest.mark.parametrize("content", [b"", b"{}", b"\xff\xfe", b"1\n2\n3\n", b"[1]\n"])
def test_a_file_of_nonsense(export, name, content):
    (export / name).write_bytes(content)
    assert not audit_export(export).ok


def test_a_folder_that_is_no_export(tmp_path):
    audit = audit_export(tmp_path)
    assert (audit.ok, audit.size) == (False, 0)


def test_another_format(export):
    register = json.loads((export / "register.json").read_text()) | {"format": "answerable-register/9"}
    (export / "register.json").write_text(json.dumps(register))
    assert "answerable-register/9" in audit_export(export).faults[0].what


def test_a_register_of_another_body(export):
    text = (export / "checkpoint.txt").read_text().replace("guild", "league")
    (export / "checkpoint.txt").write_text(text)
    assert "do not speak of the same register" in audit_export(export).faults[0].what


def test_a_file_that_was_slipped_in(export):
    (export / "letter.txt").write_text("trust me")
    assert "letter.txt is not part of this export" in audit_export(export).faults[0].what


def test_a_head_whose_day_was_changed(export):
    text = (export / "heads.jsonl").read_text().replace("2026-03-02", "2026-03-01")
    (export / "heads.jsonl").write_text(text)
    assert "heads.jsonl is not the one that was written" in audit_export(export).faults[0].what


def test_a_paper_that_is_not_the_one_the_record_knows(tmp_path):
    record, words = MemoryRecord(), paper("The truth.", about="C-1")
    record.append([received(0, words=words.digest)], after=0, at=AT, papers=[words])
    write_export(record, tmp_path, body="guild", papers=True)
    (tmp_path / f"papers/{words.digest}").write_text("A lie.")
    register = json.loads((tmp_path / "register.json").read_text())
    register["parts"][f"papers/{words.digest}"] = sha256(b"A lie.").hexdigest()
    (tmp_path / "register.json").write_text(json.dumps(register))
    assert "is not the one that the record knows" in audit_export(tmp_path).faults[0].what


@pytest.mark.parametrize("name", sorted(p.name for p in (VECTORS / "exports").iterdir()))
def test_the_museum_of_exports(name):
    """Good and bad exports from the past: `expected.json` beside each says what an audit must find."""
    expected = json.loads((VECTORS / "exports" / name / "expected.json").read_text())
    audit = audit_export(VECTORS / "exports" / name / "register")
    assert {
        "ok": audit.ok,
        "size": audit.size,
        "first": audit.faults[0].index if audit.faults else None,
    } == expected


def test_a_proof_that_was_tampered_with(record):
    proof = prove(record, 3, 9)
    assert check_proof(proof)
    for change in (
        {"index": 4},
        {"size": 10, "index": 9},
        {"entry": proof["entry"].replace("web", "wec")},
        {"root": "0" * 64},
        {"path": proof["path"][:-1]},
        {"path": [*proof["path"], "0" * 64]},
        {"format": "another"},
        {"root": "no hex"},
        {"path": None},
        {"entry": 7},
        {"index": "3"},
    ):
        assert not check_proof(proof | change), change
    assert not check_proof({})


@pytest.fixture
def apart(tmp_path):
    """The two files alone in an empty folder, as a stranger would take them."""
    folder = tmp_path / "apart"
    folder.mkdir()
    for name in ("audit.py", "merkle.py"):
        shutil.copy(SRC / name, folder)
    return folder / "audit.py"


def run(program, *given):
    # -I: no environment, no installed packages of the user, no folder of the caller. -S: no site-packages at all.
    command = [sys.executable, "-I", "-S", str(program), *map(str, given)]
    return subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)


def test_the_two_files_alone_check_a_register(apart, export, record):
    done = run(apart, export)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"All 10 entries are as they were when written. Root: {record.head().root}\n"


def test_the_two_files_alone_find_the_cheat(apart, export, record, tmp_path):
    kept = tmp_path / "kept.txt"
    kept.write_text(checkpoint(record.head(), body="guild"))
    assert run(apart, export, kept).returncode == 0
    changed = lines(export)
    changed[6] = changed[6].replace(b"web", b"wec")
    rewrite(export, changed)
    done = run(apart, export)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("Entry 6: Entry 6 is not what it was")
    assert "Ask for the export again" in done.stdout


def test_the_two_files_say_how_they_are_used(apart):
    assert (run(apart).returncode, run(apart).stdout.split()[0]) == (2, "Usage:")
