"""Holds: placed over persons and matters so that nothing about them is destroyed, and lifted."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

REFUSED = (acts.ActRefused, acts.NotAllowed, acts.Moved)
MOST = 40


@for_staff
def place(request: HttpRequest) -> HttpResponse:
    """Place a hold over persons, cases or complaints."""
    made = {
        "over": line(
            "Over which persons, cases or complaints?",
            hint="Their numbers, with spaces between, such as P-0012 C-2026-0004",
            initial=request.GET.get("over", ""),
            most=4_000,
        ),
        "reason": choice("For which reason?", _terms("hold-reasons")),
        "review_on": day(
            "To be looked at again by", hint="A hold that nobody looks at again stands for ever"
        ),
        "words": words("What is it for?", required=False, rows=3),
    }
    form = type("Hold", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        over = tuple(given.pop("over").replace(",", " ").split())[:MOST]
        try:
            opened = the_house().act(acts.keeping.place, over=over, by=person_of(request).id, **given)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(
                request,
                f"The hold {opened.matter} stands. Nothing that it names is destroyed until it is lifted.",
            )
            return redirect("papers")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="Place a hold",
        sentence="Nothing about the persons and matters that you name is destroyed until the hold is lifted.",
        button="Place the hold",
        back="papers",
        desk=True,
    )


@for_staff
def lift(request: HttpRequest, hold: str) -> HttpResponse:
    """Lift a hold, with a reason."""
    held = next((one for one in _standing(request) if one.id == hold), None)
    if held is None:
        raise Http404
    made = {"reason": choice("Why is it lifted?", _terms("hold-lift-reasons"))}
    form = type("Lift", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            the_house().act(acts.keeping.lift, hold=hold, by=person_of(request).id, **form.cleaned_data)
        except REFUSED as refused:
            refuse(form, refused)
        else:
            tell(request, f"The hold {hold} is lifted. What it kept goes when the rules say so.")
            return redirect("papers")
    over = ", ".join(name or id for id, name in held.over)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Lift the hold {hold}",
        sentence=f"It stands over {over}: {held.reason}.",
        button="Lift the hold",
        back="papers",
        desk=True,
    )


def _standing(request: HttpRequest):
    return the_house().show(disclosure.papers_kept, person=person_of(request).id).holds


def _terms(name: str) -> list[tuple[str, str]]:
    return [(term.id, term.name) for term in the_house().body.lists.get(name, ())]
