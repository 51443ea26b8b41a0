"""Gathering: exhibits taken and passed on, statements, notes, days of the chronology, allegations withdrawn."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from answerable import acts
from answerable.site.accounts.people import for_staff
from answerable.site.fields import choice, day, file, line, words
from answerable.site.pages import tell
from answerable.site.staff.investigating.shapes import (
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

YES_NO = [("yes", "Yes"), ("no", "No")]


def _maybe_file(hint: str):
    field = file("A file", hint=hint)
    field.required = False
    return field


@csrf_exempt  # the token is checked below: to check it is to take the file in, and first we ask who sends it
@for_staff
def take_exhibit(request: HttpRequest, case: str) -> HttpResponseBase:
    """Take a thing or a file as evidence, from one of the staff who may do so now."""
    return (
        _taken(request, case)
        if "ExhibitTaken" in case_of(request, case).may
        else barred(request, case, "ExhibitTaken")
    )


@csrf_protect
def _taken(request: HttpRequest, case: str) -> HttpResponseBase:
    view = case_of(request, case)
    fields: Fields = {
        "name": line("What is it?", hint="In a few words, as it will stand in the list of exhibits"),
        "sort": choice("Of which sort?", terms("exhibit-sorts")),
        "file": _maybe_file("Leave it out for a thing. It is sealed as it comes in."),
        "person": choice("From whom is it?", list(view.persons), required=False),
        "holder": choice(
            "Who holds it now?", list(view.holders), required=False, hint="You, where nobody is chosen"
        ),
        "allegation": of_allegations(view),
        "bearing": choice("How does it bear on it?", terms("bearings"), required=False),
        "happened_on": happened("On which day was it taken?"),
    }
    form = form_of(fields, request, has_files=True)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data.pop("file", None)
        more = {"file": sent.about(case)} if sent else {}
        if is_done(request, form, acts.investigation.take_exhibit, case=case, **more):
            tell(request, "The exhibit is in the record, with its number.")
            return redirect("exhibits", case)
    return asked(request, case, title="Take an exhibit", button="Take it", form=form, has_files=True)


@for_staff
def pass_exhibit(request: HttpRequest, case: str, number: int) -> HttpResponseBase:
    """Pass an exhibit on to another holder."""
    view = case_of(request, case)
    if "ExhibitPassed" not in view.may:
        return barred(request, case, "ExhibitPassed")
    fields: Fields = {
        "holder": choice("Who has it from now on?", list(view.holders)),
        "reason": choice("Why?", terms("pass-reasons")),
        "happened_on": happened(),
    }
    form, exhibit = form_of(fields, request), f"{case}/e{number}"
    passing = acts.investigation.pass_exhibit
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(request, form, passing, case=case, exhibit=exhibit):
        tell(request, "The chain has another link.")
        return redirect("exhibit", case, number)
    return asked(request, case, title=f"Pass exhibit e{number} on", button="Pass it on", form=form)


@csrf_exempt  # as above
@for_staff
def take_statement(request: HttpRequest, case: str) -> HttpResponseBase:
    """Take down what somebody knows, in words or as a file."""
    may = case_of(request, case).may
    return _stated(request, case) if "StatementTaken" in may else barred(request, case, "StatementTaken")


@csrf_protect
def _stated(request: HttpRequest, case: str) -> HttpResponseBase:
    view = case_of(request, case)
    fields: Fields = {
        "person": choice("Whose statement is it?", list(view.persons), required=False),
        "name": line("Or the name of somebody who is not in the case yet", required=False),
        "sort": choice("As what do they speak?", terms("statement-sorts")),
        "channel": choice("How did it reach us?", terms("channels")),
        "words": words("What they said", required=False, rows=12),
        "file": _maybe_file("A signed statement as a file, where there is one"),
        "is_signed": choice("Did they sign it?", YES_NO),
        "allegation": of_allegations(view),
        "bearing": choice("How does it bear on it?", terms("bearings"), required=False),
        "happened_on": happened("On which day was it made?"),
    }
    form = form_of(fields, request, has_files=True)
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data.pop("file", None)
        more = {"file": sent.about(case)} if sent else {}
        more["is_signed"] = form.cleaned_data["is_signed"] == "yes"
        if is_done(request, form, acts.investigation.take_statement, case=case, **more):
            tell(request, "The statement is in the record.")
            return redirect("investigation", case)
    return asked(request, case, title="Take a statement", button="Take it down", form=form, has_files=True)


@for_staff
def write_note(request: HttpRequest, case: str) -> HttpResponseBase:
    """Write a note for the file."""
    view = case_of(request, case)
    fields: Fields = {
        "words": words("The note"),
        "audience": choice("Who may read it here?", terms("note-audiences")),
        "allegation": of_allegations(view),
        "happened_on": happened(),
    }
    said = {"title": "Write a note for the file", "button": "Keep it", "done": "The note is with the file."}
    return simple(request, case, "NoteMade", fields, acts.investigation.write_note, words=said)


@for_staff
def note_occurrence(request: HttpRequest, case: str) -> HttpResponseBase:
    """Put a day into the chronology."""
    fields: Fields = {
        "occurred_on": day("On which day did it happen?"),
        "words": words("What happened?"),
        "allegation": of_allegations(case_of(request, case)),
        "happened_on": happened("On which day do you put it down?"),
    }
    said = {
        "title": "Put a day into the chronology",
        "button": "Put it in",
        "done": "It is in the chronology.",
    }
    return simple(request, case, "OccurrenceNoted", fields, acts.investigation.note_occurrence, words=said)


@for_staff
def withdraw_allegation(request: HttpRequest, case: str) -> HttpResponseBase:
    """Withdraw an allegation; it stays in the record as it was put."""
    put = [
        (one.id, f"{one.id}: {one.rule}") for one in case_of(request, case).allegations if not one.withdrawn
    ]
    fields: Fields = {
        "allegation": choice("Which allegation?", put),
        "reason": choice("Why?", terms("allegation-reasons")),
        "happened_on": happened(),
    }
    said = {
        "title": "Withdraw an allegation",
        "button": "Withdraw it",
        "done": "The allegation is withdrawn.",
        "sentence": "One that was put down wrongly is corrected in the story of the case instead.",
    }
    return simple(
        request, case, "AllegationWithdrawn", fields, acts.investigation.withdraw_allegation, words=said
    )
