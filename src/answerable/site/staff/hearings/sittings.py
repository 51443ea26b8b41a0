"""Sittings: those to come and those held, one of them with its minutes, and what somebody sits on themselves."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import day, refuse, several
from answerable.site.house import the_house
from answerable.site.pages import page, tell


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the sittings to come and those held, with the panels."""
    house, who = the_house(), person_of(request).id
    return page(
        request,
        "staff/hearings/every.html",
        view=house.show(disclosure.hearings.sittings, person=who),
        panels=house.show(disclosure.panels, person=who),
        desk=True,
    )


@for_staff
def one(request: HttpRequest, sitting: str) -> HttpResponse:
    """Show one sitting: its agenda, members, papers and declarations, and what was decided."""
    return page(request, "staff/hearings/sitting.html", view=seen(request, sitting), desk=True)


@for_staff
def minutes(request: HttpRequest, sitting: str) -> HttpResponse:
    """Show the minutes of a sitting, set to be printed."""
    return page(request, "staff/hearings/minutes.html", view=seen(request, sitting), desk=True)


@for_staff
def yours(request: HttpRequest) -> HttpResponse:
    """Show somebody what they sit on, and the papers to read with the time for them."""
    view = the_house().show(disclosure.hearings.seat_door, person=person_of(request).id)
    return page(request, "staff/hearings/yours.html", view=view, desk=True)


def seen(request: HttpRequest, sitting: str) -> disclosure.hearings.SittingPage:
    """Give the view of a sitting, or say that there is none."""
    try:
        return the_house().show(disclosure.hearings.sitting, sitting=sitting, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


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
