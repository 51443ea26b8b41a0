"""A file is read as people mean it, with the line of everything in it, and without raising."""

from datetime import date

import pytest

from answerable.rules.reading import read_source


@pytest.fixture
def read(tmp_path):
    def of(text):
        path = tmp_path / "a.yaml"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return read_source(path, "a.yaml")

    return of


def test_only_true_and_false_are_yes_and_no(read):
    written = read("on: 2020-06-24\na: yes\nb: no\nc: true\nd: off\n")
    assert written.value == {"on": date(2020, 6, 24), "a": "yes", "b": "no", "c": True, "d": "off"}


def test_numbers_are_decimal(read):
    assert read("a: 010\nb: 9:30\nc: -3\nd: 0\n").value == {"a": "010", "b": "9:30", "c": -3, "d": 0}


def test_a_day_that_does_not_exist_stays_text(read):
    assert read("on: 2021-02-29\n").value == {"on": "2021-02-29"}


def test_every_field_has_its_line(read):
    written = read("a:\n  - b: 1\n  - c: 2\n    d: {e: 3}\nf:\n  g: 4\n")
    assert written.line(()) == 1
    assert written.line(("a", 1)) == 3
    assert written.line(("a", 1, "d")) == 4
    assert written.line(("a", 1, "d", "e")) == 4
    assert written.line(("f", "g")) == 6


def test_what_is_missing_has_the_line_of_what_is_around_it(read):
    written = read("a: 1\nb:\n  c: 2\n")
    assert written.line(("b", "d", "e")) == 2
    assert written.line(("z",)) == 1
    assert written.line(("b", 7)) == 2


def test_what_is_given_by_an_alias_has_the_line_of_its_anchor(read):
    written = read("a: &x\n  b: 1\nc: *x\n")
    assert written.value["c"] == {"b": 1}
    assert written.line(("c", "b")) == 2


@pytest.mark.parametrize(
    ("text", "line", "field", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "a", "'a' is given twice, first on line 1"),
        ("a:\n  - b: 1\n    b: 2\n", 3, "a.1.b", "'b' is given twice, first on line 2"),
    ],
)
def test_what_is_given_twice_is_a_fault(read, text, line, field, said):
    [fault] = read(text).faults
    assert (fault.line, fault.field, fault.message, fault.remedy) == (line, field, said, "keep one of them")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: [1, 2\nc: 3\n", 3),
        ("a: 1\n  b: 2\n", 2),
        ('a: "x\nb: 2\n', 3),
        ("a: !!python/object:os.system 3\n", 1),
        ("a: *nothing\n", 1),
        ("- 1\n---\n- 2\n", 2),
    ],
)
def test_what_is_no_yaml_is_a_fault_with_its_line(read, text, line):
    written = read(text)
    [fault] = written.faults
    assert written.value is None
    assert fault.line == line
    assert fault.message.startswith("this is not YAML: ")
    assert "other files were still checked" in fault.remedy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("# only a comment\n", "the file is empty"),
        (b"\xff\xfe\x00", "this is not YAML: 'utf-8' codec can't decode"),
        ("a: &x\n  b: *x\n", "an alias stands inside of what it names"),
    ],
)
def test_what_cannot_be_read_is_a_fault_and_no_crash(read, text, said):
    [fault] = read(text).faults
    assert fault.message.startswith(said)


def test_a_file_that_is_not_there_is_a_fault(tmp_path):
    [fault] = read_source(tmp_path / "none.yaml", "none.yaml").faults
    assert str(fault) == "none.yaml:1: this file is not there; write it; the reference page says how"
