"""A promise as a form takes it down: no day and no criterion are said openly, and never left blank by oversight."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest

from answerable.site.fields import choice, day, words
from answerable.site.house import the_house

BY_A_DAY, NO_DAY = "by-a-day", "none"
THERE_IS, THERE_IS_NONE = "there-is", "none"
HOW = "What will be there to be seen, by somebody else, on the day? “World class” is nothing that anyone can check."


class PromiseForm(forms.Form):
    """What was promised; a day and a criterion are given, or that there is none."""

    def clean(self) -> dict[str, Any]:
        """Hold the day and the criterion against what is said of whether there is one."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        self._agree(given, "has_day", BY_A_DAY, "due_on", "Give the day, or say that none was given")
        self._agree(given, "has_criterion", THERE_IS, "criterion", "Write it, or say that there is none")
        return given

    def _agree(self, given: dict[str, Any], which: str, there_is: str, field: str, missing: str) -> None:
        if which not in given or field in self.errors:
            return
        if given[which] == there_is and not given.get(field):
            self.add_error(field, missing)
        if given[which] != there_is and given.get(field):
            self.add_error(which, "You say that there is none, and give one. Change one of the two.")


def promise_form(
    request: HttpRequest, *, given_to: str | None, people: Sequence[tuple[str, str]] = ()
) -> forms.Form:
    """Make the form in which a promise is recorded; `people` are those who may be named as bound in person."""
    house = the_house()
    offices = [(role.id, role.name) for role in house.body.roles]
    organs = [(organ.id, organ.name) for organ in house.body.organs]
    fields: dict[str, forms.Field] = {
        "words": words("What was promised, in the words that were used", rows=4),
        "bound": choice("Of whom was it said? The office that it would bind", offices),
    }
    if people:
        fields["bound_person"] = choice(
            "If one person was meant and nobody else in that office, who?", list(people), required=False
        )
    fields |= {
        "given_to": choice("To whom was it promised?", organs, initial=given_to),
        "has_day": choice("Was a day given?", [(BY_A_DAY, "Yes, by this day"), (NO_DAY, "No day was given")]),
        "due_on": day("By which day", required=False),
        "has_criterion": choice(
            "How will we know that it is kept?",
            [(THERE_IS, "By this"), (THERE_IS_NONE, "Nobody said: record that there is none")],
        ),
        "criterion": words("What will show it", required=False, rows=3, hint=HOW),
        "happened_on": day("On which day was it said?", initial=house.today()),
    }
    return type("Promise", (PromiseForm,), fields)(request.POST if request.method == "POST" else None)


def words_form(
    request: HttpRequest, label: str, *, required: bool = True, is_judged: bool = False
) -> forms.Form:
    """Make a form that asks for words and a day, and, where evidence is judged, whether it is enough."""
    fields: dict[str, forms.Field] = {}
    if is_judged:
        fields["is_accepted"] = choice(
            "Is it enough?", [("yes", "Yes: it was done"), ("no", "No: it is still to be done")]
        )
    fields |= {
        "words": words(label, required=required, rows=4),
        "happened_on": day("On which day?", initial=the_house().today()),
    }
    return type("Words", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def day_of(form: forms.Form) -> date | None:
    """Give the day that a promise is due by, or None where it is said that there is none."""
    due_on: date | None = form.cleaned_data.get("due_on")
    return due_on


def criterion_of(form: forms.Form) -> str | None:
    """Give how one will know that a promise was kept, or None where it is said that nobody said it."""
    return form.cleaned_data.get("criterion") or None
