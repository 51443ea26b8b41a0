"""Two checkers, one of them written from the text of the format alone, and every vector that we have."""

import ast
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from answerable.record import Kept, Trust, audit_export, check_published
from tests.verification import cheats, proof_cheats, second_proofs, second_verifier
from tests.verification.vectors import laid_out, names

SECOND = Path(second_verifier.__file__)
REGISTERS = [(sort, name) for sort in ("good", "bad") for name in names(sort)]
PROOFS = [
    (sort, file.stem)
    for sort in ("good", "bad")
    for file in sorted((proof_cheats.FOLDER / sort).glob("*.json"))
]


@pytest.mark.parametrize("sort, name", REGISTERS)
def test_both_say_the_same_of_a_register(sort, name, tmp_path):
    vector = laid_out(sort, name, tmp_path)
    held = vector["keys"], vector["witness_keys"], vector["quorum"]
    kept = [Kept.of(text) for text in vector["kept"]]
    leaves = bytes.fromhex(vector["kept_leaves"])
    copies = [replace(kept[0], leaves=leaves), *kept[1:]] if leaves else kept
    ours = audit_export(tmp_path, kept=copies, trust=Trust.in_keys(*held))
    theirs = second_verifier.verdict(second_verifier.check_register, tmp_path, *held, vector["kept"], leaves)
    assert vector["ok"] == (sort == "good")
    assert ours.ok == vector["ok"], ours.faults
    assert (theirs is None) == vector["ok"], theirs
    assert (ours.faults[0].index if ours.faults else None) == vector["index"]


@pytest.mark.parametrize("sort, name", PROOFS)
def test_both_say_the_same_of_a_published_file(sort, name):
    vector = json.loads((proof_cheats.FOLDER / sort / f"{name}.json").read_bytes())
    content, held = (
        bytes.fromhex(vector["content"]),
        (vector["keys"], vector["witness_keys"], vector["quorum"]),
    )
    ours = check_published(content, vector["proof"], trust=Trust.in_keys(*held))
    theirs = second_verifier.verdict(second_proofs.check_published, content, vector["proof"], *held)
    assert vector["ok"] == (sort == "good")
    assert ours.ok == vector["ok"], ours.reasons
    assert (theirs is None) == vector["ok"], theirs


@pytest.mark.parametrize("made, folder", [(cheats, cheats.FOLDER), (proof_cheats, proof_cheats.FOLDER)])
def test_every_cheat_has_its_vector_and_every_vector_its_cheat(made, folder):
    for sort, all_of in (("good", made.GOOD), ("bad", made.BAD)):
        assert {file.stem for file in (folder / sort).glob("*.json")} == set(all_of)
        assert all(make.__doc__ for make in all_of.values())
    assert len(cheats.BAD) >= 40


@pytest.mark.parametrize("made", [cheats, proof_cheats])
def test_the_vectors_are_what_their_makers_make(made):
    """Frozen all the same: where this fails, the format changed, and the next version needs a name of its own."""
    for sort, all_of in (("good", made.GOOD), ("bad", made.BAD)):
        for name, make in all_of.items():
            again = made.frozen(make(), make.__doc__.strip(), is_good=sort == "good")
            assert again == (made.FOLDER / sort / f"{name}.json").read_bytes(), name


def test_the_second_one_knows_nothing_of_ours():
    for file in (SECOND, Path(second_proofs.__file__)):
        imported = {
            name.split(".")[0]
            for node in ast.walk(ast.parse(file.read_text("utf-8")))
            if isinstance(node, ast.Import | ast.ImportFrom)
            for name in (
                [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]
            )
        }
        assert imported - {"tests"} <= set(sys.stdlib_module_names)


def test_the_second_one_runs_by_itself(tmp_path):
    vector = laid_out("good", "as-written", tmp_path)
    command = [sys.executable, "-I", "-S", str(SECOND), str(tmp_path), *vector["keys"]]
    assert subprocess.run(command, check=False).returncode == 0
    entries = tmp_path / "entries/000000.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"web", b"wec", 1))
    assert subprocess.run(command, check=False, capture_output=True).returncode == 1
