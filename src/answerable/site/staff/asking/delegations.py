"""Who may answer for whom: delegations in force, and giving one."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, refuse, several, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """List the delegations that hold today."""
    view = the_house().show(disclosure.asking.answerability)
    return page(request, "staff/asking/delegations.html", view=view, desk=True)


@for_staff
def new(request: HttpRequest) -> HttpResponse:
    """Let the holders of a role answer for an organ."""
    house, who = the_house(), person_of(request)
    own = [(o.id, o.name) for o in house.body.organs if o.id in who.organs]
    roles = [(r.id, r.name) for r in house.body.roles if r.organ not in who.organs]
    topics = [(t.id, t.name) for t in house.body.lists.get("topics", ())]
    fields = {
        "organ": choice("For which organ?", own, initial=own[0][0] if len(own) == 1 else None),
        "role": choice("Who may answer?", roles),
        "topics": several("On what?", topics, required=False, hint="On anything, where nothing is chosen"),
        "until_on": day("Up to which day?", required=False, hint="Left empty, until it is taken back"),
        "words": words("The decision", required=False, hint="Anybody may read it"),
    }
    form = type("Delegation", (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        said = {name: value for name, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            opened = house.act(acts.asking.delegate, **said, happened_on=house.today(), by=who.id)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The delegation is on the record as {opened.matter}.")
            return redirect("delegations")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Let somebody answer for us",
        sentence="They may then answer, and every answer says who gave it.",
        button="Record it",
        back="delegations",
        desk=True,
    )
