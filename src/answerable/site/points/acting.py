"""The taking of an act on a point: its form, the refusal beside the field that it is about, and back to the motion."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from answerable import acts, disclosure
from answerable.site.accounts.people import person_of
from answerable.site.house import the_house
from answerable.site.pages import page, tell
from answerable.site.points.shapes import SHAPES, Fields

Refused = (acts.ActRefused, acts.NotAllowed, acts.Moved)


def do(request: HttpRequest, motion: str, number: int, kind: str, *, reader: str, back: str) -> HttpResponse:
    """Do one act on a point: the form of its fields, what it means, and the refusal with its rule."""
    seen, point = point_of(motion, number, reader)
    shape = SHAPES.get(kind)
    may = the_house().show(disclosure.point_acts, motion=motion, person=person_of(request).id or "")
    chosen = next((one for one in may.get(number, ()) if one.kind == kind), None)
    if shape is None:
        raise Http404
    form = form_of("PointAct", shape.fields(), request)
    if (
        chosen
        and request.method == "POST"
        and form.is_valid()
        and is_done(request, form, shape.verb, point=point.id)
    ):
        tell(request, f"Point {number}: {shape.done}")
        return redirect(reverse(back, args=[motion]) + f"#point-{number}")
    asked = {"point": point.id, "kind": kind, "person": person_of(request).id or ""}
    why = "" if chosen else the_house().show(disclosure.why_not, **asked)
    values = {
        "motion": seen,
        "point": point,
        "act": chosen,
        "shape": shape,
        "form": form,
        "back": back,
        "why": why,
    }
    return page(request, "points/act.html", status=200 if chosen else 409, desk=True, **values)


def form_of(name: str, fields: Fields, request: HttpRequest) -> forms.Form:
    """Make a form of fields, filled with what was sent."""
    made: forms.Form = type(name, (forms.Form,), fields)(request.POST if request.method == "POST" else None)
    return made


def is_done(request: HttpRequest, form: forms.Form, verb: Callable[..., Any], **more: Any) -> bool:
    """Take an act with what the form says; a refusal is said beside its field, or at the top."""
    facts = {name: value for name, value in form.cleaned_data.items() if value not in (None, "", [])}
    if "accepted" in facts:
        facts["accepted"] = facts["accepted"] == "yes"
    try:
        the_house().act(verb, **facts, **more, by=person_of(request).id)
    except Refused as refused:
        field = getattr(refused, "field", None)
        form.add_error(field if field in form.fields else None, str(refused))
        return False
    return True


def motion_of(motion: str, reader: str) -> disclosure.MotionView:
    """Give a motion as a reader may see it, or say that there is none."""
    try:
        return the_house().show(disclosure.motion, motion=motion, reader=reader)
    except disclosure.NotHere as absent:
        raise Http404(str(absent)) from absent


def point_of(motion: str, number: int, reader: str) -> tuple[disclosure.MotionView, disclosure.PointView]:
    """Give a motion and one of its points, or say that there is none."""
    seen = motion_of(motion, reader)
    found = next((point for point in seen.points if point.number == number), None)
    if found is None:
        raise Http404
    return seen, found
