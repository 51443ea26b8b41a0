"""The front page of training: who is commissioned, the sessions to come, and what members owe by where it stands."""

from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.house import the_house
from answerable.site.pages import page

SOON = 6


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show how training stands as a whole, with the way to each part of it."""
    house, who = the_house(), person_of(request).id
    sessions = house.show(disclosure.teaching.sessions, person=who)
    return page(
        request,
        "staff/training/overview.html",
        owed=house.show(disclosure.teaching.obligations, person=who),
        purposes=house.show(disclosure.teaching.commissions, person=who),
        sessions=[one for one in sessions if one.state == "announced"][:SOON],
        desk=True,
    )


@for_staff
def panels(request: HttpRequest) -> HttpResponse:
    """Show who was trained when they sat, and who is today."""
    shown = the_house().show(disclosure.teaching.panel_training, person=person_of(request).id)
    return page(request, "staff/training/panels.html", panels=shown, desk=True)
