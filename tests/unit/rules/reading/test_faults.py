"""A fault is printed so that an editor jumps to it, and says what to do."""

import pytest

from answerable.rules.reading import Fault, RulesRefused, instead, written


def test_a_fault_is_printed_with_place_field_and_remedy():
    fault = Fault("bodies/x/body.yaml", 12, "organs.2.answers_to", "no organ 'cout'", "did you mean 'court'?")
    assert str(fault) == "bodies/x/body.yaml:12: organs.2.answers_to: no organ 'cout'; did you mean 'court'?"


def test_a_fault_of_a_whole_file_names_no_field():
    assert str(Fault("a.yaml", 1, "", "the file is empty", "")) == "a.yaml:1: the file is empty"


def test_fields_are_counted_from_one():
    assert written(("organs", 1, "answers_to", 0)) == "organs.2.answers_to.1"


@pytest.mark.parametrize(
    ("name", "known", "said"),
    [
        ("cout", {"court", "clerk"}, "did you mean 'court'?"),
        ("zebra", {"court", "clerk"}, "there are: clerk, court"),
        ("court", set(), "there are none yet: add it first"),
    ],
)
def test_what_was_probably_meant_is_offered(name, known, said):
    assert instead(name, known) == said


def test_the_refusal_counts_its_faults():
    faults = [Fault("a.yaml", n, "", "wrong", "") for n in (1, 2)]
    assert str(RulesRefused(faults)) == "2 faults; nothing was loaded\na.yaml:1: wrong\na.yaml:2: wrong"
    assert str(RulesRefused(faults[:1])).startswith("1 fault; nothing was loaded")
