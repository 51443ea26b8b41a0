"""Codes: which are in force, by when each is to be reviewed, and the reviews with those who are consulted."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

READER = "staff"


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the codes, which of them are overdue for review, and the open reviews."""
    house, who = the_house(), person_of(request).id
    return page(
        request,
        "staff/codes/every.html",
        documents=house.show(disclosure.documents, reader=READER),
        reviews=_reviews(who),
        desk=True,
    )


def _reviews(person: str | None) -> disclosure.CasesView | None:
    """Give the open reviews, or None where the body's rules know of none."""
    try:
        return the_house().show(disclosure.cases, person=person, procedure="review")
    except KeyError:
        return None


@for_staff
def one(request: HttpRequest, document: str) -> HttpResponse:
    """Show a code with its versions and reviews, everybody who was consulted by name."""
    try:
        found = the_house().show(disclosure.document, document=document, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    return page(request, "staff/codes/one.html", document=found, desk=True)


@for_staff
def adopt(request: HttpRequest) -> HttpResponse:
    """Record that a new code was adopted; a later version is adopted on the page of the document."""
    house = the_house()
    organs = [(organ.id, organ.name) for organ in house.body.organs]
    form = type(
        "Adopt",
        (forms.Form,),
        {
            "name": line("What it is called", hint="Such as: Code of Respect"),
            "version": line("Its version", hint="Letters, digits and hyphens, such as 2026-1"),
            "organ": choice("Adopted by whom?", organs),
            "review_due_on": day("By when is it to be reviewed?", required=False),
            "text": words("Its text", required=False, rows=8, hint="Everybody can read it", most=200_000),
            "happened_on": day("Adopted on which day?", initial=house.today()),
        },
    )(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {key: value for key, value in form.cleaned_data.items() if value not in (None, "")}
        try:
            opened = house.act(acts.codes.adopt, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The code is in the record as {opened.matter}.")
            return redirect("desk-code", opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="A code was adopted",
        sentence="",
        button="Record it",
        back="desk-codes",
        desk=True,
    )


@for_staff
def open_review(request: HttpRequest, document: str) -> HttpResponse:
    """Begin the review of a code."""
    house = the_house()
    try:
        found = house.show(disclosure.document, document=document, reader=READER)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    versions = [(one.version, one.version) for one in found.versions]
    form = type(
        "Review",
        (forms.Form,),
        {
            "version": choice("Which version is reviewed?", versions, initial=versions[0][0]),
            "happened_on": day("Begun on which day?", initial=house.today()),
        },
    )(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            opened = house.act(
                acts.codes.open_review, document=document, by=person_of(request).id, **form.cleaned_data
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, f"The review is {opened.matter}.")
            return redirect("matter", opened.matter)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=f"Begin a review of {found.line.name}",
        sentence="Organisations are invited next, and the consultation is opened with a proposal and its reasons.",
        button="Begin",
        back="desk-code",
        back_to=[document],
        desk=True,
    )
