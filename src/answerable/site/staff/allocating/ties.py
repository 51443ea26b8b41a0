"""Who is related to whom, a tie that ended, and a place in a team."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

A_NUMBER = "A number, such as P-0012"


@for_staff
def relate(request: HttpRequest, person: str) -> HttpResponse:
    """Record to whom somebody is related."""
    natures = _terms("relation-natures")
    fields = {"other": line("Related to whom?", hint=A_NUMBER), "nature": choice("How?", natures)}
    said = "Neither may then know of a case about the other."
    return _done(request, person, "Record a relation", said, fields, acts.allocation.relate)


@for_staff
def end(request: HttpRequest, person: str) -> HttpResponse:
    """Record that a tie of somebody stands no longer."""
    fields = {
        "against": line("Which tie? To whom, or to which case?", hint=f"{A_NUMBER} or C-2026-0004"),
        "reason": choice("Why?", _terms("tie-end-reasons")),
    }
    said = "Nobody ends a tie of their own: it opens to them what was shut."
    return _done(request, person, "End a tie", said, fields, acts.allocation.end_tie)


@for_staff
def team(request: HttpRequest, person: str) -> HttpResponse:
    """Put somebody in a team, with a cap of their own."""
    teams = [(one.id, one.name) for one in the_house().body.teams]
    most = forms.IntegerField(
        label="How many open cases at the most?",
        required=False,
        min_value=1,
        help_text="Leave it empty for what the team has",
    )
    fields = {"team": choice("Which team?", teams), "cap": most}
    return _done(
        request, person, "Put in a team", "Their cases stay as they are.", fields, acts.allocation.join_team
    )


def _done(
    request: HttpRequest,
    person: str,
    title: str,
    sentence: str,
    fields: dict[str, Any],
    deed: Callable[..., Any],
) -> HttpResponse:
    shown = the_house().show(disclosure.somebody, of=person, person=person_of(request).id)
    if shown is None:
        raise Http404
    made = fields | {"happened_on": day("From which day?", initial=the_house().today())}
    form = type("Tie", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            the_house().act(deed, person=person, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"{title}: it is in the record.")
            return redirect("person", person)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"{title}: {shown.name}",
        sentence=sentence,
        button="Record it",
        back="people",
        desk=True,
    )


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]
