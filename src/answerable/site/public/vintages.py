"""Two vintages of a figure side by side: as known on an earlier day and as known now, and why they differ."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import person_of
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page

MOST = 50  # entries told one by one; the command line gives them all


def vintages(request: HttpRequest, measure: str) -> HttpResponse:
    """Show how a figure of one day changed by what was entered later: for those who may have exact counts."""
    house, reader = the_house(), person_of(request).tier
    title = dict(house.measures()).get(measure)
    if title is None:
        raise Http404
    if not house.is_exact(reader):
        raise PermissionDenied(
            "Two vintages side by side show single cases, so this page is for those who may have exact counts."
        )
    form = _form(request)
    found = _compared(measure, reader, form) if form.is_bound and form.is_valid() else None
    return page(
        request,
        "public/vintages.html",
        measure=measure,
        title=title,
        form=form,
        found=found,
        entries=found.entries[:MOST] if found else (),
        desk=person_of(request).is_staff,
    )


def _form(request: HttpRequest) -> forms.Form:
    house = the_house()
    earlier = house.month_end()
    made = type(
        "Vintages",
        (forms.Form,),
        {
            "as_of": day("Figures as of the end of", initial=earlier),
            "known_on": day(
                "As it was known at the end of", initial=earlier, hint="What was entered later is left out"
            ),
        },
    )
    return made(request.GET if request.GET else None)


def _compared(measure: str, reader: str, form: Any) -> disclosure.Vintages | None:
    house = the_house()
    as_of: date = min(form.cleaned_data["as_of"], house.latest(reader))
    earlier = house.show(disclosure.known_by, day=form.cleaned_data["known_on"])
    if earlier == 0:
        form.add_error("known_on", "The record held nothing yet at the end of that day. Give a later day")
        return None
    return house.show(
        disclosure.compare,
        measure=measure,
        reader=reader,
        as_of=as_of,
        since=house.since(as_of),
        earlier=earlier,
        later=house.head().size,
    )
