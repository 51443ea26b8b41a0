"""Looking: one matter with its story and what may be done about it, and who else is at it."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.desk import presence
from answerable.site.fields import day
from answerable.site.house import the_house
from answerable.site.pages import page

NO_FORM = ""  # the page of a matter shows no form of an act, and so asks for the fields of none


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
    view = seen(request, matter, believed_on=believed_on, fields_of=NO_FORM)
    part = the_house().show(disclosure.outcomes.hearing_part, matter=matter, person=person_of(request).id)
    return page(
        request,
        "staff/matter.html",
        view=view,
        form=form,
        others=beside(request, matter),
        hearings=None if believed_on else part,
        desk=True,
    )


def beside(request: HttpRequest, matter: str) -> list[str]:
    """Say who else has a form of a matter open, which, and since when."""
    house = the_house()
    others = presence.beside(matter, person_of(request).id or "", at=house.clock())
    return [f"{house.person(one.person).name} opened “{one.doing}” {_ago(one.minutes)}" for one in others]


def _ago(minutes: int) -> str:
    return "just now" if not minutes else f"{minutes} minute{'' if minutes == 1 else 's'} ago"


def _form(request: HttpRequest) -> forms.Form:
    made = type(
        "Belief",
        (forms.Form,),
        {"believed_on": day("As the record held it at the end of", required=False)},
    )
    return made(request.GET if any(name.startswith("believed_on_") for name in request.GET) else None)


def seen(
    request: HttpRequest, matter: str, *, believed_on: date | None = None, fields_of: str | None = None
) -> disclosure.CaseView:
    """Give the view of a matter for this person, or say that there is none or that it is not for them."""
    try:
        return the_house().show(
            disclosure.case,
            matter=matter,
            person=person_of(request).id,
            believed_on=believed_on,
            fields_of=fields_of,
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused


def barred(request: HttpRequest, view: disclosure.CaseView, kind: str) -> HttpResponse:
    """Say why an act is not for this person now, with its rule; there is no such page where no rule speaks of it."""
    one = next((one for one in view.may_not if one.kind == kind), None)
    if one is None:
        raise Http404
    sent = request.method == "POST"
    return page(request, "staff/barred.html", view=view, barred=one, was_sent=sent, status=409, desk=True)
