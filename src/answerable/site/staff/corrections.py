"""Correcting: an entry was wrong; it stays to be seen and no longer counts, with the right day beside it if need be."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import given, refuse, told
from answerable.site.staff.matters import seen


@for_staff
def correct(request: HttpRequest, matter: str, entry: int) -> HttpResponse:
    """Say that an entry of a matter was wrong, why, and on which day it truly happened, if it did."""
    view = seen(request, matter)
    item = next((one for one in view.timeline if one.entry == entry and not one.is_struck), None)
    if item is None:
        raise Http404
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        if "sure" not in request.POST and "again" not in request.POST:
            return page(
                request,
                "staff/sure_correct.html",
                view=view,
                item=item,
                given=given(request),
                said=told(form),
                desk=True,
            )
        if "again" not in request.POST and _is_done(request, form, entry):
            tell(request, "The entry no longer counts. It stays to be seen, with the reason.")
            return redirect("matter", matter)
    return page(request, "staff/correct.html", view=view, item=item, form=form, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    reasons = [(term.id, term.name) for term in the_house().body.lists.get("correction-reasons", ())]
    made = type(
        "Correction",
        (forms.Form,),
        {
            "reason": choice("What was wrong?", reasons),
            "right_on": day(
                "It happened, but on this day",
                required=False,
                hint="Leave it empty if it did not happen, or if more was wrong: record it anew afterwards",
            ),
        },
    )
    return made(request.POST if request.method == "POST" else None)


def _is_done(request: HttpRequest, form: forms.Form, entry: int) -> bool:
    try:
        the_house().act(
            acts.corrections.correct_day, entry=entry, by=person_of(request).id, **form.cleaned_data
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True
