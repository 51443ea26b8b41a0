"""The search: sent as a form, so that no name stands in an address; that a name was searched for is noted."""

from django import forms
from django.http import HttpRequest, HttpResponse

from answerable import disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import line
from answerable.site.house import the_house
from answerable.site.pages import page


@for_staff
def search(request: HttpRequest) -> HttpResponse:
    """Ask for words, and list whatever this person may see that is called so, by sort."""
    form = _form(request)
    found = None
    if request.method == "POST" and form.is_valid():
        found = the_house().show(
            disclosure.search, words=form.cleaned_data["words"], person=person_of(request).id
        )
    return page(request, "staff/work/search.html", form=form, found=found, desk=True)


def _form(request: HttpRequest) -> forms.Form:
    hint = (
        "A number or its beginning, such as C-2026-04; a name, in whole words; a stage, such as triage; "
        "words of a motion or a document. What you search for is not kept."
    )
    made = type("Search", (forms.Form,), {"words": line("Search for", hint=hint, most=120)})
    form = made(request.POST if request.method == "POST" else None)
    form.fields["words"].widget.attrs.update(autocomplete="off", spellcheck="false")
    return form
