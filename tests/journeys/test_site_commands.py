"""The commands, as they are typed: what they print, and what they give back."""

import json
import os
import shutil
import subprocess
import sys
import zipfile

import pytest

from answerable.site.commands import COMMANDS, main


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_teaches_itself(command, capsys):
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert f"answerable {command}" in capsys.readouterr().out.split("examples:")[1]


def test_it_can_be_run_as_a_module(project_root):
    here = {**os.environ, "PYTHONPATH": str(project_root / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "answerable.site", "--help"], capture_output=True, text=True, env=here
    )
    assert done.returncode == 0 and "check-body" in done.stdout


def test_an_unknown_command_is_told_which_there_are(capsys):
    with pytest.raises(SystemExit) as left:
        main(["anwser"])
    assert left.value.code == 2 and "answer" in capsys.readouterr().err


def test_figures_are_listed_and_printed(house, capsys):
    assert main(["figures"]) == 0
    assert "backlog" in capsys.readouterr().out
    assert main(["figures", "investigators", "--reader", "staff"]) == 0
    printed = capsys.readouterr().out
    assert "As of 10 March 2026" in printed and "Every count is exact" in printed
    assert main(["figures", "received", "--as-of", "2025-12-31", "--csv"]) == 0
    assert capsys.readouterr().out.startswith("table,Month,")
    assert main(["figures", "received", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["root"] == house.head().root


def test_a_figure_as_it_was_known_earlier(house, capsys):
    assert main(["figures", "received", "--json", "--known-at", "40"]) == 0
    assert json.loads(capsys.readouterr().out)["known_at"] == 40
    assert main(["figures", "received", "--known-at", "999999"]) == 2
    assert "999999" in capsys.readouterr().err


def test_two_vintages_are_compared_entry_by_entry(house, capsys):
    asked = ["figures", "received", "--as-of", "2026-03-10"]
    size = house.head().size
    assert main([*asked, "--reader", "staff", "--against", str(size - 30)]) == 0
    printed = capsys.readouterr().out
    listed = [line for line in printed.splitlines() if line.startswith("  entry ")]
    assert f"{len(listed)} entries in between" in printed and listed
    assert {int(line.split()[1].rstrip(":")) for line in listed} <= set(range(size - 30, size))
    assert main([*asked, "--reader", "public", "--against", "40"]) == 2
    assert "may not compare" in capsys.readouterr().err


def test_what_is_not_there_is_said_without_a_traceback(house, capsys):
    assert main(["figures", "nothing"]) == 2
    assert "There is no figure “nothing”" in capsys.readouterr().err
    assert main(["answer", "M-1999-01"]) == 2
    assert "M-1999-01" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["figures", "received", "--as-of", "yesterday"])
    assert "write it as 2026-06-30" in capsys.readouterr().err


def test_points_are_shown_and_answered_from_the_command_line(house, capsys):
    assert main(["answer", "M-2026-01"]) == 1
    assert "late" in capsys.readouterr().out
    assert main(["answer", "M-2026-01", "--record"]) == 2
    assert main(["answer", "M-2026-01/4", "--draft"]) == 1
    assert "The backlog" in capsys.readouterr().out
    assert main(["answer", "M-2026-01/4", "--record", "--by", "P-olga"]) == 2
    assert "was not answered" in capsys.readouterr().err
    assert main(["answer", "M-2026-01", "--record", "--by", "P-clare"]) == 0
    assert main(["answer", "M-2026-01"]) == 0


def test_an_exported_register_is_verified_and_a_changed_one_is_not(house, tmp_path, capsys):
    folder = tmp_path / "copy"
    assert main(["export", str(folder)]) == 0
    assert main(["export", str(folder)]) == 2
    assert main(["verify", str(folder)]) == 0
    assert main(["verify", str(folder), "--root", house.head().root]) == 0
    capsys.readouterr()
    assert main(["verify", str(folder), "--root", "0" * 64, "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["unaltered"] is False
    entries = folder / "entries" / "000000.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b"Acknowledged", b"acknowledged", 1))
    assert main(["verify", str(folder)]) == 1
    assert "ALTERED" in capsys.readouterr().out


def test_a_pack_with_one_byte_changed_is_not_verified(house, client, tmp_path, capsys):
    pack = tmp_path / "answer.zip"
    pack.write_bytes(client.get("/questions/M-2026-01/answer-M-2026-01.zip").content)
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(pack) as whole, zipfile.ZipFile(changed, "w") as other:
        for name in whole.namelist():
            content = whole.read(name)
            other.writestr(
                name,
                content.replace(b"By the first of June", b"By the first of July")
                if name == "answer.html"
                else content,
            )
    assert main(["verify", str(pack)]) == 0
    assert main(["verify", str(changed)]) == 1
    assert "answer.html" in capsys.readouterr().out


def test_a_file_without_its_proof_cannot_be_verified(house, client, tmp_path, capsys):
    file = tmp_path / "answer-M-2026-01.json"
    file.write_bytes(client.get("/questions/M-2026-01/answer-M-2026-01.json").content)
    assert main(["verify", str(file)]) == 2
    assert "There is no proof beside" in capsys.readouterr().err
    beside = tmp_path / "answer-M-2026-01.proof.json"
    beside.write_bytes(client.get("/questions/M-2026-01/answer-M-2026-01.proof.json").content)
    assert main(["verify", str(file)]) == 0
    assert main(["verify", str(tmp_path / "absent.pdf")]) == 2


def test_a_sound_body_is_sound_and_a_spoilt_one_is_told_its_faults(tmp_path, project_root, capsys):
    assert main(["check-body", "lanternmakers"]) == 0
    assert "sound" in capsys.readouterr().out
    spoilt = tmp_path / "spoilt"
    shutil.copytree(project_root / "bodies/lanternmakers", spoilt)
    body = spoilt / "body.yaml"
    body.write_text(body.read_text().replace("governing_organ: court", "governing_organ: nobody"))
    assert main(["check-body", str(spoilt)]) == 1
    assert "body.yaml" in capsys.readouterr().out
    assert main(["check-body", str(tmp_path / "nowhere")]) == 2
