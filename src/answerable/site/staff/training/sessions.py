"""Sessions: the list, one with its places and its waiting list, a new one, and a place given to somebody who waits."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show every session: those to come, and those that were."""
    shown = the_house().show(disclosure.teaching.sessions, person=person_of(request).id)
    return page(request, "staff/training/sessions.html", sessions=shown, desk=True)


@for_staff
def one(request: HttpRequest, session: str) -> HttpResponse:
    """Show one session: who has a place, and who waits, first in line first."""
    return page(request, "staff/training/session.html", one=_seen(request, session), desk=True)


@for_staff
def announce(request: HttpRequest) -> HttpResponse:
    """Announce a session of a course, under a commission or by itself."""
    house = the_house()
    form = type("Announce", (forms.Form,), _fields(request))(
        request.POST if request.method == "POST" else None
    )
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            opened = house.act(acts.training.announce, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The session is announced as {opened.matter}. Places can be booked on it now.")
            return redirect("training-session", opened.matter)
    sentence = "Given under a commission, it is given by the provider under contract."
    return _form(request, form, "Announce a session", sentence, "Announce it", "training-sessions")


@for_staff
def book(request: HttpRequest, session: str) -> HttpResponse:
    """Give a place to somebody who waits for the course; on a full session, put them on its waiting list."""
    house, who, held = the_house(), person_of(request).id, _seen(request, session)
    is_full = held.taken >= held.places
    waiting = house.show(disclosure.teaching.obligations, person=who, state="waiting")
    options = [(o.id, f"{o.member}, {o.id}, {o.waited}") for o in waiting.lines if o.course == held.course]
    if held.state != "announced":
        raise Http404
    fields: dict[str, forms.Field] = {
        "obligation": choice("Who?", options, most_radios=12),
        "happened_on": day("On which day?", initial=house.today()),
    }
    form = type("Book", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        verb = acts.training.wait_list if is_full else acts.training.book
        try:
            house.act(verb, session=session, by=who, **form.cleaned_data)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, "Put on the waiting list." if is_full else "The place is booked.")
            return redirect("training-session", session)
    title = f"{'Waiting list of' if is_full else 'A place on'} {session}"
    said = held.sentence[:1].upper() + held.sentence[1:]
    sentence = f"{said}. {'' if options else 'Nobody waits for this course without a place.'}"
    button = "Put on the waiting list" if is_full else "Book the place"
    return _form(request, form, title, sentence, button, "training-session", [session])


def _seen(request: HttpRequest, session: str) -> "disclosure.teaching.SessionView":
    try:
        return the_house().show(disclosure.teaching.session, session=session, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _fields(request: HttpRequest) -> dict[str, forms.Field]:
    house = the_house()
    under = [
        (
            one.id,
            f"{one.id}, {one.course}, {', '.join(p.name for p in one.providers if p.status == 'contracted')}",
        )
        for purpose in house.show(disclosure.teaching.commissions, person=person_of(request).id)
        for one in purpose.commissions
        if one.is_open and any(p.status == "contracted" for p in one.providers)
    ]
    return {
        "course": choice("Which course?", [(one.id, one.name) for one in house.body.courses]),
        "on": day("On which day is it?"),
        "places": forms.IntegerField(label="How many places?", min_value=1, max_value=500),
        "commission": choice("Under which commission?", under, required=False),
        "where": words("Where?", required=False, rows=2),
        "happened_on": day("Announced on which day?", initial=house.today()),
    }


def _form(
    request: HttpRequest,
    form: forms.Form,
    title: str,
    sentence: str,
    button: str,
    back: str,
    back_to: list[Any] | None = None,
) -> HttpResponse:
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=title,
        sentence=sentence,
        button=button,
        back=back,
        back_to=back_to or [],
        desk=True,
    )
