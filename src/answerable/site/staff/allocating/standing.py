"""Standing aside from a case, and asking that a guard be passed over."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


@for_staff
def recuse(request: HttpRequest, matter: str) -> HttpResponse:
    """Stand aside, or let somebody stand aside, and say who takes their place."""
    leave, me = _leave(request, matter), person_of(request).id or ""
    people = [*leave.people]
    fields: dict[str, forms.Field] = {
        "person": choice("Who stands aside?", people, initial=me, most_radios=0),
        "reason": choice("Why?", _terms("recusal-reasons")),
        "replaced_by": choice("Who takes their place?", people, required=False, most_radios=0),
    }
    form = _form(request, fields)
    if request.method == "POST" and form.is_valid():
        facts = {k: v for k, v in form.cleaned_data.items() if v not in (None, "")}
        try:
            the_house().act(acts.allocation.recuse, case=matter, by=me, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"It is in the record. {matter} is shut to whoever stood aside.")
            return redirect("cases") if facts["person"] == me else redirect("matter", matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Stand aside from {matter}",
        sentence="From then on the case is shut to them: no list, no search and no count shows it.",
        button="Record it",
        back="cases",
        desk=True,
    )


@for_staff
def propose(request: HttpRequest, matter: str) -> HttpResponse:
    """Ask that one guard not bar one other person from one act; a second person has to agree."""
    leave, me = _leave(request, matter), person_of(request).id or ""
    others = [one for one in leave.people if one[0] != me]
    fields: dict[str, forms.Field] = {
        "guard": choice("What shall be passed over?", list(leave.guards), most_radios=0),
        "person": choice("For whom?", others, most_radios=0),
        "reason": choice("Why?", _terms("override-reasons")),
        "words": words("Say more", rows=4),
    }
    form = _form(request, fields)
    if request.method == "POST" and form.is_valid():
        facts = dict(form.cleaned_data)
        facts["act"], _, facts["guard"] = facts["guard"].partition(":")
        try:
            the_house().act(acts.allocation.propose_override, case=matter, by=me, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, "It is asked for, and counts once a second person has agreed.")
            return redirect("matter", matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Ask to pass a guard over in {matter}",
        sentence="It lets one person do one act once. Neither who asks nor whom it favours can agree to it.",
        button="Ask for it",
        back="cases",
        desk=True,
    )


def _leave(request: HttpRequest, matter: str) -> disclosure.allocation.Leave:
    try:
        return the_house().show(disclosure.allocation.leave, matter=matter, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]


def _form(request: HttpRequest, fields: dict[str, forms.Field]) -> forms.Form:
    made = fields | {"happened_on": day("On which day?", initial=the_house().today())}
    return type("Standing", (forms.Form,), made)(request.POST if request.method == "POST" else None)
