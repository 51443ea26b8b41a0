"""Looking: what is due today, the lists of matters, and one matter with its story and what may be done about it."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
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
    return page(request, "staff/matter.html", view=seen(request, matter), desk=True)


def seen(request: HttpRequest, matter: str) -> disclosure.CaseView:
    """Give the view of a matter for this person, or say that there is none or that it is not for them."""
    try:
        return the_house().show(disclosure.case, matter=matter, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused
