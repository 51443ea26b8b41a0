"""What the governing body decides about what is published, put on record, and looked at again."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)


@for_staff
def decide(request: HttpRequest) -> HttpResponse:
    """Record a decision on what is published."""
    house = the_house()
    fields = {
        "decision": choice("What was decided?", _terms("publication-decisions")),
        "measure": choice(
            "Of which figure?", list(house.measures()), required=False, hint="None: of every figure"
        ),
        "scope": choice("Of how much of it?", _terms("publication-scopes")),
        "words": words("Why?", hint="Shown to everybody"),
        "happened_on": day("Decided on which day?", initial=house.today()),
        "review_on": day("By when is it looked at again?"),
    }
    form = type("Decision", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            made = house.act(acts.releases.decide_publication, by=person_of(request).id, **facts)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(
                request, f"The decision is in the record as {made.matter}, and stands in public from now on."
            )
            return redirect("releases-desk")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Record a decision on what is published",
        sentence="It bears on every figure from now on, and is shown to everybody with its reasons.",
        button="Record it",
        back="releases-desk",
        desk=True,
    )


@for_staff
def review(request: HttpRequest, decision: str) -> HttpResponse:
    """Look at a decision again: it stands until a later day, or is ended."""
    house = the_house()
    fields = {
        "outcome": choice("What became of it?", _terms("publication-outcomes")),
        "review_on": day("If it stands: by when is it looked at again?", required=False),
        "words": words("Why?", required=False, hint="Shown to everybody", rows=3),
    }
    form = type("Review", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            house.act(acts.releases.review_publication, decision=decision, by=person_of(request).id, **facts)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, f"{decision} was looked at again.")
            return redirect("releases-desk")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Look at {decision} again",
        sentence="",
        button="Record it",
        back="releases-desk",
        desk=True,
    )


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]
