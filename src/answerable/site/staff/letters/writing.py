"""A letter written at the desk: the template's words with the facts in them, or own words; and a reader's wish."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.letters.pages import _shown

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)


@for_staff
def new(request: HttpRequest, matter: str) -> HttpResponse:
    """Write a letter about a matter: from a template, whose words may be changed, or in one's own words."""
    view = _shown(request, matter)
    form = _form(request, view.templates, view.parties)
    if request.method == "POST" and form.is_valid():
        said = {name: value or None for name, value in form.cleaned_data.items()}
        try:
            opened = the_house().act(
                acts.letters.write,
                matter=matter,
                happened_on=the_house().today(),
                by=person_of(request).id,
                **said,
            )
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, "The letter is written. Read it as it will be read; it has not left.")
            return redirect("letter", matter, opened.matter.rpartition("/")[2])
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Write a letter about {matter}",
        sentence="From one of the body's letters, with the facts in their places; or in your own words, whole.",
        button="Write it",
        back="matter-letters",
        back_to=[matter],
        desk=True,
    )


def _form(request: HttpRequest, templates: Any, parties: Any) -> forms.Form:
    chosen = request.GET.get("template", "")
    to = next((party for id, _, party in templates if id == chosen), None)
    hint = "Leave it empty to use the body's letter as it is. The first line is the subject."
    fields = {
        "template": choice(
            "Which letter?", [(id, subject) for id, subject, _ in templates], required=False, initial=chosen
        ),
        "to": choice("To whom?", list(parties), initial=to),
        "words": words("In your own words", required=False, rows=10, hint=hint),
    }
    return type("Letter", (forms.Form,), fields)(request.POST if request.method == "POST" else None)


@for_staff
def wish(request: HttpRequest, person: str) -> HttpResponse:
    """Note how somebody asked to be written to."""
    lists = the_house().body.lists
    known = {
        name: [(term.id, term.name) for term in lists.get(name, ())] for name in ("languages", "letter-forms")
    }
    fields = {
        "language": choice("In which language?", known["languages"] or [("en", "English")]),
        "form": choice("In which print?", known["letter-forms"] or [("plain", "as it is")]),
        "channel": choice("By which way?", [("email", "e-mail"), ("post", "letter")]),
    }
    form = type("Wish", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            the_house().act(
                acts.letters.note_wish,
                person=person,
                happened_on=the_house().today(),
                by=person_of(request).id,
                **form.cleaned_data,
            )
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, "Their wish is noted. Letters are written so from now on.")
            return redirect("letters")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"How {person} is to be written to",
        sentence="",
        button="Note it",
        back="letters",
        desk=True,
    )
