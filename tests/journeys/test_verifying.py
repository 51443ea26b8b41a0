"""An answer and a register checked by somebody outside, with keys and copies that they got elsewhere."""

import json
import subprocess
import sys
import zipfile

import pytest

from answerable.record import COSIGNED, SIGNED, SigningKey, ask_stamp
from answerable.site.commands import main
from tests.unit.record.proof.authority import Authority

STRANGER = SigningKey("answerable.invalid/lanternmakers", SIGNED, bytes([9]) * 32)
WITNESS = SigningKey("assembly.example", COSIGNED, bytes([9]) * 32)


@pytest.fixture
def pack(house, client, tmp_path):
    assert main(["answer", "M-2026-01", "--record", "--by", "P-clare"]) == 0
    file = tmp_path / "answer.zip"
    file.write_bytes(client.get("/questions/M-2026-01/answer-M-2026-01.zip").content)
    return file


@pytest.fixture
def export(house, tmp_path):
    assert main(["export", str(tmp_path / "copy"), "--papers"]) == 0
    return tmp_path / "copy"


def found(capsys, *words):
    capsys.readouterr()
    done = main(["verify", *map(str, words), "--json"])
    return done, json.loads(capsys.readouterr().out)


def test_an_answer_is_signed_by_the_register(house, pack, capsys):
    (key,) = house.proof.verifier_keys()
    done, told = found(capsys, pack, "--key", key)
    assert done == 0, told
    assert f"{house.proof.origin} signed it with a key that you gave" in told["vouched"][0]
    assert any("Its figures were made from the first" in reason for reason in told["reasons"])
    done, told = found(capsys, pack)
    assert done == 0 and any("The keys came with it" in caution for caution in told["cautions"])


def test_an_answer_is_not_signed_by_another_nor_by_a_witness_who_never_saw_it(pack, capsys):
    done, told = found(capsys, pack, "--key", STRANGER.verifier)
    assert done == 1 and "not signed by the key that you gave" in " ".join(told["reasons"])
    done, told = found(capsys, pack, "--witness-key", WITNESS.verifier)
    assert done == 1 and "0 signed the checkpoint, and 1 must have" in " ".join(told["reasons"])


def test_the_figures_of_an_answer_are_made_again_cell_by_cell(pack, export, capsys):
    done, told = found(capsys, pack, "--recompute", export)
    assert done == 0, told
    assert told["recomputed"] and all(not one["differing"] for one in told["recomputed"])
    assert "every one the same" in told["reasons"][-1]


def test_no_figure_is_made_again_from_an_export_that_is_not_whole(pack, export, capsys):
    entries = export / "entries/000000.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b'"salt":"', b'"salt":"0', 1))
    done, told = found(capsys, pack, "--recompute", export)
    assert done == 1 and any(str(export) in reason for reason in told["reasons"])


def test_a_register_is_held_against_an_earlier_copy_of_itself(house, export, tmp_path, capsys):
    assert main(["export", str(tmp_path / "later")]) == 0
    (key,) = house.proof.verifier_keys()
    done, told = found(capsys, tmp_path / "later", "--kept", export, "--key", key)
    assert done == 0, told
    assert any("They continue what was kept elsewhere" in reason for reason in told["reasons"])
    done, told = found(capsys, tmp_path / "later", "--kept", tmp_path / "nowhere")
    assert done == 1


def test_a_time_stamp_says_not_later_than(export, tmp_path, capsys):
    authority, other = Authority(tmp_path / "clock"), Authority(tmp_path / "other", name="Another")
    text = found(capsys, export)[1]["checkpoint"]
    reply = tmp_path / "time.tsr"
    reply.write_bytes(authority.stamp(ask_stamp(text).body))
    root = ["--stamp-root", tmp_path / "clock/root.pem"]
    done, told = found(capsys, export, "--stamp", reply, *root)
    assert done == 0 and "stamped its checkpoint at" in told["vouched"][-1]
    assert main(["verify", str(export), "--stamp", str(reply)]) == 2
    done, told = found(capsys, export, "--stamp", reply, "--stamp-root", tmp_path / "other/root.pem")
    assert done == 1 and "cannot be trusted with the roots" in told["reasons"][-1]
    reply.write_bytes(other.stamp(ask_stamp("another text\n").body))
    assert found(capsys, export, "--stamp", reply, *root)[0] == 1


def test_the_checker_is_written_as_one_file_and_finds_the_same(pack, export, tmp_path, capsys):
    file = tmp_path / "stick/verify_register.py"
    file.parent.mkdir()
    assert main(["verify", "--write-verifier", str(file)]) == 0
    assert main(["verify", "--write-verifier", str(file)]) == 2
    assert main(["verify"]) == 2
    for what in (pack, export):
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(file), str(what)], capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        capsys.readouterr()
        assert main(["verify", str(what)]) == 0
        assert capsys.readouterr().out == done.stdout


def test_what_a_pack_says_of_how_to_check_it(pack):
    readme = zipfile.ZipFile(pack).read("README.txt").decode()
    assert "--witness-key" in readme and "not that what was entered was true" in readme
