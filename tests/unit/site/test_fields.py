from datetime import date

import pytest
from django import forms

from answerable.site import fields
from tests.registers import begin_django

begin_django()


def form(given=None, **made):
    return type("Form", (forms.Form,), made)(given)


def boxes(day, month, year):
    return {"on_day": day, "on_month": month, "on_year": year}


@pytest.mark.parametrize(
    "given", [("8", "2", "2019"), ("08", "02", "2019"), ("8", "feb", "2019"), ("8", "February", "2019")]
)
def test_a_day_is_read_as_people_write_it(given):
    filled = form(boxes(*given), on=fields.day("The day"))
    assert filled.is_valid() and filled.cleaned_data["on"] == date(2019, 2, 8)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("", "", ""), "Give a day for “The day”"),
        (("8", "", "2019"), "“The day” needs a month"),
        (("", "2", ""), "“The day” needs a day and a year"),
        (("31", "2", "2019"), "31 2 2019 is not a day of the calendar"),
        (("8", "Foo", "2019"), "8 Foo 2019 is not a day"),
    ],
)
def test_a_day_that_is_none_says_which_part_is_wrong(given, said):
    filled = form(boxes(*given), on=fields.day("The day"))
    assert said in filled.errors["on"][0]
    assert fields.faults(filled) == [{"text": filled.errors["on"][0], "href": "#id_on-day"}]


def test_a_day_may_be_left_out_where_it_is_not_needed():
    filled = form(boxes("", "", ""), on=fields.day("The day", required=False))
    assert filled.is_valid() and filled.cleaned_data["on"] is None


def test_what_was_typed_stays_in_the_boxes():
    assert fields.parts_of_day(form(boxes("31", "2", "2019"), on=fields.day("x"))["on"]) == [
        "31",
        "2",
        "2019",
    ]
    assert fields.parts_of_day(form(on=fields.day("x", initial=date(2019, 2, 8)))["on"]) == ["8", "2", "2019"]


def test_a_few_choices_are_radios_and_many_a_list():
    few, many = [(str(n), str(n)) for n in range(8)], [(str(n), str(n)) for n in range(9)]
    made = form(
        few=fields.choice("x", few),
        many=fields.choice("x", many),
        short=fields.choice("x", few, most_radios=0),
    )
    assert [fields.sort_of(made[name]) for name in ("few", "many", "short")] == ["radios", "select", "select"]


def test_each_field_knows_its_component():
    made = form(
        a=fields.words("x"),
        b=fields.line("x"),
        c=fields.several("x", []),
        d=fields.day("x"),
        e=forms.BooleanField(),
    )
    assert [fields.sort_of(made[name]) for name in "abcde"] == [
        "textarea",
        "input",
        "checkboxes",
        "day",
        "checkbox",
    ]


def test_an_untouched_form_has_no_faults():
    assert fields.faults(form(a=fields.words("x"))) == []
    assert fields.faults(None) == []
