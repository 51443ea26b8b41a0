"""What hearings and decisions order: interim suspensions in force, and the sanctions live on a day."""

from django import forms
from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def suspensions(request: HttpRequest) -> HttpResponse:
    """Show every interim suspension in force, how long it lasts, and which were not looked at in time."""
    view = the_house().show(disclosure.outcomes.suspensions, person=person_of(request).id)
    return page(request, "staff/hearings/suspensions.html", view=view, desk=True)


@for_staff
def sanctions(request: HttpRequest) -> HttpResponse:
    """Show the sanctions live on a day, what is due under them, and what runs out next."""
    house = the_house()
    made = type("Day", (forms.Form,), {"day": day("Live at the end of", required=False)})
    form = made(request.GET if any(name.startswith("day_") for name in request.GET) else None)
    asked = form.cleaned_data["day"] if form.is_bound and form.is_valid() else None
    view = house.show(disclosure.outcomes.sanctions_live, person=person_of(request).id, day=asked)
    return page(request, "staff/hearings/sanctions.html", view=view, form=form, desk=True)
