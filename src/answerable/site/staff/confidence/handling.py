"""Complaints about the handling: which are open, how they were answered, and those that come by post or telephone."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

PROCEDURE = "handling"


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the complaints about the handling, open and decided, and what they come to."""
    house, who = the_house(), person_of(request).id
    which = {name: house.show(disclosure.cases, person=who, procedure=PROCEDURE, is_open=name == "open")
             for name in ("open", "closed")}  # fmt: skip
    return page(
        request,
        "staff/confidence/handling.html",
        which=which,
        figure=house.figure("handling", reader="staff"),
        desk=True,
    )


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Take down a complaint about the handling that did not come by the form."""
    form = _form(request)
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            receipt = the_house().act(acts.confidence.complain, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"It is in the record as {receipt.number}. Tell them the receipt {receipt.number} and the "
                          f"code {receipt.code}: it is shown this once.")  # fmt: skip
            return redirect("matter", receipt.number)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="A complaint about the handling",
        sentence="Whoever had a part in what it is about cannot decide it.",
        button="Record it",
        back="desk-handling",
        desk=True,
    )


def _form(request: HttpRequest) -> forms.Form:
    lists, today = the_house().body.lists, the_house().today()
    concerns = [(term.id, term.name) for term in lists.get("handling-subjects", ())]
    channels = [(term.id, term.name) for term in lists.get("channels", ())]
    fields = {
        "concern": choice("What is it about?", concerns),
        "words": words("What they say"),
        "matter": line(
            "What was handled", required=False, hint="The number of a case, a receipt or a motion"
        ),
        "channel": choice("How did it come?", channels),
        "complainant_name": line("Their name", required=False),
        "contact": line("How they may be reached", required=False),
        "received_on": day("When did it come?", initial=today),
    }
    return type("Handling", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
