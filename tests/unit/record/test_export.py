import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256

import pytest

from answerable.record import (
    Attested,
    MemoryRecord,
    Moved,
    Tiles,
    audit_export,
    begin,
    check_proof,
    checkpoint,
    prove,
    read_export,
    unsigned,
    write_export,
    write_paper,
)
from answerable.record.audit.proofs import check_beginning
from tests.histories import AT, received, salts
from tests.verification.forge import ASSEMBLY, BODY, ORIGIN, note, under


@pytest.fixture
def record():
    record = MemoryRecord(salt=salts())
    paper = write_paper("She took the third lantern.", about="C-2026-0000")
    record.append([received(0, words=paper.digest), received(1)], after=0, at=AT, papers=[paper])
    record.append([received(n) for n in range(2, 7)], after=2, at=AT + timedelta(hours=1))
    return record


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_export_is_entries_hashes_checkpoints_and_a_list_of_them(record, tmp_path):
    head = write_export(record, tmp_path / "out", body="guild")
    assert (head.size, head.root) == (record.head().size, record.head().root)
    assert names(tmp_path / "out") == [
        "checkpoint.txt",
        "checkpoints.jsonl",
        "entries/000000.jsonl",
        "leaves/000000.bin",
        "register.json",
    ]
    lines = (tmp_path / "out/entries/000000.jsonl").read_bytes().splitlines()
    assert lines == [entry.data for entry in record.read()]
    assert (tmp_path / "out/leaves/000000.bin").read_bytes() == b"".join(record.leaves())
    register = json.loads((tmp_path / "out/register.json").read_text())
    assert (register["body"], register["format"], register["keys"]) == ("guild", "answerable-register/2", [])
    assert register["parts"] == {
        name: sha256((tmp_path / "out" / name).read_bytes()).hexdigest()
        for name in ("checkpoint.txt", "checkpoints.jsonl")
    }
    assert (tmp_path / "out/checkpoint.txt").read_text() == checkpoint(record.head(), body="guild")


def test_an_export_is_the_record_as_it_is_under_its_checkpoint(record, tmp_path):
    early = list(record.heads())[0]
    attested = Attested(
        note(2, bytes.fromhex(early.root), BODY, ASSEMBLY), (str(BODY.verifier),), (str(ASSEMBLY.verifier),)
    )
    earlier = [note(1, next(record.leaves()), BODY)]
    write_export(record, tmp_path, body="guild", under=attested, earlier=earlier)
    found = audit_export(tmp_path)
    assert (found.ok, found.size, found.origin) == (True, 2, ORIGIN)
    assert [json.loads(line) for line in (tmp_path / "checkpoints.jsonl").open()] == earlier


def test_a_checkpoint_is_three_lines(record):
    lines = checkpoint(record.head(), body="guild").split("\n")
    assert lines[:2] == ["answerable/guild", "7"]
    assert len(lines[2]) == 44 and lines[3:] == [""]


def test_entries_are_parted_into_files(record, tmp_path):
    write_export(record, tmp_path, body="guild", file_entries=4)
    assert [name for name in names(tmp_path) if name.startswith("entries")] == [
        "entries/000000.jsonl",
        "entries/000001.jsonl",
    ]
    assert audit_export(tmp_path).ok


def test_papers_stay_in_the_house_unless_asked_for(record, tmp_path):
    write_export(record, tmp_path / "without", body="guild")
    write_export(record, tmp_path / "with", body="guild", papers=True)
    digest = next(record.read()).event.facts.words
    assert f"papers/{digest}" not in names(tmp_path / "without")
    assert (tmp_path / f"with/papers/{digest}").read_text() == "She took the third lantern."
    about = json.loads((tmp_path / f"with/papers/{digest}.json").read_text())
    assert (about["about"], about["media"]) == ("C-2026-0000", "text/plain; charset=utf-8")
    assert audit_export(tmp_path / "with").ok


def test_a_paper_that_was_erased_is_not_missed(tmp_path):
    record = MemoryRecord()
    record.append([received(0, words="a" * 64)], after=0, at=AT)
    write_export(record, tmp_path, body="guild", papers=True)
    assert audit_export(tmp_path).ok


def test_an_empty_record_is_exported_and_audited(tmp_path):
    write_export(MemoryRecord(), tmp_path, body="guild")
    assert (audit_export(tmp_path).ok, audit_export(tmp_path).size) == (True, 0)


def test_a_folder_that_holds_anything_is_not_written_into(record, tmp_path):
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(FileExistsError, match="not empty. Nothing was written"):
        write_export(record, tmp_path, body="guild")
    assert names(tmp_path) == ["letter.txt"]


@pytest.mark.parametrize("index, size", [(0, 1), (0, 7), (3, 7), (6, 7), (2, 5)])
def test_the_proof_of_one_entry(record, index, size, tmp_path):
    attested = at_size(record, size)
    proof = prove(record, index, attested)
    assert json.loads(proof["entry"])["index"] == index
    assert check_proof(json.loads(json.dumps(proof)))
    tiles = Tiles(tmp_path)
    tiles.grow(record.leaves(), 7)
    assert prove(record, index, replace(attested, tree=tiles)) == proof


def at_size(record, size):
    seen = MemoryRecord()
    seen.restore(list(record.read(until=size)), at=AT)
    return Attested(unsigned(seen, body="guild").note)


@pytest.mark.parametrize("old, size", [(1, 1), (1, 7), (2, 7), (6, 7), (7, 7), (3, 5)])
def test_the_proof_of_a_beginning(record, old, size):
    attested = at_size(record, size)
    beginning = json.loads(json.dumps(begin(record, old, attested)))
    assert beginning["root"] == at_size(record, old).checkpoint.root.hex()
    assert check_beginning(beginning, attested.checkpoint)
    assert not check_beginning(beginning | {"root": "00" * 32}, attested.checkpoint)
    assert not check_beginning(beginning | {"size": old + 1}, attested.checkpoint)


@pytest.mark.parametrize("index, size", [(7, 7), (-1, 7), (0, 0), (5, 3)])
def test_what_is_not_in_the_record_has_no_proof(record, index, size):
    with pytest.raises(ValueError, match="no entry"):
        prove(record, index, at_size(record, size))


@pytest.mark.parametrize("old, size", [(0, 7), (-1, 7), (6, 5)])
def test_what_is_no_beginning_has_no_proof(record, old, size):
    with pytest.raises(ValueError, match="no beginning"):
        begin(record, old, at_size(record, size))


def test_nothing_is_proven_under_the_checkpoint_of_a_longer_record(record):
    shorter = MemoryRecord()
    shorter.restore(list(record.read(until=3)), at=AT)
    with pytest.raises(ValueError, match="the record holds 3 entries"):
        prove(shorter, 0, at_size(record, 7))


def test_an_export_is_read_back_entry_by_entry_with_its_papers(record, tmp_path):
    write_export(record, tmp_path, body="guild", papers=True, under=under(record, BODY), file_entries=2)
    back = read_export(tmp_path)
    assert list(back.read()) == list(record.read())
    assert (back.head(), list(back.leaves())) == (record.head(), list(record.leaves()))
    digest = next(record.read()).event.facts.words
    assert back.paper(digest) == record.paper(digest)
    assert read_export(tmp_path, until=3).head().size == 3


def test_entries_are_taken_back_only_where_they_come_next(record):
    back = MemoryRecord()
    with pytest.raises(Moved):
        back.restore(list(record.read(after=1)), at=AT)
    assert back.restore([], at=AT).size == 0
