"""Sittings: when panels sat, who was there, and which cases were before them."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import day, several
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

SHOWN = 50


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the panels and their latest sittings."""
    panels = the_house().show(disclosure.panels, person=person_of(request).id)
    return page(request, "staff/sittings.html", panels=panels, most=SHOWN, desk=True)


@for_staff
def sit(request: HttpRequest, panel: str) -> HttpResponse:
    """Record that a panel sat: who was there, on which cases, on which day."""
    house, who = the_house(), person_of(request).id
    chosen = next((one for one in house.show(disclosure.panels, person=who) if one.id == panel), None)
    if chosen is None:
        raise Http404
    form = _form(request, chosen, house.show(disclosure.awaiting_panel, person=who))
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            held = house.act(acts.hearings.sit, panel=panel, by=who, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(
                request,
                f"The sitting is in the record as {held.sitting}. Findings and decisions may be recorded now.",
            )
            return redirect("sittings")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"The {chosen.name} sat",
        button="Record the sitting",
        back="sittings",
        sentence="Whoever sat is recorded, trained or not: the record says what was.",
        desk=True,
    )


def _form(
    request: HttpRequest, panel: disclosure.PanelView, waiting: tuple[tuple[str, str], ...]
) -> forms.Form:
    members = [
        (one.id, one.name if one.is_trained else f"{one.name}, {one.training}") for one in panel.members
    ]
    made = type(
        "Sitting",
        (forms.Form,),
        {
            "members": several("Who was there?", members),
            "cases": several("Which cases were before it?", list(waiting), required=False),
            "reading_minutes": forms.IntegerField(
                label="Minutes given to read the papers", required=False, min_value=0
            ),
            "happened_on": day("On which day?", initial=the_house().today()),
        },
    )
    return made(request.POST if request.method == "POST" else None)
