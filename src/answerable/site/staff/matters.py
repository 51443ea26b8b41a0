"""Looking: what is due today, the lists of matters, and one matter with its story and what may be done about it."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def today(request: HttpRequest) -> HttpResponse:
    """Show what is late, due today, due this week, and what others owe."""
    seen = the_house().show(disclosure.today, person=person_of(request).id)
    return page(request, "staff/today.html", today_view=seen, desk=True)


@for_staff
def cases(request: HttpRequest) -> HttpResponse:
    """Show a page of a list of matters: of one procedure, at one stage, open or closed."""
    asked = request.GET
    number = int(asked["page"]) if asked.get("page", "").isdecimal() and int(asked["page"]) else 1
    is_open = {"open": True, "closed": False}.get(asked.get("which", "open"))
    seen = the_house().show(
        disclosure.cases,
        person=person_of(request).id,
        procedure=asked.get("procedure") or "complaint",
        stage=asked.get("stage") or None,
        is_open=None if asked.get("stage") else is_open,
        page=number,
    )
    query = {name: asked[name] for name in ("procedure", "stage", "which") if asked.get(name)}
    return page(
        request,
        "staff/cases.html",
        view=seen,
        query=query,
        which=asked.get("which", "open"),
        stage=asked.get("stage"),
        desk=True,
    )


@for_staff
def matter(request: HttpRequest, matter: str) -> HttpResponse:
    """Show one matter: who and what, its story, what may be done now; motions and points have their own page."""
    if matter.startswith("M-"):
        motion, _, number = matter.partition("/")
        return redirect(reverse("points-motion", args=[motion]) + (f"#point-{number}" if number else ""))
    form = _form(request)
    asked = form.cleaned_data["believed_on"] if form.is_bound and form.is_valid() else None
    # As believed today is as it stands; a day to come has nothing to show.
    believed_on = asked if asked and asked < the_house().today() else None
    view = seen(request, matter, believed_on=believed_on)
    return page(request, "staff/matter.html", view=view, form=form, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    made = type(
        "Belief",
        (forms.Form,),
        {"believed_on": day("As the record held it at the end of", required=False)},
    )
    return made(request.GET if any(name.startswith("believed_on_") for name in request.GET) else None)


def seen(request: HttpRequest, matter: str, *, believed_on: date | None = None) -> disclosure.CaseView:
    """Give the view of a matter for this person, or say that there is none or that it is not for them."""
    try:
        return the_house().show(
            disclosure.case, matter=matter, person=person_of(request).id, believed_on=believed_on
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
