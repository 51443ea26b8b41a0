"""Retention on a timer, erasing many, and gathering what is held, as they are typed."""

import json
from datetime import date

import pytest

from answerable.site.commands import main
from answerable.site.keeping import read_erased, to_clear

CLOSED = "C-2025-0001"


@pytest.fixture
def person(house):
    """The one complained of in the closed case."""
    return next(iter(house.record.read(subject=CLOSED, kinds={"Received"}))).event.facts.respondent


def test_retention_begins_what_is_to_begin_once_and_lists_what_is_due(house, day, capsys):
    assert main(["retention"]) == 0
    assert "1 retentions begun" in capsys.readouterr().out
    size = house.head().size
    day.today = date(2027, 3, 12)
    assert main(["retention", "--list"]) == 0
    told = capsys.readouterr().out
    assert f"{CLOSED}/retention" in told and "may be destroyed by now" in told
    assert main(["retention"]) == 0 and house.head().size == size
    assert "0 retentions begun" in capsys.readouterr().out


def test_many_are_erased_by_two_and_whoever_cannot_be_is_named(house, person, tmp_path, capsys):
    listed = tmp_path / "people.txt"
    listed.write_text(f"{person}  # asked in March\nP-ivan\n\n", "utf-8")
    asked = ["erase", "--list", str(listed)]
    assert main(asked) == 0
    told = capsys.readouterr().out
    assert f"{person}: " in told and "would go" in told and "they hold an office" in told
    assert main([*asked, "--propose"]) == 2 and "Give --by" in capsys.readouterr().err
    assert main([*asked, "--propose", "--by", "P-carol"]) == 1
    assert "passed over P-ivan" in capsys.readouterr().out
    assert main([*asked, "--agree", "--by", "P-carol"]) == 2
    assert "this needs a second person" in capsys.readouterr().err
    before = house.head().size
    assert main([*asked, "--agree", "--by", "P-clare"]) == 1
    assert "Erased: 1 people" in capsys.readouterr().out
    assert house.record.holding([person]).papers == 0
    (one,) = read_erased(tmp_path / "keys")
    assert person in one.subjects and one.entry == before
    assert to_clear([one], size=before) == one.subjects and to_clear([one], size=before + 1) == ()


def test_the_list_of_what_was_destroyed_keeps_what_a_restored_copy_no_longer_knows(house, person, tmp_path):
    from answerable.site.keeping import write_erased

    (tmp_path / "erased").write_text(
        json.dumps({"entry": 9_999, "matter": "E-2026-007", "on": "2026-03-01", "subjects": ["P-x"]}) + "\n",
        "utf-8",
    )
    assert write_erased(house.record, tmp_path) == 1
    assert [one.matter for one in read_erased(tmp_path)] == ["E-2026-007"]


def test_nobody_to_erase_and_no_list_say_what_to_give(house, tmp_path, capsys):
    assert main(["erase"]) == 2 and "Whom?" in capsys.readouterr().err
    assert (
        main(["erase", "--list", str(tmp_path / "none.txt")]) == 2
        and "There is no file" in capsys.readouterr().err
    )


def test_what_is_held_is_gathered_in_a_folder_and_noted(house, person, tmp_path, capsys):
    folder = tmp_path / "for-them"
    readings = house.readings.head().size
    assert main(["gather", person, str(folder)]) == 1  # something in it has to be read first
    assert "read before you give it" in capsys.readouterr().out
    assert "Telling 0." in (folder / "held.html").read_text("utf-8")
    assert json.loads((folder / "held.json").read_text("utf-8"))["person"] == person
    assert house.readings.head().size > readings
    assert main(["gather", person, str(folder)]) == 2 and "is not empty" in capsys.readouterr().err
    assert main(["gather", "P-nobody", str(tmp_path / "other")]) == 2
    assert "knows no person P-nobody" in capsys.readouterr().err
