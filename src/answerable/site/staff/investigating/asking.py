"""Questions to a party, put, answered for them, or dropped; and the code with which a party answers by themselves."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.investigating.shapes import (
    REFUSED,
    Fields,
    asked,
    barred,
    case_of,
    form_of,
    happened,
    is_done,
    of_allegations,
    simple,
    terms,
)


@for_staff
def ask(request: HttpRequest, case: str) -> HttpResponse:
    """Put a question to a party."""
    fields: Fields = {
        "to": choice("To whom?", terms("parties")),
        "words": words("The question"),
        "due_on": day("To be answered by", required=False, hint="Leave it empty for the time of the rules"),
        "allegation": of_allegations(case_of(request, case)),
        "happened_on": happened(),
    }
    said = {
        "title": "Put a question to a party",
        "button": "Put it",
        "done": "The question stands on the party's own page, and its clock runs.",
        "sentence": "They see it on their own page, with the code that they were given. Several may run at once.",
    }
    return simple(request, case, "PartyAsked", fields, acts.investigation.ask_party, words=said)


@for_staff
def enter_reply(request: HttpRequest, case: str, number: int) -> HttpResponse:
    """Enter a reply that came by letter, telephone or in person."""
    fields: Fields = {
        "words": words("What they replied"),
        "channel": choice("How did it reach us?", terms("channels")),
        "happened_on": happened("On which day did it reach us?"),
    }
    return _of_question(
        request, case, number, fields, acts.investigation.reply, "Enter the reply", "Enter it"
    )


@for_staff
def drop(request: HttpRequest, case: str, number: int) -> HttpResponse:
    """Wait for a reply no longer."""
    fields: Fields = {"reason": choice("Why?", terms("question-reasons")), "happened_on": happened()}
    verb = acts.investigation.drop_question
    return _of_question(request, case, number, fields, verb, "Wait for a reply no longer", "Close it")


def _of_question(
    request: HttpRequest,
    case: str,
    number: int,
    fields: Fields,
    verb: Callable[..., Any],
    title: str,
    button: str,
) -> HttpResponse:
    case_of(request, case)
    form, question = form_of(fields, request), f"{case}/q{number}"
    if request.method == "POST" and form.is_valid() and is_done(request, form, verb, question=question):
        tell(request, f"{question}: it is in the record.")
        return redirect("investigation", case)
    return asked(request, case, title=f"{title}: question {number}", button=button, form=form)


@for_staff
def admit(request: HttpRequest, case: str) -> HttpResponse:
    """Give a party a code for their own page; it is shown once, and what they had before opens nothing any more."""
    if "PartyAdmitted" not in case_of(request, case).may:
        return barred(request, case, "PartyAdmitted")
    form = form_of({"to": choice("Which party?", terms("parties")), "happened_on": happened()}, request)
    if request.method == "POST" and form.is_valid():
        try:
            given = the_house().act(
                acts.investigation.admit_party, case=case, by=person_of(request).id, **form.cleaned_data
            )
        except REFUSED as refused:
            refuse(form, refused)
        else:
            named = dict(terms("parties"))[given.to]
            return page(
                request, "staff/investigating/code.html", given=given, named=named, case=case, desk=True
            )
    sentence = "With it they see the questions put to them and the files given to them, and nothing else."
    return asked(
        request, case, title="Give a party a code", button="Draw a code", form=form, sentence=sentence
    )
