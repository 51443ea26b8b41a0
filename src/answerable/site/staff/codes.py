"""Codes: which are in force, by when each is to be reviewed, and the reviews with those who are consulted."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse


@for_staff
def every(request: HttpRequest) -> HttpResponse:
    """Show the codes in force and the open reviews."""
    house, who = the_house(), person_of(request).id
    reviews = house.show(disclosure.cases, person=who, procedure="review")
    return page(
        request, "staff/codes.html", view=house.show(disclosure.codes, person=who), reviews=reviews, desk=True
    )


@for_staff
def adopt(request: HttpRequest) -> HttpResponse:
    """Record that a version of a code was adopted."""
    house = the_house()
    organs = [(organ.id, organ.name) for organ in house.body.organs]
    form = type(
        "Adopt",
        (forms.Form,),
        {
            "version": line("Its version", hint="Letters, digits and hyphens, such as 2026-1"),
            "organ": choice("Adopted by whom?", organs),
            "review_due_on": day("By when is it to be reviewed?", required=False),
            "text": words("Its text", required=False, rows=8),
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
            return redirect("codes")
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title="A code was adopted",
        sentence="",
        button="Record it",
        back="codes",
        desk=True,
    )


@for_staff
def open_review(request: HttpRequest, document: str) -> HttpResponse:
    """Begin the review of a code."""
    house = the_house()
    form = type(
        "Review",
        (forms.Form,),
        {
            "version": line("Which version is reviewed?"),
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
        title="Begin a review",
        sentence="Organisations are invited next.",
        button="Begin",
        back="codes",
        desk=True,
    )
