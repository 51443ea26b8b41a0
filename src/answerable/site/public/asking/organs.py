"""Who answers to whom, on any day: a map, and what each may demand of whom, with the rule."""

from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page


def who_answers(request: HttpRequest) -> HttpResponse:
    """Show who answers to whom today, or on the day that is asked for: ?on=2022-06-01, or in three boxes."""
    house = the_house()
    form, asked = _asked(request)
    on = asked or house.today()
    view = house.show(disclosure.asking.answerability, on=on)
    return page(request, "public/asking/organs.html", view=view, form=form, today=house.today())


def _asked(request: HttpRequest) -> tuple[forms.Form, date | None]:
    made = type("On", (forms.Form,), {"on": day("On another day", required=False)})
    written = the_house().a_day(request.GET.get("on", ""))
    if written is not None or not any(name.startswith("on_") for name in request.GET):
        return made(initial={"on": written}), written
    form = made(request.GET)
    return form, form.cleaned_data["on"] if form.is_valid() else None
