"""A file on its way in: who sends it is asked first, then it is sealed as it comes, then it is filed."""

from django import forms
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, file
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse
from answerable.site.staff.matters import barred, seen

KIND = "Attached"


@csrf_exempt  # the token is checked below: to check it is to take the file in, and first we ask who sends it
@for_staff
def new(request: HttpRequest, matter: str) -> HttpResponseBase:
    """Take a file in, from one of the staff who may add one to this case now."""
    view = seen(request, matter)
    chosen = next((one for one in view.may if one.kind == KIND), None)
    if chosen is None:
        return barred(request, view, KIND)
    return _new(request, view=view, act=chosen)


@csrf_protect
def _new(request: HttpRequest, *, view: disclosure.CaseView, act: disclosure.ActView) -> HttpResponseBase:
    form = _form(act, request)
    if request.method == "POST" and form.is_valid() and _is_filed(request, form, view.id):
        tell(request, f"{act.name}: it is in the record.")
        return redirect("matter", view.id)
    return page(request, "staff/file.html", view=view, act=act, form=form, desk=True)


def _form(act: disclosure.ActView, request: HttpRequest) -> forms.Form:
    sorts = next(one.choices for one in act.fields if one.name == "sort")
    made = {
        "file": file(
            "Which file?", hint="It is sealed as it comes in. Whoever may read this case may read it."
        ),
        "sort": choice("What is it?", list(sorts)),
        "happened_on": day("On which day did it reach us?", initial=the_house().today()),
    }
    sent = request.method == "POST"
    return type("NewFile", (forms.Form,), made)(
        request.POST if sent else None, request.FILES if sent else None
    )


def _is_filed(request: HttpRequest, form: forms.Form, matter: str) -> bool:
    said = form.cleaned_data
    arrived = said["file"]
    try:
        the_house().act(
            acts.cases.attach,
            case=matter,
            file=arrived.about(matter),
            name=arrived.name,
            sort=said["sort"],
            happened_on=said["happened_on"],
            by=person_of(request).id,
        )
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return False
    return True
