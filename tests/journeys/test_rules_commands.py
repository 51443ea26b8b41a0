"""The commands about rules, as they are typed: checked, drawn, written as schemas, tried on a day."""

import json
import shutil

from answerable.rules import find_body
from answerable.site.commands import main


def spoilt(tmp_path):
    """A body with three faults in two files."""
    folder = tmp_path / "spoilt"
    shutil.copytree(find_body("written-questions"), folder)
    body = folder / "body.yaml"
    body.write_text(
        body.read_text().replace("governing_organ:", "governing_orgn: x\ngoverning_organ:", 1) + "more: 1\n"
    )
    procedure = next(iter(sorted((folder / "procedures").glob("*.yaml"))))
    procedure.write_text(procedure.read_text().replace("unit:", "unti: y\nunit:", 1))
    return folder


def test_every_fault_is_told_with_file_line_field_and_remedy(house, tmp_path, capsys):
    folder = spoilt(tmp_path)
    assert main(["check-body", str(folder)]) == 1
    told = capsys.readouterr().out
    assert (
        "3 faults" in told
        and "there is no field 'governing_orgn' here; did you mean 'governing_organ'?" in told
    )
    assert main(["check-body", str(folder), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (
        not found["sound"]
        and [sorted(one) for one in found["faults"]] == [["field", "file", "line", "message", "remedy"]] * 3
    )


def test_a_sound_body_is_told_as_json(house, capsys):
    assert main(["check-body", "written-questions", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["sound"] and told["faults"] == [] and len(told["digest"]) == 64


def test_a_procedure_is_drawn_in_three_ways(house, capsys):
    assert main(["check-body", "lanternmakers", "--diagram", "complaint"]) == 0
    assert capsys.readouterr().out.startswith("<svg")
    assert (
        main(["check-body", "lanternmakers", "--diagram", "complaint", "--as", "text", "--on", "2019-06-01"])
        == 0
    )
    assert "Tell the respondent" not in capsys.readouterr().out
    assert main(["check-body", "lanternmakers", "--diagram", "complaint", "--as", "mermaid"]) == 0
    assert capsys.readouterr().out.startswith("stateDiagram")
    assert main(["check-body", "lanternmakers", "--diagram", "complant"]) == 2


def test_the_schemas_are_written(house, tmp_path, capsys):
    assert main(["check-body", "--schema", str(tmp_path / "schemas")]) == 0
    written = {path.name for path in (tmp_path / "schemas").iterdir()}
    assert {"body.schema.json", "procedure.schema.json", "import.schema.json"} <= written
    assert main(["check-body"]) == 2 and "Say which body" in capsys.readouterr().err


def test_the_rules_are_tried_on_a_day(house, capsys):
    size = house.head().size
    assert main(["simulate", "complaint", "2023-12-22", "--why"]) == 0
    told = capsys.readouterr().out
    assert (
        "Friday 29 December 2023: Acknowledge the complaint" in told and "Christmas Day, not counted" in told
    )
    step = ["--step", "2023-12-27 Found"]
    assert main(["simulate", "complaint", "2023-12-22", *step]) == 1
    assert "Rule 10(1)" in capsys.readouterr().out
    assert main(["simulate", "complaint", "2023-12-22", "--json", "--on", "2024-01-02"]) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2024-01-02"
    assert house.head().size == size


def test_what_cannot_be_tried_is_told(house, capsys):
    assert main(["simulate", "nothing", "2023-12-22"]) == 2
    assert "it has" in capsys.readouterr().err
    assert main(["simulate", "point", "2023-12-22"]) == 2
    assert "--sets" in capsys.readouterr().err
    assert main(["simulate", "point", "2023-12-22", "--sets", "2024-01-31"]) == 0
    assert "Wednesday 31 January 2024" in capsys.readouterr().out
    assert main(["simulate", "complaint", "2023-12-22", "--step", "soon Found"]) == 2
