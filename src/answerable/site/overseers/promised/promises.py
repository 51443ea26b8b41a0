"""Promises at the overseers' door: what was promised to us, recorded, and accepted, disowned or judged here too."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from answerable import acts, disclosure
from answerable.site.accounts.people import for_overseers, person_of
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.promising import criterion_of, day_of, promise_form, words_form


@dataclass(frozen=True)
class Verb:
    """One thing that may be said about a promise here: the kind of event, its words on the page, and what it asks."""

    kind: str
    title: str
    label: str
    required: bool = True
    is_judged: bool = False


VERBS = {
    "accept": Verb("UndertakingAccepted", "Accept the promise", ""),
    "disown": Verb(
        "UndertakingDisowned", "Say that it was never promised", "What you say to it", required=False
    ),
    "offer": Verb(
        "EvidenceOffered", "Offer evidence that it was kept", "What shows it, and where it can be seen"
    ),
    "judge": Verb("EvidenceJudged", "Judge the evidence", "Why", is_judged=True),
    "broken": Verb("UndertakingBroken", "Say that it was not kept", "Why that is to be said now"),
}


@for_overseers
def every(request: HttpRequest) -> HttpResponse:
    """Show what was promised to this person's organs, and what waits for a word of theirs."""
    person = person_of(request)
    seen = the_house().show(
        disclosure.promises.undertakings, reader=person.tier, given_to=person.organs, person=person.id
    )
    every_one = the_house().show(disclosure.promises.undertakings, reader=person.tier, person=person.id)
    waits = [
        one for one in every_one.undertakings if {"UndertakingAccepted", "EvidenceJudged"} & set(one.may)
    ]
    return page(
        request, "overseers/promised/promises.html", view=seen, every=every_one, waits=waits, desk=True
    )


@for_overseers
def record(request: HttpRequest) -> HttpResponse:
    """Record what was promised to us."""
    person = person_of(request)
    form = promise_form(request, given_to=next(iter(person.organs), None))
    if request.method == "POST" and form.is_valid():
        facts: dict[str, Any] = {
            name: form.cleaned_data[name] for name in ("words", "bound", "given_to", "happened_on")
        }
        try:
            opened = the_house().act(
                acts.promises.record,
                due_on=day_of(form),
                criterion=criterion_of(form),
                by=person.id,
                **facts,
            )
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            _refuse(form, refused)
        else:
            tell(
                request,
                f"The promise is on the record as {opened.matter}. It binds nobody until it is accepted.",
            )
            return redirect("oversight-promise", opened.matter)
    return page(request, "overseers/promised/record.html", form=form, desk=True)


@for_overseers
def one(request: HttpRequest, undertaking: str) -> HttpResponse:
    """Show one promise, its history, and what may be said about it by this person today."""
    found = _found(request, undertaking)
    may = [(verb, words.title) for verb, words in VERBS.items() if words.kind in found.may]
    return page(request, "overseers/promised/promise.html", one=found, may=may, desk=True)


@for_overseers
def act(request: HttpRequest, undertaking: str, verb: str) -> HttpResponse:
    """Accept, disown, offer evidence, judge it, or say that the promise was not kept."""
    said = VERBS.get(verb)
    if said is None:
        raise Http404
    found = _found(request, undertaking)
    form = words_form(request, said.label, required=said.required, is_judged=said.is_judged)
    if verb == "accept":
        del form.fields["words"]
    if request.method == "POST" and form.is_valid():
        try:
            _do(request, undertaking, verb, form)
        except (acts.ActRefused, acts.NotAllowed, acts.Moved) as refused:
            _refuse(form, refused)
        else:
            tell(request, f"{said.title}: it is in the record.")
            return redirect("oversight-promise", undertaking)
    return page(request, "overseers/promised/act.html", one=found, form=form, title=said.title, desk=True)


def _do(request: HttpRequest, undertaking: str, verb: str, form: forms.Form) -> None:
    house, by, told = the_house(), person_of(request).id, form.cleaned_data
    words, on = told.get("words") or None, told["happened_on"]
    if verb == "accept":
        house.act(acts.promises.accept, undertaking=undertaking, happened_on=on, by=by)
    elif verb == "disown":
        house.act(acts.promises.disown, undertaking=undertaking, words=words, happened_on=on, by=by)
    elif verb == "broken":
        house.act(acts.promises.say_broken, undertaking=undertaking, words=words, happened_on=on, by=by)
    elif verb == "offer":
        house.act(acts.promises.offer, matter=undertaking, words=words, happened_on=on, by=by)
    else:
        is_accepted = told["is_accepted"] == "yes"
        house.act(
            acts.promises.judge,
            matter=undertaking,
            is_accepted=is_accepted,
            words=words,
            happened_on=on,
            by=by,
        )


def _found(request: HttpRequest, undertaking: str) -> disclosure.promises.UndertakingView:
    person = person_of(request)
    try:
        return the_house().show(
            disclosure.promises.undertaking, undertaking=undertaking, reader=person.tier, person=person.id
        )
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def _refuse(form: forms.Form, refused: Exception) -> None:
    field = getattr(refused, "field", None)
    form.add_error(field if field in form.fields else None, str(refused))
