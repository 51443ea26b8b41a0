import json
from hashlib import sha256

import pytest

from answerable.record import (
    MemoryRecord,
    audit_export,
    check_proof,
    checkpoint,
    prove,
    write_export,
    write_paper,
)
from tests.histories import AT, received, salts


@pytest.fixture
def record():
    record = MemoryRecord(salt=salts())
    paper = write_paper("She took the third lantern.", about="C-2026-0000")
    record.append([received(0, words=paper.digest), received(1)], after=0, at=AT, papers=[paper])
    record.append([received(n) for n in range(2, 7)], after=2, at=AT)
    return record


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_an_export_is_entries_leaves_heads_checkpoint_and_a_list_of_them(record, tmp_path):
    head = write_export(record, tmp_path / "out", body="guild")
    assert head == record.head()
    assert names(tmp_path / "out") == [
        "checkpoint.txt",
        "entries/000000.jsonl",
        "heads.jsonl",
        "leaves/000000.txt",
        "register.json",
    ]
    lines = (tmp_path / "out/entries/000000.jsonl").read_bytes().splitlines()
    assert lines == [entry.data for entry in record.read()]
    register = json.loads((tmp_path / "out/register.json").read_text())
    assert (register["body"], register["size"], register["root"]) == ("guild", 7, head.root)
    assert register["parts"]["heads.jsonl"] == sha256((tmp_path / "out/heads.jsonl").read_bytes()).hexdigest()
    assert [json.loads(line)["size"] for line in (tmp_path / "out/heads.jsonl").open()] == [2, 7]


def test_a_checkpoint_is_three_lines(record):
    lines = checkpoint(record.head(), body="guild").split("\n")
    assert lines[:2] == ["answerable/guild", "7"]
    assert len(lines[2]) == 44 and lines[3:] == [""]


def test_entries_are_parted_into_files(record, tmp_path, monkeypatch):
    monkeypatch.setattr("answerable.record.export.ENTRIES_A_FILE", 3)
    write_export(record, tmp_path, body="guild")
    assert [name for name in names(tmp_path) if name.startswith("entries")] == [
        "entries/000000.jsonl",
        "entries/000001.jsonl",
        "entries/000002.jsonl",
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
def test_the_proof_of_one_entry(record, index, size):
    proof = prove(record, index, size)
    assert json.loads(proof["entry"])["index"] == index
    assert check_proof(json.loads(json.dumps(proof)))


def test_the_root_of_a_proof_is_the_head_of_that_size(record):
    assert [prove(record, 0, head.size)["root"] for head in record.heads()] == [
        h.root for h in record.heads()
    ]


@pytest.mark.parametrize("index, size", [(7, 7), (-1, 7), (0, 8), (0, 0), (5, 3)])
def test_what_is_not_in_the_record_has_no_proof(record, index, size):
    with pytest.raises(ValueError):
        prove(record, index, size)
