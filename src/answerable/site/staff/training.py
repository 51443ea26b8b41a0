"""Training: what members owe and whether they have begun it, and who is commissioned to give it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

PURPOSES = [
    ("sanction", "Members who must complete it as a sanction"),
    ("panel", "Those who sit on a panel"),
    ("officers", "Officers"),
    ("all-members", "All members"),
]


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the open obligations and commissions."""
    house, who = the_house(), person_of(request).id
    lists = [
        (heading, house.show(disclosure.cases, person=who, procedure=procedure))
        for heading, procedure in (
            ("Training that members owe", "obligation"),
            ("Who is to give it", "commission"),
        )
    ]
    return page(request, "staff/training.html", lists=lists, desk=True)


@for_staff
def seek(request: HttpRequest) -> HttpResponse:
    """Begin to look for a provider of a course."""
    house = the_house()
    courses = [(course.id, course.name) for course in house.body.courses]
    made = type(
        "Seek",
        (forms.Form,),
        {
            "course": choice("Which course?", courses),
            "purpose": choice("For whom?", PURPOSES),
            "happened_on": day("Since which day?", initial=house.today()),
        },
    )
    form = made(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = house.act(acts.training.seek, by=person_of(request).id, **form.cleaned_data)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The commission is {opened.matter}.")
            return redirect("matter", opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Look for a provider",
        sentence="",
        button="Begin",
        back="training",
        desk=True,
    )
