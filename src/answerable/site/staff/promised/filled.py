"""One way to record what a form of these pages says: the act, the refusal beside its field, and where to go then."""

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import person_of
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


def made(request: HttpRequest, **fields: forms.Field) -> forms.Form:
    """Make a form of these fields, with what was sent."""
    return type("Told", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def take(
    request: HttpRequest,
    form: forms.Form,
    verb: Callable[..., Any],
    facts: Callable[[], Mapping[str, Any]],
    *,
    said: Callable[[Any], str],
    then: str,
    at: tuple[str, ...] = (),
    title: str,
    sentence: str = "",
    button: str = "Record it",
) -> HttpResponse:
    """Do the act that a form says and go on; or show the form, with whatever was wrong in it."""
    if request.method == "POST" and form.is_valid():
        try:
            done = the_house().act(verb, by=person_of(request).id, **facts())
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, said(done))
            return redirect(then, *at)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence=sentence,
        button=button,
        back=then,
        back_to=list(at),
        desk=True,
    )
