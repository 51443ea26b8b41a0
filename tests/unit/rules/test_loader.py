"""A body's folder is read into rules, or every fault of every file is told in one pass."""

from pathlib import Path

import pytest

from answerable.rules import BodyNotFound, Fault, ReportPlan, RulesRefused, find_body, load, read_yaml


def test_a_good_body_is_read(body):
    rules = load(body.folder, measures={"received", "backlog"})
    assert rules.body.name == "The Bell Ringers"
    assert [procedure.id for procedure in rules.procedures] == ["complaint", "point"]
    assert [letter.id for letter in rules.letters] == ["told"]
    assert [report.id for report in rules.reports] == ["standing"]
    assert rules.folder == str(body.folder)


def test_the_calendar_has_the_holidays_and_the_closing_days(body):
    calendar = load(body.folder).calendar
    assert [day for day in sorted(calendar.holidays) if day.year == 2020 and day.month == 6][0].day == 24
    assert calendar.holidays[min(d for d in calendar.holidays if d.year == 2020)] == "New Year's Day"


def test_many_faults_of_many_files_are_told_in_one_pass(body):
    body.edit("body.yaml", "id: office, name: Office, sort: executive, answers_to: [council]",
              "id: office, name: Office, sort: executive, answers_to: [cuoncil]")  # fmt: skip
    body.edit("body.yaml", "organ: jury}", "organ: jurry}")
    body.edit("procedures/complaint.yaml", "lists: {outcome: outcomes}", "lists: {outcome: outcome}")
    body.edit("procedures/point.yaml", "enters: [Answered]", "enters: [Answerd]")
    body.edit("letters/told.yaml", "{disposal}", "{disposl}")
    body.edit("examples/triage.yaml", "stage: triage", "stage: triag")
    body.write("reports/other.yaml", "id: [unfinished\n")
    found = body.faults()
    assert [fault.split(": ", 1)[0] for fault in found] == [
        "body.yaml:20",
        "body.yaml:25",
        "examples/triage.yaml:7",
        "letters/told.yaml:5",
        "procedures/complaint.yaml:17",
        "procedures/point.yaml:10",
        "reports/other.yaml:2",
    ]
    assert "body.yaml:20: organs.2.answers_to.1: no organ 'cuoncil'; did you mean 'council'?" in found


def test_unknown_field_and_bad_reference_in_one_file_are_both_told(body):
    body.edit("procedures/complaint.yaml", "      - kind: Disposed\n        name: Close\n        who: [secretary]",
              "      - kind: Disposed\n        nme: Close\n        name: Close\n        who: [secretry]")  # fmt: skip
    assert [fault.split("; ")[1] for fault in body.faults()] == [
        "did you mean 'name'?",
        "did you mean 'secretary'?",
    ]


def test_a_shared_fault_is_told_once(body):
    text = (body.folder / "procedures/complaint.yaml").read_text()
    shared = text.replace(
        "      - {id: triage, name: Waiting", "      - &first {id: triage, name: Waiting", 1
    )
    later = text[text.index("  - in_force") :].replace("2020-01-01", "2021-01-01", 1)
    line = next(line for line in later.splitlines() if "id: triage, name: Waiting" in line)
    body.write("procedures/complaint.yaml", (shared + later.replace(line, "      - *first")).replace(
        "owner: secretary, enters: [Received]", "owner: secretry, enters: [Received]"))  # fmt: skip
    assert len(body.faults()) == 1


def test_the_message_names_every_fault_and_says_that_nothing_was_loaded(body):
    body.edit("body.yaml", "organ: jury}", "organ: jurry}")
    with pytest.raises(RulesRefused) as refused:
        load(body.folder)
    assert str(refused.value) == (
        "1 fault; nothing was loaded\n"
        f"{body.folder}/body.yaml:25: roles.2.organ: no organ 'jurry'; did you mean 'jury'?"
    )
    assert refused.value.faults == (
        Fault(f"{body.folder}/body.yaml", 25, "roles.2.organ", "no organ 'jurry'", "did you mean 'jury'?"),
    )


def test_a_body_without_its_file_is_refused(body):
    (body.folder / "body.yaml").unlink()
    found = body.faults()
    assert len(found) == 1
    assert found[0].startswith("body.yaml:1: this file is not there")


def test_what_is_not_read_is_not_passed_over(body):
    body.write("procedures/more.yml", "id: more\n")
    assert body.faults() == [
        "procedures/more.yml:1: this file would not be read; end its name in .yaml, or move it away"
    ]


def test_notes_beside_the_files_may_stay(body):
    body.write("procedures/README.md", "Notes.\n")
    assert body.faults() == []


def test_a_country_without_known_holidays_is_told_at_its_line(body):
    said = body.edit("body.yaml", "country: GB", "country: ZZ§").fault()
    assert said.startswith("calendar.country: ")
    assert "ZZ" in said


def test_faults_are_shown_as_the_path_would_be_typed(body, monkeypatch):
    monkeypatch.chdir(body.folder.parent)
    body.edit("body.yaml", "organ: jury}", "organ: jurry}")
    with pytest.raises(RulesRefused) as refused:
        load(body.folder)
    assert refused.value.faults[0].file == "ringers/body.yaml"


# -- the digest ------------------------------------------------------------------------------------


def digest(body):
    return load(body.folder).digest


def test_comments_and_the_order_of_files_do_not_move_the_digest(body):
    before = digest(body)
    for file in ("procedures/point.yaml", "body.yaml"):
        body.write(file, "# A word more.\n" + (body.folder / file).read_text())
    (body.folder / "procedures/point.yaml").rename(body.folder / "procedures/a.yaml")
    assert digest(body) == before
    assert len(before) == 64


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("procedures/complaint.yaml", "10 working-days", "11 working-days"),
        ("body.yaml", "name: Jury, sort", "name: The jury, sort"),
        ("letters/told.yaml", "It was decided", "We decided"),
        ("reports/standing.yaml", "heading: Backlog", "heading: The backlog"),
    ],
)
def test_any_change_of_a_rule_moves_the_digest(body, file, old, new):
    before = digest(body)
    assert digest(body.edit(file, old, new)) != before


def test_short_and_long_ways_of_writing_are_one(body):
    before = digest(body)
    body.edit(
        "procedures/complaint.yaml", "length: 10 working-days", "length: {count: 10, unit: working-days}"
    )
    body.edit("procedures/point.yaml", "enters: [Asked]", "enters: [{kind: Asked}]")
    assert digest(body) == before


# -- finding a body --------------------------------------------------------------------------------


def test_a_body_is_found_by_its_path_and_by_its_name(body):
    assert find_body(body.folder) == body.folder
    assert find_body(str(body.folder)) == body.folder
    assert find_body("lanternmakers").name == "lanternmakers"
    assert (find_body("lanternmakers") / "body.yaml").is_file()


def test_a_body_that_is_not_there_is_told_with_those_that_are(tmp_path):
    with pytest.raises(BodyNotFound, match="There is no body 'lanternmaker'.*lanternmakers"):
        find_body("lanternmaker")
    with pytest.raises(BodyNotFound, match="no folder of that path"):
        find_body(Path(tmp_path))


# -- any other file --------------------------------------------------------------------------------


def test_any_file_of_a_body_is_read_with_its_lines(body):
    assert read_yaml(body.folder / "reports/standing.yaml", ReportPlan).title == "How it stands"
    body.edit("reports/standing.yaml", "every: month", "evry: month")
    with pytest.raises(RulesRefused) as refused:
        read_yaml(body.folder / "reports/standing.yaml", ReportPlan)
    assert [(fault.line, fault.field) for fault in refused.value.faults] == [(1, "every"), (4, "evry")]
