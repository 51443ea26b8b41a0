"""Finding somebody by name: sent as a form, so that no name stands in an address; that one searched is noted."""

from django import forms
from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import line
from answerable.site.house import the_house
from answerable.site.pages import page

MOST = 50


@for_staff
def find(request: HttpRequest) -> HttpResponse:
    """Ask for a name, and list whoever this person may see that bears it, with the matters they are a party to."""
    form = _form(request)
    found = None
    if request.method == "POST" and form.is_valid():
        found = the_house().show(
            disclosure.find, words=form.cleaned_data["words"], person=person_of(request).id, most=MOST
        )
    return page(request, "staff/find.html", form=form, found=found, most=MOST, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    hint = "Whole words, in any order: a first name, a last name, or both. What you search for is not kept."
    made = type("Find", (forms.Form,), {"words": line("Name", hint=hint, most=120)})
    form = made(request.POST if request.method == "POST" else None)
    form.fields["words"].widget.attrs.update(autocomplete="off", spellcheck="false")
    return form
