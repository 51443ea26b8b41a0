"""Facts are checked field by field, and a form's strings are read as days, numbers, yes and no."""

from datetime import date

import pytest

from answerable.acts.step.facts import fill, from_form, label
from answerable.acts.step.refusal import ActRefused
from answerable.record import cases, oversight, people, training


def test_facts_that_fit_are_made() -> None:
    assert fill(cases.Triaged, outcome="investigate") == cases.Triaged(outcome="investigate")


@pytest.mark.parametrize(
    ("kind", "facts", "field", "says"),
    [
        (cases.Triaged, {"outcome": "Not A Code"}, "outcome", "One looks like: insufficient-evidence."),
        (cases.Triaged, {"outcome": None}, "outcome", "The outcome is missing"),
        (cases.Triaged, {"outcome": ""}, "outcome", "The outcome is missing"),
        (cases.Triaged, {}, "outcome", "Give it and try again."),
        (people.Appointed, {"role": "clerk", "fte": "half"}, "fte", "Give a int."),
        (
            cases.Suspended,
            {"reason": "risk", "review_on": "soon"},
            "review_on",
            "The review day cannot be 'soon'",
        ),
        (people.Sat, {"panel": "p", "members": ["P-1"]}, "members", "The members cannot be"),
    ],
)
def test_what_does_not_fit_is_named(kind, facts, field: str, says: str) -> None:
    with pytest.raises(ActRefused) as refused:
        fill(kind, **facts)
    assert refused.value.field == field
    assert says in str(refused.value)


def test_strings_are_read_and_blanks_left_out() -> None:
    read = from_form(people.Appointed, {"role": " clerk ", "fte": "1,000", "contract": ""})
    assert read == {"role": "clerk", "fte": 1000}
    assert from_form(training.Obliged, {"as_sanction": "No"}) == {"as_sanction": False}
    assert from_form(training.Obliged, {"as_sanction": "yes"}) == {"as_sanction": True}
    assert from_form(cases.Suspended, {"review_on": "2026-04-03"}) == {"review_on": date(2026, 4, 3)}
    assert from_form(people.Sat, {"members": "P-1, P-2"}) == {"members": ("P-1", "P-2")}
    assert from_form(people.Sat, {"members": ["P-1", " "]}) == {"members": ("P-1",)}
    assert from_form(oversight.Asked, {"number": 3, "due_on": date(2026, 1, 1)}) == {
        "number": 3,
        "due_on": date(2026, 1, 1),
    }


@pytest.mark.parametrize(
    ("kind", "given", "field"),
    [
        (cases.Suspended, {"review_on": "3 April 2026"}, "review_on"),
        (people.Appointed, {"fte": "half"}, "fte"),
        (training.Obliged, {"as_sanction": "perhaps"}, "as_sanction"),
        (cases.Triaged, {"colour": "red"}, "colour"),
    ],
)
def test_what_cannot_be_read_is_named(kind, given, field: str) -> None:
    with pytest.raises(ActRefused) as refused:
        from_form(kind, given)
    assert refused.value.field == field


def test_a_field_in_words() -> None:
    assert (label("due_on"), label("reading_minutes")) == ("The due day", "The reading minutes")
