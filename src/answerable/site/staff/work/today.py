"""What is due today: for oneself, one's team or the body; as a page, and as a sheet for the day on paper."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.desk import drafts
from answerable.site.house import the_house
from answerable.site.pages import page

SCOPES = {"me": "Mine", "team": "My team", "body": "The whole body"}


@dataclass(frozen=True)
class Begun:
    """A page on which somebody has something half typed: its address, what it is called, and when they last typed."""

    place: str
    words: str
    touched_at: datetime


@for_staff
def today(request: HttpRequest) -> HttpResponse:
    """Show what is late, due today, due this week, and what others owe; and what was begun and not finished."""
    return page(
        request,
        "staff/today.html",
        today_view=_seen(request),
        scopes=SCOPES,
        begun=_begun(person_of(request).id or ""),
        rules_adopted=the_house().show(disclosure.are_adopted),
        desk=True,
    )


@for_staff
def sheet(request: HttpRequest) -> HttpResponse:
    """Show the day as a sheet to be printed, with a box to tick before each line."""
    return page(request, "staff/work/sheet.html", today_view=_seen(request), scopes=SCOPES, desk=True)


def _seen(request: HttpRequest) -> disclosure.Today:
    asked = request.GET.get("of", "me")
    of = asked if asked in SCOPES else "me"
    return the_house().show(disclosure.today, person=person_of(request).id, of=of)


def _begun(person: str) -> list[Begun]:
    return [Begun(place, _words(place), at) for place, at in drafts.places(person)]


def _words(place: str) -> str:
    """Name a page by its address: the matter and the act, where it has one."""
    try:
        told = resolve(place).kwargs
    except Resolver404:
        return place
    named = [str(value) for name in ("matter", "motion", "person", "panel") if (value := told.get(name))]
    doing = str(told.get("kind") or told.get("verb") or place.rstrip("/").rpartition("/")[2]).replace(
        "-", " "
    )
    return f"{', '.join(named)}: {doing}" if named else doing
