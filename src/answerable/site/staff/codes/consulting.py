"""Consulting: what is put to organisations and why, what became of each view, what it changed, and private talks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff, person_of
from answerable.site.fields import choice, day, line, several, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.staff.acting import refuse

FOR_ALL = "Everybody can read it. Name no organisation that has not agreed to be named."


@dataclass(frozen=True)
class Page:
    """One form about a review: what it is called, what it says first, its button, and the act behind it."""

    title: str
    sentence: str
    button: str
    done: str
    act: Callable[..., Any]


@for_staff
def open_consultation(request: HttpRequest, review: str) -> HttpResponse:
    """Send out a proposal with its reasons, and say until when views are taken."""
    fields = {
        "proposal": words("What is proposed", rows=8, hint="Everybody can read it", most=100_000),
        "reasons": words("Why it is proposed", required=False, rows=6, hint="Everybody can read it"),
        "is_formative": choice(
            "Can it still be changed?",
            [("yes", "Yes, everything in it can be changed"), ("no", "No, or not all of it")],
        ),
        "closes_on": day("Views are taken until the end of which day?"),
    }
    said = Page(
        "Open the consultation",
        "What falls short of a fair consultation is not refused. It is taken down, and told on the page of the code.",
        "Open it",
        "The consultation is open.",
        acts.codes.open_consultation,
    )
    return _formed(request, review, said, fields, is_formative=lambda answer: answer == "yes")


@for_staff
def consider(request: HttpRequest, review: str) -> HttpResponse:
    """Say what became of an organisation's view, and why."""
    asked = _asked(request, review)
    terms = [(term.id, term.name) for term in the_house().body.lists.get("view-outcomes", ())]
    fields = {
        "consultee": choice("Whose view?", list(asked.answered)),
        "outcome": choice("What became of it?", terms),
        "words": words("Why", hint=FOR_ALL),
    }
    said = Page(
        "A view was considered",
        "" if asked.answered else "No view is on record yet: record it first, on the page of the review.",
        "Record it",
        "How the view was considered is in the record.",
        acts.codes.consider,
    )
    return _formed(request, review, said, fields)


@for_staff
def change(request: HttpRequest, review: str) -> HttpResponse:
    """Say what was changed in the draft, and because of whom."""
    asked = _asked(request, review)
    fields = {
        "clause": line("Which clause?", hint="Small letters, digits and hyphens, such as 4-2"),
        "because_of": several("Because of whom?", list(asked.organisations), required=False),
        "words": words("What was changed", hint=FOR_ALL),
    }
    said = Page(
        "The draft was changed", "", "Record it", "The change is in the record.", acts.codes.change_draft
    )
    return _formed(request, review, said, fields)


@for_staff
def talk(request: HttpRequest, review: str) -> HttpResponse:
    """Record a private talk with somebody, which is no consultation of their organisation."""
    asked = _asked(request, review)
    fields = {
        "name": line("With whom?", hint="The name stays in confidence"),
        "organisation": choice(
            "To which organisation do they belong?", list(asked.organisations), required=False
        ),
        "words": words("What was said", required=False, hint="This stays in confidence"),
    }
    said = Page(
        "A private talk",
        "It is counted by itself. Whatever was said, it is no consultation of the organisation that they belong to.",
        "Record it",
        "The talk is in the record, and counted apart.",
        acts.codes.speak_privately,
    )
    return _formed(request, review, said, fields)


@for_staff
def end(request: HttpRequest, review: str) -> HttpResponse:
    """End the review, and say by when the next is due."""
    terms = [(term.id, term.name) for term in the_house().body.lists.get("review-outcomes", ())]
    fields = {
        "outcome": choice("What becomes of the code?", terms),
        "review_due_on": day("By when is it to be reviewed next?", required=False),
    }
    said = Page("End the review", "", "End it", "The review has ended.", acts.codes.review)
    return _formed(request, review, said, fields)


def _asked(request: HttpRequest, review: str) -> disclosure.AskedView:
    try:
        return the_house().show(disclosure.asked_in, review=review, person=person_of(request).id)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent
    except disclosure.NotForYou as refused:
        raise PermissionDenied(str(refused)) from refused


def _formed(
    request: HttpRequest,
    review: str,
    said: Page,
    fields: dict[str, forms.Field],
    **read: Callable[[Any], Any],
) -> HttpResponse:
    """Show the form of one act about a review, or do it; what was typed stays where it is refused."""
    _asked(request, review)
    made = {**fields, "happened_on": day("On which day?", initial=the_house().today())}
    form = type("Consulting", (forms.Form,), made)(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        facts = {
            name: read[name](value) if name in read else value
            for name, value in form.cleaned_data.items()
            if value not in (None, "") or name == "because_of"
        }
        try:
            the_house().act(said.act, review=review, by=person_of(request).id, **facts)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            refuse(form, refused)
        else:
            tell(request, said.done)
            return redirect("matter", review)
    return page(
        request,
        "staff/one_form.html",
        form=form,
        title=said.title,
        sentence=said.sentence,
        button=said.button,
        back="matter",
        back_to=[review],
        desk=True,
    )
