"""Commissioning: a provider is sought; the register of providers, their doors, and the courses with their versions."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


@for_staff
def seek(request: HttpRequest) -> HttpResponse:
    """Begin to look for a provider of a course."""
    house = the_house()
    purposes = [(term.id, term.name) for term in house.body.lists.get("purposes", ())]
    fields = {
        "course": choice("Which course?", [(one.id, one.name) for one in house.body.courses]),
        "purpose": choice("For whom?", purposes),
        "happened_on": day("Since which day?", initial=house.today()),
    }
    form = type("Seek", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = house.act(acts.training.seek, by=person_of(request).id, **form.cleaned_data)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The commission is {opened.matter}.")
            return redirect("matter", opened.matter)
    return _form(request, form, "Look for a provider", "", "Begin", "training")


@for_staff
def providers(request: HttpRequest) -> HttpResponse:
    """Show every provider ever approached, and how far the body got with each."""
    shown = the_house().show(disclosure.teaching.providers, person=person_of(request).id)
    return page(request, "staff/training/providers.html", providers=shown, desk=True)


@for_staff
def door(request: HttpRequest, provider: str) -> HttpResponse:
    """Open the providers' door to one provider, or close it again, from a day on."""
    house, who = the_house(), person_of(request).id
    shown = house.show(disclosure.teaching.providers, person=who)
    one = next((each for each in shown if each.id == provider), None)
    if one is None:
        raise Http404
    form = type("Door", (forms.Form,), {"happened_on": day("From which day?", initial=house.today())})(
        request.POST if request.method == "POST" else None
    )
    if request.method == "POST" and form.is_valid():
        try:
            _turn(one, form.cleaned_data["happened_on"], who)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{one.name}: the door is {'closed' if one.has_door else 'open'}.")
            return redirect("training-providers")
    title = f"{'Close' if one.has_door else 'Open'} the door to {one.name}"
    sentence = (
        "They will see nothing here any longer."
        if one.has_door
        else "They will see their own sessions and the places on them by number: no case, no reason, no name."
    )
    return _form(request, form, title, sentence, title.split(" the ")[0] + " it", "training-providers")


def _turn(one: "disclosure.teaching.ProviderView", on: object, who: str | None) -> None:
    house = the_house()
    role = next((role.id for role in house.body.roles if role.tier == "provider"), None)
    if role is None:
        raise Http404
    verb = acts.people.stand_down if one.has_door else acts.people.appoint
    more = {} if one.has_door else {"contract": "agency"}
    house.act(verb, person=one.id, role=role, happened_on=on, by=who, **more)


@for_staff
def courses(request: HttpRequest) -> HttpResponse:
    """Show the courses, their versions, and who gives them."""
    shown = the_house().show(disclosure.teaching.courses, person=person_of(request).id)
    return page(request, "staff/training/courses.html", courses=shown, desk=True)


@for_staff
def version(request: HttpRequest, course: str) -> HttpResponse:
    """Lay down a version of a course."""
    house = the_house()
    known = {one.id: one.name for one in house.body.courses}
    if course not in known:
        raise Http404
    fields = {
        "version": line("What is it called?", hint="Small letters, digits and hyphens, such as 2026-1"),
        "outline": words("What it teaches", required=False, hint="In a few sentences"),
        "happened_on": day("From which day does it count?", initial=house.today()),
    }
    form = type("Version", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            house.act(acts.training.lay_down, course=course, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{known[course]}: version {facts['version']} is in the record.")
            return redirect("training-courses")
    sentence = "What was completed in an earlier version stays completed."
    return _form(
        request, form, f"A new version of {known[course]}", sentence, "Lay it down", "training-courses"
    )


def _form(
    request: HttpRequest, form: forms.Form, title: str, sentence: str, button: str, back: str
) -> HttpResponse:
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence=sentence,
        button=button,
        back=back,
        desk=True,
    )
