"""A complaint that came by telephone, by post, by e-mail or in person, taken down; what is like it is shown first."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell

NEW = "new"
AGAIN = "again"


@dataclass(frozen=True)
class Alike:
    """Somebody of the same name: who they are, and which cases they are in."""

    found: disclosure.FoundPerson
    is_writer: bool


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Take a complaint down; whoever is like it in the register is shown before anything is recorded."""
    form = _form(request)
    if request.method == "POST" and AGAIN not in request.POST and form.is_valid():
        alike = _alike(request, form.cleaned_data)
        if alike and "go_on" not in request.POST:
            return _show_alike(request, alike)
        case = _recorded(request, form)
        if case:
            return redirect("matter", case)
    return page(request, "staff/intake/new.html", form=form, desk=True)


def _show_alike(request: HttpRequest, alike: tuple[Alike, ...]) -> HttpResponse:
    given = [(n, v) for n in request.POST for v in request.POST.getlist(n) if n != "csrfmiddlewaretoken"]
    known = sorted({matter for one in alike for matter, _ in one.found.matters if matter.startswith("C-")})
    return page(request, "staff/intake/alike.html", given=given, alike=alike, known=known, new=NEW, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    lists, today = the_house().body.lists, the_house().today()
    channels = [(term.id, term.name) for term in lists.get("channels", ())]
    reporters = [(term.id, term.name) for term in lists.get("reporters", ())]
    unknown = "Leave it empty if they do not know."
    fields: dict[str, forms.Field] = {
        "channel": choice("How did it come?", channels),
        "received_on": day("On which day did it reach us?", initial=today),
        "words": words("What they say", rows=8, hint="In their own words, as nearly as you can."),
        "conduct_on": day("When did it happen?", required=False, hint=f"Or the last day of it. {unknown}"),
        "respondent_name": line("Whom is it about?", required=False, hint=unknown),
        "reporter": choice("Who are they to what happened?", reporters),
        "complainant_name": line("Their name", required=False, hint="They need not give it."),
        "contact": line("How may they be reached?", required=False, hint="E-mail, telephone or address."),
    }
    return type("Intake", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


def _alike(request: HttpRequest, said: dict[str, Any]) -> tuple[Alike, ...]:
    """Find whoever was named so before: as one complained of, or as one who wrote."""
    house, who = the_house(), person_of(request).id
    asked = (("respondent_name", False), ("complainant_name", True))
    return tuple(
        Alike(found, is_writer)
        for field, is_writer in asked
        if said.get(field)
        for found in house.show(disclosure.find, words=said[field], person=who)
        if found.matters
    )


def _recorded(request: HttpRequest, form: forms.Form) -> str | None:
    """Record it and give the number of its case; None where that was refused, which the form then says."""
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
    into = request.POST.get("into", NEW)
    try:
        receipt = _received(request, facts, None if into in (NEW, "") else into)
    except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
        refuse(form, refused)
        return None
    what = "the new case" if into in (NEW, "") else "a further complaint in"
    tell(
        request,
        f"It is in the record as {receipt.complaint}, {what} {receipt.case}. Give them the receipt "
        f"{receipt.complaint} and the code {receipt.code}: it is shown this once.",
    )
    return receipt.case


def _received(request: HttpRequest, facts: dict[str, Any], into: str | None) -> acts.Receipt:
    by = person_of(request).id
    if into is None:
        return the_house().act(acts.complaints.receive, by=by, **facts)
    # What a case is about is known of it already.
    further = {name: value for name, value in facts.items() if name not in ("respondent_name", "conduct_on")}
    return the_house().act(acts.complaints.join, case=into, by=by, **further)
