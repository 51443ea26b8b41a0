"""A draft of an answer: put forward, read by a second person, and signed, with old and new figures side by side."""

from datetime import date

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import acts, disclosure
from answerable.site.accounts.people import for_staff
from answerable.site.fields import choice, day, several, words
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.points.acting import form_of, is_done, point_of
from answerable.site.points.shapes import Fields, happened, terms

READER = "overseer"  # the figures are those that whoever asked will be shown


@for_staff
def put(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Put a draft forward: figures and words, and what would be shown; it is no answer until it is signed."""
    seen, point = point_of(motion, number, "staff")
    form = form_of("Draft", _fields(point), request)
    preview: list[disclosure.Released] = []
    if request.method == "POST" and form.is_valid():
        if "preview" in request.POST:
            preview = _figures(form)
        elif _is_put(request, form, point.id):
            tell(request, f"The draft lies on point {number}. Another person reads it next.")
            return redirect(_back(motion, number))
    return page(request, "points/draft.html", motion=seen, point=point, form=form, preview=preview, desk=True)


@for_staff
def read(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Read the draft that lies on a point, and say whether it may be signed."""
    seen, point = point_of(motion, number, "staff")
    draft = _draft(point.id)
    fields: Fields = {
        "verdict": choice("What do you find?", terms("draft-verdicts")),
        "words": words(
            "What is to be changed", required=False, hint="For those who work on it, and nobody else"
        ),
        "happened_on": happened(),
    }
    form = form_of("Reading", fields, request)
    verb = acts.answering.review_draft
    if request.method == "POST" and form.is_valid() and is_done(request, form, verb, point=point.id):
        tell(request, "What you found of the draft is on the record.")
        return redirect(_back(motion, number))
    return page(request, "points/read.html", motion=seen, point=point, draft=draft, form=form, desk=True)


@for_staff
def sign(request: HttpRequest, motion: str, number: int) -> HttpResponse:
    """Sign the draft: the figures of now are shown, beside the draft's where one differs, and those are signed."""
    seen, point = point_of(motion, number, "staff")
    draft = _draft(point.id)
    now = [
        the_house().figure(f.measure, reader=f.reader, as_of=f.as_of, since=f.since) for f in draft.figures
    ]
    differing = disclosure.differences(draft.figures, now)
    form = form_of(
        "Signing", {"knowing": forms.CharField(widget=forms.HiddenInput(), required=False)}, request
    )
    is_sent = request.method == "POST" and form.is_valid()
    if is_sent and is_done(request, form, acts.answering.sign, point=point.id):
        tell(request, f"Point {number} is answered, with the figures of this moment.")
        return redirect(_back(motion, number))
    return page(
        request, "points/sign.html", motion=seen, point=point, draft=draft, form=form, figures=now,
        differing=differing, seen_now=disclosure.fingerprint(now), desk=True,
    )  # fmt: skip


def _draft(point: str) -> disclosure.DraftView:
    found = the_house().show(disclosure.draft_of, point=point)
    if found is None:
        raise Http404
    return found


def _fields(point: disclosure.PointView) -> Fields:
    house = the_house()
    chosen = several(
        "Which figures answer it?",
        list(house.measures()),
        required=False,
        hint="None, if it is to be answered in words alone",
    )
    chosen.initial = [point.measure] if point.measure else []
    return {
        "measures": chosen,
        "as_of": day("As of the end of", required=False, initial=house.today()),
        "since": day("Over the period from", required=False, initial=house.since(house.today())),
        "words": words(
            "In words", required=False, hint="They are marked as words wherever there is no figure."
        ),
        "partly": forms.BooleanField(label="This answers only a part of what was asked", required=False),
    }


def _days(form: forms.Form) -> tuple[date, date]:
    house = the_house()
    as_of = form.cleaned_data["as_of"] or house.today()
    return as_of, form.cleaned_data["since"] or house.since(as_of)


def _figures(form: forms.Form) -> list[disclosure.Released]:
    as_of, since = _days(form)
    house = the_house()
    return [
        house.figure(one, reader=READER, as_of=as_of, since=since) for one in form.cleaned_data["measures"]
    ]


def _is_put(request: HttpRequest, form: forms.Form, point: str) -> bool:
    as_of, since = _days(form)
    form.cleaned_data |= {"as_of": as_of, "since": since}
    return is_done(request, form, acts.answering.draft_answer, point=point)


def _back(motion: str, number: int) -> str:
    return reverse("points-motion", args=[motion]) + f"#point-{number}"
