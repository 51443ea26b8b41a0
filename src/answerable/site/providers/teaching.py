"""What a provider does: looks at its sessions, says who came and who completed the course, and that one was given.

A refusal is told by its rule alone: the words of the rules may name a matter, and no matter is shown here.
"""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_providers, person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell


@for_providers
def every(request: HttpRequest) -> HttpResponse:
    """Show one's own sessions."""
    shown = the_house().show(disclosure.teaching.taught, person=person_of(request).id)
    return page(request, "providers/sessions.html", sessions=shown, desk=True)


@for_providers
def one(request: HttpRequest, session: str) -> HttpResponse:
    """Show one of one's own sessions, with its places."""
    return page(request, "providers/session.html", one=_own(request, session), desk=True)


@for_providers
def given(request: HttpRequest, session: str) -> HttpResponse:
    """Say that a session was given."""
    held = _own(request, session)
    form = _form(request, {"happened_on": day("On which day was it given?", initial=held.on)})
    title = f"{held.course}, {session}, was given"
    return _answer(request, held, form, title, "Record it", acts.training.give, {"session": session})


@for_providers
def came(request: HttpRequest, session: str, number: int) -> HttpResponse:
    """Say whether whoever has a place came."""
    held = _own(request, session)
    form = _form(
        request,
        {
            "present": choice("Did they come?", [("yes", "Yes"), ("no", "No")]),
            "happened_on": day("On which day?", initial=held.on),
        },
    )
    facts = {"session": session, "obligation": _whose(request, session, number)}
    return _answer(request, held, form, f"Place {number}", "Record it", acts.training.note_presence, facts)


@for_providers
def completed(request: HttpRequest, session: str, number: int) -> HttpResponse:
    """Say that whoever has a place completed the course, and on what evidence."""
    held = _own(request, session)
    form = _form(
        request,
        {
            "evidence": words("On what evidence?", rows=3, hint="For example, the sheet that they signed"),
            "happened_on": day("On which day did they complete it?", initial=held.on),
        },
    )
    facts = {"obligation": _whose(request, session, number)}
    title = f"Place {number}: completed"
    return _answer(request, held, form, title, "Record it", acts.training.complete, facts)


def _answer(
    request: HttpRequest,
    held: "disclosure.teaching.TaughtSessionView",
    form: forms.Form,
    title: str,
    button: str,
    verb: Callable[..., Any],
    facts: dict[str, Any],
) -> HttpResponse:
    """Ask, and do what is answered; back at the session it is told that it was done."""
    if request.method == "POST" and form.is_valid() and _is_done(request, form, verb, facts):
        tell(request, f"{title}: it is in the record.")
        return redirect("taught-session", held.id)
    return page(request, "providers/say.html", one=held, form=form, title=title, button=button, desk=True)


def _is_done(request: HttpRequest, form: forms.Form, verb: Callable[..., Any], facts: dict[str, Any]) -> bool:
    said = dict(form.cleaned_data)
    if "present" in said:
        said["present"] = said["present"] == "yes"
    try:
        the_house().act(verb, by=person_of(request).id, **facts, **said)
    except acts.NotAllowed as refused:
        form.add_error(None, f"That cannot be recorded now, by {refused.source}. Nothing was lost.")
    except acts.ActRefused as refused:
        field = refused.field if refused.field in form.fields else None
        form.add_error(field, str(refused) if field else "That cannot be recorded as it is given.")
    except acts.Moved:
        form.add_error(None, "Others were recording at the same moment. Send it once more.")
    else:
        return True
    return False


def _form(request: HttpRequest, fields: dict[str, forms.Field]) -> forms.Form:
    return type("Say", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _own(request: HttpRequest, session: str) -> "disclosure.teaching.TaughtSessionView":
    try:
        return the_house().show(
            disclosure.teaching.taught_session, session=session, person=person_of(request).id
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _whose(request: HttpRequest, session: str, number: int) -> str:
    try:
        return the_house().show(
            disclosure.teaching.obligation_of, session=session, number=number, person=person_of(request).id
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
