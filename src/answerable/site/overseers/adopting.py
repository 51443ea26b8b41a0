"""Adopting the rules in use: by which organ, from which day, and how it was decided."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_those, person_of
from answerable.site.fields import choice, day, refuse, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell


@for_those(lambda person: person.is_staff or person.may_ask, "those who govern, and their officers")
def adopt(request: HttpRequest) -> HttpResponse:
    """Show what would be adopted, with what it changes, and adopt it."""
    view, form = the_house().show(disclosure.adopted), _form(request)
    if request.method == "POST" and form.is_valid():
        facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            the_house().act(acts.adoptions.adopt, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, "The rules in use are adopted: it is in the record.")
            return redirect("rules")
    return page(request, "overseers/adopt_rules.html", view=view, form=form, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    body, today = the_house().body, the_house().today()
    organs = [(one.id, one.name) for one in body.organs if one.sort in ("governing", "overseer", "executive")]
    fields = {
        "organ": choice("Who adopted them?", organs, initial=body.governing_organ),
        "since": day("From which day do they hold?", initial=today),
        "decision": words(
            "How was it decided?", required=False, hint="The resolution, as everybody may read it"
        ),
        "happened_on": day("On which day was it decided?", initial=today),
    }
    return type("Adoption", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
