"""Somebody outside spoke about a case: noted in one step, whether or not the case is one's own, or there at all."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell

NOTED = "It is noted. Where the record holds a case of that number, it stands on its page."


@for_staff
def note(request: HttpRequest) -> HttpResponse:
    """Note a contact about the case of a number that is given."""
    return _note(request, None)


@for_staff
def of_matter(request: HttpRequest, matter: str) -> HttpResponse:
    """Note a contact about one case; the page is the same for every number."""
    return _note(request, matter)


def _note(request: HttpRequest, matter: str | None) -> HttpResponse:
    form = _form(request, matter)
    if request.method == "POST" and form.is_valid():
        facts = {k: v for k, v in form.cleaned_data.items() if v not in (None, "")}
        facts["case"] = facts["case"].strip().upper() if matter is None else matter
        try:
            the_house().act(acts.allocation.note_contact, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            form.add_error(None, str(refused))
        else:
            tell(request, NOTED)
            return redirect("today")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Somebody outside spoke of a case",
        sentence="Note it, whoever has the case. It is counted, and those who work on the case can read it.",
        button="Note it",
        back="today",
        desk=True,
    )


def _form(request: HttpRequest, matter: str | None) -> forms.Form:
    lists = the_house().body.lists
    said = {
        "office": ("Who was it?", "contact-offices"),
        "purpose": ("What did they want?", "contact-purposes"),
        "channel": ("How?", "channels"),
    }
    fields: dict[str, forms.Field] = {
        "case": line("Which case?", initial=matter, hint="Its number, such as C-2026-0412")
    }
    for name, (label, of) in said.items():
        fields[name] = choice(label, [(term.id, term.name) for term in lists.get(of, ())])
    fields["words"] = words("What was said", required=False, rows=4)
    fields["happened_on"] = day("On which day?", initial=the_house().today())
    return type("Contact", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
